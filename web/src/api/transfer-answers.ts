import { z } from 'zod';
import type { Instant } from '../../../domain/calendar/plain-date.ts';

const Fault = z.object({ row: z.int(), column: z.string().nullable(), code: z.string(), detail: z.string() });

/** What a table would do, or has done. */
export const TransferAnswer = z.object({
  done: z.boolean(),
  rows: z.int(),
  amountFen: z.int(),
  preview: z.array(
    z.object({
      row: z.int(),
      unitName: z.string(),
      year: z.int(),
      code: z.string(),
      name: z.string(),
      amountFen: z.int().nullable(),
      note: z.string(),
    }),
  ),
  faults: z.array(Fault),
  /** To be looked at once more; they keep nothing out. */
  warnings: z.array(Fault),
});
export type Transfer = z.infer<typeof TransferAnswer>;

/** A table that came in. */
export const ImportsAnswer = z.object({
  rows: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['budget', 'results']),
      fiscalYear: z.int().nullable(),
      fileName: z.string(),
      sha256: z.string(),
      rowCount: z.int(),
      importedByName: z.string(),
      importedAt: z.string().transform((at) => at as Instant),
      withdrawnByName: z.string().nullable(),
    }),
  ),
  next: z.string().nullable(),
});
export type ImportBatch = z.infer<typeof ImportsAnswer>['rows'][number];
