import { z } from 'zod';
import { PlainDateSchema } from '../../calendar/plain-date-schema.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Grade } from '../../policy/policy.ts';
import { DocumentNumberSchema, FOLLOW_UP_COMMANDS } from '../../follow-up/commands.ts';
import { AnnotationSchema, overall, ReviewCriteriaSchema } from './review-schema.ts';
import { QUALITY_CRITERIA } from './quality.ts';
import { SpotCheckFindingSchema } from './spot-check.ts';

export { FeedbackContentSchema, RectificationContentSchema } from '../../follow-up/commands.ts';
export { AnnotationSchema, ReviewCriteriaSchema, type Annotation } from './review-schema.ts';

const text = z.string().trim().min(1).max(4000);
const on = PlainDateSchema.optional();
const versionId = z.uuid();
const fen = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
const documentNumber = DocumentNumberSchema;

const annotations = z.array(AnnotationSchema).max(200).default([]);
const adjustments = z
  .array(z.strictObject({ key: z.string().min(1), score: z.number().min(0).max(100), reason: text }))
  .max(500)
  .default([]);

/** Everything people may ask of a budget item. `on` is the legal date of the fact; without it, today. */
export const BudgetItemCommandSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('submitTargets'), versionId, on }),
  z.strictObject({ kind: z.literal('orderSubmission'), reason: text, on }),
  z.strictObject({
    kind: z.literal('returnTargets'),
    criteria: ReviewCriteriaSchema,
    ...overall,
    opinion: text,
    annotations,
    on,
  }),
  z.strictObject({ kind: z.literal('resubmitTargets'), versionId, on }),
  z.strictObject({
    kind: z.literal('qualifyTargets'),
    criteria: ReviewCriteriaSchema,
    ...overall,
    opinion: z.string().max(4000).default(''),
    on,
  }),
  z.strictObject({ kind: z.literal('refuseTargets'), reason: text, documentNumber, on }),
  z.strictObject({ kind: z.literal('recordBudgetPassed'), on: PlainDateSchema }),
  z.strictObject({ kind: z.literal('approveBudget'), documentNumber, amountFen: fen, on }),
  z.strictObject({ kind: z.literal('reportMonitoring'), period: z.string().min(1), versionId, on }),
  z.strictObject({ kind: z.literal('suspendItem'), reason: text, documentNumber, on }),
  z.strictObject({ kind: z.literal('resumeItem'), reason: text, on }),
  z.strictObject({ kind: z.literal('stopItem'), reason: text, documentNumber, recoverableFen: fen, on }),
  z.strictObject({ kind: z.literal('submitSelfEvaluation'), versionId, on }),
  z.strictObject({ kind: z.literal('returnSelfEvaluation'), opinion: text, on }),
  z.strictObject({ kind: z.literal('resubmitSelfEvaluation'), versionId, on }),
  z.strictObject({
    kind: z.literal('acceptSelfEvaluation'),
    opinion: text,
    qualityScore: z.number().min(0).max(100),
    /** How the quality score is made up; where it is given, it must make the score. */
    quality: z
      .array(z.strictObject({ criterion: z.enum(QUALITY_CRITERIA), points: z.number().min(0).max(100) }))
      .max(QUALITY_CRITERIA.length)
      .optional(),
    adjustments,
    on,
  }),
  z.strictObject({ kind: z.literal('orderReEvaluation'), reason: text, on }),
  z.strictObject({ kind: z.literal('submitReEvaluation'), versionId, on }),
  z.strictObject({ kind: z.literal('concludeEvaluation'), on }),
  z.strictObject({ kind: z.literal('closeItem'), on }),
  /** With a number where it goes out as a paper of the bureau. */
  z.strictObject({
    kind: z.literal('orderCorrection'),
    findings: text,
    documentNumber: documentNumber.optional(),
    on,
  }),
  z.strictObject({
    kind: z.literal('openSpotCheck'),
    matters: text,
    inspectors: z.string().trim().min(1).max(200),
    on,
  }),
  z.strictObject({
    kind: z.literal('concludeSpotCheck'),
    findings: z.array(SpotCheckFindingSchema).max(50).default([]),
    conclusion: text,
    on,
  }),
  z.strictObject({ kind: z.literal('reportCorrection'), report: text, on }),
  z.strictObject({ kind: z.literal('verifyCorrection'), opinion: text, on }),
  z.strictObject({ kind: z.literal('returnCorrection'), opinion: text, on }),
  z.strictObject({
    kind: z.literal('requestAmendment'),
    amendmentKind: z.enum(['supplement', 'adjustment']),
    versionId,
    deltaFen: z.int(),
    reason: text,
    on,
  }),
  z.strictObject({ kind: z.literal('returnAmendment'), opinion: text, annotations, on }),
  z.strictObject({ kind: z.literal('resubmitAmendment'), versionId, deltaFen: z.int(), on }),
  z.strictObject({ kind: z.literal('qualifyAmendment'), opinion: z.string().max(4000).default(''), on }),
  z.strictObject({ kind: z.literal('refuseAmendment'), reason: text, on }),
  z.strictObject({ kind: z.literal('approveAmendment'), documentNumber, on }),
  z.strictObject({ kind: z.literal('recordFundRecovery'), recoveredFen: fen, note: text, on }),
  ...FOLLOW_UP_COMMANDS,
]);
export type BudgetItemCommand = z.infer<typeof BudgetItemCommandSchema>;
/** What an evaluation by finance sends to its item once it is concluded (E5); nobody can ask for it. */
export interface AdoptReEvaluation {
  readonly kind: 'adoptReEvaluation';
  /** Of the evaluation. */
  readonly code: string;
  readonly total: string;
  readonly grade: Grade;
  readonly on: PlainDate;
}

/** What a sample that has been drawn sends to each item on it (E4); nobody can ask for it. Sent again, another checks. */
export interface AssignSelfCheck {
  readonly kind: 'assignSelfCheck';
  /** Of the sample. */
  readonly sampleId: string;
  readonly checker: SelfChecker;
  readonly on: PlainDate;
}

/** Who checks a drawn self-evaluation, and in which office. */
export interface SelfChecker {
  readonly personId: string;
  readonly name: string;
  readonly role: 'performanceOfficer' | 'financeOfficer';
}

export type BudgetItemCommandKind = BudgetItemCommand['kind'];
/** The command of one kind. */
export type CommandOf<K extends BudgetItemCommandKind> = Extract<BudgetItemCommand, { kind: K }>;

/** What a re-evaluation on the item itself says, point by point. */
export const ReEvaluationContentSchema = z.strictObject({ report: text, adjustments });
export { DEVIATION_CAUSES, LIKELIHOODS, MonitoringContentSchema } from './monitoring-content.ts';
