import { z } from 'zod';
import { IMPORT_KINDS } from '../../db/queries/imports.ts';
import { pageSchema } from '../http/paging.ts';

const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

/** Whose table it is, and whether it is only looked at. `dryRun` is true unless said otherwise. */
export const AskTransferSchema = z.strictObject({
  name: z.string().min(1).max(200),
  region: z.string().min(1).max(40),
  dryRun: flag.default(true),
});
export type AskTransfer = z.infer<typeof AskTransferSchema>;

export const AskBudgetSchema = AskTransferSchema.extend({ year: z.coerce.number().int().min(2000).max(2200) });
export type AskBudget = z.infer<typeof AskBudgetSchema>;

/** How many rows of a preview are shown. */
export const PREVIEWED = 200;

const TransferFaultSchema = z
  .object({ row: z.int(), column: z.string().nullable(), code: z.string(), detail: z.string() })
  .meta({ id: 'TransferFault' });

/** What a table would do, or has done: nothing of it where a single row is at fault. */
export const TransferAnswerSchema = z
  .object({
    done: z.boolean(),
    /** Under which it is on record; null for a dry run. */
    id: z.string().nullable(),
    sha256: z.string(),
    rows: z.int(),
    amountFen: z.int(),
    preview: z.array(
      z
        .object({
          row: z.int(),
          unitName: z.string(),
          year: z.int(),
          code: z.string(),
          name: z.string(),
          amountFen: z.int().nullable(),
          note: z.string().describe('上年项目，或得分 · last year’s item, or the score'),
        })
        .meta({ id: 'TransferRow' }),
    ),
    faults: z.array(TransferFaultSchema),
    warnings: z
      .array(TransferFaultSchema)
      .describe('只须核对，不妨碍导入 · to be looked at once more; keeps nothing out'),
  })
  .meta({ id: 'TransferAnswer' });
export type TransferAnswer = z.infer<typeof TransferAnswerSchema>;

export const ImportKindSchema = z.enum(IMPORT_KINDS).meta({ id: 'ImportKind' });

export const ImportPageSchema = pageSchema(
  z
    .object({
      id: z.string(),
      kind: z.enum(IMPORT_KINDS),
      regionId: z.string(),
      fiscalYear: z.int().nullable(),
      fileName: z.string(),
      sha256: z.string(),
      size: z.int(),
      rowCount: z.int(),
      amountFen: z.int(),
      importedByName: z.string(),
      importedAt: z.string(),
      withdrawnByName: z.string().nullable(),
      withdrawnAt: z.string().nullable(),
    })
    .meta({ id: 'ImportBatch' }),
  'ImportPage',
);
export type ImportPage = z.infer<typeof ImportPageSchema>;
