import { DrawingService } from '../self-checks/drawing.service.ts';
import { SampleExportService } from '../self-checks/sample-export.service.ts';
import { SelfChecksController } from '../self-checks/self-checks.controller.ts';
import { SelfChecksService } from '../self-checks/self-checks.service.ts';
import { EvaluationPlansController } from './evaluation-plans.controller.ts';
import { EvaluationPlansService } from './evaluation-plans.service.ts';
import { PlanProposalsService } from './plan-proposals.service.ts';

/** The yearly plan of key evaluations (E6), and samples of self-evaluations (E4). */
export const EVALUATION_PLAN_CONTROLLERS = [EvaluationPlansController, SelfChecksController];
export const EVALUATION_PLAN_SERVICES = [
  DrawingService,
  EvaluationPlansService,
  PlanProposalsService,
  SampleExportService,
  SelfChecksService,
];
