import { z } from 'zod';
import { InstantSchema, PlainDateSchema } from '../../../domain/calendar/plain-date-schema.ts';
import { ABILITIES } from '../../../domain/people/machine.ts';

const Token = z.object({
  id: z.string(),
  prefix: z.string(),
  state: z.enum(['valid', 'endsSoon', 'over', 'revoked']),
  madeAt: InstantSchema,
  madeByName: z.string(),
  expiresOn: PlainDateSchema,
  revokedAt: InstantSchema.nullable(),
  lastUsedAt: InstantSchema.nullable(),
  lastUsedFrom: z.string().nullable(),
});
export type MachineToken = z.infer<typeof Token>;

const named = { id: z.string(), name: z.string() };

const Machine = z.object({
  id: z.string(),
  login: z.string(),
  name: z.string(),
  purpose: z.string(),
  active: z.boolean(),
  regionId: z.string(),
  regionName: z.string(),
  regions: z.array(z.object({ ...named, units: z.array(z.object(named)) })),
  closed: z.boolean(),
  ownerLogin: z.string(),
  ownerName: z.string(),
  ownerActive: z.boolean(),
  abilities: z.array(z.enum(ABILITIES)),
  abilityNames: z.array(z.string()),
  addresses: z.array(z.string()),
  tokens: z.array(Token),
});
export type Machine = z.infer<typeof Machine>;

export const MachinePageAnswer = z.object({ rows: z.array(Machine), next: z.string().nullable() });

export const MachineMadeAnswer = z.object({ id: z.string() });

export const TokenIssuedAnswer = z.object({ id: z.string(), token: z.string().nullable() });
