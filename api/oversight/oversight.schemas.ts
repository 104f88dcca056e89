import { z } from 'zod';
import { PlainDateSchema } from '../../domain/calendar/plain-date-schema.ts';
import { ROLES } from '../../domain/process/roles.ts';
import { LIGHTS } from '../../db/queries/light.ts';
import { LimitSchema, pageSchema } from '../http/paging.ts';
import { ObligationKindSchema } from '../items/item.schemas.ts';

const paging = { cursor: z.string().max(500).optional(), limit: LimitSchema };
const responsible = z.array(z.enum(ROLES));

/** Which running clocks are listed: by due date, kind and light. */
export const ListObligationsSchema = z.strictObject({
  from: PlainDateSchema.optional(),
  to: PlainDateSchema.optional(),
  kind: ObligationKindSchema.optional(),
  light: z.enum(LIGHTS).optional(),
  region: z.string().max(20).optional(),
  ...paging,
});
export type ListObligations = z.infer<typeof ListObligationsSchema>;

export const ObligationPageSchema = pageSchema(
  z
    .object({
      itemId: z.string(),
      key: z.string(),
      kind: ObligationKindSchema,
      name: z.string(),
      sentence: z.string(),
      title: z.string(),
      responsible,
      responsibleNames: z.array(z.string()),
      regionId: z.string(),
      unitId: z.string(),
      unitName: z.string().nullable(),
      legalDue: z.string(),
      due: z.string(),
      provisional: z.boolean(),
      statutory: z.boolean(),
      state: z.enum(['pending', 'extended', 'overdue', 'paused']),
      light: z.enum(LIGHTS),
      onBoard: z.boolean(),
      clause: z.string(),
    })
    .meta({ id: 'ObligationRow' }),
  'ObligationPage',
);
export type ObligationPage = z.infer<typeof ObligationPageSchema>;

export const AskBoardSchema = z.strictObject({
  /** Only what stands on the supervision board (督办). */
  supervised: z.enum(['true', 'false']).optional(),
  kind: ObligationKindSchema.optional(),
  region: z.string().max(20).optional(),
  ...paging,
});
export type AskBoard = z.infer<typeof AskBoardSchema>;

/** Something overdue, the step of the ladder it has reached, and the one that comes next. */
export const BoardPageSchema = pageSchema(
  z
    .object({
      itemId: z.string(),
      key: z.string(),
      kind: ObligationKindSchema,
      name: z.string(),
      sentence: z.string(),
      title: z.string(),
      responsible,
      responsibleNames: z.array(z.string()),
      regionId: z.string(),
      unitId: z.string(),
      unitName: z.string().nullable(),
      legalDue: z.string(),
      due: z.string(),
      provisional: z.boolean(),
      clause: z.string(),
      overdueSince: z.string(),
      overdueWorkingDays: z.int(),
      finalDate: z.string().nullable(),
      onBoard: z.boolean(),
      escalationDismissed: z.boolean(),
      highestRung: z.int(),
      nextRung: z.object({ workingDays: z.int(), on: z.string() }).nullable(),
      extensionUndecided: z.boolean(),
    })
    .meta({ id: 'BoardRow' }),
  'BoardPage',
);
export type BoardPage = z.infer<typeof BoardPageSchema>;
