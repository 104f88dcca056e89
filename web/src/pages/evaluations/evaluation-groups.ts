/** Phases as people ask for them, in the order of an evaluation: a stopped item owes its self-evaluation like any other. */
export const EVALUATION_GROUPS = {
  awaited: ['evaluating', 'stopped'],
  reviewing: ['reviewing'],
  redoing: ['redoing'],
  accepted: ['accepted'],
  reevaluating: ['reevaluating'],
  reevaluated: ['reevaluated'],
} as const satisfies Record<string, readonly string[]>;
export type EvaluationGroup = keyof typeof EVALUATION_GROUPS;

export const GROUP_KEYS = Object.keys(EVALUATION_GROUPS) as readonly EvaluationGroup[];

export function isEvaluationGroup(key: string | null): key is EvaluationGroup {
  return key !== null && key in EVALUATION_GROUPS;
}

interface PhaseCount {
  readonly phase: string;
  readonly items: number;
  readonly overdue: number;
}

/** How many items a group holds, by the counts of its phases. */
export function groupCount(group: EvaluationGroup, totals: readonly PhaseCount[]): number {
  const phases: readonly string[] = EVALUATION_GROUPS[group];
  return totals.filter(({ phase }) => phases.includes(phase)).reduce((sum, { items }) => sum + items, 0);
}

/** Where an item is dealt with in its phase; for the others it is where one reads it. */
export function pageOfPhase(phase: string): 'self-evaluation' | 'self-evaluation-review' | 're-evaluation' {
  switch (phase) {
    case 'evaluating':
    case 'stopped':
    case 'redoing':
      return 'self-evaluation';
    case 'reevaluating':
      return 're-evaluation';
    default:
      return 'self-evaluation-review';
  }
}
