import type { BudgetItemState } from './state.ts';

/** What still stands between a followed-up item and its end; nothing where it may be closed (R3). */
export function unfinished({ position, problems }: BudgetItemState): readonly string[] {
  return [
    ...(position.feedback === 'done' ? [] : ['feedback']),
    ...(position.consequence === 'decided' ? [] : ['consequence']),
    ...(position.disclosure === 'decided' ? [] : ['disclosure']),
    ...(position.funds === 'recovering' ? ['funds'] : []),
    ...(position.correction === 'none' ? [] : ['correction']),
    ...(problems.some(({ financeStatus }) => financeStatus === 'deferred') ? ['deferral'] : []),
  ];
}
