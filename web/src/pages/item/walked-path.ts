import { isObligationEvent } from '../../../../domain/obligations/obligation-event.ts';
import { isPolicyChanged } from '../../../../domain/policy/policy-changed.ts';
import { defaultPolicy } from '../../../../domain/policy/default-policy.ts';
import type { BudgetItemEvent } from '../../../../domain/processes/budget-item/events.ts';
import { evolve } from '../../../../domain/processes/budget-item/evolve.ts';
import { budgetItem } from '../../../../domain/processes/budget-item/index.ts';
import { LIFECYCLE, TRACKS, type Track } from '../../../../domain/processes/budget-item/lifecycle.ts';
import type { BudgetItemInput, BudgetItemState } from '../../../../domain/processes/budget-item/state.ts';
import { isSignOffEvent } from '../../../../domain/sign-off/sign-off-event.ts';
import type { HistoryEvent } from '../../api/history-answers.ts';

/** A step between two phases of a track. */
export interface PathStep {
  readonly track: Track;
  readonly from: string;
  readonly to: string;
  readonly command: string;
  /** The recorded events by which it was taken, one for each time; empty for what is only possible. */
  readonly seqs: readonly number[];
}

/** What of the record the path is made of. */
export type PathEvent = Pick<HistoryEvent, 'seq' | 'command' | 'event'>;

const ALL_TRACKS = Object.keys(TRACKS) as readonly Track[];

/**
 * The path an item really took: its record played again by the domain's own `evolve`, and the phases compared
 * between events. Events come oldest first and complete.
 */
export function walkedPath(events: readonly PathEvent[]): readonly PathStep[] {
  let state: BudgetItemState | undefined;
  const steps = new Map<string, PathStep>();
  for (const recorded of events) {
    const { event } = recorded;
    if (event.type === 'opened') state = budgetItem.start(event['input'] as BudgetItemInput, defaultPolicy);
    else if (state && isOwn(event)) {
      const next = evolve(state, event as unknown as BudgetItemEvent);
      add(steps, state, next, recorded);
      state = next;
    }
  }
  return [...steps.values()];
}

/** Clocks, signatures and the policy's pin are the kernel's: none of them moves a phase by itself. */
function isOwn(event: PathEvent['event']): boolean {
  return !isObligationEvent(event) && !isSignOffEvent(event) && !isPolicyChanged(event);
}

function add(
  steps: Map<string, PathStep>,
  before: BudgetItemState,
  after: BudgetItemState,
  { seq, command }: PathEvent,
): void {
  for (const track of ALL_TRACKS) {
    const [from, to] = [before.position[track], after.position[track]];
    if (from === to) continue;
    const step = { track, from, to, command };
    const key = stepKey(step);
    steps.set(key, { ...step, seqs: [...(steps.get(key)?.seqs ?? []), seq] });
  }
}

/** Names a step, whatever act it was taken by. */
export function stepKey({ track, from, to }: Pick<PathStep, 'track' | 'from' | 'to'>): string {
  return `${track}:${from}:${to}`;
}

/** Steps that the table allows from where an item stands. */
export function possibleSteps(position: Readonly<Record<string, string>>): readonly PathStep[] {
  const steps = LIFECYCLE.rows.flatMap(({ track, from, command, to }) => {
    const here = position[track];
    if (here === undefined || !from.includes(here)) return [];
    return to
      .filter((phase) => phase !== here)
      .map((phase): PathStep => ({ track: track as Track, from: here, to: phase, command, seqs: [] }));
  });
  // Several acts may lead the same way.
  return [...new Map(steps.map((step) => [stepKey(step), step])).values()];
}
