import { z } from 'zod';
import { InstantSchema, PlainDateSchema } from '../../../domain/calendar/plain-date-schema.ts';
import { NUMBER_PURPOSES, NUMBER_STATES } from '../../../domain/papers/number-rules.ts';

/** What the paper of an act would be numbered now, the fitting code first. */
export const NextNumbersAnswer = z.object({
  rows: z.array(z.object({ number: z.string(), code: z.string(), name: z.string(), fits: z.boolean() })),
  ownOnly: z.boolean(),
});
export type NextNumbers = z.infer<typeof NextNumbersAnswer>;

const Item = z.object({
  itemId: z.string(),
  process: z.string(),
  title: z.string(),
  unitName: z.string().nullable(),
  act: z.string(),
  actName: z.string(),
  state: z.enum(['reserved', 'used']),
});

const Row = z.object({
  number: z.string(),
  code: z.string(),
  year: z.int(),
  serial: z.int(),
  state: z.enum(NUMBER_STATES),
  title: z.string(),
  on: PlainDateSchema.nullable(),
  takenBy: z.string().nullable(),
  takenAt: InstantSchema,
  cancelledBy: z.string().nullable(),
  cancelledAt: InstantSchema.nullable(),
  cancelReason: z.string(),
  byHand: z.boolean(),
  items: z.array(Item),
  itemCount: z.int(),
});
export type NumberRow = z.infer<typeof Row>;

const facet = z.array(z.object({ value: z.string(), count: z.int() }));
export const NumberPageAnswer = z.object({
  rows: z.array(Row),
  next: z.string().nullable(),
  facets: z.object({ code: facet, year: facet, state: facet, all: z.int() }).nullable(),
});
export type NumberFacets = NonNullable<z.infer<typeof NumberPageAnswer>['facets']>;

export const OutsidePageAnswer = z.object({
  rows: z.array(
    z.object({
      number: z.string(),
      itemId: z.string(),
      title: z.string(),
      unitName: z.string().nullable(),
      act: z.string(),
      actName: z.string(),
      on: PlainDateSchema,
    }),
  ),
  next: z.string().nullable(),
});

export const SeriesAnswer = z.object({
  rows: z.array(
    z.object({
      code: z.string(),
      year: z.int(),
      startsAfter: z.int(),
      last: z.int(),
      used: z.int(),
      reserved: z.int(),
      cancelled: z.int(),
      gaps: z.array(z.object({ from: z.int(), to: z.int() })),
      next: z.string(),
    }),
  ),
});
export type Series = z.infer<typeof SeriesAnswer>['rows'][number];

export const AuthoritiesAnswer = z.object({
  rows: z.array(
    z.object({
      code: z.string(),
      regionId: z.string(),
      name: z.string(),
      purposes: z.array(z.enum(NUMBER_PURPOSES)),
      sinceYear: z.int(),
      active: z.boolean(),
    }),
  ),
});
export type Authority = z.infer<typeof AuthoritiesAnswer>['rows'][number];
