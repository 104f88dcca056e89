import { z } from 'zod';
import { ObligationCommandSchema } from '../../domain/obligations/obligation-command.ts';
import { PerformanceReportContentSchema, ReportPartsSchema } from '../../domain/performance-report/content.ts';
import { ReportFiguresSchema } from '../../domain/performance-report/figures.ts';
import { ROUND_OF, ROUND_STATES } from '../../domain/performance-report/round.ts';
import { PERFORMANCE_REPORT_ACTS } from '../../domain/processes/performance-report/commands.ts';
import { REPORT_SIDES } from '../../domain/processes/performance-report/state.ts';
import { SignOffCommandSchema } from '../../domain/sign-off/sign-off-command.ts';
import { LimitSchema, pageSchema } from '../http/paging.ts';
import { ObligationViewSchema, PositionSchema, RecordedViewSchema } from '../items/item.schemas.ts';
import { MatterActSchema, MatterRulesSchema } from '../items/matter.schemas.ts';

const region = z.string().max(20).optional();
const year = z.coerce.number().int().min(2000).max(2200);
const period = z.string().min(1).max(20);
const standing = z.enum(ROUND_STATES);

export const AskReportRoundsSchema = z.strictObject({ region, year: year.optional() });
export type AskReportRounds = z.infer<typeof AskReportRoundsSchema>;

const round = { region, year, period, side: z.enum(REPORT_SIDES) };
export const AskReportRoundSchema = z.strictObject(round);
export type AskReportRound = z.infer<typeof AskReportRoundSchema>;

export const ListReportsSchema = z.strictObject({
  ...round,
  standing: standing.optional(),
  cursor: z.string().max(500).optional(),
  limit: LimitSchema,
});
export type ListReports = z.infer<typeof ListReportsSchema>;

const count = z.int();
const CountsSchema = z.object({
  owed: count,
  missing: count,
  returned: count,
  reviewing: count,
  accepted: count,
  excused: count,
  late: count,
});

const dueBefore = z.object({
  due: z.string(),
  provisional: z.boolean(),
  trace: z.array(z.looseObject({ kind: z.string() })),
  clause: z.string(),
});

/** The reporting periods of a region's year by its policy, and how the rounds stand. */
export const ReportRoundsSchema = z
  .object({
    regionId: z.string(),
    regionName: z.string(),
    year: count,
    /** Whether bureaus below report to this one, and whether this one reports above. */
    hasBelow: z.boolean(),
    hasAbove: z.boolean(),
    mayOpen: z.boolean(),
    policyTitle: z.string(),
    calendar: z.string(),
    periods: z.array(
      z.object({
        key: z.string(),
        name: z.string(),
        from: z.string(),
        to: z.string(),
        ended: z.boolean(),
        unitsDue: dueBefore,
        regionsDue: dueBefore,
        units: CountsSchema,
        regions: CountsSchema,
        /** The bureau's own report to the one above, where it was asked for. */
        ownId: z.uuid().nullable(),
        ownPhaseName: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'ReportRounds' });
export type ReportRounds = z.infer<typeof ReportRoundsSchema>;

/** Opens a round, or of one that was opened what is missing; `after` goes on where the last answer ended. */
export const OpenReportRoundSchema = z
  .strictObject({
    region,
    year: z.int().min(2000).max(2200),
    period,
    of: z.enum(ROUND_OF),
    after: z.string().max(100).optional(),
  })
  .meta({ id: 'OpenReportRound' });
export type OpenReportRound = z.infer<typeof OpenReportRoundSchema>;

export const ReportRoundOpenedSchema = z
  .object({
    rows: z.array(
      z.object({
        reporterId: z.string(),
        name: z.string(),
        reportId: z.uuid(),
        outcome: z.enum(['opened', 'already']),
      }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: 'ReportRoundOpened' });
export type ReportRoundOpened = z.infer<typeof ReportRoundOpenedSchema>;

/** A round's accepted reports added up, and how it stands. */
export const ReportSummarySchema = z
  .object({
    counts: CountsSchema,
    figures: ReportFiguresSchema,
    asOf: z.string(),
    source: z.string(),
  })
  .meta({ id: 'ReportSummary' });
export type ReportSummary = z.infer<typeof ReportSummarySchema>;

const common = {
  id: z.uuid(),
  code: z.string(),
  name: z.string(),
  side: z.enum(REPORT_SIDES),
  regionId: z.string(),
  reporterId: z.string(),
  reporterName: z.string(),
  periodKey: z.string(),
  periodName: z.string(),
  year: count,
  phase: z.string(),
  phaseName: z.string(),
  submittedOn: z.string().nullable(),
  signedOn: z.string().nullable(),
  acceptedOn: z.string().nullable(),
};

const ReportRowSchema = z
  .object({
    ...common,
    standing,
    due: z.string().nullable(),
    late: z.boolean(),
    figures: ReportFiguresSchema.nullable().describe('签发时的数字 · figures of what was signed'),
  })
  .meta({ id: 'PerformanceReportRow' });
export const PerformanceReportsSchema = pageSchema(ReportRowSchema, 'PerformanceReports');
export type PerformanceReports = z.infer<typeof PerformanceReportsSchema>;

/** What a report would say now: figures of this moment, and the five parts drafted from them. */
export const ReportPrefillSchema = PerformanceReportContentSchema.extend({ source: z.string() }).meta({
  id: 'ReportPrefill',
});
export type ReportPrefill = z.infer<typeof ReportPrefillSchema>;

/** The author's words; the figures are taken by the server as they are then. */
export const SubmitReportSchema = z
  .strictObject({ parts: ReportPartsSchema, expectedVersion: z.int().min(0).optional() })
  .meta({ id: 'SubmitReport' });
export type SubmitReport = z.infer<typeof SubmitReportSchema>;

/** One act; `expectedVersion` is the version that the caller was looking at. */
export const PerformanceReportActSchema = z
  .strictObject({
    command: z.discriminatedUnion('kind', [
      ...PERFORMANCE_REPORT_ACTS,
      ...ObligationCommandSchema.options,
      ...SignOffCommandSchema.options,
    ]),
    expectedVersion: z.int().min(0).optional(),
  })
  .meta({ id: 'PerformanceReportAct' });
export type PerformanceReportAct = z.infer<typeof PerformanceReportActSchema>;

const answer = z.object({ on: z.string(), opinion: z.string(), by: z.string() }).nullable();

/** A report with its words and figures, its clocks, what may be done now and by whom, and what has happened. */
export const PerformanceReportSchema = z
  .object({
    ...common,
    version: count,
    from: z.string(),
    to: z.string(),
    position: PositionSchema,
    /** Null while there is nothing that the reader may read. */
    content: PerformanceReportContentSchema.extend({ hash: z.string(), source: z.string() }).nullable(),
    drafted: z.boolean().describe('能否起草 · whether the reader writes it now'),
    draftedBy: z.string().nullable(),
    signedBy: z.string().nullable(),
    sentBack: answer,
    returned: answer,
    accepted: answer,
    withdrawn: z.object({ on: z.string(), reason: z.string() }).nullable(),
    counterpartId: z.uuid().nullable(),
    obligations: z.array(ObligationViewSchema),
    available: z.array(MatterActSchema),
    rules: MatterRulesSchema,
    history: z.array(RecordedViewSchema),
  })
  .meta({ id: 'PerformanceReport' });
export type PerformanceReportView = z.infer<typeof PerformanceReportSchema>;
