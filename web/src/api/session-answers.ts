import { z } from 'zod';
import { asInstant, asPlainDate } from '../../../domain/calendar/plain-date.ts';
import { LOCALES } from '../../../domain/locale.ts';
import { PERMISSIONS } from '../../../domain/process/permissions.ts';
import { RECORDED_ROLES } from '../../../domain/process/roles.ts';

const permission = z.enum(PERMISSIONS);

/** Who is signed in and what he may ask for. Permissions of a newer server than this page are left out. */
export const MeSchema = z.object({
  person: z.object({ id: z.string(), login: z.string(), name: z.string(), locale: z.enum(LOCALES) }),
  grants: z.array(
    z.object({
      role: z.enum(RECORDED_ROLES),
      roleName: z.string(),
      regionId: z.string(),
      unitId: z.string().optional(),
      divisionId: z.string().optional(),
      delegation: z
        .object({ id: z.string(), onBehalfOf: z.string(), onBehalfOfName: z.string().optional() })
        .optional(),
    }),
  ),
  permissions: z.array(z.string()).transform((held) => held.flatMap((one) => permission.safeParse(one).data ?? [])),
  csrfToken: z.string(),
  mustChangePassword: z.boolean(),
  mustEnrol: z.boolean(),
  now: z.string().transform(asInstant),
  today: z.string().transform(asPlainDate),
});
export type Me = z.infer<typeof MeSchema>;

export const SignedOutAnswer = z.object({ leaveAt: z.string().nullable() });
