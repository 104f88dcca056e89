import { z } from 'zod';
import { PlainDateSchema } from '../../calendar/plain-date-schema.ts';
import { CONSEQUENCES } from '../../policy/policy.ts';
import { PROBLEM_CATEGORIES } from './problem-category.ts';
import { AnnotationSchema, overall, ReviewCriteriaSchema } from './review-schema.ts';
import { CORRECTABLE_FIELDS, DISCLOSURE_PARTS, WITHHOLDING_GROUNDS } from './publication.ts';
import { QUALITY_CRITERIA } from './quality.ts';
import { PROBLEM_RESULTS } from './state.ts';

export { AnnotationSchema, ReviewCriteriaSchema, type Annotation } from './review-schema.ts';

const text = z.string().trim().min(1).max(4000);
const on = PlainDateSchema.optional();
const versionId = z.uuid();
const fen = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
/** 发文字号: authority code, year in hexagonal brackets, number without leading zero (GB/T 9704). */
export const DOCUMENT_NUMBER = /^[^〔〕[\]\s]{1,30}〔\d{4}〕[1-9]\d{0,5}号$/;
const documentNumber = z.string().regex(DOCUMENT_NUMBER);
const problemNo = z.int().min(1).max(500);

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
  z.strictObject({ kind: z.literal('orderCorrection'), findings: text, on }),
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
  z.strictObject({ kind: z.literal('draftFeedback'), versionId, on }),
  z.strictObject({ kind: z.literal('issueFeedback'), documentNumber, on }),
  z.strictObject({ kind: z.literal('signReceipt'), on, paper: z.boolean().default(false) }),
  z.strictObject({
    kind: z.literal('answerProblem'),
    problemNo,
    stance: z.enum(['agree', 'partly', 'disagree']),
    measure: text,
    person: z.string().trim().min(1).max(50),
    by: PlainDateSchema,
    on,
  }),
  z.strictObject({ kind: z.literal('askDeferral'), problemNo, reason: text, on }),
  z.strictObject({
    kind: z.literal('decideDeferral'),
    problemNo,
    granted: z.boolean(),
    until: PlainDateSchema.optional(),
    opinion: text,
    on,
  }),
  z.strictObject({ kind: z.literal('reportRectification'), versionId, on }),
  z.strictObject({ kind: z.literal('verifyProblem'), problemNo, opinion: text, on }),
  z.strictObject({ kind: z.literal('returnProblem'), problemNo, opinion: text, on }),
  z.strictObject({
    kind: z.literal('decideConsequence'),
    action: z.enum(CONSEQUENCES),
    amountFen: fen.nullable().default(null),
    reason: z.string().trim().max(4000).default(''),
    on,
  }),
  z.strictObject({
    kind: z.literal('decideDisclosure'),
    decision: z.enum(['publish', 'partly', 'withhold']),
    parts: z.array(z.enum(DISCLOSURE_PARTS)).max(DISCLOSURE_PARTS.length).default([]),
    ground: z.enum(WITHHOLDING_GROUNDS).optional(),
    reason: z.string().trim().max(4000).default(''),
    on,
  }),
  z.strictObject({
    kind: z.literal('correctDisclosure'),
    changes: z
      .array(
        z.strictObject({
          field: z.enum(CORRECTABLE_FIELDS),
          key: z.string().min(1).max(60).optional(),
          to: z.union([z.string().trim().min(1).max(2000), fen]),
        }),
      )
      .max(100)
      .default([]),
    withdraw: z.array(z.enum(DISCLOSURE_PARTS)).max(DISCLOSURE_PARTS.length).default([]),
    ground: z.enum(WITHHOLDING_GROUNDS).optional(),
    reason: text,
    on,
  }),
]);
export type BudgetItemCommand = z.infer<typeof BudgetItemCommandSchema>;
export type BudgetItemCommandKind = BudgetItemCommand['kind'];
/** The command of one kind. */
export type CommandOf<K extends BudgetItemCommandKind> = Extract<BudgetItemCommand, { kind: K }>;

/** Contents that commands name by version. */
export const FeedbackContentSchema = z.strictObject({
  form: z.enum(['officialDocument', 'opinion']),
  basis: z.string().max(10_000).default(''),
  performance: text,
  problems: z
    .array(
      z.strictObject({
        title: text,
        evidence: z.string().max(4000).default(''),
        recommendation: text,
        category: z.enum(PROBLEM_CATEGORIES).optional(),
        amountFen: fen.optional(),
        /** The indicator it was found at, in the words of the target table. */
        indicator: z.string().max(300).optional(),
        /** Who puts it right, where that is not the unit itself. */
        responsible: z.string().max(200).optional(),
      }),
    )
    .max(200),
  requirements: z.string().max(4000).default(''),
});
export const RectificationContentSchema = z.strictObject({
  summary: text,
  problems: z
    .array(
      z.strictObject({
        no: problemNo,
        result: z.enum(PROBLEM_RESULTS),
        account: text,
        evidence: z
          .array(
            z.strictObject({
              name: z.string().min(1).max(300),
              sha256: z
                .string()
                .regex(/^[0-9a-f]{64}$/)
                .optional(),
            }),
          )
          .max(100),
      }),
    )
    .max(200),
});
export const ReEvaluationContentSchema = z.strictObject({ report: text, adjustments });
export { DEVIATION_CAUSES, LIKELIHOODS, MonitoringContentSchema } from './monitoring-content.ts';
