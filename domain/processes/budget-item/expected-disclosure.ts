import type { Calendar } from '../../calendar/calendar.ts';
import { computeDue } from '../../calendar/period.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import type { ObligationKind } from '../../policy/obligation-kinds.ts';
import type { Policy } from '../../policy/policy.ts';

/** What lies between a unit's self-evaluation and the public, one after the other. */
const ON_THE_WAY: readonly ObligationKind[] = ['reviewSelfEvaluation', 'concludeEvaluation', 'decideDisclosure'];

/**
 * By when a fiscal year's results are public if everybody takes the time the policy gives (E1, E4, R7).
 *
 * @throws {DomainError} `calendarOutOfRange` for years the calendar knows nothing of
 */
export function expectedDisclosure(
  fiscalYear: number,
  policy: Policy,
  calendar: Calendar,
): { readonly selfEvaluationDue: PlainDate; readonly disclosedBy: PlainDate } {
  const { yearOffset, monthDay } = policy.seasons.selfEvaluationDue;
  const selfEvaluationDue = `${String(fiscalYear + yearOffset)}-${monthDay}` as PlainDate;
  const disclosedBy = ON_THE_WAY.reduce<PlainDate>((from, kind) => {
    const { term } = policy.obligations[kind];
    return term.unit === 'setDate' ? from : computeDue(term, from, calendar).due;
  }, selfEvaluationDue);
  return { selfEvaluationDue, disclosedBy };
}
