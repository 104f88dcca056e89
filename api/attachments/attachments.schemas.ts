import { z } from 'zod';
import { DocumentKindSchema } from '../documents/documents.schemas.ts';

/** A file attached to an item. `size` in bytes; `replacedBy` names the one that came in its place. */
export const AttachmentSchema = z
  .object({
    id: z.string(),
    kind: DocumentKindSchema,
    place: z.string(),
    name: z.string(),
    size: z.int(),
    mediaType: z.string(),
    sha256: z.string(),
    uploadedBy: z.string(),
    uploadedByName: z.string().nullable(),
    uploadedAt: z.string(),
    replacedBy: z.string().nullable(),
  })
  .meta({ id: 'Attachment' });
export type AttachmentView = z.infer<typeof AttachmentSchema>;

export const AttachmentListSchema = z
  .object({
    /** The largest file that is taken, in bytes. */
    limit: z.int(),
    rows: z.array(AttachmentSchema),
  })
  .meta({ id: 'AttachmentList' });
export type AttachmentList = z.infer<typeof AttachmentListSchema>;

/** Where a file belongs, and what it is called; the file itself is the request's body. */
export const AttachmentPlaceSchema = z.strictObject({
  kind: DocumentKindSchema,
  place: z.string().max(60).default(''),
  name: z.string().min(1).max(500),
  replaces: z.uuid().optional(),
});
export type AttachmentPlace = z.infer<typeof AttachmentPlaceSchema>;
