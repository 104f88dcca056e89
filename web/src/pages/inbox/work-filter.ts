import { useSearchParams } from 'react-router';
import { isPlainDate, type PlainDate } from '../../../../domain/calendar/plain-date.ts';
import { LIGHT_GROUPS, type LightGroup } from '../../blocks/light-of.ts';

export const VIEWS = ['todo', 'done', 'started', 'notices'] as const;
export type View = (typeof VIEWS)[number];

/** What of the inbox is shown; it stands in the address. */
export interface WorkFilter {
  readonly view: View;
  readonly group: LightGroup | undefined;
  readonly day: PlainDate | undefined;
  readonly kind: string | undefined;
}

export type ChangeFilter = (change: Partial<WorkFilter>) => void;

export function useWorkFilter(): readonly [WorkFilter, ChangeFilter] {
  const [search, setSearch] = useSearchParams();
  const day = search.get('day') ?? '';
  const filter: WorkFilter = {
    view: VIEWS.find((view) => view === search.get('view')) ?? 'todo',
    group: LIGHT_GROUPS.find((group) => group === search.get('light')),
    day: isPlainDate(day) ? day : undefined,
    kind: search.get('do') ?? undefined,
  };
  const change: ChangeFilter = (next) => {
    setSearch((before) => {
      const after = new URLSearchParams(before);
      const all = { ...filter, ...next };
      put(after, 'view', all.view === 'todo' ? undefined : all.view);
      put(after, 'light', all.group);
      put(after, 'day', all.day);
      put(after, 'do', all.kind);
      return after;
    });
  };
  return [filter, change];
}

function put(search: URLSearchParams, name: string, value: string | undefined): void {
  if (value === undefined) search.delete(name);
  else search.set(name, value);
}
