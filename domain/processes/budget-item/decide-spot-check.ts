import { DomainError } from '../../domain-error.ts';
import type { DecideContext } from '../../process/process.ts';
import type { CommandOf } from './commands.ts';
import { notBefore } from '../../process/decide-kit.ts';
import type { BudgetItemEvent } from './events.ts';
import { findingsToCorrect } from './spot-check.ts';
import type { BudgetItemState } from './state.ts';

/**
 * The result of a spot check (M2). Findings that must be put right at once order a correction in the same act, with the
 * clock of any other (M3).
 *
 * @throws {DomainError} `dateBeforeFact`, `notExecuting` where the year is over, `correctionRunning`,
 * `correctionNeedsSignOff` where the policy asks for signatures on an order to correct
 */
export function concludeSpotCheck(
  state: BudgetItemState,
  { findings, conclusion }: CommandOf<'concludeSpotCheck'>,
  context: DecideContext,
): readonly BudgetItemEvent[] {
  const { spotCheck } = state;
  const { on } = context;
  notBefore(spotCheck?.openedOn, context);
  const no = spotCheck?.no ?? 1;
  const concluded: BudgetItemEvent = { type: 'spotCheckConcluded', on, no, conclusion, findings };
  const toCorrect = findingsToCorrect(findings);
  if (toCorrect === '') return [concluded];
  mayOrder(state, context);
  return [concluded, { type: 'correctionOrdered', on, findings: toCorrect, spotCheckNo: no }];
}

function mayOrder({ position }: BudgetItemState, { policy }: DecideContext): void {
  if (position.main !== 'executing' && position.main !== 'suspended') throw new DomainError('notExecuting');
  if (position.correction !== 'none') throw new DomainError('correctionRunning');
  // Whoever must have an order signed does not get round it by way of a check.
  if (policy.signOff['orderCorrection'] !== undefined) throw new DomainError('correctionNeedsSignOff');
}
