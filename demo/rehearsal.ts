import { DomainError } from '../domain/domain-error.ts';
import type { Rules } from '../domain/obligations/lay.ts';
import { stage, type Rehearsal } from '../domain/process/rehearse.ts';
import { budgetItem } from '../domain/processes/budget-item/index.ts';
import type { BudgetItemState } from '../domain/processes/budget-item/state.ts';
import type { Instant } from '../domain/calendar/plain-date.ts';
import { awake } from './awake.ts';
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

/** When moments are recorded: with the act that comes after them, or at their own time as the clock's workflow does. */
type Waking = 'withActs' | 'byItself';

/**
 * Plays one item's life in memory up to `until`: what the real run must agree with.
 *
 * @throws {ScriptError} where an act is refused that the script counts on, or done that must be refused
 */
export function rehearse(
  life: Life,
  { calendar, policy: usual }: Rules,
  until: Instant,
  waking: Waking = 'withActs',
): Rehearsal<BudgetItemState> {
  const rules = { calendar, policy: life.policy ?? usual };
  const play = stage(budgetItem, rules, signersOf(life.input.subject));
  const reach =
    waking === 'withActs'
      ? play.until
      : (so: Played, to: Instant): Played => awake({ process: budgetItem, rules }, play.until, so, to);
  const begun = play.begin(life.id, life.input, SEASON, life.openedAt);
  const played = life.steps
    .filter(({ at }) => at <= until)
    .reduce((so, step) => {
      const ready = step.saves.reduce(play.save, reach(so, step.at));
      try {
        const done = play.act(ready, step.command, personFor(step.who, life.input.subject));
        if (step.refused !== undefined) throw new ScriptError(step, `was not refused with ${step.refused}`);
        return done;
      } catch (error) {
        assertRefusal(step, error);
        return ready;
      }
    }, begun);
  return reach(played, until);
}

type Played = Rehearsal<BudgetItemState>;

/** @throws {ScriptError} unless the script foresees this refusal */
export function assertRefusal(step: Step, error: unknown): void {
  if (error instanceof ScriptError) throw error;
  if (!(error instanceof DomainError)) throw error;
  if (error.code === step.refused) return;
  const faults = error.faults.map(({ path, code }) => `${path} ${code}`).join('; ');
  throw new ScriptError(step, `refused: ${error.message} ${faults}`, { cause: error });
}
