import { z } from 'zod';
import { PlainDateSchema } from '../calendar/plain-date-schema.ts';
import { DOCUMENT_NUMBER } from '../papers/document-number.ts';
import { CONSEQUENCES } from '../policy/policy.ts';
import { PROBLEM_CATEGORIES } from './problem-category.ts';
import { CORRECTABLE_FIELDS, DISCLOSURE_PARTS, WITHHOLDING_GROUNDS } from './publication.ts';
import { PaperSignerSchema, RECEIPT_RETURN_GROUNDS, ReceiptScanSchema } from './receipt.ts';
import { PROBLEM_RESULTS, VERIFY_RESULTS } from './state.ts';

const text = z.string().trim().min(1).max(4000);
const on = PlainDateSchema.optional();
const versionId = z.uuid();
const fen = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
export const DocumentNumberSchema = z.string().regex(DOCUMENT_NUMBER);
const documentNumber = DocumentNumberSchema;
const problemNo = z.int().min(1).max(500);

/** What people may ask of the use of a result: of a budget item's and of an evaluation's alike. */
export const FOLLOW_UP_COMMANDS = [
  z.strictObject({ kind: z.literal('draftFeedback'), versionId, on }),
  z.strictObject({ kind: z.literal('issueFeedback'), documentNumber, on }),
  z.strictObject({
    kind: z.literal('signReceipt'),
    on,
    paper: z.boolean().default(false),
    /** On paper only: who signed, for whom and by what authority (代签). */
    signer: PaperSignerSchema.optional(),
  }),
  z.strictObject({
    kind: z.literal('recordReceipt'),
    /** The day that stands on the paper. */
    on: PlainDateSchema,
    signer: PaperSignerSchema,
    /** Why the unit does not sign within the system. */
    why: z.string().trim().min(1).max(500),
    /** The paper as it was scanned, handed in with the feedback's files before. */
    scan: ReceiptScanSchema,
  }),
  z.strictObject({ kind: z.literal('returnReceipt'), returnGround: z.enum(RECEIPT_RETURN_GROUNDS), reason: text, on }),
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
  z.strictObject({ kind: z.literal('returnProblem'), problemNo, opinion: text, partly: z.boolean().optional(), on }),
  z.strictObject({
    kind: z.literal('verifyRectification'),
    results: z
      .array(z.strictObject({ problemNo, result: z.enum(VERIFY_RESULTS), opinion: text }))
      .min(1)
      .max(200),
    on,
  }),
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
] as const;
export type FollowUpCommand = z.infer<(typeof FOLLOW_UP_COMMANDS)[number]>;
/** The command of one kind. */
export type CommandOf<K extends FollowUpCommand['kind']> = Extract<FollowUpCommand, { kind: K }>;

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
