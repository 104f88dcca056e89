import { unfinishedUse } from '../../follow-up/unfinished.ts';
import type { BudgetItemState } from './state.ts';

/** What still stands between a followed-up item and its end; nothing where it may be closed (R3). */
export function unfinished(state: BudgetItemState): readonly string[] {
  const { funds, correction, spotCheck } = state.position;
  return [
    ...unfinishedUse(state),
    ...(funds === 'recovering' ? ['funds'] : []),
    ...(correction === 'none' ? [] : ['correction']),
    ...(spotCheck === 'checking' ? ['spotCheck'] : []),
  ];
}
