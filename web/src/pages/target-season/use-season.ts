import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useAddress } from '../../shell/address.ts';
import { yearOf } from '../../../../domain/calendar/plain-date.ts';
import { TARGET_STATE_KEYS, type TargetState } from '../../../../domain/processes/budget-item/target-states.ts';
import { useSend } from '../../api/api-provider.tsx';
import { SeasonAnswer, SeasonUnitsAnswer, TargetItemsAnswer } from '../../api/season-answers.ts';
import { useToday } from '../../session/today.tsx';
import { useScope } from '../../shell/scope.ts';

const EVERY_MS = 30_000;
export const UNITS_PAGE = 8;
export const ITEMS_PAGE = 50;

/** What the address says the season is filtered by. */
export interface SeasonFilters {
  readonly state?: TargetState | undefined;
  readonly unit?: string | undefined;
  readonly division?: string | undefined;
}

export interface SeasonFiltering {
  readonly filters: SeasonFilters;
  readonly change: (change: SeasonFilters) => void;
}

export function useSeasonFilters(): SeasonFiltering {
  const [search, edit] = useAddress();
  const state = TARGET_STATE_KEYS.find((one) => one === search.get('state'));
  const filters = { state, unit: search.get('unit') ?? undefined, division: search.get('division') ?? undefined };
  const change = (next: SeasonFilters): void => {
    edit((after) => {
      for (const [name, value] of Object.entries(next)) {
        if (value === undefined) after.delete(name);
        else after.set(name, String(value));
      }
    });
  };
  return { filters, change };
}

/** The year whose targets are submitted now is the next one, unless the address names another. */
export function useSeasonYear(): number {
  const { today } = useToday();
  return useScope().year ?? yearOf(today) + 1;
}

function useWhere({ division, unit }: Pick<SeasonFilters, 'division' | 'unit'>) {
  const { region } = useScope();
  return { year: useSeasonYear(), region, division, unit };
}

/** How the season stands over the scope; the filter by state is not part of it. */
export function useSeason({ division, unit }: SeasonFilters) {
  const send = useSend();
  const query = useWhere({ division, unit });
  return useQuery({
    queryKey: ['items', 'season', query],
    queryFn: ({ signal }) => send({ path: '/target-season', query, answer: SeasonAnswer, signal }),
    refetchInterval: EVERY_MS,
    placeholderData: (before) => before,
  });
}

/** Units of the season, page by page. */
export function useSeasonUnits({ state, division }: SeasonFilters) {
  const send = useSend();
  const query = { ...useWhere({ division }), state };
  return useInfiniteQuery({
    queryKey: ['items', 'season-units', query],
    queryFn: ({ pageParam, signal }) =>
      send({
        path: '/target-season/units',
        query: { ...query, limit: UNITS_PAGE, cursor: pageParam },
        answer: SeasonUnitsAnswer,
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: EVERY_MS,
    placeholderData: (before) => before,
  });
}

/** What the items of the season are asked with. */
export function useItemQuery({ state, unit, division }: SeasonFilters) {
  return { ...useWhere({ division, unit }), state };
}

/** Items of the season by due date, page by page. */
export function useTargetItems(filters: SeasonFilters, limit = ITEMS_PAGE) {
  const send = useSend();
  const query = { ...useItemQuery(filters), limit };
  return useInfiniteQuery({
    queryKey: ['items', 'season-items', query],
    queryFn: ({ pageParam, signal }) =>
      send({
        path: '/target-season/items',
        query: { ...query, cursor: pageParam },
        answer: TargetItemsAnswer,
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: EVERY_MS,
    placeholderData: (before) => before,
  });
}
