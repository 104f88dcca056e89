import { z } from 'zod';
import { PAPER_KINDS, type PaperKind } from '../../domain/papers/issued-papers.ts';

export const PAPER_FORMATS = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const;
export type PaperFormat = keyof typeof PAPER_FORMATS;

/** `feedback.pdf`: which paper, as which file. */
export const PaperFileSchema = z
  .string()
  .regex(new RegExp(`^(?:${PAPER_KINDS.join('|')})\\.(?:docx|pdf)$`))
  .meta({ id: 'PaperFile' });

/** The kind and the format that a checked file name says. */
export function paperFile(file: string): { readonly kind: PaperKind; readonly format: PaperFormat } {
  const [kind, format] = file.split('.') as [PaperKind, PaperFormat];
  return { kind, format };
}

/** Which of several: the line of the record that it was made from; of a slip, the clock. Without it, the last. */
export const AskPaperSchema = z.strictObject({
  seq: z.coerce.number().int().min(1).optional(),
  key: z.string().max(100).optional(),
});
export type AskPaper = z.infer<typeof AskPaperSchema>;

export const PaperListSchema = z
  .object({
    rows: z.array(
      z.object({
        kind: z.enum(PAPER_KINDS),
        name: z.string(),
        seq: z.int().nullable(),
        key: z.string().nullable(),
        on: z.string().nullable(),
        number: z.string(),
        /** The version of the policy by which it was issued; of a slip, the one in force for the item. */
        policy: z.string(),
      }),
    ),
  })
  .meta({ id: 'PaperList' });
export type PaperList = z.infer<typeof PaperListSchema>;
