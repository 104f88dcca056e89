import { endOfDay } from '../calendar/plain-date.ts';
import type { Moment } from '../obligations/moments.ts';
import type { Obligation, ObligationBook } from '../obligations/obligation.ts';
import type { Policy } from '../policy/policy.ts';
import type { FollowUpEvent } from './events.ts';
import type { FollowUpState } from './state.ts';

/** What happens to the use of a result by itself besides the clocks: deemed receipt, deferrals run out. */
export function followUpMoments(state: FollowUpState, policy: Policy, book: ObligationBook): readonly Moment[] {
  return [...deemedReceipt(state, policy, book), ...deferralsEnding(state)];
}

/** Only where the region has switched it on: the policy counts from receipt (deadlines.md). */
function deemedReceipt({ position }: FollowUpState, policy: Policy, book: ObligationBook): readonly Moment[] {
  const signing = signingClock(book);
  if (!policy.deemedReceipt.enabled || position.feedback !== 'delivered' || !signing) return [];
  return [{ key: 'receiptDeemed', at: endOfDay(signing.due) }];
}

/** Of each delivery its own: one that came back has ended. */
function signingClock({ open }: ObligationBook): Obligation | undefined {
  return open.find(({ kind }) => kind === 'signReceipt');
}

function deferralsEnding({ position, problems }: FollowUpState): readonly Moment[] {
  if (position.main !== 'followUp') return [];
  return problems.flatMap(({ no, deferral, financeStatus }) =>
    financeStatus === 'deferred' && deferral?.until
      ? [{ key: `deferral:${String(no)}`, at: endOfDay(deferral.until) }]
      : [],
  );
}

/** The facts that such a moment makes; `what` and `which` are the parts of its key. */
export function reachFollowUp(
  { problems }: FollowUpState,
  what: string,
  which: string,
  book: ObligationBook,
): readonly FollowUpEvent[] {
  if (what === 'receiptDeemed') {
    const on = signingClock(book)?.due;
    return on === undefined ? [] : [{ type: 'receiptSigned', on, paper: false, deemed: true }];
  }
  if (what !== 'deferral') return [];
  const until = problems.find(({ no }) => no === Number(which))?.deferral?.until;
  return until === undefined ? [] : [{ type: 'deferralExpired', on: until, problemNo: Number(which) }];
}
