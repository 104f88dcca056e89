import { accessSync, constants, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Environment } from '../config/env.ts';
import { withLock } from './lock.ts';
import { StackError } from './stack-error.ts';

/** Takes lines a person may want to see while waiting. */
export type Say = (line: string) => void;

/** One way of getting a program that the machine lacks. */
export interface Maker {
  readonly name: string;
  /** Puts the program and what it needs into the folder; throws with a reason a person understands. */
  make(folder: string, say: Say): Promise<void>;
}

/** A program the product needs and where it may come from, in order of preference. */
export interface Wanted {
  readonly name: string;
  /** The environment variable that names it, before anything else. */
  readonly variable: string;
  /** Its name on PATH, where people install it. */
  readonly onPath?: string;
  /** Its folder in a cache, with the version in the name, and its file in there. */
  readonly folder: string;
  readonly file: string;
  readonly makers: readonly Maker[];
  readonly remedy: string;
}

/** What the search sees of the machine. */
export interface Machine {
  readonly environment: Environment;
  /** Looked at in this order; the first that can be written to receives what is made. */
  readonly caches: readonly string[];
  readonly isExecutable: (path: string) => boolean;
}

/** This machine, with the user's cache first (shared by every clone) and the project's own where that cannot be written. */
export function thisMachine(environment: Environment, projectFolder: string): Machine {
  const home = environment['XDG_CACHE_HOME'] ?? (environment['HOME'] && join(environment['HOME'], '.cache'));
  const shared = home ? [join(home, 'bihuan')] : [];
  return { environment, caches: [...shared, join(projectFolder, '.cache')], isExecutable };
}

/**
 * The places a program may be, best first: the variable, PATH, the caches.
 *
 * @throws {StackError} `binaryUnusable` when the variable names something that cannot be run: silently taking another would hide the mistake
 */
export function findBinary(wanted: Wanted, machine: Machine): string | undefined {
  const named = machine.environment[wanted.variable];
  if (named !== undefined && named !== '') {
    if (machine.isExecutable(named)) return named;
    throw new StackError('binaryUnusable', { variable: wanted.variable, path: named });
  }
  return [...pathCandidates(wanted, machine), ...cacheCandidates(wanted, machine)].find(machine.isExecutable);
}

function pathCandidates({ onPath }: Wanted, { environment }: Machine): readonly string[] {
  if (onPath === undefined) return [];
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, onPath));
}

function cacheCandidates(wanted: Wanted, machine: Machine): readonly string[] {
  return machine.caches.map((cache) => join(cache, wanted.folder, wanted.file));
}

/** Compiling on a slow machine takes minutes; whoever waits for the lock waits for that. */
const PATIENCE_MS = 20 * 60_000;

/**
 * Finds the program or gets it, and returns its path.
 *
 * @throws {StackError} `binaryUnusable`, `binaryMissing` with every attempt and its reason
 */
export async function ensureBinary(wanted: Wanted, machine: Machine, say: Say): Promise<string> {
  const found = findBinary(wanted, machine);
  if (found !== undefined) return found;
  const cache = writableCache(machine.caches);
  return withLock(join(cache, `${wanted.folder}.lock`), PATIENCE_MS, async () => {
    // Somebody else may have made it while this process waited.
    return findBinary(wanted, machine) ?? makeBinary(wanted, cache, say);
  });
}

async function makeBinary(wanted: Wanted, cache: string, say: Say): Promise<string> {
  const failures: string[] = [];
  for (const maker of wanted.makers) {
    say(`${wanted.name}: ${maker.name} …`);
    try {
      return await install(wanted, maker, cache, say);
    } catch (error) {
      failures.push(`  - ${maker.name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new StackError('binaryMissing', { name: wanted.name, attempts: failures.join('\n'), remedy: wanted.remedy });
}

/** Made aside and renamed, so that an interrupted download or build leaves nothing that looks whole. */
async function install(wanted: Wanted, maker: Maker, cache: string, say: Say): Promise<string> {
  const draft = join(cache, `${wanted.folder}.new`);
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  await maker.make(draft, say);
  if (!isExecutable(join(draft, wanted.file))) throw new Error(`${wanted.file} was not produced`);
  rmSync(join(cache, wanted.folder), { recursive: true, force: true });
  renameSync(draft, join(cache, wanted.folder));
  return join(cache, wanted.folder, wanted.file);
}

function writableCache(caches: readonly string[]): string {
  const cache = caches.find(canWrite);
  if (cache === undefined) throw new Error(`None of ${caches.join(', ')} can be written to.`);
  return cache;
}

function canWrite(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
