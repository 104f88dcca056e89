import { parseStat, TICK_MS, treeMs } from '../../bench/proc-stat.ts';

/** As Linux writes it: utime 310, stime 42, cutime 7, cstime 1. */
function stat(pid: number, parent: number, name: string, [own, system, children, childrenSystem]: readonly number[]) {
  const before = `S ${String(parent)} ${String(pid)} ${String(pid)} 0 -1 4194560 5291 0 12 0`;
  const times = [own, system, children, childrenSystem].join(' ');
  return `${String(pid)} (${name}) ${before} ${times} 20 0 11 0 8123 104857600 9000 18446744073709551615\n`;
}

describe('/proc/PID/stat', () => {
  it('counts user and system time, of the process and of its ended children', () => {
    expect(parseStat(stat(4711, 1, 'node', [310, 42, 7, 1]))).toEqual({ pid: 4711, parent: 1, ticks: 360 });
  });

  it('is not confused by a name with blanks and brackets', () => {
    const text = stat(12, 4711, 'postgres: bihuan) bench (idle', [5, 5, 0, 0]);
    expect(parseStat(text)).toEqual({ pid: 12, parent: 4711, ticks: 10 });
  });

  it('is nothing where the system tells nothing', () => {
    expect(parseStat('')).toBeUndefined();
    expect(parseStat('12 (node) S 1')).toBeUndefined();
  });
});

describe('the CPU of a process and all that descend from it', () => {
  const all = [
    { pid: 1, parent: 0, ticks: 1_000 },
    { pid: 10, parent: 1, ticks: 5 },
    { pid: 11, parent: 10, ticks: 20 },
    { pid: 12, parent: 10, ticks: 30 },
    { pid: 13, parent: 12, ticks: 40 },
    { pid: 20, parent: 1, ticks: 7 },
  ];

  it('adds children and their children, and nobody else', () => {
    expect(treeMs(10, all)).toBe(95 * TICK_MS);
  });

  it('is zero for a process that is gone', () => {
    expect(treeMs(99, all)).toBe(0);
  });
});
