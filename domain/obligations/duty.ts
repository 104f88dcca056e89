import type { PlainDate } from '../calendar/plain-date.ts';
import type { ObligationKind } from '../policy/obligation-kinds.ts';
import type { Role } from '../process/roles.ts';
import type { Owed } from './obligation.ts';

/** One thing owed, counted from `from`; nothing while there is no such date. `no` tells one round from another. */
export function duty(
  kind: ObligationKind,
  responsible: readonly Role[],
  from: PlainDate | undefined,
  more: { no?: number | string; setDate?: PlainDate } = {},
): readonly Owed[] {
  if (from === undefined) return [];
  const { no, setDate } = more;
  const key = no === undefined ? kind : `${kind}:${String(no)}`;
  return [{ key, kind, responsible, from, ...(setDate !== undefined && { setDate }) }];
}

/** The later of two dates: a clock never starts before its fact, nor ends before it. */
export function laterOf(a: PlainDate, b: PlainDate): PlainDate {
  return a < b ? b : a;
}
