import { followUpOwed } from '../../follow-up/owed.ts';
import { duty, laterOf } from '../../obligations/duty.ts';
import type { Owed } from '../../obligations/obligation.ts';
import type { EvaluationState } from './state.ts';
import { DIRECTOR, OFFICER, UNIT } from '../../process/roles.ts';

/**
 * What is owed now, by whom, from which date. The office that runs the evaluation answers for its experts and its
 * agency: they are people outside, whom no ladder reaches.
 */
export function owed(state: EvaluationState): readonly Owed[] {
  const { main } = state.position;
  if (main === 'cancelled' || main === 'closed') return [];
  return [
    ...reportOwed(state),
    ...stepOwed(state),
    ...panelOwed(state),
    ...materialsOwed(state),
    ...followUpOwed(state),
  ];
}

/** The plan's date for the report runs from the opening until the final report is in. */
function reportOwed({ position, openedOn, dates }: EvaluationState): readonly Owed[] {
  if (position.main === 'approving' || position.main === 'followUp') return [];
  return duty('evaluationReport', OFFICER, openedOn, { setDate: laterOf(dates.reportDue, openedOn) });
}

function stepOwed({ position, openedOn, team, plan, exchange, materials, report }: EvaluationState): readonly Owed[] {
  const round = plan?.rounds ?? 0;
  switch (position.main) {
    case 'forming':
      return duty('formTeam', OFFICER, openedOn);
    case 'planning':
      return duty('evaluationPlan', OFFICER, plan?.returnedOn ?? team?.on, { no: round + 1 });
    case 'planApproving':
      return duty('approvePlan', DIRECTOR, plan?.submittedOn, { no: round });
    case 'scoring':
      return duty('scoreEvaluation', OFFICER, materials?.completeOn);
    case 'exchanging':
      return duty('exchangeViews', UNIT, exchange?.sentOn);
    case 'approving':
      return duty('concludeEvaluation', DIRECTOR, report?.on);
    default:
      return [];
  }
}

function panelOwed({ position, panel }: EvaluationState): readonly Owed[] {
  return position.panel === 'drawn' ? duty('confirmPanel', OFFICER, panel?.drawnOn, { no: panel?.draws ?? 1 }) : [];
}

function materialsOwed({ position, materials }: EvaluationState): readonly Owed[] {
  const round = { no: materials?.rounds ?? 1 };
  if (position.materials === 'asked') return duty('provideMaterials', UNIT, materials?.askedOn, round);
  return position.materials === 'given' ? duty('checkMaterials', OFFICER, materials?.givenOn, round) : [];
}
