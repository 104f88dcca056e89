import { z } from 'zod';
import { PlainDateSchema } from '../../domain/calendar/plain-date-schema.ts';
import { LOCALES } from '../../domain/locale.ts';
import { PASSWORD_LENGTH } from '../../domain/people/password.ts';
import { RECORDED_ROLES, ROLES } from '../../domain/process/roles.ts';
import { ACCOUNT_STATES } from '../../db/queries/accounts.ts';
import { LimitSchema } from '../http/paging.ts';

const id = z.string().min(1).max(40);
const note = z.string().trim().min(1).max(500);
/** A password somebody chooses; what is too common is a fault with a sentence of its own. */
const NewPasswordSchema = z.string().min(PASSWORD_LENGTH.least).max(PASSWORD_LENGTH.most);
/** 2 to 64 small letters, digits and `. _ -`, beginning with a letter. */
export const LOGIN = /^[a-z][a-z0-9._-]{1,63}$/;

export const ListPeopleSchema = z.strictObject({
  q: z.string().trim().min(1).max(50).optional(),
  role: z.enum(ROLES).optional(),
  region: id.optional(),
  unit: id.optional(),
  state: z.enum(ACCOUNT_STATES).optional(),
  cursor: z.string().max(500).optional(),
  limit: LimitSchema,
});
export type ListPeople = z.infer<typeof ListPeopleSchema>;

/** A role within a region, for unit roles within a unit, for evaluators of an agency; both days included, without an end where none is given. */
export const NewGrantSchema = z
  .strictObject({
    role: z.enum(ROLES),
    regionId: id,
    unitId: id.optional(),
    divisionId: id.optional(),
    agencyId: z.uuid().optional(),
    validFrom: PlainDateSchema.optional(),
    validUntil: PlainDateSchema.optional(),
  })
  .meta({ id: 'NewGrant' });
export type NewGrant = z.infer<typeof NewGrantSchema>;

/** A further role of somebody, and why he gets it: the record keeps it. */
export const GiveGrantSchema = NewGrantSchema.extend({ note }).meta({ id: 'GiveGrant' });
export type GiveGrant = z.infer<typeof GiveGrantSchema>;

export const CreatePersonSchema = z
  .strictObject({
    login: z.string().trim().regex(LOGIN),
    name: z.string().trim().min(1).max(50),
    /** Shown to the administrator once; the person must choose his own at the first sign-in. */
    password: NewPasswordSchema,
    locale: z.enum(LOCALES).default('zh-CN'),
    grant: NewGrantSchema,
  })
  .meta({ id: 'CreatePerson' });
export type CreatePerson = z.infer<typeof CreatePersonSchema>;

export const RenamePersonSchema = z
  .strictObject({ name: z.string().trim().min(1).max(50) })
  .meta({ id: 'RenamePerson' });
export type RenamePerson = z.infer<typeof RenamePersonSchema>;

export const DeactivatePersonSchema = z
  .strictObject({ on: PlainDateSchema.optional(), note })
  .meta({ id: 'DeactivatePerson' });
export type DeactivatePerson = z.infer<typeof DeactivatePersonSchema>;

export const NoteSchema = z.strictObject({ note }).meta({ id: 'Note' });
export type Note = z.infer<typeof NoteSchema>;

export const ResetPasswordSchema = z.strictObject({ password: NewPasswordSchema, note }).meta({ id: 'ResetPassword' });
export type ResetPassword = z.infer<typeof ResetPasswordSchema>;

export const EndGrantSchema = z.strictObject({ until: PlainDateSchema, note }).meta({ id: 'EndGrant' });
export type EndGrant = z.infer<typeof EndGrantSchema>;

export const GrantIdSchema = z.string().regex(/^\d{1,18}$/);

const HeldGrantSchema = z
  .object({
    id: z.string(),
    role: z.enum(RECORDED_ROLES),
    roleName: z.string(),
    regionId: z.string(),
    regionName: z.string(),
    unitId: z.string().nullable(),
    unitName: z.string().nullable(),
    divisionId: z.string().nullable(),
    divisionName: z.string().nullable(),
    agencyId: z.string().nullable(),
    agencyName: z.string().nullable(),
    validFrom: z.string().nullable(),
    validUntil: z.string().nullable(),
    current: z.boolean(),
  })
  .meta({ id: 'HeldGrant' });

const person = {
  id: z.string(),
  login: z.string(),
  name: z.string(),
  locale: z.enum(LOCALES),
  active: z.boolean(),
  deactivatedOn: z.string().nullable(),
  locked: z.boolean(),
  mustChangePassword: z.boolean(),
  createdAt: z.string().nullable(),
  lastSignInAt: z.string().nullable(),
  grants: z.array(HeldGrantSchema),
};

export const StaffPageSchema = z
  .object({
    rows: z.array(z.object(person).meta({ id: 'StaffMember' })),
    next: z.string().nullable(),
    /** Over the whole filter; with the first page only. */
    total: z.int().nullable(),
  })
  .meta({ id: 'StaffPage' });
export type StaffPage = z.infer<typeof StaffPageSchema>;

/** One person with what must be said of what he holds, and what may be changed by the reader. */
export const PersonDetailSchema = z
  .object({
    ...person,
    /** Roles that go together only with care, each with its reason. */
    together: z.array(z.object({ code: z.string(), sentence: z.string() })),
    /** Grants that nobody else holds over the same place. */
    sole: z.array(z.string()),
    /** Why the reader may not change this account, if he may not. */
    closed: z.string().nullable(),
  })
  .meta({ id: 'PersonDetail' });
export type PersonDetail = z.infer<typeof PersonDetailSchema>;

export const DivisionsSchema = z
  .object({
    rows: z.array(z.object({ id: z.string(), regionId: z.string(), name: z.string() }).meta({ id: 'Division' })),
  })
  .meta({ id: 'Divisions' });
export type Divisions = z.infer<typeof DivisionsSchema>;

/** Of which region agencies are asked for. */
export const AskAgenciesSchema = z.strictObject({ region: id });
export type AskAgencies = z.infer<typeof AskAgenciesSchema>;

export const AgenciesSchema = z
  .object({ rows: z.array(z.object({ id: z.string(), name: z.string() }).meta({ id: 'EngageableAgency' })) })
  .meta({ id: 'EngageableAgencies' });
export type Agencies = z.infer<typeof AgenciesSchema>;
