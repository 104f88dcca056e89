import { z } from 'zod';
import { AnnouncementSchema } from '../../domain/processes/season/commands.ts';
import { SEASON_KINDS } from '../../domain/processes/season/state.ts';
import { MatterRulesSchema } from '../items/matter.schemas.ts';
import { ExplainedDueSchema } from './seasons.schemas.ts';

const count = z.int();
const year = z.int().min(2000).max(2200);
const seasonKind = z.enum(SEASON_KINDS);

/** Which round is announced, to whom, with which words; as a preview, the words may still be missing. */
const round = {
  region: z.string().max(20).optional().describe('本人所在地区 · one’s own region'),
  kind: seasonKind,
  year,
  period: z.string().min(1).max(20).optional().describe('监控期或报告期 · of monitoring and reports: the period'),
};
export const PreviewSeasonSchema = AnnouncementSchema.partial({ note: true })
  .extend(round)
  .meta({ id: 'PreviewSeason' });
export type PreviewSeason = z.infer<typeof PreviewSeasonSchema>;
export const AnnounceSeasonSchema = AnnouncementSchema.extend({
  ...round,
  expectedVersion: z.int().min(0).optional(),
}).meta({ id: 'AnnounceSeason' });
export type AnnounceSeason = z.infer<typeof AnnounceSeasonSchema>;

export const AskYearRoundsSchema = z.strictObject({
  region: z.string().max(20).optional(),
  year: z.coerce
    .number()
    .int()
    .min(2000)
    .max(2200)
    .optional()
    .describe('预算年度；不填，今年报送的和本年度的 · else those due this year and those of this fiscal year'),
});
export type AskYearRounds = z.infer<typeof AskYearRoundsSchema>;

/** The rounds that the policy has, with what has become of each; one that nobody has announced has no id. */
export const YearRoundsSchema = z
  .object({
    rows: z.array(
      z.object({
        kind: seasonKind,
        fiscalYear: count,
        period: z.string().nullable(),
        name: z.string(),
        owedFrom: z.string(),
        due: z.string(),
        id: z.uuid().nullable(),
        phase: z.string().nullable(),
        phaseName: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'YearRounds' });
export type YearRounds = z.infer<typeof YearRoundsSchema>;

const load = z.object({
  from: z.string(),
  to: z.string(),
  workingDays: count,
  items: count,
  perDay: z.number().describe('每个工作日几项，一位小数 · items a working day, one place'),
});

/** What announcing a round would come to: its dates with their arithmetic, whom it reaches, and the load of each working day. */
export const SeasonPreviewSchema = z
  .object({
    name: z.string(),
    openBy: z.string().describe('财政开启期限 · by when finance opens it'),
    owedFrom: z.string(),
    unitsDue: ExplainedDueSchema,
    units: count,
    items: count.describe('已有项目或已开报告 · items or reports that are there'),
    toCarry: count.describe('将延续项目 · items that would be carried on'),
    reporting: load.describe('单位报送 · while units report'),
    reviewing: load.nullable().describe('财政审核 · while finance reviews; monitoring is not reviewed'),
    days: z
      .array(z.object({ day: z.string(), already: count, round: count }))
      .describe('期限前后各工作日到期事项 · what is due on each working day around the date'),
    rules: MatterRulesSchema,
    signOff: z.boolean().describe('部署须签批 · announcing needs signatures'),
  })
  .meta({ id: 'SeasonPreview' });
export type SeasonPreview = z.infer<typeof SeasonPreviewSchema>;
