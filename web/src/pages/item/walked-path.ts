import { isObligationEvent } from '../../../../domain/obligations/obligation-event.ts';
import { defaultPolicy } from '../../../../domain/policy/default-policy.ts';
import type { BudgetItemEvent } from '../../../../domain/processes/budget-item/events.ts';
import { evolve } from '../../../../domain/processes/budget-item/evolve.ts';
import { budgetItem } from '../../../../domain/processes/budget-item/index.ts';
import { LIFECYCLE, TRACKS, type Track } from '../../../../domain/processes/budget-item/lifecycle.ts';
import type { BudgetItemInput, BudgetItemState } from '../../../../domain/processes/budget-item/state.ts';
import type { HistoryEvent } from '../../api/history-answers.ts';

/** A step between two phases of a track. */
export interface PathStep {
  readonly track: Track;
  readonly from: string;
  readonly to: string;
  readonly command: string;
  /** How often it was taken. */
  readonly count: number;
}

const ALL_TRACKS = Object.keys(TRACKS) as readonly Track[];

/**
 * The path an item really took: its record played again by the domain's own `evolve`, and the phases compared
 * between events. Events come oldest first and complete.
 */
export function walkedPath(events: readonly HistoryEvent[]): readonly PathStep[] {
  let state: BudgetItemState | undefined;
  const steps = new Map<string, PathStep>();
  for (const { event, command } of events) {
    if (event.type === 'opened') state = budgetItem.start(event['input'] as BudgetItemInput, defaultPolicy);
    else if (state && !isObligationEvent(event)) {
      const next = evolve(state, event as unknown as BudgetItemEvent);
      count(steps, state, next, command);
      state = next;
    }
  }
  return [...steps.values()];
}

function count(steps: Map<string, PathStep>, before: BudgetItemState, after: BudgetItemState, command: string): void {
  for (const track of ALL_TRACKS) {
    const [from, to] = [before.position[track], after.position[track]];
    if (from === to) continue;
    const key = `${track}:${from}:${to}`;
    steps.set(key, { track, from, to, command, count: (steps.get(key)?.count ?? 0) + 1 });
  }
}

/** Steps that the table allows from where an item stands. */
export function possibleSteps(position: Readonly<Record<string, string>>): readonly PathStep[] {
  const steps = LIFECYCLE.rows.flatMap(({ track, from, command, to }) => {
    const here = position[track];
    if (here === undefined || !from.includes(here)) return [];
    return to
      .filter((phase) => phase !== here)
      .map((phase) => ({ track: track as Track, from: here, to: phase, command, count: 0 }));
  });
  // Several acts may lead the same way.
  return [...new Map(steps.map((step) => [`${step.track}:${step.from}:${step.to}`, step])).values()];
}
