import type { BudgetItemState } from '../processes/budget-item/state.ts';
import type { EvaluationState } from '../processes/evaluation/state.ts';
import type { PerformanceReportState } from '../processes/performance-report/state.ts';
import type { ResultDocumentState } from '../processes/result-document/state.ts';
import type { SeasonState } from '../processes/season/state.ts';
import type { SupervisionState } from '../processes/supervision/state.ts';
import type { ProcessState } from '../process/process.ts';
import { EVALUATION_SAMPLES } from './sample-evaluation.ts';
import { ITEM_SAMPLES } from './sample-item.ts';
import type { Made, SampleContext } from './sample-kit.ts';
import { PERFORMANCE_REPORT_SAMPLES } from './sample-performance-report.ts';
import { RESULT_DOCUMENT_SAMPLES } from './sample-result-document.ts';
import { SEASON_SAMPLES } from './sample-season.ts';
import { SUPERVISION_SAMPLES } from './sample-supervision.ts';

type Maker<S extends ProcessState> = (context: SampleContext<S>) => Made | undefined;

/** A rehearsal has read the process's name before it hands over the state. */
function hidden<S extends ProcessState>(
  makers: Readonly<Record<string, Maker<S>>>,
): Readonly<Record<string, Maker<ProcessState>>> {
  return makers as unknown as Readonly<Record<string, Maker<ProcessState>>>;
}

const SAMPLES: Readonly<Record<string, Readonly<Record<string, Maker<ProcessState>>>>> = {
  budgetItem: hidden<BudgetItemState>(ITEM_SAMPLES),
  evaluation: hidden<EvaluationState>(EVALUATION_SAMPLES),
  resultDocument: hidden<ResultDocumentState>(RESULT_DOCUMENT_SAMPLES),
  performanceReport: hidden<PerformanceReportState>(PERFORMANCE_REPORT_SAMPLES),
  supervision: hidden<SupervisionState>(SUPERVISION_SAMPLES),
  season: hidden<SeasonState>(SEASON_SAMPLES),
};

/**
 * The act as a rehearsal does it: complete, with plausible content. Undefined where the state leaves nothing to do
 * (no period to report on, no problem to answer).
 */
export function sampleAct(process: string, command: string, context: SampleContext): Made | undefined {
  return SAMPLES[process]?.[command]?.(context);
}
