import type { Grade } from '../../../../domain/policy/policy.ts';
import { actOfGrade, proposedGrade, type ReviewAct } from '../../../../domain/processes/budget-item/review.ts';
import {
  CRITERIA,
  REVIEW_POINTS,
  type Annotation,
  type Criterion,
  type CriterionResult,
  type ReviewPoint,
} from '../../../../domain/processes/budget-item/review-schema.ts';

export interface CriterionDraft {
  /** Empty until the reviewer has decided. */
  readonly result: CriterionResult | '';
  readonly opinion: string;
  readonly unmet: readonly ReviewPoint[];
}

/** A review in the making. Plain JSON, so that it can be kept. */
export interface ReviewDraft {
  readonly criteria: Readonly<Record<Criterion, CriterionDraft>>;
  /** Empty follows the proposal. */
  readonly grade: Grade | '';
  readonly gradeReason: string;
  readonly opinion: string;
  readonly annotations: readonly Annotation[];
}

const UNDECIDED: CriterionDraft = { result: '', opinion: '', unmet: [] };

export function emptyReview(): ReviewDraft {
  return {
    criteria: {
      completeness: UNDECIDED,
      relevance: UNDECIDED,
      appropriateness: UNDECIDED,
      feasibility: UNDECIDED,
    },
    grade: '',
    gradeReason: '',
    opinion: '',
    annotations: [],
  };
}

/**
 * The draft with one criterion changed. A point that is not met and a qualified criterion exclude each other; an
 * unqualified one meets no point until the reviewer says which, so that the ticks never say that all is met.
 */
export function withCriterion(draft: ReviewDraft, name: Criterion, change: Partial<CriterionDraft>): ReviewDraft {
  const next = settled({ ...draft.criteria[name], ...change }, change, REVIEW_POINTS[name]);
  return { ...draft, criteria: { ...draft.criteria, [name]: next } };
}

function settled(
  next: CriterionDraft,
  { result }: Partial<CriterionDraft>,
  points: readonly ReviewPoint[],
): CriterionDraft {
  if (result === 'qualified') return { ...next, unmet: [] };
  if (result === 'unqualified') return next.unmet.length > 0 ? next : { ...next, unmet: points };
  return next.unmet.length > 0 && next.result !== 'unqualified' ? { ...next, result: 'needsWork' } : next;
}

type Decided = Readonly<Record<Criterion, CriterionDraft & { readonly result: CriterionResult }>>;

function isDecided(criteria: ReviewDraft['criteria']): criteria is Decided {
  return CRITERIA.every((name) => criteria[name].result !== '');
}

/** The grade that follows from the criteria, once all four are decided. */
export function proposalOf({ criteria }: ReviewDraft): Grade | undefined {
  return isDecided(criteria) ? proposedGrade(criteria) : undefined;
}

/** The grade that will be given: the reviewer's own, else the proposal. */
export function gradeOf(draft: ReviewDraft): Grade | undefined {
  return draft.grade === '' ? proposalOf(draft) : draft.grade;
}

/** The act that the grade leads to. */
export function actOf(draft: ReviewDraft): ReviewAct | undefined {
  const grade = gradeOf(draft);
  return grade && actOfGrade(grade);
}

export function departs(draft: ReviewDraft): boolean {
  const proposal = proposalOf(draft);
  return proposal !== undefined && draft.grade !== '' && draft.grade !== proposal;
}

export const GAPS = ['result', 'unmet', 'opinion', 'return', 'reason', 'unqualified', 'nothingToReturn'] as const;

/** Something that the review still lacks, at its field. */
export interface Gap {
  readonly kind: (typeof GAPS)[number];
  readonly pointer: string;
  readonly criterion?: Criterion;
}

/** Everything that is missing, at once; the server judges the rest. */
export function gapsOf(draft: ReviewDraft): readonly Gap[] {
  const act = actOf(draft);
  return [
    ...CRITERIA.flatMap((name) => criterionGaps(name, draft.criteria[name], act)),
    ...(departs(draft) && draft.gradeReason.trim() === ''
      ? [{ kind: 'reason' as const, pointer: '/gradeReason' }]
      : []),
    ...(act === 'returnTargets' ? returnGaps(draft) : []),
  ];
}

function criterionGaps(
  name: Criterion,
  { result, opinion, unmet }: CriterionDraft,
  act: ReviewAct | undefined,
): readonly Gap[] {
  const at = { criterion: name };
  if (result === '') return [{ kind: 'result', pointer: `/criteria/${name}/result`, ...at }];
  return [
    ...(result === 'unqualified' && unmet.length === 0
      ? [{ kind: 'unmet' as const, pointer: `/criteria/${name}/unmet`, ...at }]
      : []),
    ...(result !== 'qualified' && opinion.trim() === ''
      ? [{ kind: 'opinion' as const, pointer: `/criteria/${name}/opinion`, ...at }]
      : []),
    ...(result === 'unqualified' && act === 'qualifyTargets'
      ? [{ kind: 'unqualified' as const, pointer: `/criteria/${name}/result`, ...at }]
      : []),
  ];
}

function returnGaps({ criteria, opinion }: ReviewDraft): readonly Gap[] {
  const allQualified = CRITERIA.every((name) => criteria[name].result === 'qualified');
  return [
    ...(allQualified ? [{ kind: 'nothingToReturn' as const, pointer: '/grade' }] : []),
    ...(opinion.trim() === '' ? [{ kind: 'return' as const, pointer: '/opinion' }] : []),
  ];
}

/** The review as it is sent. */
export function reviewCommand(draft: ReviewDraft): Readonly<Record<string, unknown>> {
  const { criteria, opinion, annotations, gradeReason } = draft;
  const [kind, grade] = [actOf(draft), gradeOf(draft)];
  return {
    kind,
    criteria: Object.fromEntries(
      CRITERIA.map((name) => {
        const { result, opinion: own, unmet } = criteria[name];
        return [name, { result, opinion: own.trim(), ...(unmet.length > 0 && { unmet }) }];
      }),
    ),
    grade,
    ...(departs(draft) && { gradeReason: gradeReason.trim() }),
    opinion: opinion.trim(),
    ...(kind === 'returnTargets' && { annotations }),
  };
}

/** The remark of a place written, changed, or taken away by an empty text. */
export function annotated(draft: ReviewDraft, path: string, text: string): ReviewDraft {
  const at = draft.annotations.findIndex((one) => one.path === path);
  const kept = draft.annotations.filter((one) => one.path !== path);
  if (text.trim() === '') return { ...draft, annotations: kept };
  return { ...draft, annotations: kept.toSpliced(at < 0 ? kept.length : at, 0, { path, text }) };
}

/** A sentence put into a criterion's opinion once; the criterion is no longer qualified by it. */
export function noted(draft: ReviewDraft, name: Criterion, point: ReviewPoint, sentence: string): ReviewDraft {
  const { opinion, unmet } = draft.criteria[name];
  if (opinion.includes(sentence)) return draft;
  return withCriterion(draft, name, {
    opinion: opinion.trim() === '' ? sentence : `${opinion.trimEnd()}\n${sentence}`,
    unmet: [...new Set([...unmet, point])],
  });
}
