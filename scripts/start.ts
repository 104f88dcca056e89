import { join } from 'node:path';
import { readVariables } from '../config/config.ts';
import { readEnvironment, type Environment } from '../config/env.ts';
import { clearLocalStack, writeLocalStack } from '../config/local-stack.ts';
import type { Variables } from '../config/variables.ts';
import { lockHolder, tryLock } from '../stack/lock.ts';
import { until } from '../stack/running.ts';
import { StackError } from '../stack/stack-error.ts';
import { supervise, type Service, type Supervised } from '../stack/supervisor.ts';
import { ensurePage } from './build-page.ts';
import { loadDemoYear } from './demo-year.ts';
import { say, seconds, step } from './progress.ts';
import { assertApiPortFree, nodePart, postgresPart, temporalPart } from './start-parts.ts';
import { waitUntilReady } from './start-ready.ts';
import { summary } from './start-summary.ts';

/** In the order of their start; they are stopped in the opposite one. */
const started: Supervised[] = [];
const starting: Promise<Supervised>[] = [];
const stopping = new AbortController();

/** `npm start`: everything a fresh machine lacks, then the product, kept running until somebody stops it. */
async function main(): Promise<void> {
  const began = performance.now();
  const environment = readEnvironment();
  const variables = readVariables(environment);
  await takeInstallation(variables.DATA_DIR);
  await assertApiPortFree(variables);
  const stack = await startStack(variables, environment);
  writeLocalStack(variables.DATA_DIR, stack);
  await step('数据库结构 · Migrations', () => migrateDatabase(stack.databaseUrl));
  // The page is built by a process of its own while the data is loaded.
  const [people] = await Promise.all([
    step('演示数据 · Demo data', () => loadDemoYear(variables, stack.databaseUrl, say)),
    step('网页 · Page', ensurePage),
  ]);
  await startProduct(variables, {
    ...environment,
    DATABASE_URL: stack.databaseUrl,
    TEMPORAL_ADDRESS: stack.temporalAddress,
  });
  say(summary({ api: apiAddress(variables), temporalUi: stack.temporalUi }, people, seconds(began)));
}

/** One that was just told to end may need this long. */
const OTHER_START_GONE_WITHIN_MS = 10_000;

/** Two starts in one folder would fight over its data. */
async function takeInstallation(dataDir: string): Promise<void> {
  const file = join(dataDir, 'start.lock');
  await until(() => lockHolder(file) === undefined, OTHER_START_GONE_WITHIN_MS);
  const lock = tryLock(file);
  if ('heldBy' in lock) throw new StackError('alreadyRunning', { pid: lock.heldBy });
  process.once('exit', () => {
    clearLocalStack(dataDir);
    lock.release();
  });
}

interface Stack {
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly temporalUi?: string;
}

async function startStack(variables: Variables, environment: Environment): Promise<Stack> {
  const databaseUrl = variables.DATABASE_URL ?? (await startDatabase(variables));
  if (variables.TEMPORAL_ADDRESS !== undefined) return { databaseUrl, temporalAddress: variables.TEMPORAL_ADDRESS };
  return step('Temporal', async () => {
    const { service, facts } = await temporalPart(variables, environment, say);
    await run(service);
    return { databaseUrl, ...facts() };
  });
}

function startDatabase(variables: Variables): Promise<string> {
  return step('PostgreSQL', async () => {
    const { service, facts } = await postgresPart(variables.DATA_DIR, say);
    await run(service);
    return facts().databaseUrl;
  });
}

/** Loaded only now: it brings the whole of the database layer with it, and a message about a port should not wait for that. */
async function migrateDatabase(databaseUrl: string): Promise<void> {
  const { migrate } = await import('../db/migrate.ts');
  await migrate(databaseUrl);
}

async function startProduct(variables: Variables, environment: Environment): Promise<void> {
  await step('中继、工作者、API · Relay, worker, API', async () => {
    const services = [
      nodePart('relay', 'worker/relay-main.ts', variables.DATA_DIR, measuredAt(environment, variables, 2)),
      nodePart('worker', 'worker/main.ts', variables.DATA_DIR, measuredAt(environment, variables, 1)),
      nodePart('api', 'api/main.ts', variables.DATA_DIR, environment),
    ];
    const parts = [];
    for (const service of services) parts.push({ service, supervised: await run(service) });
    await waitUntilReady(`${apiAddress(variables)}/api/v1/health/ready`, parts);
  });
}

/** On one machine each part tells its figures on a port of its own: the API's, and the next two. */
function measuredAt(environment: Environment, { METRICS_PORT }: Variables, offset: number): Environment {
  return METRICS_PORT === undefined ? environment : { ...environment, METRICS_PORT: String(METRICS_PORT + offset) };
}

function run(service: Service): Promise<Supervised> {
  const comingUp = bringUp(service);
  starting.push(comingUp);
  return comingUp;
}

async function bringUp(service: Service): Promise<Supervised> {
  stopping.signal.throwIfAborted();
  const supervised = await supervise(service, say);
  started.push(supervised);
  return supervised;
}

function apiAddress({ HOST, PORT }: Variables): string {
  const everywhere = HOST === '0.0.0.0' || HOST === '::';
  return `http://${everywhere ? '127.0.0.1' : HOST}:${PORT}`;
}

/** Ctrl-C reaches us twice, from the terminal and passed on by npm; a person's second one comes later than this. */
const SAME_SIGNAL_WITHIN_MS = 700;
let firstSignalMs = 0;

/** First signal: one after the other, those who use before those who are used. Second: at once. */
function onSignal(): void {
  if (!stopping.signal.aborted) {
    firstSignalMs = performance.now();
    stopping.abort();
    void end(0);
    return;
  }
  if (performance.now() - firstSignalMs < SAME_SIGNAL_WITHIN_MS) return;
  started.forEach((supervised) => {
    supervised.kill();
  });
  process.exit(130);
}

async function end(exitCode: number): Promise<void> {
  if (starting.length > 0) say('\n正在停止，再按一次立即结束 · Stopping; once more ends it at once');
  // What is just coming up is let up and then stopped, rather than left behind.
  await Promise.allSettled(starting);
  for (const supervised of [...started].reverse()) {
    await supervised.stop();
    say(`✔ ${supervised.name} 已停止 · stopped`);
  }
  process.exit(exitCode);
}

/** npm killed the hard way passes nothing on; its child finds itself with another parent. */
function watchNpm(): void {
  const npm = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === npm) return;
    clearInterval(watch);
    if (!stopping.signal.aborted) onSignal();
  }, 500);
  watch.unref();
}

(['SIGINT', 'SIGTERM', 'SIGHUP'] as const).forEach((signal) => process.on(signal, onSignal));
if (readEnvironment()['npm_lifecycle_event'] !== undefined) watchNpm();

try {
  await main();
} catch (error) {
  // While stopping, parts fail because others are gone already; that is no news.
  if (!stopping.signal.aborted) {
    stopping.abort();
    say(`\n${error instanceof Error ? error.message : String(error)}`);
    await end(1);
  }
}
