import { z } from 'zod';
import { InstantSchema, PlainDateSchema } from '../../../domain/calendar/plain-date-schema.ts';
import { RECORDED_ROLES } from '../../../domain/process/roles.ts';

const Session = z.object({
  id: z.string(),
  beganAt: InstantSchema.nullable(),
  address: z.string().nullable(),
  device: z.string(),
  door: z.enum(['password', 'oidc', 'token']).nullable(),
  seenAt: InstantSchema,
  own: z.boolean(),
});
export type Session = z.infer<typeof Session>;

export const SecurityAnswer = z.object({
  factor: z.object({
    enrolledAt: InstantSchema.nullable(),
    recoveryCodesLeft: z.int(),
    requiredFrom: PlainDateSchema.nullable(),
  }),
  sessions: z.array(Session),
  identities: z.array(z.object({ issuer: z.string(), subject: z.string(), linkedAt: InstantSchema })),
  events: z.array(
    z.object({
      seq: z.int(),
      at: InstantSchema,
      kindName: z.string(),
      byName: z.string(),
      note: z.string(),
    }),
  ),
});
export type Security = z.infer<typeof SecurityAnswer>;

export const FactorBegunAnswer = z.object({
  secret: z.string(),
  uri: z.string(),
  qr: z.object({ size: z.int(), path: z.string() }),
});
export type FactorBegun = z.infer<typeof FactorBegunAnswer>;

export const RecoveryCodesAnswer = z.object({ codes: z.array(z.string()) });

export const EndedAnswer = z.object({ ended: z.int() });

const FactorRule = z.object({
  regionId: z.string(),
  roles: z.array(z.enum(RECORDED_ROLES)),
  roleNames: z.array(z.string()),
  requiredFrom: PlainDateSchema,
  all: z.int(),
  without: z.int(),
});
export type FactorRule = z.infer<typeof FactorRule>;

export const FactorRulesAnswer = z.object({ rows: z.array(FactorRule), proposed: z.array(z.enum(RECORDED_ROLES)) });
