import { z } from 'zod';
import { isOutsideRole, ROLES } from '../process/roles.ts';

const MOST_UNITS = 200;

/** Whoever works inside: people of outside see what they are assigned to, and nothing else. */
export const AUDIENCE_ROLES = ROLES.filter((role) => !isOutsideRole(role));

/** Whom a notice or a course is for: these roles (all of them where none is named), in these units, with the regions below. */
export const AudienceSchema = z
  .strictObject({
    roles: z.array(z.enum(AUDIENCE_ROLES)).max(AUDIENCE_ROLES.length).default([]),
    unitIds: z.array(z.string().min(1).max(40)).max(MOST_UNITS).default([]),
    below: z.boolean().default(false),
  })
  .meta({ id: 'TrainingAudience' });
export type Audience = z.infer<typeof AudienceSchema>;
