/** What Linux has counted of one process, in clock ticks. */
export interface ProcessTimes {
  readonly pid: number;
  readonly parent: number;
  /** Of the process itself and of its children that have ended and were waited for. */
  readonly ticks: number;
}

/** Clock ticks a second (`getconf CLK_TCK`): 100 on every Linux that Node runs on. */
export const TICK_MS = 10;

/** Fields after the name, counted from the state (field 3 of proc(5)). */
const PARENT = 1;
const TIMES = [11, 12, 13, 14] as const;

/** Reads `/proc/PID/stat`; the name stands in brackets and may itself hold brackets and blanks. */
export function parseStat(text: string): ProcessTimes | undefined {
  const pid = Number.parseInt(text, 10);
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const parent = Number(fields[PARENT]);
  const ticks = TIMES.reduce((sum, at) => sum + Number(fields[at]), 0);
  return Number.isInteger(pid) && Number.isInteger(parent) && Number.isInteger(ticks)
    ? { pid, parent, ticks }
    : undefined;
}

/** CPU-ms of a process, of all that descend from it, and of those of them that have ended. */
export function treeMs(root: number, all: readonly ProcessTimes[]): number {
  const own = all.find(({ pid }) => pid === root)?.ticks ?? 0;
  const children = all.filter(({ parent }) => parent === root);
  return own * TICK_MS + children.reduce((sum, { pid }) => sum + treeMs(pid, all), 0);
}
