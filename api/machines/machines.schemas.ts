import { z } from 'zod';
import { InstantSchema, PlainDateSchema } from '../../domain/calendar/plain-date-schema.ts';
import { ABILITIES, OVERLAP_DAYS } from '../../domain/people/machine.ts';
import { LOGIN } from '../people/people.schemas.ts';

const MOST_ADDRESSES = 50;
const MOST_REGIONS = 200;
const MOST_UNITS = 500;
const note = z.string().trim().min(1).max(500);
const text = z.string().trim().min(1);
const given = {
  /** Login of the person who answers for it: he is told before a token ends. */
  owner: text.max(64),
  abilities: z.array(z.enum(ABILITIES)).min(1).max(ABILITIES.length),
  /** In which it works: each as a whole with what lies below it, or kept to its units among `unitIds`. */
  regionIds: z.array(z.string().min(1).max(40)).min(1).max(MOST_REGIONS),
  unitIds: z.array(z.string().min(1).max(40)).max(MOST_UNITS).default([]),
  /** IP addresses and networks that it may come from; anywhere where there is none. */
  addresses: z.array(text.max(50)).max(MOST_ADDRESSES).default([]),
};

export const NewMachineSchema = z
  .strictObject({
    login: text.regex(LOGIN),
    name: text.max(50),
    purpose: text.max(300),
    /** Whose administrators look after it, and of which its owner is. */
    regionId: z.string().min(1).max(40),
    ...given,
  })
  .meta({ id: 'NewMachine' });
export type NewMachineBody = z.infer<typeof NewMachineSchema>;

export const ChangeMachineSchema = z.strictObject({ ...given, note }).meta({ id: 'ChangeMachine' });
export type ChangeMachine = z.infer<typeof ChangeMachineSchema>;

export const IssueTokenSchema = z
  .strictObject({
    expiresOn: PlainDateSchema,
    /** Days that tokens before it still live beside it. */
    overlapDays: z.coerce.number().int().min(0).max(OVERLAP_DAYS).default(7),
    note,
  })
  .meta({ id: 'IssueToken' });
export type IssueToken = z.infer<typeof IssueTokenSchema>;

export const TokenIssuedSchema = z
  .object({
    id: z.string(),
    /** Shown by the first answer only, and kept nowhere: null where the same request is repeated. */
    token: z.string().nullable(),
  })
  .meta({ id: 'TokenIssued' });
export type TokenIssued = z.infer<typeof TokenIssuedSchema>;

const TOKEN_STATES = ['valid', 'endsSoon', 'over', 'revoked'] as const;

const TokenSchema = z
  .object({
    id: z.string(),
    /** Its beginning. */
    prefix: z.string(),
    state: z.enum(TOKEN_STATES),
    madeAt: InstantSchema,
    madeByName: z.string(),
    expiresOn: PlainDateSchema,
    revokedAt: InstantSchema.nullable(),
    lastUsedAt: InstantSchema.nullable(),
    lastUsedFrom: z.string().nullable(),
  })
  .meta({ id: 'MachineToken' });

const named = { id: z.string(), name: z.string() };

const MachineSchema = z
  .object({
    id: z.string(),
    login: z.string(),
    name: z.string(),
    purpose: z.string(),
    active: z.boolean(),
    regionId: z.string(),
    regionName: z.string(),
    /** Those of the caller's administration in which it works; the whole region where there is no unit. */
    regions: z.array(z.object({ ...named, units: z.array(z.object(named)) })),
    /** It works also where the caller does not administer: others look after it. */
    closed: z.boolean(),
    ownerLogin: z.string(),
    ownerName: z.string(),
    ownerActive: z.boolean(),
    abilities: z.array(z.enum(ABILITIES)),
    abilityNames: z.array(z.string()),
    addresses: z.array(z.string()),
    madeAt: InstantSchema,
    tokens: z.array(TokenSchema),
  })
  .meta({ id: 'Machine' });

export const MachinePageSchema = z
  .object({ rows: z.array(MachineSchema), next: z.string().nullable() })
  .meta({ id: 'MachinePage' });
export type MachinePage = z.infer<typeof MachinePageSchema>;

export const MachineMadeSchema = z.object({ id: z.string() }).meta({ id: 'MachineMade' });
export type MachineMade = z.infer<typeof MachineMadeSchema>;
