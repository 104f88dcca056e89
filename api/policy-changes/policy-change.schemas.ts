import { z } from 'zod';
import { PolicySchema } from '../../domain/policy/policy.ts';
import { PolicyBodySchema } from '../../domain/policy/policy-proposal.ts';
import { ImpactRowSchema } from '../rehearsal/rehearsal.schemas.ts';

const region = z.string().min(1).max(20);
const note = z.string().trim().min(1).max(1000);

/** Name of a version: of the policy, an at sign, its number. */
export const PolicyRefSchema = z.string().regex(/^[A-Za-z0-9.-]{1,80}@[1-9]\d{0,4}$/);

/** Every value of the proposed version; `region` where the caller answers for several. */
export const PreviewPolicySchema = z
  .strictObject({ policy: PolicyBodySchema, region: region.optional(), cursor: z.uuid().optional() })
  .meta({ id: 'PreviewPolicy' });
export type PreviewPolicy = z.infer<typeof PreviewPolicySchema>;

const difference = z
  .object({ path: z.string(), before: z.string().nullable(), after: z.string().nullable() })
  .meta({ id: 'PolicyDifference' });

/** What the version would do to what runs; of many matters page by page. */
export const PolicyPreviewSchema = z
  .object({
    /** What a proposal must name, so that nobody proposes on what is no longer in force. */
    replaces: z.string(),
    ref: z.string(),
    differences: z.array(difference),
    looked: z.int(),
    /** Matters of the page of which a date moves. */
    matters: z.int(),
    earlier: z.int(),
    later: z.int(),
    overdueAtOnce: z.int(),
    /** Clocks whose date stays while reminders or the ladder change. */
    otherwise: z.int(),
    /** Clocks that the version itself starts, and those of them that are overdue at once. */
    started: z.int(),
    startedOverdue: z.int(),
    rows: z.array(ImpactRowSchema),
    /** What `looked` adds up to. */
    mattersAll: z.int(),
    told: z.array(z.string()),
    next: z.string().nullable(),
  })
  .meta({ id: 'PolicyPreview' });
export type PolicyPreview = z.infer<typeof PolicyPreviewSchema>;

export const ProposePolicySchema = z
  .strictObject({
    policy: PolicyBodySchema,
    region: region.optional(),
    replaces: PolicyRefSchema,
    note,
    /** Whether what runs already is to follow it; what is opened later does in any case. */
    carries: z.boolean(),
  })
  .meta({ id: 'ProposePolicy' });
export type ProposePolicy = z.infer<typeof ProposePolicySchema>;

export const DecidePolicySchema = z.strictObject({ note }).meta({ id: 'DecidePolicy' });
export type DecidePolicy = z.infer<typeof DecidePolicySchema>;

export const PolicyChangedSchema = z
  .object({ ref: z.string(), state: z.enum(['proposed', 'inForce', 'superseded', 'withdrawn']) })
  .meta({ id: 'PolicyChanged' });
export type PolicyChanged = z.infer<typeof PolicyChangedSchema>;

const row = {
  ref: z.string(),
  title: z.string(),
  regionId: z.string(),
  regionName: z.string(),
  state: z.enum(['proposed', 'inForce', 'superseded', 'withdrawn']),
  replaces: z.string(),
  note: z.string(),
  proposedByName: z.string(),
  proposedAt: z.string(),
  decidedByName: z.string().nullable(),
  decidedAt: z.string().nullable(),
  decisionNote: z.string(),
  carries: z.boolean(),
  mattersAll: z.int().nullable(),
  carried: z.int(),
  moved: z.int(),
  carriedOutAt: z.string().nullable(),
  /** The caller may put it into force: an open proposal of his region that is not his own. */
  mayDecide: z.boolean(),
  mayWithdraw: z.boolean(),
};

export const PolicyChangesSchema = z
  .object({ rows: z.array(z.object(row).meta({ id: 'PolicyChangeRow' })) })
  .meta({ id: 'PolicyChanges' });
export type PolicyChanges = z.infer<typeof PolicyChangesSchema>;

/** A version with everything in which it differs from the one it replaces. */
export const PolicyChangeDetailSchema = z
  .object({ ...row, policy: PolicySchema, differences: z.array(difference) })
  .meta({ id: 'PolicyChangeDetail' });
export type PolicyChangeDetail = z.infer<typeof PolicyChangeDetailSchema>;
