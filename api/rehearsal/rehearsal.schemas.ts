import { z } from 'zod';
import { PolicyChangeSchema } from '../../domain/policy/policy-change.ts';
import { ObligationKindSchema } from '../items/item.schemas.ts';

/** A matter as the rules see it, with the documents that its state names: what a rehearsal goes on from. */
export const InstanceViewSchema = z
  .object({
    id: z.string(),
    process: z.string(),
    version: z.int(),
    state: z.record(z.string(), z.unknown()),
    book: z.record(z.string(), z.unknown()),
    documents: z.array(z.object({ id: z.string(), kind: z.string(), authorId: z.string(), body: z.unknown() })),
  })
  .meta({ id: 'RehearsedInstance' });
export type InstanceView = z.infer<typeof InstanceViewSchema>;

/** Another rule, tried on the matters in scope, page by page. */
export const AskImpactSchema = z
  .strictObject({
    change: PolicyChangeSchema,
    region: z.string().max(20).optional(),
    cursor: z.uuid().optional(),
  })
  .meta({ id: 'AskImpact' });
export type AskImpact = z.infer<typeof AskImpactSchema>;

/** A date that another rule would move. */
export const ImpactRowSchema = z
  .object({
    itemId: z.string(),
    title: z.string(),
    unitId: z.string(),
    unitName: z.string().nullable(),
    key: z.string(),
    kind: ObligationKindSchema,
    name: z.string(),
    from: z.string(),
    to: z.string(),
    overdueAtOnce: z.boolean(),
  })
  .meta({ id: 'ImpactRow' });
export type ImpactRow = z.infer<typeof ImpactRowSchema>;

/** The dates that would move in one page of matters. Nothing is changed by asking. */
export const ImpactSchema = z
  .object({
    looked: z.int(),
    /** Matters with running clocks in scope, on all pages. */
    mattersAll: z.int(),
    rows: z.array(ImpactRowSchema),
    next: z.string().nullable(),
  })
  .meta({ id: 'Impact' });
export type Impact = z.infer<typeof ImpactSchema>;
