import type { PlainDate } from '../../calendar/plain-date.ts';
import { duty, laterOf } from '../../obligations/duty.ts';
import type { Owed } from '../../obligations/obligation.ts';
import { seasonDate } from '../../policy/season-date.ts';
import type { Policy } from '../../policy/policy.ts';
import type { ResultDocumentState } from './state.ts';
import { DIRECTOR, OFFICER } from '../../process/roles.ts';

/**
 * What is owed now, by whom, from which date: a ranking within a month of the evaluations' conclusion (R6), the yearly
 * plan by the day of January that the policy sets (E6).
 */
export function owed(state: ResultDocumentState, policy: Policy): readonly Owed[] {
  const { position, submittedOn, returned, rounds, issued } = state;
  switch (position.main) {
    case 'documentDrafting':
      return wholeOwed(state, policy);
    case 'documentSigning':
      return [...wholeOwed(state, policy), ...duty('signResultDocument', DIRECTOR, submittedOn, { no: rounds })];
    case 'documentRevising':
      return [...wholeOwed(state, policy), ...duty('reviseResultDocument', OFFICER, returned?.on, { no: rounds })];
    case 'documentDelivering':
      return [
        ...duty('deliverResultDocument', OFFICER, isDelivered(state) ? undefined : issued?.on),
        ...duty('confirmResultReceipt', OFFICER, receiptFrom(state)),
      ];
    case 'closed':
    case 'documentWithdrawn':
      return [];
  }
}

/** What the whole document is owed by, until it is issued. */
function wholeOwed(state: ResultDocumentState, { keyPlan }: Policy): readonly Owed[] {
  const { documentKind, concludedOn, openedOn, fiscalYear } = state;
  if (documentKind === 'ranking') return duty('rankingReport', OFFICER, concludedOn);
  if (documentKind !== 'evaluationPlan') return [];
  const due = seasonDate(fiscalYear, { yearOffset: 0, monthDay: keyPlan.dueOn });
  return duty('keyEvaluationPlan', OFFICER, openedOn, { setDate: laterOf(due, openedOn) });
}

function isDelivered({ recipients }: ResultDocumentState): boolean {
  return recipients.every(({ deliveredOn }) => deliveredOn !== undefined);
}

/** From the first delivery on, while one that was delivered is not received. */
function receiptFrom({ recipients }: ResultDocumentState): PlainDate | undefined {
  const delivered = recipients.filter(({ deliveredOn }) => deliveredOn !== undefined);
  if (delivered.every(({ receivedOn }) => receivedOn !== undefined)) return undefined;
  return delivered.flatMap(({ deliveredOn }) => deliveredOn ?? []).toSorted()[0];
}
