import { z } from 'zod';
import { InstantSchema, PlainDateSchema } from '../../../domain/calendar/plain-date-schema.ts';
import { SEASON_KINDS } from '../../../domain/processes/season/state.ts';
import { MatterRulesAnswer, ObligationAnswer } from './item-answers.ts';
import { MatterActAnswer } from './matter-act-answers.ts';

const count = z.int();
const date = PlainDateSchema.nullable();

export const FiguresAnswer = z.object({ expected: count, begun: count, reported: count, reviewed: count });
export type RoundFigures = z.infer<typeof FiguresAnswer>;

const common = {
  id: z.string(),
  code: z.string(),
  name: z.string(),
  kind: z.enum(SEASON_KINDS),
  fiscalYear: count,
  period: z.string().nullable(),
  periodEnd: date,
  regionId: z.string(),
  regionName: z.string(),
  phase: z.string(),
  phaseName: z.string(),
  due: PlainDateSchema,
  figures: FiguresAnswer,
};

const SeasonRowAnswer = z.object({ ...common, clockDue: date, clockName: z.string().nullable() });
export type SeasonRow = z.infer<typeof SeasonRowAnswer>;
export const SeasonsAnswer = z.object({ rows: z.array(SeasonRowAnswer), next: z.string().nullable() });

const YearRoundAnswer = z.object({
  kind: z.enum(SEASON_KINDS),
  fiscalYear: count,
  period: z.string().nullable(),
  name: z.string(),
  owedFrom: PlainDateSchema,
  due: PlainDateSchema,
  id: z.string().nullable(),
  phase: z.string().nullable(),
  phaseName: z.string().nullable(),
});
export type YearRound = z.infer<typeof YearRoundAnswer>;
export const YearRoundsAnswer = z.object({ rows: z.array(YearRoundAnswer) });

const ExplainedAnswer = ObligationAnswer.pick({ due: true, provisional: true, trace: true, clause: true });
const said = { on: PlainDateSchema, by: z.string() };

/** One round (季节). */
export const SeasonAnswer = z.object({
  ...common,
  version: count,
  unitsDue: ExplainedAnswer,
  opening: z.object({ units: count, called: count, toCarry: count }),
  announced: z
    .object({
      ...said,
      note: z.string(),
      carryOn: z.boolean(),
      ownDue: date,
      unitIds: z.array(z.string()).nullable(),
    })
    .nullable(),
  opened: z.object(said).nullable(),
  paused: z.object({ ...said, reason: z.string() }).nullable(),
  closed: z.object({ ...said, reason: z.string(), figures: FiguresAnswer }).nullable(),
  withdrawn: z.object({ ...said, reason: z.string() }).nullable(),
  obligations: z.array(ObligationAnswer),
  available: z.array(MatterActAnswer),
  rules: MatterRulesAnswer,
  history: z.array(z.object({ seq: count, at: InstantSchema, by: z.string(), sentence: z.string() })),
});
export type SeasonRound = z.infer<typeof SeasonAnswer>;

const RoundUnitAnswer = z.object({
  unitId: z.string(),
  unitCode: z.string(),
  unitName: z.string(),
  calledAt: InstantSchema.nullable(),
  figures: FiguresAnswer,
});
export type RoundUnit = z.infer<typeof RoundUnitAnswer>;
export const RoundUnitsAnswer = z.object({ rows: z.array(RoundUnitAnswer), next: z.string().nullable() });

const MissingAnswer = z.object({
  itemId: z.string(),
  process: z.string(),
  code: z.string(),
  name: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  divisionId: z.string().nullable(),
  phaseName: z.string(),
  due: date,
  obligationKey: z.string().nullable(),
  obligationName: z.string().nullable(),
});
export type MissingItem = z.infer<typeof MissingAnswer>;
export const MissingItemsAnswer = z.object({ rows: z.array(MissingAnswer), next: z.string().nullable() });

const LoadAnswer = z.object({
  from: PlainDateSchema,
  to: PlainDateSchema,
  workingDays: count,
  items: count,
  perDay: z.number(),
});

export const RoundPreviewAnswer = z.object({
  name: z.string(),
  openBy: PlainDateSchema,
  owedFrom: PlainDateSchema,
  unitsDue: ExplainedAnswer,
  units: count,
  items: count,
  toCarry: count,
  reporting: LoadAnswer,
  reviewing: LoadAnswer.nullable(),
  days: z.array(z.object({ day: PlainDateSchema, already: count, round: count })),
  rules: MatterRulesAnswer,
  signOff: z.boolean(),
});
export type RoundPreview = z.infer<typeof RoundPreviewAnswer>;
