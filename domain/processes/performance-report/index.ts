import { policyRef, type Policy } from '../../policy/policy.ts';
import type { Process } from '../../process/process.ts';
import type { PerformanceReportCommand } from './commands.ts';
import { decide } from './decide.ts';
import { effects } from './effects.ts';
import type { PerformanceReportEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { LIFECYCLE, START } from './lifecycle.ts';
import { owed } from './owed.ts';
import type { PerformanceReportInput, PerformanceReportState } from './state.ts';
import { tasks } from './tasks.ts';

/** A performance report (R4, R5): drafted from the data, signed, returned or accepted, each period. */
export const performanceReport: Process<
  PerformanceReportState,
  PerformanceReportCommand,
  PerformanceReportEvent,
  PerformanceReportInput
> = {
  name: 'performanceReport',
  lifecycle: LIFECYCLE,
  start,
  decide,
  evolve,
  documentsFor: () => [],
  owed,
  moments: () => [],
  reach: () => [],
  tasks,
  effects,
  waives: ({ type }) => type === 'performanceReportWithdrawn',
  suspendedOn: () => undefined,
};

function start(input: PerformanceReportInput, policy: Policy): PerformanceReportState {
  return { ...input, position: START[input.side], policy: policyRef(policy), rounds: 0, returns: 0 };
}
