import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a part says of itself: `waiting` while something it needs is away. */
export interface Health {
  readonly state: 'starting' | 'ready' | 'waiting' | 'standby';
  readonly detail?: string;
}

/** A file that is written anew every few seconds; one that has grown old belongs to a part that hangs or is gone. */
export interface HealthFile extends Disposable {
  read(): Health;
  set(health: Health): void;
}

const EVERY_MS = 5_000;

export function openHealthFile(dataDir: string, part: string): HealthFile {
  const folder = join(dataDir, 'health');
  const file = join(folder, `${part}.json`);
  mkdirSync(folder, { recursive: true });
  let health: Health = { state: 'starting' };
  const write = (): void => {
    const draft = `${file}.${String(process.pid)}`;
    writeFileSync(draft, JSON.stringify({ ...health, pid: process.pid, writtenAt: new Date().toISOString() }));
    renameSync(draft, file);
  };
  write();
  const timer = setInterval(write, EVERY_MS).unref();
  return {
    read: () => health,
    set(next) {
      health = next;
      write();
    },
    [Symbol.dispose]() {
      clearInterval(timer);
      rmSync(file, { force: true });
    },
  };
}
