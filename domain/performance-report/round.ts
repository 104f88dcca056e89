import { fill, type Bilingual } from '../locale.ts';
import type { PerformanceReportInput } from '../processes/performance-report/state.ts';
import type { Subject } from '../process/actor.ts';
import { reportPeriodCode, type ReportPeriod } from './period.ts';
import { reportName } from './report-text.ts';

/** Where a report stands to whoever waits for it. */
export const ROUND_STATES = ['missing', 'returned', 'reviewing', 'accepted', 'excused'] as const;
export type RoundState = (typeof ROUND_STATES)[number];

export const ROUND_STATE_NAMES = {
  missing: { 'zh-CN': '未报', en: 'not reported' },
  returned: { 'zh-CN': '退回修改', en: 'returned' },
  reviewing: { 'zh-CN': '审核中', en: 'under review' },
  accepted: { 'zh-CN': '已采纳', en: 'accepted' },
  excused: { 'zh-CN': '免报', en: 'excused' },
} as const satisfies Record<RoundState, Bilingual>;

/** Who is asked for reports: a bureau's own units (R4), or the bureaus right below it (R5). */
export const ROUND_OF = ['units', 'regions'] as const;
export type RoundOf = (typeof ROUND_OF)[number];

/** What the reports of a round have in common. */
export interface RoundOpening {
  readonly period: ReportPeriod;
  readonly openedOn: PerformanceReportInput['openedOn'];
  readonly openedBy: string;
}

/** Whoever reports, with the place of his matter. */
interface RoundReporter {
  readonly id: string;
  readonly name: string;
  readonly code: string;
}

/** A number once given stays as it is: this is only how new ones are written. */
const CODE = '绩报{period}-{code}';

function common({ period, openedOn, openedBy }: RoundOpening, { id, name, code }: RoundReporter) {
  return {
    code: fill(CODE, { period: reportPeriodCode(period), code }),
    name: reportName(name, period),
    fiscalYear: period.year,
    period,
    reporter: { id, name },
    openedOn,
    openedBy,
  };
}

/** A unit's report as it is opened (R4). */
export function unitReport(round: RoundOpening, reporter: RoundReporter, subject: Subject): PerformanceReportInput {
  return { ...common(round, reporter), subject, side: 'unit' };
}

/** The two matters of a lower bureau's report: the report there, and its receipt here, each knowing the other (R5). */
export function bureauReports(
  round: RoundOpening,
  reporter: RoundReporter,
  { below, here }: { readonly below: Subject; readonly here: Subject },
  ids: { readonly report: string; readonly receipt: string },
): { readonly report: PerformanceReportInput; readonly receipt: PerformanceReportInput } {
  const { name, ...rest } = common(round, { ...reporter, name: `${reporter.name}财政` });
  const both = { ...rest, name, reporter: { id: reporter.id, name: reporter.name } };
  return {
    report: { ...both, subject: below, side: 'bureau', counterpart: ids.receipt },
    receipt: { ...both, subject: here, side: 'receipt', counterpart: ids.report },
  };
}

/** The bureau of a region as a matter's subject: its unit is the bureau itself. */
export function bureauSubject(regionId: string, regionPath: readonly string[]): Subject {
  return { regionId, regionPath, unitId: `finance-${regionId}` };
}
