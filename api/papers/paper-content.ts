import { dateOf, type Instant } from '../../domain/calendar/plain-date.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { RECEIPT_RETURN_NAMES } from '../../domain/follow-up/receipt.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import { feedbackPaper, type DraftedFeedback } from '../../domain/papers/feedback-paper.ts';
import type { FormPaper } from '../../domain/papers/form-paper.ts';
import type { IssuedKind } from '../../domain/papers/issued-papers.ts';
import { noticePaper, type Notice, type NoticeFacts } from '../../domain/papers/notice-paper.ts';
import type { Paper } from '../../domain/papers/paper.ts';
import { delegationAuthority, receiptForm, type ReceiptFacts } from '../../domain/papers/receipt-paper.ts';
import type { RecordedEvent } from '../../domain/process/process.ts';
import type { BudgetItemEvent, EventOf } from '../../domain/processes/budget-item/events.ts';
import type { BudgetItemState } from '../../domain/processes/budget-item/state.ts';
import { authorityInWords } from '../words/views.ts';
import { FEEDBACK_PAPER } from '../../domain/papers/feedback-paper-text.ts';
import { fill } from '../../domain/locale.ts';

/** The paper is Chinese, whoever reads it; a translation would be no document. */
const PAPER: Locale = 'zh-CN';

/** Everything a paper is made from, as it stood when the line that issues it was written: a paper never changes. */
export interface Recorded {
  readonly state: BudgetItemState;
  readonly region: string;
  readonly unit: string;
  readonly policy: Policy;
  /** The whole record: the receipt follows the issue. */
  readonly events: readonly RecordedEvent[];
  /** The frozen content of feedback, by the id of its version. */
  readonly version: (id: string) => Promise<unknown>;
}

/** A paper as it is laid: prose or a table, and the moment it is dated by. */
export type Content =
  | { readonly form: 'paper'; readonly paper: Paper; readonly at: Instant }
  | { readonly form: 'table'; readonly table: FormPaper; readonly issuer: string; readonly at: Instant };

/** 署名 of a region's finance bureau. */
export function bureauOf(region: string): string {
  return fill(FEEDBACK_PAPER.bureau[PAPER], { region });
}

/** Makes a paper from a line of the record. @throws {DomainError} `notFound` where that line issues no such paper */
export async function issuedContent(kind: IssuedKind, seq: number, recorded: Recorded): Promise<Content> {
  const line = recorded.events.find((one) => one.seq === seq);
  if (!line) throw new DomainError('notFound');
  const { at } = line;
  if (kind === 'receipt') {
    const table = await receipt(line, recorded);
    return { form: 'table', table, issuer: bureauOf(recorded.region), at };
  }
  const paper = kind === 'feedback' ? await feedback(line, recorded) : notice(kind, line, recorded);
  return { form: 'paper', paper, at };
}

/** The event of one type that was recorded last before a line. */
function before<T extends BudgetItemEvent['type']>(
  { events }: Recorded,
  type: T,
  seq: number,
): (RecordedEvent & { readonly event: EventOf<T> }) | undefined {
  const found = events.findLast((one) => one.event.type === type && one.seq <= seq);
  return found as (RecordedEvent & { readonly event: EventOf<T> }) | undefined;
}

async function feedback({ seq, event }: RecordedEvent, recorded: Recorded): Promise<Paper> {
  const { state, region, unit, policy } = recorded;
  const issued = event as EventOf<'feedbackIssued'>;
  const drafted = before(recorded, 'feedbackDrafted', seq)?.event;
  const conclusion = before(recorded, 'evaluationConcluded', seq)?.event;
  const content = (await recorded.version(drafted?.versionId ?? '')) as DraftedFeedback;
  const facts = {
    region,
    unit,
    item: state.name,
    fiscalYear: state.fiscalYear,
    budgetFen: state.approval?.amountFen ?? null,
    executedFen: state.executedFen,
    selfTotal: before(recorded, 'selfEvaluationSubmitted', seq)?.event.total,
    total: conclusion?.total,
    grade: conclusion?.grade,
    policyTitle: policy.title[PAPER],
    period: policy.obligations.reportRectification.term,
    documentNumber: issued.documentNumber,
    issuedOn: issued.on,
  };
  return feedbackPaper(content, facts, PAPER);
}

async function receipt(line: RecordedEvent, recorded: Recorded): Promise<FormPaper> {
  const issued = line.event as EventOf<'feedbackIssued'>;
  const { title, issuer } = await feedback(line, recorded);
  // What came back unsigned has no receipt: the one that follows is of the delivery after it.
  const answer = recorded.events.find(
    ({ seq, event }) => seq > line.seq && (event.type === 'receiptSigned' || event.type === 'receiptReturned'),
  );
  const signed = answer?.event.type === 'receiptSigned' ? answer : undefined;
  const event = signed?.event as EventOf<'receiptSigned'> | undefined;
  const back = signed ? undefined : (answer?.event as EventOf<'receiptReturned'> | undefined);
  const facts = {
    issuer,
    unit: recorded.unit,
    title,
    documentNumber: issued.documentNumber,
    issuedOn: issued.on,
    receivedOn: event?.on,
    ...(signed && event && !event.deemed && signedBy(signed.by, event)),
    onPaper: event?.paper,
    deemed: event?.deemed,
    ...(back && { returned: { ...back, ground: RECEIPT_RETURN_NAMES[back.ground][PAPER] } }),
  };
  return receiptForm(facts, PAPER);
}

/** Who signed, on paper or in the system; for whom, and by what authority, where it was for somebody else (代签). */
function signedBy(by: RecordedEvent['by'], { signer, recorded }: EventOf<'receiptSigned'>): Partial<ReceiptFacts> {
  if (signer) {
    const { name, onBehalfOf, authority = '' } = signer;
    const noted = recorded && { recorded: { by: authorityInWords(by, PAPER), why: recorded.why } };
    return { receivedBy: name, ...noted, ...(onBehalfOf !== undefined && { proxy: { whom: onBehalfOf, authority } }) };
  }
  if (by.kind !== 'person') return {};
  const { name, onBehalfOfName, delegationId } = by;
  if (delegationId === undefined) return { receivedBy: name };
  const authority = delegationAuthority(delegationId, PAPER);
  return { receivedBy: name, proxy: { whom: onBehalfOfName ?? '', authority } };
}

function notice(kind: IssuedKind, { at, seq, event }: RecordedEvent, recorded: Recorded): Paper {
  const { state, region, unit, policy } = recorded;
  const { on = dateOf(at), documentNumber = '' } = event as Partial<EventOf<'itemStopped'>>;
  const facts: NoticeFacts = {
    region,
    unit,
    item: state.name,
    fiscalYear: state.fiscalYear,
    policyTitle: policy.title[PAPER],
    documentNumber,
    issuedOn: on,
  };
  return noticePaper(noticeOf(kind, event as BudgetItemEvent, seq, recorded), facts, PAPER);
}

function noticeOf(kind: IssuedKind, event: BudgetItemEvent, seq: number, recorded: Recorded): Notice {
  const { obligations } = recorded.policy;
  if (event.type === 'targetsRefused')
    return {
      kind: 'refusal',
      reason: event.reason,
      submitted: before(recorded, 'targetsSubmitted', seq) !== undefined,
    };
  if (event.type === 'itemSuspended') return { kind: 'suspension', reason: event.reason };
  if (event.type === 'itemStopped') return { kind: 'stop', reason: event.reason, recoverableFen: event.recoverableFen };
  if (event.type === 'correctionOrdered')
    return { kind: 'correction', findings: event.findings, period: obligations.correctDeviation.term };
  const problems = before(recorded, 'feedbackDrafted', seq)?.event.problems ?? [];
  if (kind === 'rectification')
    return { kind: 'rectification', problems, period: obligations.reportRectification.term };
  throw new DomainError('notFound');
}
