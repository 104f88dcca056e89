import type { PlainDate } from '../../calendar/plain-date.ts';
import { decideBy, drafter, notBefore, notOwnDraft, refuseFaults } from '../../process/decide-kit.ts';
import type { DecideContext } from '../../process/process.ts';
import type { ResultDocumentCommand } from './commands.ts';
import type { ResultDocumentEvent } from './events.ts';
import type { PlannedEvaluation, Recipient, ResultDocumentState } from './state.ts';

type SubmittedEntry = Extract<ResultDocumentCommand, { kind: 'submitResultDocument' }>['content']['entries'][number];

/** What an act on a document about results comes to. @throws {DomainError} `ownDraft`, `dateBeforeFact`, `invalidInput` */
export const decide = decideBy<ResultDocumentState, ResultDocumentCommand, ResultDocumentEvent>({
  issueResultDocument: (state, { documentNumber }, context) => {
    notOwnDraft(state.draftedBy.id, context);
    notBefore(state.submittedOn, context);
    return [{ type: 'resultDocumentIssued', on: context.on, documentNumber, by: nameOf(context) }];
  },
  returnResultDocument: (state, { opinion }, context) => {
    notBefore(state.submittedOn, context);
    return [{ type: 'resultDocumentReturned', on: context.on, opinion }];
  },
  submitResultDocument: (state, { content: given }, context) => {
    notBefore(state.returned?.on, context);
    const { proposalId, replaces, ...rest } = given;
    const entries = given.entries.map(({ reason, starts, ...entry }) => ({
      ...entry,
      ...(reason !== undefined && { reason }),
      ...(starts && { starts: withoutGaps(starts) }),
    }));
    const content = {
      ...rest,
      entries,
      ...(proposalId !== undefined && { proposalId }),
      ...(replaces && { replaces }),
    };
    return [{ type: 'resultDocumentSubmitted', on: context.on, content, drafter: drafter(context) }];
  },
  withdrawResultDocument: (_state, { reason }, { on }) => [{ type: 'resultDocumentWithdrawn', on, reason }],
  deliverResultDocument: (state, { recipients, means }, context) => {
    const named = recipientsOf(state, recipients, ({ deliveredOn }) => deliveredOn === undefined);
    notBefore(state.issued?.on, context);
    return [{ type: 'resultDocumentDelivered', on: context.on, ...told(named), means }];
  },
  recordResultReceipt: (state, { recipients, receivedBy }, context) => {
    const named = recipientsOf(
      state,
      recipients,
      ({ deliveredOn, receivedOn }) => deliveredOn !== undefined && receivedOn === undefined,
    );
    notBefore(latest(named.map(({ deliveredOn }) => deliveredOn)), context);
    const { on } = context;
    const recorded: ResultDocumentEvent = { type: 'resultReceiptRecorded', on, ...told(named), receivedBy };
    const waiting = state.recipients.filter(
      ({ no, receivedOn }) => receivedOn === undefined && !recipients.includes(no),
    );
    return waiting.length > 0 ? [recorded] : [recorded, { type: 'resultDocumentClosed', on }];
  },
});

/** What is left out is left out, and does not stand there as nothing. */
function withoutGaps({ item, countyId, ...planned }: NonNullable<SubmittedEntry['starts']>): PlannedEvaluation {
  const { divisionId, ...subject } = planned.subject;
  return {
    ...planned,
    subject: { ...subject, ...(divisionId !== undefined && { divisionId }) },
    ...(item && { item }),
    ...(countyId !== undefined && { countyId }),
  };
}

/** The recipients named, each of whom the act must be possible for. @throws {DomainError} `invalidInput` with every other one */
function recipientsOf(
  { recipients }: ResultDocumentState,
  numbers: readonly number[],
  isPossible: (recipient: Recipient) => boolean,
): readonly Recipient[] {
  const found = new Map(recipients.filter(isPossible).map((one) => [one.no, one]));
  refuseFaults(
    numbers.flatMap((no, index) =>
      found.has(no) && numbers.indexOf(no) === index
        ? []
        : [{ path: `/recipients/${String(index)}`, code: 'notThisRecipient', params: { no } }],
    ),
  );
  return numbers.flatMap((no) => found.get(no) ?? []);
}

function told(named: readonly Recipient[]): { readonly recipients: readonly number[]; readonly names: string } {
  return { recipients: named.map(({ no }) => no), names: named.map(({ name }) => name).join('、') };
}

function latest(dates: readonly (PlainDate | undefined)[]): PlainDate | undefined {
  return dates
    .filter((date) => date !== undefined)
    .toSorted()
    .at(-1);
}

function nameOf({ authority }: DecideContext): string {
  return authority.kind === 'person' ? authority.name : '';
}
