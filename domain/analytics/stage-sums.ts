import type { Calendar } from '../calendar/calendar.ts';
import type { ObligationKind } from '../policy/obligation-kinds.ts';
import { STAGES, type Stage } from '../processes/budget-item/stages.ts';
import { stageOfKind } from './kind-stages.ts';
import { spreadOf, type Spread } from './spread.ts';
import { workingDayCounter, type Stretch } from './working-day-counter.ts';

/** Deadlines of one kind: how they ended, and what happened on the way. */
export interface DeadlineGroup {
  readonly kind: ObligationKind;
  readonly onTime: number;
  readonly withinExtension: number;
  /** Ended late, or open and overdue. */
  readonly late: number;
  /** Times that work was returned to be done again, whether it has been or not. */
  readonly rework: number;
  /** Climbed at least one step of the ladder. */
  readonly escalated: number;
  readonly extended: number;
}

/** So many items that spent the same two days in a stage. */
interface StageStretch extends Stretch {
  readonly stage: Stage;
  readonly items: number;
}

/** One stage over a year: how long it took, and how its deadlines were kept. */
export interface StageSums extends Omit<DeadlineGroup, 'kind'>, Spread {
  readonly stage: Stage;
  /** Deadlines that count: ended in time or late, or overdue. */
  readonly deadlines: number;
}

/** Every stage in its order; `count`, `median` and `p90` are items that left it and their working days in it. */
export function stageSums(
  groups: readonly DeadlineGroup[],
  stretches: readonly StageStretch[],
  calendar: Calendar,
): readonly StageSums[] {
  const daysOf = workingDayCounter(stretches, calendar);
  return STAGES.map((stage) => {
    const own = groups.filter(({ kind }) => stageOfKind(kind) === stage);
    const sum = (of: keyof Omit<DeadlineGroup, 'kind'>): number => own.reduce((all, group) => all + group[of], 0);
    const [onTime, withinExtension, late] = [sum('onTime'), sum('withinExtension'), sum('late')];
    const spent = stretches
      .filter((one) => one.stage === stage)
      .map((one) => ({ days: daysOf(one), count: one.items }));
    return {
      stage,
      ...spreadOf(spent),
      deadlines: onTime + withinExtension + late,
      onTime,
      withinExtension,
      late,
      rework: sum('rework'),
      escalated: sum('escalated'),
      extended: sum('extended'),
    };
  });
}
