import type { PlainDate } from '../calendar/plain-date.ts';
import type { Locale } from '../locale.ts';
import type { Policy } from '../policy/policy.ts';
import type { FollowUpState, Problem } from '../follow-up/state.ts';
import type { CommandLike, DocumentVersion, ProcessState } from '../process/process.ts';
import type { Role } from '../process/roles.ts';
import { SAMPLE_TEXT as T } from './sample-text.ts';

/** Where a rehearsal stands when somebody acts. */
export interface SampleContext<S extends ProcessState = ProcessState> {
  readonly state: S;
  readonly today: PlainDate;
  readonly policy: Policy;
  readonly documents: ReadonlyMap<string, DocumentVersion>;
  /** Distinct for each act, so that documents get ids of their own. */
  readonly no: number;
  readonly locale: Locale;
}

/** An act with the document it signs, where it signs one. */
export interface Made<C extends CommandLike = CommandLike> {
  readonly command: C;
  readonly document?: DocumentVersion;
  /** Who is asked by name: an expert who was drawn, a member of the team. */
  readonly as?: { readonly personId: string; readonly role: Role };
}

/** One maker per command of a process; undefined where the state leaves nothing to do. */
export type Makers<S extends ProcessState, C extends CommandLike> = {
  readonly [K in C['kind']]: (context: SampleContext<S>) => Made<Extract<C, { readonly kind: K }>> | undefined;
};

export function only<C extends CommandLike>(command: C): Made<C> {
  return { command };
}

export function about<C extends CommandLike>(
  { state }: SampleContext<FollowUpState>,
  which: (problem: Problem) => boolean,
  command: (problemNo: number) => C,
): Made<C> | undefined {
  const problem = state.problems.find(which);
  return problem && { command: command(problem.no) };
}

export function isOpenProblem({ financeStatus, deferral }: Problem): boolean {
  return deferral === undefined && financeStatus !== 'closedOut' && financeStatus !== 'deferred';
}

export function isReported({ financeStatus }: Problem): boolean {
  return financeStatus === 'awaiting';
}

const UNITS_OWN: ReadonlySet<string> = new Set([
  'targets',
  'selfEvaluation',
  'monitoring',
  'rectification',
  'materials',
  'unitReport',
]);

/** Units' documents are the clerk's, finance's the performance officer's: who drafts does not sign. */
export function version(
  { no }: Pick<SampleContext, 'no'>,
  kind: string,
  body: unknown,
  authorId = `rehearsal:${UNITS_OWN.has(kind) ? 'unitClerk' : 'performanceOfficer'}`,
): DocumentVersion {
  return {
    id: `00000000-0000-4000-8000-${String(no).padStart(12, '0')}`,
    kind,
    authorId,
    body,
  };
}

export function documentNumber({ today, no, locale }: Pick<SampleContext, 'today' | 'no' | 'locale'>): string {
  return `${T.authority[locale]}〔${today.slice(0, 4)}〕${String(no + 1)}号`;
}
