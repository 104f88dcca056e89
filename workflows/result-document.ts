import { OBLIGATION_KINDS, type ObligationKind } from '../domain/policy/obligation-kinds.ts';
import { PHASE_NAMES } from '../domain/processes/result-document/names.ts';
import type { ResultDocumentPhase } from '../domain/processes/result-document/lifecycle.ts';
import type { ShellInput } from './contract.ts';
import { tellPeople } from './effects.ts';
import { follow } from './shell.ts';

/** The clocks of each phase: whose end, and every step of the ladder after it, this workflow wakes for. */
export const RESULT_DOCUMENT_CLOCKS = {
  documentSigning: ['rankingReport', 'signResultDocument'],
  documentRevising: ['rankingReport', 'reviseResultDocument'],
  documentDelivering: ['deliverResultDocument', 'confirmResultReceipt'],
  closed: [],
  documentWithdrawn: [],
} as const satisfies Record<ResultDocumentPhase, readonly ObligationKind[]>;

/** Follows one document about results: 签发、送达、签收. */
export async function resultDocument(input: ShellInput): Promise<void> {
  await follow(input, {
    title: '结果文书',
    phaseText: (phase) => (isPhase(phase) ? PHASE_NAMES[phase]['zh-CN'] : phase),
    clocksText: (phase) => (isPhase(phase) ? clocksText(phase) : '—'),
    terminal: ['closed', 'documentWithdrawn'],
    effects: {
      /** Returned, issued, escalated: people are told in their inbox, at once or with the morning's digest. */
      notice: tellPeople,
    },
  });
}

function isPhase(phase: string): phase is ResultDocumentPhase {
  return phase in RESULT_DOCUMENT_CLOCKS;
}

function clocksText(phase: ResultDocumentPhase): string {
  return RESULT_DOCUMENT_CLOCKS[phase].map((kind) => OBLIGATION_KINDS[kind]['zh-CN']).join('、') || '无';
}
