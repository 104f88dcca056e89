import { policyRef, type Policy } from '../../policy/policy.ts';
import type { Process } from '../../process/process.ts';
import type { ResultDocumentCommand } from './commands.ts';
import { decide } from './decide.ts';
import { effects } from './effects.ts';
import type { ResultDocumentEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { DRAFTING, LIFECYCLE, START } from './lifecycle.ts';
import { owed } from './owed.ts';
import type { ResultContent, ResultDocumentInput, ResultDocumentState } from './state.ts';
import { tasks } from './tasks.ts';

/** A document about results (R6, S8, S2), or the plan that rests on them (E6): put forward, signed, issued with its number, delivered, received. */
export const resultDocument: Process<
  ResultDocumentState,
  ResultDocumentCommand,
  ResultDocumentEvent,
  ResultDocumentInput
> = {
  name: 'resultDocument',
  lifecycle: LIFECYCLE,
  start,
  decide,
  evolve,
  documentsFor: () => [],
  owed,
  moments: () => [],
  reach: () => [],
  tasks,
  effects,
  waives: ({ type }) => type === 'resultDocumentWithdrawn',
  suspendedOn: () => undefined,
};

const NOBODY = { id: '', name: '' };
const NOTHING: ResultContent = { rankingId: null, hash: '', summary: '', entries: [] };

function start(
  { recipients, content, draftedBy = NOBODY, ...input }: ResultDocumentInput,
  policy: Policy,
): ResultDocumentState {
  return {
    ...input,
    content: content ?? NOTHING,
    draftedBy,
    position: content ? START : DRAFTING,
    policy: policyRef(policy),
    recipients: recipients.map((name, index) => ({ no: index + 1, name })),
    submittedOn: input.openedOn,
    rounds: content ? 1 : 0,
  };
}
