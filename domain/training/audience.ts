import { z } from 'zod';
import { ROLES } from '../process/roles.ts';

const MOST_UNITS = 200;

/** Whom a notice or a course is for: these roles (all of them where none is named), in these units, with the regions below. */
export const AudienceSchema = z
  .strictObject({
    roles: z.array(z.enum(ROLES)).max(ROLES.length).default([]),
    unitIds: z.array(z.string().min(1).max(40)).max(MOST_UNITS).default([]),
    below: z.boolean().default(false),
  })
  .meta({ id: 'TrainingAudience' });
export type Audience = z.infer<typeof AudienceSchema>;
