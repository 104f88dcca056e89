import { RESULT_PROCESSES } from '../../domain/follow-up/result-processes.ts';
import type { FollowUpState } from '../../domain/follow-up/state.ts';
import type { ProcessState } from '../../domain/process/process.ts';
import type { EvaluationState } from '../../domain/processes/evaluation/state.ts';
import type { BudgetItemState } from '../../domain/processes/budget-item/state.ts';

/** What lists of all processes show of a matter. */
export interface Summary {
  readonly title: string;
  readonly code: string | null;
  readonly amountFen: number | null;
  readonly fiscalYear: number | null;
}

/** Reads a matter's headline from its state; a process may name its matters by `name`, `code`, `fiscalYear` and `amountFen`. */
export function summaryOf(process: string, state: ProcessState): Summary {
  const named = state as Partial<Pick<EvaluationState, 'name' | 'code' | 'fiscalYear' | 'amountFen'>>;
  return {
    title: named.name ?? process,
    code: named.code ?? null,
    amountFen: isBudgetItem(process, state)
      ? (state.approval?.amountFen ?? state.requestedFen)
      : (named.amountFen ?? null),
    fiscalYear: named.fiscalYear ?? null,
  };
}

/** Tells whose state it is by the process's name. */
export function isBudgetItem(process: string, state: ProcessState): state is BudgetItemState {
  return process === 'budgetItem' && 'requestedFen' in state;
}

/** A matter that ends in a result, whichever process it follows. */
export type ResultState = FollowUpState & Pick<EvaluationState, 'name' | 'code' | 'fiscalYear'>;

/** Tells whose states have problems, feedback and publicity. */
export function hasResult(process: string, state: ProcessState): state is ResultState {
  return RESULT_PROCESSES.some((one) => one === process) && 'problems' in state;
}
