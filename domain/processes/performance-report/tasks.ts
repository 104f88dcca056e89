import type { ObligationBook } from '../../obligations/obligation.ts';
import { actTasks, type ServedClocks } from '../../process/act-tasks.ts';
import type { Task } from '../../process/process.ts';
import { LIFECYCLE } from './lifecycle.ts';
import type { PerformanceReportState } from './state.ts';

const WRITTEN = ['unitPerformanceReport', 'lowerPerformanceReport', 'revisePerformanceReport'] as const;

/** The clock that an act serves. */
const CLOCK_OF: ServedClocks = {
  submitPerformanceReport: WRITTEN,
  signPerformanceReport: WRITTEN,
  sendBackPerformanceReport: WRITTEN,
  acceptPerformanceReport: 'reviewPerformanceReport',
  returnPerformanceReport: 'reviewPerformanceReport',
};

/** What waits in inboxes now; nobody is asked to sign what he drafted. */
export function tasks(state: PerformanceReportState, book: ObligationBook): readonly Task[] {
  return actTasks(LIFECYCLE, state, book, {
    hasWork: () => true,
    whoseOwn: (command) => (command === 'signPerformanceReport' ? [state.submitted?.by.id] : []),
    clocks: CLOCK_OF,
  });
}
