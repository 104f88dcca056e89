import { phasesOf, type Stage } from './budget-item/stages.ts';
import type { Phase as EvaluationPhase } from './evaluation/lifecycle.ts';
import type { ResultDocumentPhase } from './result-document/lifecycle.ts';

type OfEvaluations = Exclude<EvaluationPhase<'main'>, 'followUp' | 'closed'>;
type OfDocuments = Exclude<ResultDocumentPhase, 'closed'>;

/** Where the phases that only evaluations and documents about results have lie in the five stages of a year. */
const STAGE_OF = {
  forming: 'evaluation',
  planning: 'evaluation',
  planApproving: 'evaluation',
  collecting: 'evaluation',
  scoring: 'evaluation',
  reporting: 'evaluation',
  exchanging: 'evaluation',
  finalising: 'evaluation',
  approving: 'evaluation',
  cancelled: 'evaluation',
  documentDrafting: 'followUp',
  documentSigning: 'followUp',
  documentRevising: 'followUp',
  documentDelivering: 'followUp',
  documentWithdrawn: 'followUp',
} as const satisfies Record<OfEvaluations | OfDocuments, Stage>;

/**
 * The phases in which a delegation for one stage holds, whichever process a matter follows. A performance report and a
 * supervised matter are about the whole year: who lends one stage does not lend them.
 */
export function lentPhases(stage: Stage): readonly string[] {
  const others = Object.entries(STAGE_OF).flatMap(([phase, own]) => (own === stage ? [phase] : []));
  return [...phasesOf(stage), ...others];
}
