import { addDays } from '../calendar/plain-date.ts';
import type { FollowUpCommand } from '../follow-up/commands.ts';
import type { FollowUpState } from '../follow-up/state.ts';
import { sampleFeedback, sampleRectification } from './sample-documents.ts';
import { about, documentNumber, isOpenProblem, isReported, only, version, type Makers } from './sample-kit.ts';
import { SAMPLE_TEXT as T } from './sample-text.ts';

/** The use of a result as a rehearsal does it, whatever was evaluated. */
export const FOLLOW_UP_SAMPLES: Makers<FollowUpState, FollowUpCommand> = {
  draftFeedback: (c) => {
    const document = version(c, 'feedback', sampleFeedback(c.locale));
    return { command: { kind: 'draftFeedback', versionId: document.id }, document };
  },
  issueFeedback: (c) => only({ kind: 'issueFeedback', documentNumber: documentNumber(c) }),
  signReceipt: () => only({ kind: 'signReceipt', paper: false }),
  recordReceipt: (c) =>
    only({
      kind: 'recordReceipt',
      on: c.today,
      signer: { name: T.liaison[c.locale] },
      why: T.reason[c.locale],
      scan: { name: 'receipt.pdf', sha256: '0'.repeat(64) },
    }),
  returnReceipt: (c) => only({ kind: 'returnReceipt', returnGround: 'defective', reason: T.reason[c.locale] }),
  answerProblem: (c) =>
    about(
      c,
      ({ answer }) => answer === undefined,
      (problemNo) => ({
        kind: 'answerProblem',
        problemNo,
        stance: 'agree',
        measure: T.measure[c.locale],
        person: T.liaison[c.locale],
        by: addDays(c.today, 30),
      }),
    ),
  askDeferral: (c) =>
    about(c, isOpenProblem, (problemNo) => ({ kind: 'askDeferral', problemNo, reason: T.reason[c.locale] })),
  decideDeferral: (c) =>
    about(
      c,
      ({ deferral, financeStatus }) => deferral !== undefined && financeStatus !== 'deferred',
      (problemNo) => ({
        kind: 'decideDeferral',
        problemNo,
        granted: true,
        until: addDays(c.today, 90),
        opinion: T.opinion[c.locale],
      }),
    ),
  reportRectification: (c) => {
    const document = version(c, 'rectification', sampleRectification(c.state.problems, c.locale));
    return { command: { kind: 'reportRectification', versionId: document.id }, document };
  },
  verifyProblem: (c) =>
    about(c, isReported, (problemNo) => ({ kind: 'verifyProblem', problemNo, opinion: T.opinion[c.locale] })),
  returnProblem: (c) =>
    about(c, isReported, (problemNo) => ({ kind: 'returnProblem', problemNo, opinion: T.returned[c.locale] })),
  verifyRectification: (c) => {
    const results = c.state.problems
      .filter(isReported)
      .map(({ no }) => ({ problemNo: no, result: 'closedOut' as const, opinion: T.opinion[c.locale] }));
    return results.length === 0 ? undefined : only({ kind: 'verifyRectification', results });
  },
  decideConsequence: (c) => {
    const action = c.policy.consequences.find(({ grade }) => grade === c.state.conclusion?.grade)?.action ?? 'keep';
    return only({ kind: 'decideConsequence', action, amountFen: null, reason: T.reason[c.locale] });
  },
  decideDisclosure: () => only({ kind: 'decideDisclosure', decision: 'publish', parts: [], reason: '' }),
  // What was published in a rehearsal nobody has read: there is nothing to put right.
  correctDisclosure: () => undefined,
};
