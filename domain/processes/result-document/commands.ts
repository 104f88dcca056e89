import { z } from 'zod';
import { PlainDateSchema } from '../../calendar/plain-date-schema.ts';
import { PLANNED_KINDS } from '../../key-plan/score.ts';
import { DocumentNumberSchema } from '../../follow-up/commands.ts';

const text = z.string().trim().min(1).max(4000);
const short = z.string().trim().min(1).max(200);
const on = PlainDateSchema.optional();
/** Several at once: one messenger carries all three. */
const recipients = z.array(z.int().min(1).max(2000)).min(1).max(2000);

/** An evaluation that a plan starts (E6); amounts are 分. */
const PlannedEvaluationSchema = z.strictObject({
  evaluationId: z.uuid(),
  evaluationKind: z.enum(PLANNED_KINDS),
  subject: z.strictObject({
    regionId: z.string().max(20),
    regionPath: z.array(z.string().max(20)).max(20),
    unitId: z.string().max(100),
    divisionId: z.string().max(100).optional(),
  }),
  code: short,
  name: z.string().trim().min(1).max(300),
  fiscalYear: z.int().min(2000).max(2200),
  amountFen: z.int().min(0),
  item: z.strictObject({ id: z.uuid(), code: z.string(), name: z.string() }).optional(),
  countyId: z.string().max(20).optional(),
  superiorUnitIds: z.array(z.string().max(100)).max(20),
  reportDue: PlainDateSchema,
});

/** Whoever stands on a list, and why. */
const ListEntrySchema = z
  .strictObject({
    subjectId: z.string().min(1).max(100),
    name: short,
    grounds: z.array(short).max(20),
    standing: z.enum(['proposed', 'added', 'removed']),
    reason: z.string().trim().min(2).max(1000).optional(),
    starts: PlannedEvaluationSchema.optional(),
  })
  // What facts have not proposed, and what they have and people take off, needs words.
  .refine(({ standing, reason }) => standing === 'proposed' || reason !== undefined, { path: ['reason'] });

/** The figures that are put forward, by id and hash, and of a list whoever stands on it. */
const ResultContentSchema = z.strictObject({
  rankingId: z.uuid().nullable(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  summary: text,
  proposalId: z.uuid().optional(),
  replaces: z.strictObject({ documentId: z.uuid(), documentNumber: short, reason: text }).optional(),
  entries: z.array(ListEntrySchema).max(2000).default([]),
});

/** What is sent as people write it; a new version is made from the figures (`submitResultDocument`). */
export const RESULT_DOCUMENT_ACTS = [
  z.strictObject({ kind: z.literal('issueResultDocument'), documentNumber: DocumentNumberSchema, on }),
  z.strictObject({ kind: z.literal('returnResultDocument'), opinion: text, on }),
  z.strictObject({ kind: z.literal('withdrawResultDocument'), reason: text, on }),
  z.strictObject({ kind: z.literal('deliverResultDocument'), recipients, means: short, on }),
  z.strictObject({ kind: z.literal('recordResultReceipt'), recipients, receivedBy: short, on }),
] as const;

/** Everything people may ask of a document about results. `on` is the legal date of the fact; without it, today. */
export const ResultDocumentCommandSchema = z.discriminatedUnion('kind', [
  ...RESULT_DOCUMENT_ACTS,
  z.strictObject({ kind: z.literal('submitResultDocument'), content: ResultContentSchema, on }),
]);
export type ResultDocumentCommand = z.infer<typeof ResultDocumentCommandSchema>;
export type ResultDocumentCommandKind = ResultDocumentCommand['kind'];
