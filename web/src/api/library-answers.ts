import { z } from 'zod';
import { InstantSchema, PlainDateSchema } from '../../../domain/calendar/plain-date-schema.ts';
import { ENTRY_ACTS, ENTRY_STATES } from '../../../domain/libraries/entry-acts.ts';

const Standard = z.object({
  value: z.string(),
  unit: z.string(),
  year: z.int(),
  scope: z.string(),
  source: z.string(),
});
const Content = z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string()), z.array(Standard)]));

const entry = {
  id: z.string(),
  regionId: z.string(),
  regionName: z.string(),
  shared: z.boolean(),
  unitName: z.string().nullable(),
  state: z.enum(ENTRY_STATES),
  stateName: z.string(),
  stateReason: z.string(),
  name: z.string(),
  version: z.int(),
  changedAt: InstantSchema,
  content: Content,
  figures: z.object({
    engagements: z.int().optional(),
    quality: z.number().nullable().optional(),
    drawn: z.int().optional(),
    uses: z.int().optional(),
  }),
};
const Entry = z.object(entry);
export type Entry = z.infer<typeof Entry>;

export const EntryPageAnswer = z.object({
  rows: z.array(Entry),
  next: z.string().nullable(),
  total: z.int().nullable(),
  facets: z.array(z.object({ key: z.string(), value: z.string(), name: z.string(), count: z.int() })),
  mayCreate: z.boolean(),
});
export type EntryPageAnswer = z.infer<typeof EntryPageAnswer>;

export const EntryAnswer = z.object({
  ...entry,
  mayChange: z.boolean(),
  acts: z.array(z.object({ act: z.enum(ENTRY_ACTS), name: z.string() })),
  personal: z.enum(['shown', 'masked']),
});
export type EntryDetail = z.infer<typeof EntryAnswer>;

export const EntryHistoryAnswer = z.object({
  rows: z.array(
    z.object({
      version: z.int(),
      at: InstantSchema,
      byName: z.string(),
      actName: z.string(),
      stateName: z.string(),
      note: z.string(),
      changed: z.array(z.object({ key: z.string(), name: z.string(), before: z.string(), after: z.string() })),
    }),
  ),
});
export type EntryChange = z.infer<typeof EntryHistoryAnswer>['rows'][number];

export const ImportAnswer = z.object({
  done: z.boolean(),
  created: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  faults: z.array(z.object({ row: z.int(), column: z.string().nullable(), code: z.string(), detail: z.string() })),
});
export type ImportAnswer = z.infer<typeof ImportAnswer>;

export const EngagementsAnswer = z.object({
  rows: z.array(
    z.object({
      id: z.string(),
      regionName: z.string(),
      subject: z.string(),
      begunOn: PlainDateSchema,
      endsOn: PlainDateSchema.nullable(),
      feeFen: z.int().nullable(),
      score: z.number().nullable(),
      opinion: z.string().nullable(),
      ratedByName: z.string().nullable(),
      ratings: z.int(),
    }),
  ),
});
export type Engagement = z.infer<typeof EngagementsAnswer>['rows'][number];

export const DrawsAnswer = z.object({
  rows: z.array(
    z.object({
      matterId: z.string(),
      number: z.int(),
      title: z.string(),
      outcome: z.enum(['drawn', 'avoided', 'declined', 'notDrawn']),
      reason: z.string(),
      at: InstantSchema,
    }),
  ),
});

export const EditionsAnswer = z.object({
  rows: z.array(
    z.object({
      regionId: z.string(),
      framework: z.string(),
      frameworkName: z.string(),
      edition: z.string(),
      state: z.enum(['draft', 'approved', 'superseded']),
      begunByName: z.string(),
      begunAt: InstantSchema,
      approvedByName: z.string().nullable(),
      approvedAt: InstantSchema.nullable(),
      indicators: z.int(),
      mayApprove: z.boolean(),
    }),
  ),
  mayBegin: z.boolean(),
});
export type EditionsAnswer = z.infer<typeof EditionsAnswer>;
export type Edition = EditionsAnswer['rows'][number];

const Line = z.object({ l1: z.string(), l2: z.string(), name: z.string() });
export const EditionsComparedAnswer = z.object({
  added: z.array(Line),
  removed: z.array(Line),
  changed: z.array(
    Line.extend({ fields: z.array(z.object({ name: z.string(), before: z.string(), after: z.string() })) }),
  ),
  same: z.int(),
});

export const SpreadAnswer = z.object({
  spread: z
    .object({ unit: z.string(), count: z.int(), least: z.number(), median: z.number(), most: z.number() })
    .nullable(),
});
