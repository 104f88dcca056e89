import { addWorkingDays } from '../../domain/calendar/period.ts';
import type { Rules } from '../../domain/obligations/lay.ts';
import {
  isPaused,
  undecidedExtension,
  type Obligation,
  type ObligationBook,
} from '../../domain/obligations/obligation.ts';
import type { Authority } from '../../domain/process/actor.ts';
import type { Instance, RecordedEvent } from '../../domain/process/process.ts';
import type { FollowUpEvent } from '../../domain/follow-up/events.ts';
import type { FeedbackState, Problem } from '../../domain/follow-up/state.ts';
import { NEVER, nearFrom } from './near.ts';
import type { ResultState } from './summary.ts';

/** A row of the rectification ledger (台账), by column. */
export type ProblemRow = Readonly<Record<string, unknown>> & { readonly no: number };

/** The clocks of which one runs for a document's problems, in the order of its life. */
const LEDGER_CLOCKS: ReadonlySet<string> = new Set([
  'signReceipt',
  'reportRectification',
  'redoRectification',
  'verifyRectification',
]);
const REPORTS: ReadonlySet<string> = new Set(['reportRectification', 'redoRectification']);
const NAMES_SHOWN = 3;

/**
 * The problems of an issued document as the ledger lists them (R2). A draft is finance's own and not there. What was
 * decided last on a problem comes from the events: the state keeps where it stands, not when and why.
 */
export function problemRows(
  instance: Instance,
  state: ResultState,
  rules: Rules,
  events: readonly RecordedEvent[] = [],
): readonly ProblemRow[] {
  const { feedback, problems } = state;
  if (feedback?.issuedOn === undefined) return [];
  const shared = {
    instance_id: instance.id,
    process: instance.process,
    ...matter(state),
    ...document(state, feedback),
    ...clock(instance.book, rules),
    settled: lastReport(instance.book),
  };
  return problems.map((problem) => ({
    ...shared,
    ...particulars(problem),
    ...answered(problem),
    ...decided(problem.no, events),
  }));
}

/** Rows that an act has changed. What was decided is news although nothing else of the row moves. */
export function changedProblems(before: readonly ProblemRow[], after: readonly ProblemRow[]): readonly ProblemRow[] {
  const was = new Map(before.map((row) => [row.no, JSON.stringify(row)]));
  return after.filter((row) => was.get(row.no) !== JSON.stringify(row));
}

type Columns = Readonly<Record<string, unknown>>;

function matter({ subject, name, code, fiscalYear }: ResultState): Columns {
  return {
    region_id: subject.regionId,
    unit_id: subject.unitId,
    division_id: subject.divisionId ?? null,
    fiscal_year: fiscalYear,
    item_name: name,
    item_code: code,
  };
}

function document({ position, problems }: ResultState, feedback: FeedbackState): Columns {
  return {
    document_number: feedback.documentNumber ?? '',
    issued_on: feedback.issuedOn,
    received_on: feedback.receivedOn ?? null,
    reported_on: feedback.reportedOn ?? null,
    feedback_phase: position.feedback,
    problems_settled: problems.filter(isSettled).length,
    problems_all: problems.length,
  };
}

function isSettled({ financeStatus }: Problem): boolean {
  return financeStatus === 'closedOut' || financeStatus === 'deferred';
}

function particulars(problem: Problem): Columns & { readonly no: number } {
  const { no, title, recommendation, category, amountFen, unitStatus, financeStatus, evidence, deferral } = problem;
  return {
    no,
    title,
    recommendation,
    category: category ?? null,
    amount_fen: amountFen ?? null,
    unit_status: unitStatus,
    finance_status: financeStatus,
    open: !isSettled(problem),
    evidence_count: evidence.length,
    evidence_unhashed: evidence.filter(({ sha256 }) => sha256 === undefined).length,
    evidence_names: evidence.slice(0, NAMES_SHOWN).map(({ name }) => name),
    deferral: deferral ? (deferral.until === undefined ? 'asked' : 'granted') : null,
    deferral_until: deferral?.until ?? null,
  };
}

function answered({ answer }: Problem): Columns {
  return {
    stance: answer?.stance ?? null,
    measure: answer?.measure ?? null,
    person: answer?.person ?? '',
    by_on: answer?.by ?? null,
  };
}

/** The clock that runs for the whole document; a finished one sorts behind everything. */
function clock({ open }: ObligationBook, rules: Rules): Columns {
  const running = open.find(({ kind }) => LEDGER_CLOCKS.has(kind));
  const extension = running && undecidedExtension(running);
  return {
    obligation_key: running?.key ?? null,
    obligation_kind: running?.kind ?? null,
    responsible: running?.responsible ?? [],
    legal_due: running?.legal.due ?? null,
    due: running?.due ?? NEVER,
    near_from: running ? nearFrom(running.due, rules) : NEVER,
    provisional: running?.provisional ?? false,
    paused: running !== undefined && isPaused(running),
    final_date: running?.finalDate ?? null,
    on_board: running?.onSupervisionBoard ?? false,
    extension_asked: extension?.workingDays ?? null,
    asked_due: running && extension ? askedDue(running, extension.workingDays, rules) : null,
  };
}

/** Where an extension, as it was asked, would lead. */
function askedDue({ due }: Obligation, workingDays: number, { calendar }: Rules): string {
  return addWorkingDays(due, workingDays, calendar);
}

/** How the last report came: in time, within its extension, or late. */
function lastReport({ settled }: ObligationBook): Columns | null {
  const report = settled.findLast(({ kind }) => REPORTS.has(kind));
  if (!report) return null;
  const { key, kind, outcome, on, legalDue, due, lateWorkingDays } = report;
  return { key, kind, outcome, on, legalDue, due, lateWorkingDays };
}

/** Nothing decided in these events leaves what the row says already. */
function decided(no: number, events: readonly RecordedEvent[]): Columns {
  const last = events.findLast(({ event }) => decisionOf(event as FollowUpEvent)?.no === no);
  const decision = last && decisionOf(last.event as FollowUpEvent);
  return {
    decided_on: decision?.on ?? null,
    decision: decision?.opinion ?? null,
    decided_by: last ? nameOf(last.by) : null,
  };
}

function decisionOf(
  event: FollowUpEvent,
): { readonly no: number; readonly on: string; readonly opinion: string } | undefined {
  switch (event.type) {
    case 'problemClosedOut':
    case 'problemReturned':
    case 'deferralDecided':
      return { no: event.problemNo, on: event.on, opinion: event.opinion };
    case 'deferralExpired':
      return { no: event.problemNo, on: event.on, opinion: '' };
    default:
      return undefined;
  }
}

/** The clock has no name. */
function nameOf(by: Authority): string {
  return by.kind === 'person' ? by.name : '';
}
