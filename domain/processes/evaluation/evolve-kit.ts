import type { StepsOf } from '../../process/evolve-kit.ts';
import type { EvaluationEvent } from './events.ts';
import type { EvaluationState } from './state.ts';

/** One step per event of an evaluation. */
export type Evolve = StepsOf<EvaluationState, EvaluationEvent>;
