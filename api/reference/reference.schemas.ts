import { z } from 'zod';
import { PolicySchema } from '../../domain/policy/policy.ts';
import { RECORDED_ROLES } from '../../domain/process/roles.ts';

export const PolicyViewSchema = z
  .object({ ref: z.string(), title: z.string(), policy: PolicySchema })
  .meta({ id: 'PolicyVersion' });
export type PolicyView = z.infer<typeof PolicyViewSchema>;

export const AskPolicySchema = z.strictObject({ ref: z.string().max(100).optional() });
export type AskPolicy = z.infer<typeof AskPolicySchema>;

const named = { name: z.string() };

/** The table of a budget item's life, with every name in the caller's language. */
export const LifecycleViewSchema = z
  .object({
    tracks: z.array(
      z.object({
        track: z.string(),
        ...named,
        phases: z.array(z.object({ phase: z.string(), ...named, terminal: z.boolean() })),
      }),
    ),
    rows: z.array(
      z.object({
        track: z.string(),
        from: z.array(z.string()),
        command: z.string(),
        ...named,
        to: z.array(z.string()),
        who: z.array(z.enum(RECORDED_ROLES)),
        whoNames: z.array(z.string()),
        clause: z.string(),
        standing: z.enum(['expected', 'possible']),
        document: z.string().optional(),
        /** Phases of the main track in which alone an act beside it is possible. */
        during: z.array(z.string()).optional(),
      }),
    ),
  })
  .meta({ id: 'Lifecycle' });
export type LifecycleView = z.infer<typeof LifecycleViewSchema>;

/** Every version of a policy there has been; matters keep the one they were opened under. */
export const PolicyVersionsSchema = z
  .object({
    rows: z.array(
      z
        .object({ ref: z.string(), title: z.string(), loadedAt: z.string(), matters: z.int() })
        .meta({ id: 'PolicyVersionRow' }),
    ),
  })
  .meta({ id: 'PolicyVersions' });
export type PolicyVersions = z.infer<typeof PolicyVersionsSchema>;

export const RegionsSchema = z
  .object({
    rows: z.array(
      z
        .object({ id: z.string(), parentId: z.string().nullable(), name: z.string(), path: z.array(z.string()) })
        .meta({ id: 'Region' }),
    ),
  })
  .meta({ id: 'Regions' });
export type Regions = z.infer<typeof RegionsSchema>;

export const UnitsSchema = z
  .object({
    rows: z.array(
      z
        .object({
          id: z.string(),
          regionId: z.string(),
          name: z.string(),
          code: z.string(),
          divisionId: z.string().nullable(),
          divisionName: z.string().nullable(),
          fictitious: z.boolean(),
        })
        .meta({ id: 'Unit' }),
    ),
  })
  .meta({ id: 'Units' });
export type Units = z.infer<typeof UnitsSchema>;

export const AskUnitsSchema = z.strictObject({ region: z.string().max(20).optional() });
export type AskUnits = z.infer<typeof AskUnitsSchema>;
