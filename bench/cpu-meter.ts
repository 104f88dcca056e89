import { readFileSync, readdirSync } from 'node:fs';
import { parseStat, treeMs, type ProcessTimes } from './proc-stat.ts';

/** Processes by the name they have in a report. */
export type Pids = Readonly<Record<string, number>>;
/** CPU-ms by process name. */
export type CpuMs = Readonly<Record<string, number>>;

/** Starts counting; the answer tells what each process and its children have used since. */
export function meter(pids: Pids): () => CpuMs {
  const before = cpuMs(pids);
  return () => {
    const after = cpuMs(pids);
    return Object.fromEntries(Object.keys(pids).map((name) => [name, (after[name] ?? 0) - (before[name] ?? 0)]));
  };
}

export function sumMs(cpu: CpuMs, names: readonly string[] = Object.keys(cpu)): number {
  return names.reduce((sum, name) => sum + (cpu[name] ?? 0), 0);
}

function cpuMs(pids: Pids): CpuMs {
  const all = allTimes();
  return Object.fromEntries(Object.entries(pids).map(([name, pid]) => [name, treeMs(pid, all)]));
}

/** A process that ends while we read is counted by its parent from then on. */
function allTimes(): readonly ProcessTimes[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      const times = readTimes(pid);
      return times ? [times] : [];
    });
}

function readTimes(pid: string): ProcessTimes | undefined {
  try {
    return parseStat(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return undefined;
  }
}
