import type { Calendar } from '../../../domain/calendar/calendar.ts';
import type { PlainDate } from '../../../domain/calendar/plain-date.ts';
import { legalDue } from '../../../domain/obligations/lay.ts';
import { policyRef, type Policy } from '../../../domain/policy/policy.ts';
import type { DueExplanation } from '../blocks/due-facts.ts';

/** When rectification would be due if the feedback were received on a day: the domain's own computation, shown before the act. */
export function dueIfReceived(on: PlainDate, policy: Policy, calendar: Calendar): DueExplanation {
  const rule = policy.obligations.reportRectification;
  const owed = { key: 'reportRectification', kind: 'reportRectification', responsible: [], from: on } as const;
  const { due, provisional, trace } = legalDue(owed, { policy, calendar });
  return {
    due,
    legalDue: due,
    provisional,
    trace,
    clause: rule.clause,
    statutory: rule.statutory,
    policy: policyRef(policy),
    calendar: calendar.version,
  };
}
