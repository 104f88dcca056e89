import { z } from 'zod';
import { InstantSchema, PlainDateSchema } from '../../../domain/calendar/plain-date-schema.ts';
import { PolicySchema } from '../../../domain/policy/policy.ts';

/** A version as it is in force where the reader stands, or as its name asks. */
export const PolicyAnswer = z.object({ ref: z.string(), title: z.string(), policy: PolicySchema });

export const PolicyVersionsAnswer = z.object({
  rows: z.array(z.object({ ref: z.string(), title: z.string(), loadedAt: InstantSchema, matters: z.int() })),
});

const change = {
  ref: z.string(),
  title: z.string(),
  regionName: z.string(),
  state: z.enum(['proposed', 'inForce', 'superseded', 'withdrawn']),
  replaces: z.string(),
  note: z.string(),
  proposedByName: z.string(),
  proposedAt: InstantSchema,
  decidedByName: z.string().nullable(),
  decidedAt: InstantSchema.nullable(),
  decisionNote: z.string(),
  carries: z.boolean(),
  mattersAll: z.int().nullable(),
  carried: z.int(),
  moved: z.int(),
  carriedOutAt: InstantSchema.nullable(),
  mayDecide: z.boolean(),
  mayWithdraw: z.boolean(),
};
const PolicyChangeRow = z.object(change);
export type PolicyChangeRow = z.infer<typeof PolicyChangeRow>;

export const PolicyChangesAnswer = z.object({ rows: z.array(PolicyChangeRow) });
export const PolicyChangeAnswer = z.object({ ...change, policy: PolicySchema });
export const PolicyChangedAnswer = z.object({ ref: z.string() });

const MovedByPolicy = z.object({
  itemId: z.string(),
  title: z.string(),
  unitName: z.string().nullable(),
  key: z.string(),
  name: z.string(),
  from: PlainDateSchema,
  to: PlainDateSchema,
  overdueAtOnce: z.boolean(),
});
export type MovedByPolicy = z.infer<typeof MovedByPolicy>;

export const PolicyPreviewAnswer = z.object({
  replaces: z.string(),
  ref: z.string(),
  looked: z.int(),
  matters: z.int(),
  earlier: z.int(),
  later: z.int(),
  overdueAtOnce: z.int(),
  otherwise: z.int(),
  started: z.int(),
  startedOverdue: z.int(),
  rows: z.array(MovedByPolicy),
  mattersAll: z.int(),
  told: z.array(z.string()),
  next: z.string().nullable(),
});
export type PolicyPreview = z.infer<typeof PolicyPreviewAnswer>;
