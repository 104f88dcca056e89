import { ChoiceService } from './choice.service.ts';
import { EvaluationActsService } from './evaluation-acts.service.ts';
import { EvaluationDocumentsController } from './evaluation-documents.controller.ts';
import { FinanceEvaluationsController } from './finance-evaluations.controller.ts';
import { FinanceEvaluationsService } from './finance-evaluations.service.ts';

/** Evaluations by finance (E5–E8, S5). */
export const FINANCE_EVALUATION_CONTROLLERS = [FinanceEvaluationsController, EvaluationDocumentsController];
export const FINANCE_EVALUATION_SERVICES = [FinanceEvaluationsService, EvaluationActsService, ChoiceService];
