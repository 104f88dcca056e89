import { z } from 'zod';
import { FOUND_KINDS } from '../../db/queries/search-found.ts';
import { LimitSchema } from '../http/paging.ts';

/** Words of one character and more. Without a kind, the first of each; with one, that kind page by page. */
export const AskSearchSchema = z.strictObject({
  q: z.string().trim().min(1).max(100),
  kind: z.enum(FOUND_KINDS).optional(),
  cursor: z.string().max(500).optional(),
  limit: LimitSchema,
});
export type AskSearch = z.infer<typeof AskSearchSchema>;

const item = { itemId: z.string(), fiscalYear: z.int(), unitName: z.string().nullable() };

const RowSchema = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('items'),
      ...item,
      name: z.string(),
      code: z.string(),
      phase: z.string(),
      phaseName: z.string(),
      amountFen: z.int(),
    })
    .meta({ id: 'FoundItem' }),
  z
    .object({
      kind: z.literal('evaluations'),
      ...item,
      name: z.string(),
      code: z.string(),
      phase: z.string(),
      phaseName: z.string(),
      score: z.number().nullable(),
    })
    .meta({ id: 'FoundEvaluation' }),
  z
    .object({
      kind: z.literal('results'),
      itemId: z.string(),
      name: z.string(),
      documentNumber: z.string().nullable(),
      regionName: z.string(),
      fiscalYear: z.int(),
      phase: z.string(),
      phaseName: z.string(),
    })
    .meta({ id: 'FoundResult' }),
  z
    .object({
      kind: z.literal('units'),
      unitId: z.string(),
      name: z.string(),
      code: z.string(),
      regionId: z.string(),
      regionName: z.string(),
    })
    .meta({ id: 'FoundUnit' }),
  z
    .object({
      kind: z.literal('documents'),
      number: z.string(),
      regionId: z.string(),
      cause: z.string(),
      causeName: z.string(),
      issuedOn: z.string(),
      items: z.int().describe('涉及的事项（范围内）· matters that it names, within the reader’s scope'),
      process: z.string().describe('其中一项的类别 · the process of the one that is named'),
      itemId: z.string(),
      itemName: z.string(),
    })
    .meta({ id: 'FoundDocument' }),
  z
    .object({
      kind: z.literal('problems'),
      process: z.string(),
      ...item,
      no: z.int(),
      title: z.string(),
      itemName: z.string(),
      documentNumber: z.string(),
      open: z.boolean(),
    })
    .meta({ id: 'FoundProblem' }),
  z
    .object({
      kind: z.literal('supervisions'),
      ...item,
      name: z.string(),
      code: z.string(),
      aboutName: z.string().nullable().describe('所督办的项目、评价等 · what it is about'),
      regionName: z.string(),
      phase: z.string(),
      phaseName: z.string(),
    })
    .meta({ id: 'FoundSupervision' }),
  z
    .object({
      kind: z.literal('seasons'),
      itemId: z.string(),
      name: z.string(),
      code: z.string(),
      regionName: z.string(),
      fiscalYear: z.int(),
      phase: z.string(),
      phaseName: z.string(),
    })
    .meta({ id: 'FoundSeason' }),
]);
export type FoundView = z.infer<typeof RowSchema>;

/** What was found by kind, each with its count as far as it is counted. */
export const SearchResultSchema = z
  .object({
    groups: z.array(
      z
        .object({
          kind: z.enum(FOUND_KINDS),
          count: z.int(),
          more: z.boolean().describe('不止这么多 · counted no further'),
          rows: z.array(RowSchema),
          next: z.string().nullable(),
        })
        .meta({ id: 'FoundGroup' }),
    ),
  })
  .meta({ id: 'SearchResult' });
export type SearchResult = z.infer<typeof SearchResultSchema>;
