import { startOfDay } from '../calendar/plain-date.ts';
import type { PerformanceReportContent } from '../performance-report/content.ts';
import { figuresOf } from '../performance-report/figures.ts';
import type { PerformanceReportCommand } from '../processes/performance-report/commands.ts';
import { reportDocument, type PerformanceReportState } from '../processes/performance-report/state.ts';
import { only, version, type Makers, type SampleContext } from './sample-kit.ts';
import { SAMPLE_TEXT as T } from './sample-text.ts';

/** The acts on a performance report as a rehearsal does them; what the other bureau does comes from its own matter. */
export const PERFORMANCE_REPORT_SAMPLES: Makers<PerformanceReportState, PerformanceReportCommand> = {
  submitPerformanceReport: (c) => {
    const document = version(c, reportDocument(c.state.side), sampleReport(c));
    return { command: { kind: 'submitPerformanceReport', versionId: document.id }, document };
  },
  signPerformanceReport: () => only({ kind: 'signPerformanceReport' }),
  sendBackPerformanceReport: (c) => only({ kind: 'sendBackPerformanceReport', opinion: T.returned[c.locale] }),
  acceptPerformanceReport: (c) => only({ kind: 'acceptPerformanceReport', opinion: T.opinion[c.locale] }),
  returnPerformanceReport: (c) => only({ kind: 'returnPerformanceReport', opinion: T.returned[c.locale] }),
  withdrawPerformanceReport: (c) => only({ kind: 'withdrawPerformanceReport', reason: T.reason[c.locale] }),
  adoptAcceptance: () => undefined,
  adoptReturn: () => undefined,
  receivePerformanceReport: () => undefined,
};

function sampleReport({ today, locale }: SampleContext<PerformanceReportState>): PerformanceReportContent {
  return {
    parts: {
      work: T.summary[locale],
      performance: T.performance[locale],
      problems: T.problem[locale],
      corrections: T.report[locale],
      next: T.measure[locale],
    },
    figures: figuresOf(() => 0),
    upcoming: [],
    asOf: startOfDay(today),
  };
}
