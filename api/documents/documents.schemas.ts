import { z } from 'zod';
import { DOCUMENT_KINDS } from './document-kinds.ts';
import { DOCUMENT_NAMES, type DocumentKind } from '../../domain/messages/names-text.ts';

export const DocumentKindSchema = z.enum(Object.keys(DOCUMENT_NAMES) as [DocumentKind, ...DocumentKind[]]);

/** An immutable version; `hash` proves its content. */
export const VersionSchema = z
  .object({
    id: z.string(),
    kind: z.string(),
    number: z.int(),
    hash: z.string(),
    authorId: z.string(),
    authorName: z.string().nullable(),
    createdAt: z.string(),
    body: z.unknown(),
  })
  .meta({ id: 'Version' });
export type VersionView = z.infer<typeof VersionSchema>;

export const VersionListingSchema = z
  .object({ rows: z.array(VersionSchema.omit({ body: true })) })
  .meta({ id: 'VersionListing' });
export type VersionListing = z.infer<typeof VersionListingSchema>;

/** Freezes `body`, or with `fromDraft` the draft as it stands. */
export const FreezeVersionSchema = z
  .discriminatedUnion('kind', [
    freezing('targets'),
    freezing('selfEvaluation'),
    freezing('monitoring'),
    freezing('rectification'),
    freezing('reEvaluation'),
    freezing('feedback'),
    freezing('evaluationPlan'),
    freezing('materials'),
    freezing('scoreSheet'),
    freezing('evaluationReport'),
  ])
  .meta({ id: 'FreezeVersion' });

function freezing<Kind extends DocumentKind>(kind: Kind) {
  const body: z.ZodType = DOCUMENT_KINDS[kind].schema;
  return z.strictObject({ kind: z.literal(kind), body: body.optional(), fromDraft: z.literal(true).optional() });
}
export type FreezeVersion = z.infer<typeof FreezeVersionSchema>;

/** `revision` is the one that was read; 0 where there is none yet. */
export const SaveDraftSchema = z
  .strictObject({ body: z.record(z.string(), z.unknown()), revision: z.int().min(0) })
  .meta({ id: 'SaveDraft' });
export type SaveDraft = z.infer<typeof SaveDraftSchema>;

export const DraftSchema = z
  .object({
    kind: z.string(),
    body: z.unknown(),
    revision: z.int(),
    updatedBy: z.string(),
    updatedByName: z.string().nullable(),
    updatedAt: z.string(),
  })
  .meta({ id: 'Draft' });
export type DraftView = z.infer<typeof DraftSchema>;

/** A draft as it is before a form takes its place. */
export const KeepDraftSchema = z.strictObject({ body: z.record(z.string(), z.unknown()) }).meta({ id: 'KeepDraft' });
export type KeepDraft = z.infer<typeof KeepDraftSchema>;

export const FormerDraftSchema = z
  .object({ body: z.unknown(), keptByName: z.string(), keptAt: z.string() })
  .meta({ id: 'FormerDraft' });
export type FormerDraftView = z.infer<typeof FormerDraftSchema>;
