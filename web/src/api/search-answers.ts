import { z } from 'zod';
import { PlainDateSchema } from '../../../domain/calendar/plain-date-schema.ts';

/** Kinds of things that the search finds. */
export const FOUND_KINDS = [
  'items',
  'evaluations',
  'units',
  'documents',
  'problems',
  'results',
  'supervisions',
  'seasons',
] as const;
export type FoundKind = (typeof FOUND_KINDS)[number];

const ofItem = { itemId: z.string(), fiscalYear: z.int(), unitName: z.string().nullable() };

const Found = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('items'),
    ...ofItem,
    name: z.string(),
    code: z.string(),
    phaseName: z.string(),
    amountFen: z.int(),
  }),
  z.object({
    kind: z.literal('evaluations'),
    ...ofItem,
    name: z.string(),
    code: z.string(),
    phaseName: z.string(),
    score: z.number().nullable(),
  }),
  z.object({
    kind: z.literal('results'),
    itemId: z.string(),
    name: z.string(),
    documentNumber: z.string().nullable(),
    regionName: z.string(),
    fiscalYear: z.int(),
    phaseName: z.string(),
  }),
  z.object({
    kind: z.literal('units'),
    unitId: z.string(),
    name: z.string(),
    code: z.string(),
    regionName: z.string(),
  }),
  z.object({
    kind: z.literal('documents'),
    number: z.string(),
    regionId: z.string(),
    causeName: z.string(),
    issuedOn: PlainDateSchema,
    items: z.int(),
    process: z.string(),
    itemId: z.string(),
    itemName: z.string(),
  }),
  z.object({
    kind: z.literal('problems'),
    process: z.string(),
    ...ofItem,
    no: z.int(),
    title: z.string(),
    itemName: z.string(),
    documentNumber: z.string(),
    open: z.boolean(),
  }),
  z.object({
    kind: z.literal('supervisions'),
    ...ofItem,
    name: z.string(),
    code: z.string(),
    aboutName: z.string().nullable(),
    regionName: z.string(),
    phaseName: z.string(),
  }),
  z.object({
    kind: z.literal('seasons'),
    itemId: z.string(),
    name: z.string(),
    code: z.string(),
    regionName: z.string(),
    fiscalYear: z.int(),
    phaseName: z.string(),
  }),
]);
export type Found = z.infer<typeof Found>;

const Group = z.object({
  kind: z.enum(FOUND_KINDS),
  count: z.int(),
  more: z.boolean(),
  rows: z.array(Found),
  next: z.string().nullable(),
});
export type FoundGroup = z.infer<typeof Group>;

/** What was found, by kind. */
export const SearchAnswer = z.object({ groups: z.array(Group) });
