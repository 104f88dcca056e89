import { z } from 'zod';
import { LOCALES } from '../../domain/locale.ts';
import { PASSWORD_LENGTH } from '../../domain/people/password.ts';
import { PERMISSIONS } from '../../domain/process/permissions.ts';
import { RECORDED_ROLES } from '../../domain/process/roles.ts';

export const SignInSchema = z
  .strictObject({ login: z.string().trim().min(1).max(100), password: z.string().min(1).max(200) })
  .meta({ id: 'SignIn', example: { login: 'unit1.clerk', password: '…' } });
export type SignIn = z.infer<typeof SignInSchema>;

/** Six digits of an authenticator or a recovery code, as they were typed. */
export const GiveCodeSchema = z
  .strictObject({ code: z.string().trim().min(1).max(40) })
  .meta({ id: 'GiveCode', example: { code: '123 456' } });
export type GiveCode = z.infer<typeof GiveCodeSchema>;

/** Where the browser goes next to leave the provider as well; null where it did not come from there. */
export const SignedOutSchema = z.object({ leaveAt: z.string().nullable() }).meta({ id: 'SignedOut' });
export type SignedOut = z.infer<typeof SignedOutSchema>;

export const ChangePasswordSchema = z
  .strictObject({
    current: z.string().min(1).max(200),
    next: z.string().min(PASSWORD_LENGTH.least).max(PASSWORD_LENGTH.most),
  })
  .meta({ id: 'ChangePassword' });
export type ChangePassword = z.infer<typeof ChangePasswordSchema>;

/** A role within a scope, with its name in the caller's language. */
const GrantSchema = z
  .object({
    role: z.enum(RECORDED_ROLES),
    roleName: z.string(),
    regionId: z.string(),
    unitId: z.string().optional(),
    divisionId: z.string().optional(),
    agencyId: z.string().optional(),
    delegation: z
      .object({
        id: z.string(),
        onBehalfOf: z.string(),
        onBehalfOfName: z.string().optional(),
        phases: z.array(z.string()).readonly().optional(),
      })
      .optional(),
  })
  .meta({ id: 'Grant' });

/** Who is signed in, what he may ask for, and the token that his page sends with every change. */
export const MeSchema = z
  .object({
    person: z.object({ id: z.string(), login: z.string(), name: z.string(), locale: z.enum(LOCALES) }),
    grants: z.array(GrantSchema),
    permissions: z.array(z.enum(PERMISSIONS)),
    csrfToken: z.string(),
    /** Nothing else works before the person has chosen a password of his own. */
    mustChangePassword: z.boolean(),
    /** Nothing else works before the person has enrolled the second factor that his role needs. */
    mustEnrol: z.boolean(),
    /** The product's clock: in the demo it runs in a lived year. */
    now: z.string(),
    today: z.string(),
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof MeSchema>;
