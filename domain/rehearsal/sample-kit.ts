import type { PlainDate } from '../calendar/plain-date.ts';
import type { Locale } from '../locale.ts';
import type { Policy } from '../policy/policy.ts';
import type { DocumentVersion } from '../process/process.ts';
import type { BudgetItemCommandKind, CommandOf } from '../processes/budget-item/commands.ts';
import type { BudgetItemState, Problem } from '../processes/budget-item/state.ts';
import { TargetTableSchema, type TargetTable } from '../scoring/indicator.ts';
import { sampleSelfEvaluation, sampleTargets } from './sample-documents.ts';
import { SAMPLE_TEXT as T } from './sample-text.ts';

/** Where a rehearsal stands when somebody acts. */
export interface SampleContext {
  readonly state: BudgetItemState;
  readonly today: PlainDate;
  readonly policy: Policy;
  readonly documents: ReadonlyMap<string, DocumentVersion>;
  /** Distinct for each act, so that documents get ids of their own. */
  readonly no: number;
  readonly locale: Locale;
}

/** An act of one kind with the document it signs, where it signs one. */
export interface Made<K extends BudgetItemCommandKind> {
  readonly command: CommandOf<K>;
  readonly document?: DocumentVersion;
}

export function only<K extends BudgetItemCommandKind>(command: CommandOf<K>): Made<K> {
  return { command };
}

export function about<K extends BudgetItemCommandKind>(
  { state }: SampleContext,
  which: (problem: Problem) => boolean,
  command: (problemNo: number) => CommandOf<K>,
): Made<K> | undefined {
  const problem = state.problems.find(which);
  return problem && { command: command(problem.no) };
}

export function isOpenProblem({ financeStatus, deferral }: Problem): boolean {
  return deferral === undefined && financeStatus !== 'closedOut' && financeStatus !== 'deferred';
}

export function isReported({ financeStatus }: Problem): boolean {
  return financeStatus === 'awaiting';
}

export function withTargets<K extends 'submitTargets' | 'resubmitTargets'>(
  context: SampleContext,
  command: (versionId: string) => CommandOf<K>,
): Made<K> {
  const document = version(context, 'targets', sampleTargets(context.locale));
  return { command: command(document.id), document };
}

export function withSelfEvaluation<K extends 'submitSelfEvaluation' | 'resubmitSelfEvaluation'>(
  context: SampleContext,
  command: (versionId: string) => CommandOf<K>,
): Made<K> {
  const { approval } = context.state;
  const money = { initialFen: approval?.initialFen ?? 0, amountFen: amountOf(context) };
  const document = version(context, 'selfEvaluation', sampleSelfEvaluation(targetsOf(context), money, context.locale));
  return { command: command(document.id), document };
}

/** The targets that count: those approved, or a sample where the matter's own were not loaded. */
export function targetsOf({ state, documents, locale }: SampleContext): TargetTable {
  const id = state.approval?.targetsVersionId ?? state.targets.versionId ?? '';
  const read = TargetTableSchema.safeParse(documents.get(id)?.body);
  return read.success ? read.data : sampleTargets(locale);
}

export function amountOf({ state }: SampleContext): number {
  return state.approval?.amountFen ?? state.requestedFen;
}

const UNITS_OWN: ReadonlySet<string> = new Set(['targets', 'selfEvaluation', 'monitoring', 'rectification']);

/** Units' documents are the clerk's, finance's the performance officer's: who drafts does not sign. */
export function version({ no }: SampleContext, kind: string, body: unknown): DocumentVersion {
  const author = UNITS_OWN.has(kind) ? 'unitClerk' : 'performanceOfficer';
  return {
    id: `00000000-0000-4000-8000-${String(no).padStart(12, '0')}`,
    kind,
    authorId: `rehearsal:${author}`,
    body,
  };
}

export function documentNumber({ today, no, locale }: SampleContext): string {
  return `${T.authority[locale]}〔${today.slice(0, 4)}〕${String(no + 1)}号`;
}
