import { asPlainDate, endOfDay, startOfDay, type PlainDate } from '../../calendar/plain-date.ts';
import { findOpen, type ObligationBook } from '../../obligations/obligation.ts';
import type { Moment } from '../../obligations/moments.ts';
import type { Policy } from '../../policy/policy.ts';
import type { BudgetItemEvent } from './events.ts';
import type { BudgetItemState } from './state.ts';

/** What happens by itself besides the clocks: periods and the year end, deemed receipt, deferrals run out. */
export function moments(state: BudgetItemState, policy: Policy, book: ObligationBook): readonly Moment[] {
  return [...executionMoments(state, policy), ...deemedReceipt(state, policy, book), ...deferralsEnding(state)];
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

/** Only where the region has switched it on: the policy counts from receipt (deadlines.md). */
function deemedReceipt({ position }: BudgetItemState, policy: Policy, book: ObligationBook): readonly Moment[] {
  const signing = findOpen(book, 'signReceipt');
  if (!policy.deemedReceipt.enabled || position.feedback !== 'delivered' || !signing) return [];
  return [{ key: 'receiptDeemed', at: endOfDay(signing.due) }];
}

function deferralsEnding({ position, problems }: BudgetItemState): readonly Moment[] {
  if (position.main !== 'followUp') return [];
  return problems.flatMap(({ no, deferral, financeStatus }) =>
    financeStatus === 'deferred' && deferral?.until
      ? [{ key: `deferral:${String(no)}`, at: endOfDay(deferral.until) }]
      : [],
  );
}

/** The facts that a moment makes. */
export function reach(state: BudgetItemState, { key }: Moment, book: ObligationBook): readonly BudgetItemEvent[] {
  const [what = '', which = '', date = ''] = key.split(':');
  switch (what) {
    case 'period':
      return [{ type: 'monitoringPeriodEnded', period: which, endedOn: asPlainDate(date) }];
    case 'fiscalYearEnded':
      return yearEnd(state);
    case 'receiptDeemed':
      return [
        {
          type: 'receiptSigned',
          on: findOpen(book, 'signReceipt')?.due ?? state.dates.consequenceDue,
          paper: false,
          deemed: true,
        },
      ];
    case 'deferral':
      return [deferralExpired(state, Number(which))];
    default:
      return [];
  }
}

function yearEnd(state: BudgetItemState): readonly BudgetItemEvent[] {
  const on = `${String(state.fiscalYear)}-12-31` as PlainDate;
  const ended: BudgetItemEvent = { type: 'fiscalYearEnded', on };
  return state.position.amendment === 'none' ? [ended] : [{ type: 'amendmentLapsed', on }, ended];
}

function deferralExpired({ problems, dates }: BudgetItemState, no: number): BudgetItemEvent {
  const until = problems.find((problem) => problem.no === no)?.deferral?.until ?? dates.consequenceDue;
  return { type: 'deferralExpired', on: until, problemNo: no };
}
