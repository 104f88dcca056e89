import { z } from 'zod';
import { PlainDateSchema } from '../../domain/calendar/plain-date-schema.ts';
import { daysBetween } from '../../domain/calendar/plain-date.ts';
import { STANDINGS } from '../../domain/bodies/seats.ts';
import { RUNG_EFFECTS } from '../../domain/policy/policy.ts';
import { RECORDED_ROLES } from '../../domain/process/roles.ts';
import { BOARD_PARTS } from '../../db/queries/board-summary.ts';
import { LIGHTS } from '../../db/queries/light.ts';
import { LimitSchema, pageSchema } from '../http/paging.ts';
import { ObligationKindSchema, RecordedViewSchema } from '../items/item.schemas.ts';

const paging = { cursor: z.string().max(500).optional(), limit: LimitSchema };
const responsible = z.array(z.enum(RECORDED_ROLES));

/** Which running clocks are listed: by due date, kind and light. */
export const ListObligationsSchema = z.strictObject({
  from: PlainDateSchema.optional(),
  to: PlainDateSchema.optional(),
  kind: ObligationKindSchema.optional(),
  light: z.enum(LIGHTS).optional(),
  region: z.string().max(20).optional(),
  /** Only clocks on which work waits for the caller. */
  mine: z.enum(['true']).optional(),
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
  /** Whose duty it is: a unit's of the region, one's of a region below, finance's own. */
  part: z.enum(BOARD_PARTS).optional(),
  ...paging,
});
export type AskBoard = z.infer<typeof AskBoardSchema>;

/** The head of the region's body, whom escalations reach; with `standing` otherwise, why they go to all leaders instead. */
const HeadSchema = z
  .object({
    bodyName: z.string().nullable(),
    name: z.string().nullable(),
    office: z.string().nullable(),
    standing: z.enum(STANDINGS),
  })
  .meta({ id: 'EscalationHead' });

/** Something overdue, the step of the ladder it has reached, and the one that comes next. */
export const BoardPageSchema = pageSchema(
  z
    .object({
      itemId: z.string(),
      process: z.string().describe('所属流程 · the process of the matter that itemId names'),
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
      amountFen: z.int().nullable(),
      reaches: HeadSchema.describe('升级到谁 · whom its escalation reaches'),
      lastAnswer: RecordedViewSchema.nullable().describe('最近一次处置 · what was last done about it'),
    })
    .meta({ id: 'BoardRow' }),
  'BoardPage',
);
export type BoardPage = z.infer<typeof BoardPageSchema>;

export const AskRegionSchema = z.strictObject({ region: z.string().max(20).optional() });
export type AskRegion = z.infer<typeof AskRegionSchema>;

const count = z.int();

/** The board as a whole: count, units, money, what rises within five working days. */
export const BoardSummarySchema = z
  .object({
    supervised: count,
    soon: count,
    units: count,
    amountFen: count,
    last: count.describe('已到最后一级 · come to the last step'),
    rising: count.describe('五个工作日内再升一级 · reach a further step within five working days'),
    parts: z.object({ unit: count, below: count, finance: count }),
    reaches: HeadSchema.nullable().describe('这个地区升级到谁 · whom escalations of the region reach'),
  })
  .meta({ id: 'BoardSummary' });
export type BoardSummaryView = z.infer<typeof BoardSummarySchema>;

/** What happens on the board within fifteen working days if nobody moves, day by day. */
export const OutlookSchema = z
  .object({
    until: z.string(),
    rows: z.array(
      z.object({
        on: z.string(),
        itemId: z.string(),
        key: z.string(),
        name: z.string(),
        title: z.string(),
        unitName: z.string().nullable(),
        /** The step that is reached; null where a leader's date ends. */
        rung: z.object({ workingDays: count, effect: z.enum(RUNG_EFFECTS) }).nullable(),
      }),
    ),
    more: z.boolean(),
  })
  .meta({ id: 'BoardOutlook' });
export type Outlook = z.infer<typeof OutlookSchema>;

export const AskToldSchema = z.strictObject({ key: z.string().min(1).max(100) });
export type AskTold = z.infer<typeof AskToldSchema>;

/** Who was told of a clock, when, and whether he has read it. */
export const ToldSchema = z
  .object({
    rows: z.array(
      z.object({
        topic: z.string(),
        sentence: z.string(),
        /** The step of the ladder that it was about. */
        workingDays: count.nullable(),
        person: z.string(),
        at: z.string(),
        readAt: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'Told' });
export type Told = z.infer<typeof ToldSchema>;

/** At most a year and a bit: the page asks for what it shows. */
const MOST_DAYS = 400;

export const AskDaysSchema = z
  .strictObject({
    from: PlainDateSchema,
    to: PlainDateSchema,
    region: z.string().max(20).optional(),
    mine: z.enum(['true']).optional(),
  })
  .refine(({ from, to }) => from <= to && daysBetween(from, to) <= MOST_DAYS, {
    path: ['to'],
    params: { code: 'rangeTooLong' },
  });
export type AskDays = z.infer<typeof AskDaysSchema>;

/** How much ends on each day, by light; days on which nothing does are left out. */
export const DueDaysSchema = z
  .object({
    rows: z.array(
      z.object({
        day: z.string(),
        red: count,
        yellow: count,
        green: count,
        paused: count,
        rolled: count.describe('因休息日顺延到这一天 · moved here by days of rest'),
        provisional: count,
      }),
    ),
  })
  .meta({ id: 'DueDays' });
export type DueDays = z.infer<typeof DueDaysSchema>;
