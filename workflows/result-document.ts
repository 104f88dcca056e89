import type { ObligationKind } from '../domain/policy/obligation-kinds.ts';
import { PHASE_NAMES } from '../domain/processes/result-document/names.ts';
import { TRACKS, type ResultDocumentPhase } from '../domain/processes/result-document/lifecycle.ts';
import type { ShellInput } from './contract.ts';
import { openMatters, tellPeople } from './effects.ts';
import { follow } from './shell.ts';

/** The clocks of each phase: whose end, and every step of the ladder after it, this workflow wakes for. */
export const RESULT_DOCUMENT_CLOCKS = {
  documentDrafting: ['keyEvaluationPlan'],
  documentSigning: ['keyEvaluationPlan', 'rankingReport', 'signResultDocument'],
  documentRevising: ['keyEvaluationPlan', 'rankingReport', 'reviseResultDocument'],
  documentDelivering: ['deliverResultDocument', 'confirmResultReceipt'],
  closed: [],
  documentWithdrawn: [],
} as const satisfies Record<ResultDocumentPhase, readonly ObligationKind[]>;

/** Follows one document about results: 签发、送达、签收. */
export async function resultDocument(input: ShellInput): Promise<void> {
  await follow(input, {
    title: '结果文书',
    phaseNames: PHASE_NAMES,
    clocks: RESULT_DOCUMENT_CLOCKS,
    terminal: TRACKS.main.terminal,
    effects: {
      /** Returned, issued, escalated: people are told in their inbox, at once or with the morning's digest. */
      notice: tellPeople,
      /** A step of the ladder opens a supervised matter, where the policy says so (P4). */
      /** An issued plan starts its evaluations (E6). */
      open: openMatters,
    },
  });
}
