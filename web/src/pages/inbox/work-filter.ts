import { isPlainDate, type PlainDate } from '../../../../domain/calendar/plain-date.ts';
import type { NamedFilter } from '../../filters/named-filter.ts';
import { LIGHT_GROUPS, type LightGroup } from '../../blocks/light-of.ts';

export const VIEWS = ['todo', 'later', 'done', 'started', 'copied', 'notices'] as const;
export type View = (typeof VIEWS)[number];

/** What of the inbox is shown; it stands in the address. */
export interface WorkFilter {
  readonly view: View;
  readonly group: LightGroup | undefined;
  readonly day: PlainDate | undefined;
  readonly kind: string | undefined;
  /** Words of matter, code or unit. */
  readonly find: string | undefined;
}

export type ChangeFilter = (change: Partial<WorkFilter>) => void;

export function filterIn(search: URLSearchParams): WorkFilter {
  const day = search.get('day') ?? '';
  return {
    view: VIEWS.find((view) => view === search.get('view')) ?? 'todo',
    group: LIGHT_GROUPS.find((group) => group === search.get('light')),
    day: isPlainDate(day) ? day : undefined,
    kind: search.get('do') ?? undefined,
    find: search.get('find') ?? undefined,
  };
}

/** What of a filter can be kept by a name: a single day is gone the day after. */
export function namedFilter({ group, kind, find }: WorkFilter): NamedFilter {
  return {
    ...(group !== undefined && { group }),
    ...(kind !== undefined && { kind }),
    ...(find !== undefined && { q: find }),
  };
}

/** The list as a named filter narrows it. */
export function ofNamed({ group, kind, q }: NamedFilter): Partial<WorkFilter> {
  return { view: 'todo', day: undefined, group: LIGHT_GROUPS.find((one) => one === group), kind, find: q };
}
