import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { useSend } from './api-provider.tsx';

/** A file attached to an item; `size` in bytes. */
export const AttachmentAnswer = z.object({
  id: z.string(),
  // What is no matter's has no kind of document that it supports.
  kind: z.string().default(''),
  place: z.string().default(''),
  name: z.string(),
  size: z.int(),
  sha256: z.string(),
  uploadedByName: z.string().nullable(),
  uploadedAt: z.string(),
  replacedBy: z.string().nullable().default(null),
});
export type Attachment = z.infer<typeof AttachmentAnswer>;

const ListAnswer = z.object({ limit: z.int(), rows: z.array(AttachmentAnswer) });

export function attachmentsKey(itemId: string): readonly string[] {
  return ['attachments', itemId];
}

/** The attachments of an item that the reader may see, replaced ones among them. */
export function useAttachments(itemId: string) {
  const send = useSend();
  return useQuery({
    queryKey: attachmentsKey(itemId),
    queryFn: ({ signal }) => send({ path: `/budget-items/${itemId}/attachments`, answer: ListAnswer, signal }),
  });
}

/** Where the file itself is: always saved, never shown in place. */
export function attachmentAddress(itemId: string, id: string): string {
  return `/api/v1/budget-items/${itemId}/attachments/${id}`;
}
