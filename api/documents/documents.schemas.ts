import { z } from 'zod';
import { DOCUMENT_NAMES, type DocumentKind } from '../words/names-text.ts';

export const DocumentKindSchema = z.enum(Object.keys(DOCUMENT_NAMES) as [DocumentKind, ...DocumentKind[]]);

/** An immutable version; `hash` proves its content. */
export const VersionSchema = z
  .object({
    id: z.string(),
    kind: z.string(),
    number: z.int(),
    hash: z.string(),
    authorId: z.string(),
    createdAt: z.string(),
    body: z.unknown(),
  })
  .meta({ id: 'Version' });
export type VersionView = z.infer<typeof VersionSchema>;

export const VersionListingSchema = z
  .object({ rows: z.array(VersionSchema.omit({ body: true })) })
  .meta({ id: 'VersionListing' });
export type VersionListing = z.infer<typeof VersionListingSchema>;

/** Freezes a text, or the draft as it stands. */
export const FreezeVersionSchema = z
  .strictObject({ kind: DocumentKindSchema, body: z.unknown().optional(), fromDraft: z.boolean().optional() })
  .meta({ id: 'FreezeVersion' });
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
    updatedAt: z.string(),
  })
  .meta({ id: 'Draft' });
export type DraftView = z.infer<typeof DraftSchema>;
