import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { put, useAddress } from '../../shell/address.ts';
import { useSend } from '../../api/api-provider.tsx';
import { EvaluationPageAnswer } from '../../api/evaluation-answers.ts';
import { useScope } from '../../shell/scope.ts';
import { EVALUATION_GROUPS, isEvaluationGroup, type EvaluationGroup } from './evaluation-groups.ts';

export const EVALUATIONS_PAGE = 50;
const EVERY_MS = 30_000;

export interface EvaluationFilters {
  readonly group?: EvaluationGroup;
  readonly overdue: boolean;
}

/** What is not named stays as it is. */
export type ChangeEvaluations = (change: {
  readonly group?: EvaluationGroup | undefined;
  readonly overdue?: boolean;
}) => void;

/** What the address says is looked at, and how to change it. */
export function useEvaluationFilters(): readonly [EvaluationFilters, ChangeEvaluations] {
  const [search, edit] = useAddress();
  const group = search.get('group');
  const filters = { ...(isEvaluationGroup(group) && { group }), overdue: search.get('overdue') === 'true' };
  const change: ChangeEvaluations = (next) => {
    edit((after) => {
      if ('group' in next) put(after, 'group', next.group);
      if ('overdue' in next) put(after, 'overdue', next.overdue ? 'true' : undefined);
    });
  };
  return [filters, change];
}

/** Items under evaluation, page by page, and once their counts by phase. */
export function useEvaluations({ group, overdue }: EvaluationFilters) {
  const send = useSend();
  const { region, year } = useScope();
  const place = { region, year };
  const phase = group === undefined ? undefined : EVALUATION_GROUPS[group];
  const asked = { ...place, phase, overdue: overdue ? true : undefined };
  const rows = useInfiniteQuery({
    queryKey: ['evaluations', place, group, overdue],
    queryFn: ({ pageParam, signal }) =>
      send({
        path: '/evaluations',
        query: { ...asked, limit: EVALUATIONS_PAGE, cursor: pageParam },
        answer: EvaluationPageAnswer,
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: EVERY_MS,
    placeholderData: (before) => before,
  });
  const totals = useQuery({
    queryKey: ['evaluations', 'totals', place],
    queryFn: ({ signal }) =>
      send({
        path: '/evaluations',
        query: { ...place, limit: 1, totals: true },
        answer: EvaluationPageAnswer.transform((page) => page.totals ?? []),
        signal,
      }),
    refetchInterval: EVERY_MS,
  });
  return { rows, totals: totals.data ?? [], asked };
}
