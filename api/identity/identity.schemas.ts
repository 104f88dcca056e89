import { z } from 'zod';
import { PlainDateSchema } from '../../domain/calendar/plain-date-schema.ts';
import { RECORDED_ROLES, ROLES } from '../../domain/process/roles.ts';
import { ACCOUNT_EVENT_KINDS } from '../../db/account-record.ts';
import { DOORS } from '../../db/queries/sign-ins.ts';

const note = z.string().trim().min(1).max(500);

/** How to come in: by password always, by the provider where one is connected. */
export const DoorsSchema = z
  .object({
    oidc: z.object({ label: z.string() }).nullable(),
    /** The first step is done; the code is asked for. */
    waiting: z.boolean(),
    /** Why the provider's door did not open the last time. */
    refused: z.object({ code: z.string(), sentence: z.string() }).nullable(),
  })
  .meta({ id: 'Doors' });
export type Doors = z.infer<typeof DoorsSchema>;

export const AskProviderSchema = z.strictObject({
  /** The page to open afterwards; another site's address is not followed. */
  to: z.string().max(2_000).optional(),
  /** Ask who it is even where the provider knows somebody already. */
  again: z.enum(['true', 'false']).optional(),
});
export type AskProvider = z.infer<typeof AskProviderSchema>;

/** What a session is called on a page. */
export const SessionIdSchema = z.string().regex(/^[0-9a-f]{32}$/);

const SessionSchema = z
  .object({
    id: z.string(),
    beganAt: z.string().nullable(),
    address: z.string().nullable(),
    /** The device in words: "Windows 上的 Chrome". */
    device: z.string(),
    door: z.enum(DOORS).nullable(),
    seenAt: z.string(),
    own: z.boolean(),
  })
  .meta({ id: 'Session' });

const IdentitySchema = z
  .object({ issuer: z.string(), subject: z.string(), linkedAt: z.string() })
  .meta({ id: 'LinkedIdentity' });

const FactorStateSchema = z
  .object({
    enrolledAt: z.string().nullable(),
    recoveryCodesLeft: z.int(),
    /** The day from which the person may not work without one; null where nobody asks for it. */
    requiredFrom: z.string().nullable(),
  })
  .meta({ id: 'FactorState' });

/** What protects an account: second factor, sessions, identities at the provider, and what was last done to it. */
export const SecuritySchema = z
  .object({
    factor: FactorStateSchema,
    sessions: z.array(SessionSchema),
    identities: z.array(IdentitySchema),
    events: z.array(
      z
        .object({
          seq: z.int(),
          at: z.string(),
          kind: z.enum(ACCOUNT_EVENT_KINDS),
          kindName: z.string(),
          byName: z.string(),
          note: z.string(),
        })
        .meta({ id: 'OwnEvent' }),
    ),
  })
  .meta({ id: 'Security' });
export type Security = z.infer<typeof SecuritySchema>;

/** What an authenticator takes: as a picture, or typed. Shown once. */
export const FactorBegunSchema = z
  .object({
    secret: z.string(),
    uri: z.string(),
    qr: z.object({ size: z.int(), path: z.string() }),
  })
  .meta({ id: 'FactorBegun' });
export type FactorBegun = z.infer<typeof FactorBegunSchema>;

/** Shown once; each lets the person in once. */
export const RecoveryCodesSchema = z.object({ codes: z.array(z.string()) }).meta({ id: 'RecoveryCodes' });
export type RecoveryCodes = z.infer<typeof RecoveryCodesSchema>;

export const EndedSchema = z.object({ ended: z.int() }).meta({ id: 'SessionsEnded' });
export type Ended = z.infer<typeof EndedSchema>;

const roles = z.array(z.enum(ROLES)).min(1);
export const RegionIdSchema = z.string().min(1).max(40);

export const SetFactorRuleSchema = z
  .strictObject({ regionId: RegionIdSchema, roles, requiredFrom: PlainDateSchema, note })
  .meta({ id: 'SetFactorRule' });
export type SetFactorRule = z.infer<typeof SetFactorRuleSchema>;

export const FactorRulesSchema = z
  .object({
    rows: z.array(
      z
        .object({
          regionId: z.string(),
          roles: z.array(z.enum(RECORDED_ROLES)),
          roleNames: z.array(z.string()),
          requiredFrom: z.string(),
          /** How many it concerns today, and how many of them have no second factor yet. */
          all: z.int(),
          without: z.int(),
        })
        .meta({ id: 'FactorRule' }),
    ),
    /** Whom to ask first: who signs or gives rights. */
    proposed: z.array(z.enum(RECORDED_ROLES)),
  })
  .meta({ id: 'FactorRules' });
export type FactorRules = z.infer<typeof FactorRulesSchema>;
