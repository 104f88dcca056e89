import { asPlainDate, endOfDay, startOfDay, type PlainDate } from '../../calendar/plain-date.ts';
import type { ObligationBook } from '../../obligations/obligation.ts';
import { followUpMoments, reachFollowUp } from '../../follow-up/moments.ts';
import type { Moment } from '../../obligations/moments.ts';
import type { Policy } from '../../policy/policy.ts';
import type { BudgetItemEvent } from './events.ts';
import type { BudgetItemState } from './state.ts';

/** What happens by itself besides the clocks: periods and the year end, deemed receipt, deferrals run out. */
export function moments(state: BudgetItemState, policy: Policy, book: ObligationBook): readonly Moment[] {
  return [...executionMoments(state, policy), ...followUpMoments(state, policy, book)];
}

function executionMoments(
  { position, approval, fiscalYear, periodsSeen }: BudgetItemState,
  policy: Policy,
): readonly Moment[] {
  if ((position.main !== 'executing' && position.main !== 'suspended') || !approval) return [];
  const periods = policy.monitoringPeriods
    .map(({ key, endsOn }) => ({ key, endedOn: `${String(fiscalYear)}-${endsOn}` as PlainDate }))
    .filter(({ key, endedOn }) => !periodsSeen.includes(key) && endedOn >= approval.on)
    .map(({ key, endedOn }) => ({ key: `period:${key}:${endedOn}`, at: endOfDay(endedOn) }));
  return [...periods, { key: 'fiscalYearEnded', at: startOfDay(`${String(fiscalYear + 1)}-01-01` as PlainDate) }];
}

/** The facts that a moment makes. */
export function reach(state: BudgetItemState, { key }: Moment, book: ObligationBook): readonly BudgetItemEvent[] {
  const [what = '', which = '', date = ''] = key.split(':');
  switch (what) {
    case 'period':
      return [{ type: 'monitoringPeriodEnded', period: which, endedOn: asPlainDate(date) }];
    case 'fiscalYearEnded':
      return yearEnd(state);
    default:
      return reachFollowUp(state, what, which, book);
  }
}

function yearEnd(state: BudgetItemState): readonly BudgetItemEvent[] {
  const on = `${String(state.fiscalYear)}-12-31` as PlainDate;
  const ended: BudgetItemEvent = { type: 'fiscalYearEnded', on };
  return state.position.amendment === 'none' ? [ended] : [{ type: 'amendmentLapsed', on }, ended];
}
