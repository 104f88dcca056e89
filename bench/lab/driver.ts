import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { meter, type CpuMs, type Pids } from '../cpu-meter.ts';
import type { Driven, DriverNews } from '../load/drive.ts';

/** The files of `bench/load` that drive something. */
export type DriverName = 'floor' | 'store' | 'http';

/** What a driver measured, and what the processes it drove have used meanwhile. */
export interface Run extends Driven {
  readonly cpu: CpuMs;
  readonly cpuDriver: number;
}

const TYPESCRIPT = ['--import', '@swc-node/register/esm-register'];

/** A driver in a process of its own: warm, and waiting for the word. */
export interface ReadyDriver {
  /** Lets it run and counts what `pids` use meanwhile. */
  go(pids: Pids): Promise<Run>;
}

export async function startDriver(name: DriverName, plan: object): Promise<ReadyDriver> {
  const file = fileURLToPath(new URL(`../load/${name}.ts`, import.meta.url));
  const child = fork(file, [], { execArgv: TYPESCRIPT, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const news = <Kind extends DriverNews['kind']>(kind: Kind): Promise<Extract<DriverNews, { kind: Kind }>> =>
    new Promise((resolve, reject) => {
      child.on('message', (message) => {
        const told = message as DriverNews;
        if (told.kind === kind) resolve(told as Extract<DriverNews, { kind: Kind }>);
      });
      child.once('exit', (code, signal) => {
        reject(new Error(`The driver ${name} ended early (${String(code ?? signal)}).`));
      });
    });
  child.send(plan);
  await news('ready');
  return {
    async go(pids) {
      const used = meter(pids);
      const done = news('done');
      child.send('go');
      const { kind: _kind, ...driven } = await done;
      return { ...driven, cpu: used(), cpuDriver: driven.driverCpuMs };
    },
  };
}

export async function runDriver(name: DriverName, plan: object, pids: Pids): Promise<Run> {
  return (await startDriver(name, plan)).go(pids);
}
