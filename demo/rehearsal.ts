import { DomainError } from '../domain/domain-error.ts';
import type { Rules } from '../domain/obligations/lay.ts';
import { stage, type Rehearsal } from '../domain/process/rehearse.ts';
import { budgetItem } from '../domain/processes/budget-item/index.ts';
import type { BudgetItemState } from '../domain/processes/budget-item/state.ts';
import type { Instant } from '../domain/calendar/plain-date.ts';
import { personFor, signersOf } from './cast.ts';
import type { Life, Step } from './script.ts';

/** Who opens the items of a season: the machine, by the season's rule. */
export const SEASON = { kind: 'system', ruleId: 'season' } as const;

/** An act of the script that went otherwise than it says. */
export class ScriptError extends Error {
  override readonly name = 'ScriptError';

  constructor({ item, at, who, command }: Step, problem: string, options?: ErrorOptions) {
    super(`${item} ${at} ${who} ${command.kind}: ${problem}`, options);
  }
}

/**
 * Plays one item's life in memory up to `until`: what the real run must agree with.
 *
 * @throws {ScriptError} where an act is refused that the script counts on, or done that must be refused
 */
export function rehearse(life: Life, rules: Rules, until: Instant): Rehearsal<BudgetItemState> {
  const play = stage(budgetItem, { ...rules, policy: life.policy ?? rules.policy }, signersOf(life.input.subject));
  const begun = play.begin(life.id, life.input, SEASON, life.openedAt);
  const played = life.steps
    .filter(({ at }) => at <= until)
    .reduce((so, step) => {
      const ready = step.saves.reduce(play.save, play.until(so, step.at));
      try {
        const done = play.act(ready, step.command, personFor(step.who, life.input.subject));
        if (step.refused !== undefined) throw new ScriptError(step, `was not refused with ${step.refused}`);
        return done;
      } catch (error) {
        assertRefusal(step, error);
        return ready;
      }
    }, begun);
  return play.until(played, until);
}

/** @throws {ScriptError} unless the script foresees this refusal */
export function assertRefusal(step: Step, error: unknown): void {
  if (error instanceof ScriptError) throw error;
  if (!(error instanceof DomainError)) throw error;
  if (error.code === step.refused) return;
  const faults = error.faults.map(({ path, code }) => `${path} ${code}`).join('; ');
  throw new ScriptError(step, `refused: ${error.message} ${faults}`, { cause: error });
}
