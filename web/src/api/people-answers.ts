import { z } from 'zod';
import { InstantSchema, PlainDateSchema } from '../../../domain/calendar/plain-date-schema.ts';
import { RECORDED_ROLES } from '../../../domain/process/roles.ts';

const HeldGrant = z.object({
  id: z.string(),
  role: z.enum(RECORDED_ROLES),
  roleName: z.string(),
  regionId: z.string(),
  regionName: z.string(),
  unitId: z.string().nullable(),
  unitName: z.string().nullable(),
  divisionName: z.string().nullable(),
  agencyName: z.string().nullable(),
  validFrom: PlainDateSchema.nullable(),
  validUntil: PlainDateSchema.nullable(),
  current: z.boolean(),
});
export type HeldGrant = z.infer<typeof HeldGrant>;

const account = {
  id: z.string(),
  login: z.string(),
  name: z.string(),
  active: z.boolean(),
  deactivatedOn: PlainDateSchema.nullable(),
  locked: z.boolean(),
  mustChangePassword: z.boolean(),
  createdAt: InstantSchema.nullable(),
  lastSignInAt: InstantSchema.nullable(),
  grants: z.array(HeldGrant),
};

const Account = z.object(account);
export type Account = z.infer<typeof Account>;

export const AccountPageAnswer = z.object({
  rows: z.array(Account),
  next: z.string().nullable(),
  total: z.int().nullable(),
});

export const PersonAnswer = z.object({
  ...account,
  together: z.array(z.object({ code: z.string(), sentence: z.string() })),
  sole: z.array(z.string()),
  closed: z.string().nullable(),
});
export type PersonDetail = z.infer<typeof PersonAnswer>;

export const DivisionsAnswer = z.object({
  rows: z.array(z.object({ id: z.string(), regionId: z.string(), name: z.string() })),
});

export const AgenciesAnswer = z.object({ rows: z.array(z.object({ id: z.string(), name: z.string() })) });

export const UnitsAnswer = z.object({
  rows: z.array(z.object({ id: z.string(), regionId: z.string(), name: z.string() })),
});

const Delegation = z.object({
  id: z.string(),
  principalId: z.string(),
  principalName: z.string(),
  delegateId: z.string(),
  delegateName: z.string(),
  delegateLogin: z.string(),
  roleNames: z.array(z.string()),
  stageNames: z.array(z.string()),
  validFrom: PlainDateSchema,
  validUntil: PlainDateSchema,
  reason: z.string(),
  madeByName: z.string().nullable(),
  madeAt: InstantSchema,
  revokedAt: InstantSchema.nullable(),
  revokedByName: z.string().nullable(),
  state: z.enum(['coming', 'running', 'over', 'revoked']),
});
export type Delegation = z.infer<typeof Delegation>;

export const DelegationsAnswer = z.object({ rows: z.array(Delegation) });
export const DelegationMadeAnswer = z.object({ id: z.string() });

export const CandidatesAnswer = z.object({
  lendable: z.array(z.object({ role: z.enum(RECORDED_ROLES), name: z.string() })),
  rows: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      login: z.string(),
      roleNames: z.array(z.string()),
      unitName: z.string().nullable(),
    }),
  ),
});

const AccountEvent = z.object({
  seq: z.int(),
  at: InstantSchema,
  kind: z.string(),
  kindName: z.string(),
  byName: z.string(),
  personId: z.string().nullable(),
  personName: z.string().nullable(),
  login: z.string().nullable(),
  beforeText: z.string(),
  afterText: z.string(),
  note: z.string(),
  hash: z.string(),
});
export type AccountEvent = z.infer<typeof AccountEvent>;

export const AccountEventPageAnswer = z.object({ rows: z.array(AccountEvent), next: z.string().nullable() });

const SIGN_IN_OUTCOMES = [
  'success',
  'codeAsked',
  'wrongPassword',
  'wrongCode',
  'unknownLogin',
  'noAccount',
  'locked',
  'inactive',
  'tokenOver',
  'addressRefused',
] as const;

const SignInAttempt = z.object({
  id: z.string(),
  at: InstantSchema,
  login: z.string(),
  name: z.string().nullable(),
  outcome: z.enum(SIGN_IN_OUTCOMES),
  address: z.string(),
  door: z.enum(['password', 'oidc', 'token']),
});
export type SignInAttempt = z.infer<typeof SignInAttempt>;

export const SignInPageAnswer = z.object({ rows: z.array(SignInAttempt), next: z.string().nullable() });
