import type { Instant } from '../../domain/calendar/plain-date.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Rules } from '../../domain/obligations/lay.ts';
import type { PerformanceReportContent } from '../../domain/performance-report/content.ts';
import { reportPeriodName } from '../../domain/performance-report/period.ts';
import { FIGURE_SOURCES } from '../../domain/performance-report/report-text.ts';
import type { RecordedEvent } from '../../domain/process/process.ts';
import type { PerformanceReportState, ReportSide } from '../../domain/processes/performance-report/state.ts';
import type { ReportRow } from '../../db/queries/report-rounds.ts';
import type { Report } from '../access/matters.service.ts';
import type { Caller } from '../http/request.ts';
import { matterRules } from '../items/item-view.ts';
import { matterActs } from '../items/matter-acts.ts';
import { obligationView } from '../items/obligation-view.ts';
import { positionView, recordedView } from '../words/views.ts';
import { phaseName } from '../words/words.ts';
import type { PerformanceReports, PerformanceReportView } from './performance-reports.schemas.ts';

/** What a report's page lets people ask of its clocks; overdue ones are answered on the supervision board. */
const CLOCK_ACTS = ['askExtension', 'grantExtension', 'refuseExtension'];

type Row = PerformanceReports['rows'][number];
type Common = Omit<Row, 'standing' | 'due' | 'late' | 'figures'>;

function commonView(id: string, state: PerformanceReportState, locale: Locale): Common {
  const { code, name, side, subject, reporter, period, position, submitted, signed, accepted } = state;
  return {
    id,
    code,
    name,
    side,
    regionId: subject.regionId,
    reporterId: reporter.id,
    reporterName: reporter.name,
    periodKey: period.key,
    periodName: reportPeriodName(period)[locale],
    year: period.year,
    phase: position.main,
    phaseName: phaseName(position.main, locale),
    submittedOn: submitted?.on ?? null,
    signedOn: signed?.on ?? null,
    acceptedOn: accepted?.on ?? null,
  };
}

/** A report as a round lists it; what is not signed yet shows no figures. */
export function reportRow({ id, state, standing, due, late }: ReportRow, locale: Locale): Row {
  const isSigned = state.signed !== undefined && state.signed.versionId === state.submitted?.versionId;
  return { ...commonView(id, state, locale), standing, due, late, figures: isSigned ? state.submitted.figures : null };
}

/** From where a side's figures are read, in words. */
export function figureSource(side: ReportSide, locale: Locale): string {
  return FIGURE_SOURCES[side === 'unit' ? 'unit' : 'bureau'][locale];
}

interface ReportReading {
  readonly reader: Caller;
  readonly rules: Rules;
  readonly now: Instant;
  readonly locale: Locale;
  /** What the reader may read of its words and figures. */
  readonly content: (PerformanceReportContent & { readonly hash: string }) | undefined;
}

/** The whole report for its page. */
export function reportView(
  report: Report,
  history: readonly RecordedEvent[],
  { reader, rules, now, locale, content }: ReportReading,
): PerformanceReportView {
  const { id, version, state, book } = report;
  const { period, submitted, signed, sentBack, returned, accepted, withdrawn, counterpart, side, position } = state;
  const available = matterActs(report, { reader, policy: rules.policy, locale }, CLOCK_ACTS);
  return {
    ...commonView(id, state, locale),
    version,
    from: period.from,
    to: period.to,
    position: positionView(position, locale),
    content: content
      ? {
          ...content,
          parts: { ...content.parts },
          upcoming: content.upcoming.map((one) => ({ ...one })),
          source: figureSource(side, locale),
        }
      : null,
    drafted: available.some(({ command, mine }) => command === 'submitPerformanceReport' && mine),
    draftedBy: submitted?.by.name ?? null,
    signedBy: signed?.by ?? null,
    sentBack: sentBack ? { ...sentBack } : null,
    returned: returned ? { ...returned } : null,
    accepted: accepted ? { ...accepted } : null,
    withdrawn: withdrawn ? { ...withdrawn } : null,
    counterpartId: counterpart ?? null,
    obligations: book.open.map((one) => obligationView(one, rules, now, locale)),
    available,
    rules: matterRules(rules, locale),
    history: history.map((event) => recordedView(event, locale)),
  };
}
