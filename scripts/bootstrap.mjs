// Only Node's own modules: this runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROJECT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Makes sure that the right Node runs and that every package is there; otherwise says what to do and ends. */
export function ensureInstalled() {
  assertNodeVersion();
  if (isInstalled()) return;
  const began = performance.now();
  say('正在安装依赖，首次约一至两分钟 · Installing packages, one or two minutes the first time …');
  const { status } = npmInstall();
  if (status !== 0 || !isInstalled()) giveUp();
  say(`依赖已安装 · Packages installed (${Math.round((performance.now() - began) / 1000)} s)`);
}

function assertNodeVersion() {
  const wanted = json('package.json').engines.node.replace('>=', '');
  if (compareVersions(process.versions.node, wanted) >= 0) return;
  say(`需要 Node ${wanted} 以上，当前为 ${process.versions.node}。请升级 Node 后重试。`);
  say(`Node ${wanted} or newer is needed, this is ${process.versions.node}. Upgrade Node and start again.`);
  process.exit(1);
}

/** `npm install`, not `npm ci`: a registry may lack packages for platforms other than this one. */
function npmInstall() {
  return spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: PROJECT,
    // Standard output may be somebody's JSON.
    stdio: ['ignore', 2, 2],
    env: { ...process.env, NODE_ENV: 'development' },
    shell: process.platform === 'win32',
  });
}

function giveUp() {
  say('依赖没有装全。请检查网络与 npm 的源，删除 node_modules 后重试：rm -rf node_modules && npm install');
  say(
    'Not every package could be installed. Check the network and the npm registry, then: rm -rf node_modules && npm install',
  );
  process.exit(1);
}

/**
 * npm writes the list of what it installed when it is done; an installation cut short leaves none or an old one.
 * Packages for other platforms are optional and never there.
 */
function isInstalled() {
  if (!existsSync(join(PROJECT, 'node_modules/.package-lock.json'))) return false;
  const installed = json('node_modules/.package-lock.json').packages;
  const wanted = Object.entries(json('package-lock.json').packages);
  return wanted
    .filter(([path, entry]) => path.includes('node_modules/') && !entry.optional && !entry.peer)
    .every(([path, entry]) => isThere(path, entry, installed[path]));
}

function isThere(path, wanted, installed) {
  return installed?.version === wanted.version && existsSync(join(PROJECT, path, 'package.json'));
}

function json(path) {
  return JSON.parse(readFileSync(join(PROJECT, path), 'utf8'));
}

function compareVersions(left, right) {
  return left.localeCompare(right, 'en', { numeric: true });
}

function say(line) {
  process.stderr.write(`${line}\n`);
}
