import { z } from 'zod';
import { ObligationCommandSchema } from '../../domain/obligations/obligation-command.ts';
import { SEASON_ACTS } from '../../domain/processes/season/commands.ts';
import { SEASON_KINDS } from '../../domain/processes/season/state.ts';
import { SignOffCommandSchema } from '../../domain/sign-off/sign-off-command.ts';
import { LimitSchema, pageSchema } from '../http/paging.ts';
import { ObligationViewSchema, RecordedViewSchema } from '../items/item.schemas.ts';
import { MatterActSchema, MatterRulesSchema } from '../items/matter.schemas.ts';

const count = z.int();
const paging = { cursor: z.string().max(500).optional(), limit: LimitSchema };
const seasonKind = z.enum(SEASON_KINDS);

export const AskSeasonsSchema = z.strictObject({
  region: z.string().max(20).optional(),
  year: z.coerce.number().int().min(2000).max(2200).optional(),
  kind: seasonKind.optional(),
  state: z.enum(['running', 'ended']).optional(),
  ...paging,
});
export type AskSeasons = z.infer<typeof AskSeasonsSchema>;

export const AskRoundUnitsSchema = z.strictObject(paging);
export type AskRoundUnits = z.infer<typeof AskRoundUnitsSchema>;

export const AskMissingSchema = z.strictObject({ unit: z.string().max(60).optional(), ...paging });
export type AskMissing = z.infer<typeof AskMissingSchema>;

/** One act; `expectedVersion` is the version that the caller was looking at. */
export const SeasonActSchema = z
  .strictObject({
    command: z.discriminatedUnion('kind', [
      ...SEASON_ACTS,
      ...ObligationCommandSchema.options,
      ...SignOffCommandSchema.options,
    ]),
    expectedVersion: z.int().min(0).optional(),
  })
  .meta({ id: 'SeasonAct' });
export type SeasonAct = z.infer<typeof SeasonActSchema>;

const FiguresSchema = z
  .object({
    expected: count.describe('应报 · owed'),
    begun: count.describe('已开 · opened'),
    reported: count.describe('已报 · reported'),
    reviewed: count.describe('已审；监控不审核，为零 · reviewed; monitoring is not reviewed: zero'),
  })
  .meta({ id: 'SeasonFigures' });

/** A date of the units with its arithmetic. */
export const ExplainedDueSchema = z.object({
  due: z.string(),
  provisional: z.boolean(),
  trace: z.array(z.looseObject({ kind: z.string() })),
  clause: z.string(),
});

const common = {
  id: z.uuid(),
  code: z.string(),
  name: z.string(),
  kind: seasonKind,
  fiscalYear: count,
  period: z.string().nullable(),
  periodEnd: z.string().nullable().describe('报告期末，此前不能开启 · end of the period; it cannot be opened before'),
  regionId: z.string(),
  regionName: z.string(),
  phase: z.string(),
  phaseName: z.string(),
  due: z.string().describe('单位报送期限 · by when the units report'),
  figures: FiguresSchema,
};

export const SeasonsSchema = pageSchema(
  z
    .object({
      ...common,
      /** What finance owes now. */
      clockDue: z.string().nullable(),
      clockName: z.string().nullable(),
    })
    .meta({ id: 'SeasonRow' }),
  'Seasons',
);
export type Seasons = z.infer<typeof SeasonsSchema>;

/** A round: its dates, what was said, how far the opening is, what may be done now, and what has happened. */
export const SeasonSchema = z
  .object({
    ...common,
    version: count,
    unitsDue: ExplainedDueSchema,
    opening: z.object({
      units: count.describe('面向单位 · units that it is for'),
      called: count.describe('已通知单位 · units told'),
      toCarry: count.describe('待延续项目 · items still to be carried on'),
    }),
    announced: z
      .object({
        on: z.string(),
        by: z.string(),
        note: z.string(),
        carryOn: z.boolean(),
        ownDue: z.string().nullable(),
        unitIds: z.array(z.string()).nullable().describe('为空是全部单位 · null: all units'),
      })
      .nullable(),
    opened: z.object({ on: z.string(), by: z.string() }).nullable(),
    paused: z.object({ on: z.string(), by: z.string(), reason: z.string() }).nullable(),
    closed: z.object({ on: z.string(), by: z.string(), reason: z.string(), figures: FiguresSchema }).nullable(),
    withdrawn: z.object({ on: z.string(), by: z.string(), reason: z.string() }).nullable(),
    obligations: z.array(ObligationViewSchema),
    available: z.array(MatterActSchema),
    rules: MatterRulesSchema,
    history: z.array(RecordedViewSchema),
  })
  .meta({ id: 'Season' });
export type SeasonView = z.infer<typeof SeasonSchema>;

export const SeasonUnitsSchema = pageSchema(
  z
    .object({
      unitId: z.string(),
      unitCode: z.string(),
      unitName: z.string(),
      calledAt: z.string().nullable(),
      figures: FiguresSchema,
    })
    .meta({ id: 'SeasonUnit' }),
  'SeasonUnits',
);
export type SeasonUnits = z.infer<typeof SeasonUnitsSchema>;

export const SeasonMissingSchema = pageSchema(
  z
    .object({
      itemId: z.uuid(),
      process: z.string(),
      code: z.string(),
      name: z.string(),
      unitId: z.string(),
      unitName: z.string(),
      divisionId: z.string().nullable(),
      phase: z.string(),
      phaseName: z.string(),
      due: z.string().nullable(),
      obligationKey: z.string().nullable().describe('为空不可催办 · null: not to be urged from here'),
      obligationName: z.string().nullable(),
      overdueSince: z.string().nullable(),
    })
    .meta({ id: 'SeasonMissingItem' }),
  'SeasonMissing',
);
export type SeasonMissing = z.infer<typeof SeasonMissingSchema>;
