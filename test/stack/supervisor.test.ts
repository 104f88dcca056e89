import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { isAlive, launch, until } from '../../stack/running.ts';
import { pauseMs, supervise, type Service } from '../../stack/supervisor.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bihuan-supervisor-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function service(script: string): Service & { readonly pids: number[] } {
  const pids: number[] = [];
  const logFile = join(folder, 'part.log');
  return {
    name: 'part',
    logFile,
    pids,
    start: async () => {
      const running = await launch({
        command: 'sh',
        args: ['-c', script],
        logFile,
        stopSignal: 'SIGTERM',
        graceMs: 300,
      });
      pids.push(running.pid);
      return running;
    },
  };
}

describe('a part that dies is started again', () => {
  it('comes back after kill -9 and says so', async () => {
    const part = service('sleep 60');
    const said: string[] = [];
    const supervised = await supervise(part, (line) => said.push(line));
    process.kill(part.pids[0] ?? 0, 'SIGKILL');
    expect(await until(() => part.pids.length === 2, 5_000)).toBe(true);
    expect(said.join()).toContain('SIGKILL');
    await supervised.stop();
    expect(part.pids.filter(isAlive)).toEqual([]);
  });

  it('points to the log when it keeps dying, and never stops trying', async () => {
    const part = service('echo because >&2; exit 3');
    const said: string[] = [];
    const supervised = await supervise(part, (line) => said.push(line));
    expect(await until(() => said.some((line) => line.includes('5 times in a row')), 15_000)).toBe(true);
    expect(said.at(-1)).toContain('because');
    await supervised.stop();
    const starts = part.pids.length;
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(part.pids).toHaveLength(starts);
  });

  it('kills a part that does not listen', async () => {
    const ready = join(folder, 'ready');
    const part = service(`trap '' TERM; touch ${ready}; while true; do sleep 0.1; done`);
    const supervised = await supervise(part, () => undefined);
    await until(() => existsSync(ready), 5_000);
    await supervised.stop();
    expect(part.pids.filter(isAlive)).toEqual([]);
  });

  it('waits longer after every death, and never longer than half a minute', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (failures) => {
        expect(pauseMs(failures)).toBeLessThanOrEqual(pauseMs(failures + 1));
        expect(pauseMs(failures)).toBeLessThanOrEqual(30_000);
      }),
    );
    expect(pauseMs(1)).toBe(500);
  });
});
