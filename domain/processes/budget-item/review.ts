import type { DueComputation } from '../../calendar/period.ts';
import { maxDate, type PlainDate } from '../../calendar/plain-date.ts';
import type { Fault } from '../../domain-error.ts';
import { legalDue, type Rules } from '../../obligations/lay.ts';
import type { ObligationKind } from '../../policy/obligation-kinds.ts';
import type { Grade, Term } from '../../policy/policy.ts';
import type { CriterionResult, ReviewCriteria } from './review-schema.ts';
import type { TargetsState } from './state.ts';

/** The act by which a review ends. */
export type ReviewAct = 'qualifyTargets' | 'returnTargets';

/**
 * The grade that follows from the four criteria: 优 where all are qualified; 良 where one is to be perfected, which
 * finance and unit do directly; 中 where several are, or one is unqualified; 差 where several are unqualified.
 * 财预〔2015〕88号 names the grades and where each leads, not how the criteria make them: the mapping is this project's.
 */
export function proposedGrade(criteria: Readonly<Record<string, { readonly result: CriterionResult }>>): Grade {
  const count = (result: CriterionResult): number =>
    Object.values(criteria).filter((criterion) => criterion.result === result).length;
  if (count('unqualified') > 1) return 'poor';
  if (count('unqualified') === 1 || count('needsWork') > 1) return 'fair';
  return count('needsWork') === 1 ? 'good' : 'excellent';
}

/** Where a grade leads (财预〔2015〕88号): 优 goes on, 良 is perfected together and goes on, 中 and 差 go back. */
export function actOfGrade(grade: Grade): ReviewAct {
  return grade === 'excellent' || grade === 'good' ? 'qualifyTargets' : 'returnTargets';
}

/** Refusal is open only to targets that fail again after a return (G3: 经审核仍不合格). */
export function isRefusable({ returns }: Pick<TargetsState, 'returns'>): boolean {
  return returns > 0;
}

/** What a review of this grade brings, with the clock that it starts. */
export interface ReviewOutcome {
  readonly act: ReviewAct;
  /** None where qualified targets still wait for the congress. */
  readonly clock?: { readonly kind: ObligationKind; readonly term: Term; readonly due: DueComputation };
  /** Should it fail again, the director may refuse it. */
  readonly refusable: boolean;
}

/** The consequence of a grade given on a day, with the date that the policy's rule and the calendar make of it. */
export function reviewOutcome(
  grade: Grade,
  on: PlainDate,
  {
    targets,
    congressOn,
  }: { readonly targets: Pick<TargetsState, 'returns'>; readonly congressOn?: PlainDate | undefined },
  rules: Rules,
): ReviewOutcome {
  const act = actOfGrade(grade);
  const refusable = isRefusable(targets);
  if (act === 'returnTargets') return { act, refusable, clock: clockOf('resubmitTargets', on, rules) };
  if (congressOn === undefined) return { act, refusable };
  return { act, refusable, clock: clockOf('approveBudget', maxDate(congressOn, on), rules) };
}

function clockOf(kind: ObligationKind, from: PlainDate, rules: Rules): NonNullable<ReviewOutcome['clock']> {
  const due = legalDue({ key: kind, kind, responsible: [], from }, rules);
  return { kind, term: rules.policy.obligations[kind].term, due };
}

/** What speaks against a grade: it leads to the other act, or it departs from the proposal without a reason. */
export function gradeFaults(act: ReviewAct, { criteria, grade, gradeReason = '' }: GradedReview): readonly Fault[] {
  if (grade === undefined) return [];
  const departs = grade !== proposedGrade(criteria) && gradeReason === '';
  return [
    ...(actOfGrade(grade) === act ? [] : [{ path: '/grade', code: 'gradeAgainstAct' }]),
    ...(departs ? [{ path: '/gradeReason', code: 'gradeReasonRequired' }] : []),
  ];
}

interface GradedReview {
  readonly criteria: ReviewCriteria;
  readonly grade?: Grade | undefined;
  readonly gradeReason?: string | undefined;
}

/** The overall grade as the record keeps it; reviews made without one have none. */
export function gradeGiven({ grade, gradeReason = '' }: Omit<GradedReview, 'criteria'>): {
  readonly grade?: Grade;
  readonly gradeReason?: string;
} {
  return { ...(grade !== undefined && { grade }), ...(gradeReason !== '' && { gradeReason }) };
}

/** What is missing of the criteria: an opinion unless qualified, and a qualified one has no point unmet. */
export function criteriaFaults(criteria: ReviewCriteria): readonly Fault[] {
  return Object.entries(criteria).flatMap(([name, { result, opinion, unmet = [] }]) => [
    ...(result !== 'qualified' && opinion === ''
      ? [{ path: `/criteria/${name}/opinion`, code: 'opinionRequired' }]
      : []),
    ...(result === 'qualified' && unmet.length > 0
      ? [{ path: `/criteria/${name}/unmet`, code: 'qualifiedWithUnmet' }]
      : []),
  ]);
}
