import { z } from 'zod';
import { PlainDateSchema } from '../calendar/plain-date-schema.ts';
import { GRADES } from '../policy/policy.ts';
import { LEVEL1 } from '../scoring/levels.ts';

/** What a result consists of towards the public; a decision to publish in part chooses among them (R7). */
export const DISCLOSURE_PARTS = ['money', 'score', 'targets', 'problems', 'documents'] as const;
export type DisclosurePart = (typeof DISCLOSURE_PARTS)[number];

/** Legal grounds on which a result may be withheld (Disclosure Regulation 14–16). */
export const WITHHOLDING_GROUNDS = ['stateSecret', 'publicSafety', 'tradeSecretOrPrivacy', 'internalAffairs'] as const;
export type WithholdingGround = (typeof WITHHOLDING_GROUNDS)[number];

/** Published figures that can be corrected, and the part of the result each belongs to. */
export const CORRECTABLE = {
  budgetFen: 'money',
  executedFen: 'money',
  selfScore: 'score',
  finalScore: 'score',
  grade: 'score',
  annualTarget: 'targets',
  indicatorTarget: 'targets',
  indicatorActual: 'targets',
  approvalNumber: 'documents',
} as const satisfies Record<string, DisclosurePart>;
export type CorrectableField = keyof typeof CORRECTABLE;
export const CORRECTABLE_FIELDS = Object.keys(CORRECTABLE) as [CorrectableField, ...CorrectableField[]];

const fen = z.int().min(0).describe('整数分 · integer fen (1/100 yuan)');

const PublishedIndicatorSchema = z.object({
  key: z.string(),
  level1: z.enum(LEVEL1),
  name: z.string(),
  target: z.string(),
  /** In English, where the value has words of its own. */
  targetEn: z.string().optional(),
  actual: z.string().nullable(),
  actualEn: z.string().optional(),
  reached: z.boolean().nullable(),
  /** Why it was not reached (E2). */
  reason: z.string().optional(),
});
export type PublishedIndicator = z.infer<typeof PublishedIndicatorSchema>;

const figures = {
  money: z.object({ initialFen: fen, budgetFen: fen, executedFen: fen }).optional(),
  score: z.object({ self: z.string().nullable(), final: z.string(), grade: z.enum(GRADES) }).optional(),
  targets: z.object({ annualTarget: z.string(), indicators: z.array(PublishedIndicatorSchema) }).optional(),
  documents: z.object({ approvalNumber: z.string(), approvedOn: PlainDateSchema }).optional(),
};

/** What an evaluation by finance found, in its own words: the summary of its report, its findings and dimensions. */
const PublishedReportSchema = z.object({
  summary: z.string(),
  findings: z.array(z.object({ dimension: z.string(), text: z.string() })),
  dimensions: z.array(z.object({ dimension: z.string(), weight: z.string(), score: z.string() })),
});

/** The figures as they stood when the decision was taken: they change only by a recorded correction. */
export const PublishedFiguresSchema = z.object({
  templateId: z.string(),
  ...figures,
  /** Of an evaluation: what `targets` are to an item. */
  report: PublishedReportSchema.optional(),
});
export type PublishedFigures = z.infer<typeof PublishedFiguresSchema>;

/** One value that was put right, as it read and as it reads. Amounts are integer 分. */
const CorrectedValueSchema = z.object({
  field: z.enum(CORRECTABLE_FIELDS),
  key: z.string().optional(),
  from: z.union([z.string(), z.number()]).nullable(),
  to: z.union([z.string(), z.number()]),
});
export type CorrectedValue = z.infer<typeof CorrectedValueSchema>;

/** A public correction: what changed, what was taken back on which ground, and why. */
export const DisclosureCorrectionSchema = z.object({
  no: z.int(),
  on: PlainDateSchema,
  reason: z.string(),
  changes: z.array(CorrectedValueSchema),
  withdrawn: z.array(z.enum(DISCLOSURE_PARTS)),
  ground: z.enum(WITHHOLDING_GROUNDS).optional(),
});
export type DisclosureCorrection = z.infer<typeof DisclosureCorrectionSchema>;

/** How far rectification has come, by what finance has recorded; what a unit merely says is not among it. */
const RECTIFICATION_PHASES = [
  'notIssued',
  'noProblems',
  'awaitingReceipt',
  'rectifying',
  'reported',
  'returned',
  'done',
] as const;

const PublishedProblemSchema = z.object({
  no: z.int(),
  title: z.string(),
  amountFen: fen.optional(),
  state: z.enum(['open', 'closedOut', 'deferred']),
  until: PlainDateSchema.optional(),
});

/** The problems of a matter, as finance has verified them. */
const PublishedProblemsSchema = z.object({
  phase: z.enum(RECTIFICATION_PHASES),
  all: z.int(),
  closed: z.int(),
  deferred: z.int(),
  overdue: z.boolean(),
  list: z.array(PublishedProblemSchema),
});

/** Everything the public may read of one item, and nothing else: the portal knows no other source. */
export const PublicationSchema = z.object({
  code: z.string(),
  name: z.string(),
  itemKind: z.string(),
  fundAccount: z.string(),
  livelihood: z.boolean(),
  fiscalYear: z.int(),
  source: z.string().nullable(),
  decision: z.enum(['publish', 'partly']),
  parts: z.array(z.enum(DISCLOSURE_PARTS)),
  ground: z.enum(WITHHOLDING_GROUNDS).nullable(),
  money: figures.money,
  score: figures.score,
  targets: figures.targets,
  documents: z
    .object({
      approvalNumber: z.string(),
      approvedOn: PlainDateSchema,
      feedbackNumber: z.string().optional(),
      feedbackOn: PlainDateSchema.optional(),
    })
    .optional(),
  problems: PublishedProblemsSchema.optional(),
  provenance: z.object({
    templateId: z.string(),
    policy: z.string(),
    selfEvaluatedOn: PlainDateSchema.nullable(),
    reviewedOn: PlainDateSchema.nullable(),
    reEvaluatedOn: PlainDateSchema.nullable(),
    concludedOn: PlainDateSchema.nullable(),
    disclosedOn: PlainDateSchema,
  }),
  corrections: z.array(DisclosureCorrectionSchema),
});
export type Publication = z.infer<typeof PublicationSchema>;
