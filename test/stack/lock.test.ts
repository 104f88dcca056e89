import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockHolder, tryLock, withLock } from '../../stack/lock.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bihuan-lock-'));
  file = join(folder, 'start.lock');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('two starts in one folder would fight over its data', () => {
  it('says who holds the lock', () => {
    tryLock(file);
    expect(tryLock(file)).toEqual({ heldBy: process.pid });
  });

  it('can be taken again once it is released', () => {
    const lock = tryLock(file);
    if ('release' in lock) lock.release();
    expect(lockHolder(file)).toBeUndefined();
    expect(tryLock(file)).toHaveProperty('release');
  });

  it('is free when its holder is dead', () => {
    const { pid } = spawnSync('true');
    writeFileSync(file, `${pid} 1`);
    expect(tryLock(file)).toHaveProperty('release');
  });

  it('is free when another process has its holder’s number by now', () => {
    writeFileSync(file, `${process.pid} 1`);
    expect(tryLock(file)).toHaveProperty('release');
  });

  it('lets one work at a time', async () => {
    const steps: string[] = [];
    const work = (name: string) => async () => {
      steps.push(`${name} in`);
      await new Promise((resolve) => setTimeout(resolve, 20));
      steps.push(`${name} out`);
    };
    await Promise.all([withLock(file, 5_000, work('a')), withLock(file, 5_000, work('b'))]);
    expect(steps).toEqual(['a in', 'a out', 'b in', 'b out']);
  });
});
