import { TRACKS, type Phase } from './lifecycle.ts';

/** The five stages of an item's life, in their order. */
export const STAGES = ['targets', 'budget', 'execution', 'evaluation', 'followUp'] as const;
export type Stage = (typeof STAGES)[number];

/** Which stage a phase of the main track belongs to. */
const STAGE_OF = {
  drafting: 'targets',
  ordered: 'targets',
  submitted: 'targets',
  returned: 'targets',
  refused: 'targets',
  qualified: 'budget',
  executing: 'execution',
  suspended: 'execution',
  stopped: 'execution',
  evaluating: 'evaluation',
  reviewing: 'evaluation',
  redoing: 'evaluation',
  accepted: 'evaluation',
  reevaluating: 'evaluation',
  reevaluated: 'evaluation',
  followUp: 'followUp',
  closed: 'followUp',
} as const satisfies Record<Phase<'main'>, Stage>;

/** How far along a phase is: the index of its stage, 5 once everything is done. */
export function stageIndex(phase: string): number {
  if (phase === 'closed') return STAGES.length;
  const stage = stageOf(phase);
  return stage === undefined ? 0 : STAGES.indexOf(stage);
}

/** The phases of the main track that belong to a stage. */
export function phasesOf(stage: Stage): readonly Phase<'main'>[] {
  return TRACKS.main.phases.filter((phase) => STAGE_OF[phase] === stage);
}

/** The stage that a phase of the main track belongs to; undefined for what is no such phase. */
export function stageOf(phase: string): Stage | undefined {
  const stages: Readonly<Record<string, Stage>> = STAGE_OF;
  return stages[phase];
}
