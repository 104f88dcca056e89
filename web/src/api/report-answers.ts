import { z } from 'zod';
import { InstantSchema, PlainDateSchema } from '../../../domain/calendar/plain-date-schema.ts';
import { PerformanceReportContentSchema } from '../../../domain/performance-report/content.ts';
import { ReportFiguresSchema } from '../../../domain/performance-report/figures.ts';
import { ROUND_STATES } from '../../../domain/performance-report/round.ts';
import { REPORT_SIDES } from '../../../domain/processes/performance-report/state.ts';
import { MatterRulesAnswer, ObligationAnswer } from './item-answers.ts';
import { MatterActAnswer } from './matter-act-answers.ts';

const count = z.int();
const date = PlainDateSchema.nullable();

const CountsAnswer = z.object({
  owed: count,
  missing: count,
  returned: count,
  reviewing: count,
  accepted: count,
  excused: count,
  late: count,
});
export type RoundCounts = z.infer<typeof CountsAnswer>;

const DueBeforeAnswer = ObligationAnswer.pick({ due: true, provisional: true, trace: true, clause: true });

const PeriodAnswer = z.object({
  key: z.string(),
  name: z.string(),
  from: PlainDateSchema,
  to: PlainDateSchema,
  ended: z.boolean(),
  unitsDue: DueBeforeAnswer,
  regionsDue: DueBeforeAnswer,
  units: CountsAnswer,
  regions: CountsAnswer,
  ownId: z.string().nullable(),
  ownPhaseName: z.string().nullable(),
});
export type RoundPeriod = z.infer<typeof PeriodAnswer>;

export const RoundsAnswer = z.object({
  regionId: z.string(),
  regionName: z.string(),
  year: count,
  hasBelow: z.boolean(),
  hasAbove: z.boolean(),
  mayOpen: z.boolean(),
  policyTitle: z.string(),
  calendar: z.string(),
  periods: z.array(PeriodAnswer),
});
export type Rounds = z.infer<typeof RoundsAnswer>;

export const RoundOpenedAnswer = z.object({
  rows: z.array(z.object({ reporterId: z.string(), name: z.string(), outcome: z.enum(['opened', 'already']) })),
  next: z.string().nullable(),
});
export type RoundOpened = z.infer<typeof RoundOpenedAnswer>;

export const ReportSummaryAnswer = z.object({
  counts: CountsAnswer,
  figures: ReportFiguresSchema,
  asOf: InstantSchema,
  source: z.string(),
});

const common = {
  id: z.string(),
  code: z.string(),
  name: z.string(),
  side: z.enum(REPORT_SIDES),
  regionId: z.string(),
  reporterName: z.string(),
  periodKey: z.string(),
  periodName: z.string(),
  year: count,
  phase: z.string(),
  phaseName: z.string(),
  submittedOn: date,
  signedOn: date,
  acceptedOn: date,
};

const ReportRowAnswer = z.object({
  ...common,
  standing: z.enum(ROUND_STATES),
  due: date,
  late: z.boolean(),
  figures: ReportFiguresSchema.nullable(),
});
export type ReportRow = z.infer<typeof ReportRowAnswer>;
export const ReportRowsAnswer = z.object({ rows: z.array(ReportRowAnswer), next: z.string().nullable() });

export const PrefillAnswer = PerformanceReportContentSchema.extend({ source: z.string() });
export type Prefill = z.infer<typeof PrefillAnswer>;

const answered = z.object({ on: PlainDateSchema, opinion: z.string(), by: z.string() }).nullable();

export const ReportAnswer = z.object({
  ...common,
  version: count,
  from: PlainDateSchema,
  to: PlainDateSchema,
  content: PerformanceReportContentSchema.extend({ hash: z.string(), source: z.string() }).nullable(),
  drafted: z.boolean(),
  draftedBy: z.string().nullable(),
  signedBy: z.string().nullable(),
  sentBack: answered,
  returned: answered,
  accepted: answered,
  withdrawn: z.object({ on: PlainDateSchema, reason: z.string() }).nullable(),
  obligations: z.array(ObligationAnswer),
  available: z.array(MatterActAnswer),
  rules: MatterRulesAnswer,
  history: z.array(z.object({ seq: count, at: InstantSchema, by: z.string(), sentence: z.string() })),
});
export type Report = z.infer<typeof ReportAnswer>;
