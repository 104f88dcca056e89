import type { PlainDate } from '../../calendar/plain-date.ts';
import { duty, laterOf } from '../../obligations/duty.ts';
import type { Owed } from '../../obligations/obligation.ts';
import { followUpOwed } from '../../follow-up/owed.ts';
import type { BudgetItemState } from './state.ts';
import { DIRECTOR, FINANCE, UNIT } from '../../process/roles.ts';

/** What is owed now, by whom, from which date. A duty ends when the state no longer says it. */
export function owed(state: BudgetItemState): readonly Owed[] {
  return [...targetsOwed(state), ...executionOwed(state), ...evaluationOwed(state), ...followUpOwed(state)];
}

function targetsOwed({ position, targets, openedOn, dates, congressOn }: BudgetItemState): readonly Owed[] {
  switch (position.main) {
    case 'drafting':
      return duty('submitTargets', UNIT, openedOn, { setDate: laterOf(dates.targetsDue, openedOn) });
    case 'ordered':
      return duty('resubmitTargets', UNIT, targets.orderedOn, { no: 'ordered' });
    case 'submitted':
      return duty('reviewTargets', FINANCE, targets.submittedOn, { no: targets.submissions });
    case 'returned':
      return duty('resubmitTargets', UNIT, targets.returnedOn, { no: targets.returns });
    case 'qualified':
      return duty(
        'approveBudget',
        DIRECTOR,
        congressOn && targets.qualifiedOn && laterOf(congressOn, targets.qualifiedOn),
      );
    default:
      return [];
  }
}

function executionOwed(state: BudgetItemState): readonly Owed[] {
  const { position, correction, spotCheck, amendment, stop } = state;
  return [
    ...state.periodsOpen.flatMap(({ period, endedOn }) => duty('monitoringReport', UNIT, endedOn, { no: period })),
    ...(position.correction === 'ordered' && correction
      ? duty('correctDeviation', UNIT, correction.orderedOn, {
          no: `${String(correction.no)}.${String(correction.rounds)}`,
        })
      : []),
    ...(position.correction === 'reported' && correction
      ? duty('verifyCorrection', FINANCE, correction.reportedOn, {
          no: `${String(correction.no)}.${String(correction.rounds)}`,
        })
      : []),
    ...(position.spotCheck === 'checking' && spotCheck
      ? duty('concludeSpotCheck', FINANCE, spotCheck.openedOn, { no: spotCheck.no })
      : []),
    ...(position.amendment === 'submitted' && amendment
      ? duty('reviewAmendment', FINANCE, amendment.submittedOn, {
          no: `${String(amendment.no)}.${String(amendment.submissions)}`,
        })
      : []),
    ...(position.amendment === 'returned' && amendment
      ? duty('resubmitAmendment', UNIT, amendment.returnedOn, {
          no: `${String(amendment.no)}.${String(amendment.returns)}`,
        })
      : []),
    ...(position.funds === 'recovering' ? duty('recoverFunds', FINANCE, stop?.on) : []),
  ];
}

function evaluationOwed(state: BudgetItemState): readonly Owed[] {
  const { position, dates, selfEvaluation, selfCheck, review, reEvaluation, stop } = state;
  const yearEnd = `${String(state.fiscalYear)}-12-31` as PlainDate;
  switch (position.main) {
    case 'evaluating':
      return duty('selfEvaluation', UNIT, yearEnd, { setDate: dates.selfEvaluationDue });
    case 'stopped':
      return duty('selfEvaluation', UNIT, stop?.on, { setDate: dates.selfEvaluationDue });
    case 'reviewing':
      return [
        ...duty('reviewSelfEvaluation', FINANCE, selfEvaluation?.submittedOn, {
          no: selfEvaluation?.submissions ?? 1,
        }),
        ...(selfCheck && !selfCheck.result ? duty('checkSelfEvaluation', FINANCE, selfCheck.on) : []),
      ];
    case 'redoing':
      return duty('redoSelfEvaluation', UNIT, selfEvaluation?.returnedOn, { no: selfEvaluation?.submissions ?? 1 });
    case 'reevaluating':
      return duty('evaluationReport', ['performanceOfficer'], reEvaluation?.orderedOn, {
        setDate: laterOf(dates.evaluationReportDue, reEvaluation?.orderedOn ?? dates.evaluationReportDue),
      });
    case 'accepted':
      return duty('concludeEvaluation', DIRECTOR, review?.on);
    case 'reevaluated':
      return duty('concludeEvaluation', DIRECTOR, reEvaluation?.reportedOn);
    default:
      return [];
  }
}
