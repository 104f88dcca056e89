import { z } from 'zod';
import { ASSESSED } from '../../domain/assessment/measures.ts';
import { ObligationCommandSchema } from '../../domain/obligations/obligation-command.ts';
import { RANKED } from '../../domain/ranking/method.ts';
import { RESULT_DOCUMENT_ACTS } from '../../domain/processes/result-document/commands.ts';
import { RESULT_DOCUMENT_KINDS } from '../../domain/processes/result-document/state.ts';
import { SignOffCommandSchema } from '../../domain/sign-off/sign-off-command.ts';
import { LimitSchema, pageSchema } from '../http/paging.ts';
import type { PaperFormat } from '../papers/papers.schemas.ts';
import { ObligationViewSchema, PositionSchema, RecordedViewSchema } from '../items/item.schemas.ts';
import { MatterActSchema, MatterRulesSchema } from '../items/matter.schemas.ts';
import { standingOthers } from './document-standing.schemas.ts';

const region = z.string().max(20).optional();
const year = z.int().min(2000).max(2200);
const chosen = z
  .array(z.strictObject({ subjectId: z.string().min(1).max(100), reason: z.string().trim().min(2).max(1000) }))
  .max(2000)
  .default([]);
const replacement = z
  .string()
  .trim()
  .min(2)
  .max(1000)
  .optional()
  .describe('代替已签发文书的理由 · why it takes the place of the one issued before');

/** Puts a document forward: a frozen ranking, a list made of the proposal with what people add and take off, or an assessment. */
export const OpenResultDocumentSchema = z
  .discriminatedUnion('documentKind', [
    z.strictObject({
      documentKind: z.literal('ranking'),
      rankingId: z.uuid(),
      replacement,
    }),
    z.strictObject({
      documentKind: z.enum(['commendation', 'criticism']),
      region,
      year,
      subject: z.enum(ASSESSED),
      added: chosen,
      removed: chosen,
      replacement,
    }),
    z.strictObject({ documentKind: z.literal('assessment'), region, year, subject: z.enum(ASSESSED), replacement }),
  ])
  .meta({ id: 'OpenResultDocument' });
export type OpenResultDocument = z.infer<typeof OpenResultDocumentSchema>;

export const AskResultDocumentsSchema = z.strictObject({
  region,
  year: z.coerce.number().int().min(2000).max(2200).optional(),
  cursor: z.string().max(500).optional(),
  limit: LimitSchema,
});
export type AskResultDocuments = z.infer<typeof AskResultDocumentsSchema>;

/** One act; `expectedVersion` is the version that the caller was looking at. */
export const ResultDocumentActSchema = z
  .strictObject({
    command: z.discriminatedUnion('kind', [
      ...RESULT_DOCUMENT_ACTS,
      ...ObligationCommandSchema.options,
      ...SignOffCommandSchema.options,
    ]),
    expectedVersion: z.int().min(0).optional(),
  })
  .meta({ id: 'ResultDocumentAct' });
export type ResultDocumentAct = z.infer<typeof ResultDocumentActSchema>;

const common = {
  id: z.uuid(),
  name: z.string(),
  code: z.string(),
  documentKind: z.enum(RESULT_DOCUMENT_KINDS),
  kindName: z.string(),
  regionId: z.string(),
  regionName: z.string(),
  fiscalYear: z.int(),
  phase: z.string(),
  phaseName: z.string(),
  documentNumber: z.string().nullable(),
  issuedOn: z.string().nullable(),
  summary: z.string(),
  rankingId: z.uuid().nullable(),
  recipients: z.int(),
  received: z.int(),
};

const ResultDocumentRowSchema = z
  .object({
    ...common,
    nextDue: z.string().nullable(),
    replacedBy: z.string().nullable().describe('代替它的文书的文号 · the number of what has taken its place'),
  })
  .meta({ id: 'ResultDocumentRow' });
export const ResultDocumentsSchema = pageSchema(ResultDocumentRowSchema, 'ResultDocuments');
export type ResultDocuments = z.infer<typeof ResultDocumentsSchema>;

/** A document with its clocks, what may be done now and by whom, and what has happened. */
export const ResultDocumentSchema = z
  .object({
    ...common,
    version: z.int(),
    position: PositionSchema,
    hash: z.string(),
    ranked: z.enum(RANKED),
    draftedBy: z.string(),
    submittedOn: z.string(),
    returned: z.object({ on: z.string(), opinion: z.string() }).nullable(),
    replaces: z.object({ documentId: z.uuid(), documentNumber: z.string(), reason: z.string() }).nullable(),
    ...standingOthers,
    entries: z.array(
      z.object({
        subjectId: z.string(),
        name: z.string(),
        grounds: z.array(z.string()),
        standing: z.enum(['proposed', 'added', 'removed']),
        reason: z.string().nullable(),
      }),
    ),
    delivery: z.array(
      z.object({
        no: z.int(),
        name: z.string(),
        deliveredOn: z.string().nullable(),
        means: z.string().nullable(),
        receivedOn: z.string().nullable(),
        receivedBy: z.string().nullable(),
      }),
    ),
    obligations: z.array(ObligationViewSchema),
    available: z.array(MatterActSchema),
    rules: MatterRulesSchema,
    history: z.array(RecordedViewSchema),
  })
  .meta({ id: 'ResultDocument' });
export type ResultDocumentView = z.infer<typeof ResultDocumentSchema>;

/** The one paper of a document, as which file. */
export const PAPER_FILES = { 'document.docx': 'docx', 'document.pdf': 'pdf' } as const satisfies Record<
  string,
  PaperFormat
>;
export type ResultPaperFile = keyof typeof PAPER_FILES;
export const ResultPaperFileSchema = z
  .enum(Object.keys(PAPER_FILES) as [ResultPaperFile])
  .meta({ id: 'ResultPaperFile' });
