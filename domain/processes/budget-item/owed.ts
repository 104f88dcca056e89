import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Owed } from '../../obligations/obligation.ts';
import type { ObligationKind } from '../../policy/obligation-kinds.ts';
import type { Role } from '../../process/roles.ts';
import type { BudgetItemState } from './state.ts';

const UNIT: readonly Role[] = ['unitClerk', 'unitLeader'];
const FINANCE: readonly Role[] = ['financeOfficer', 'performanceOfficer'];
const DIRECTOR: readonly Role[] = ['financeDirector'];

function duty(
  kind: ObligationKind,
  responsible: readonly Role[],
  from: PlainDate | undefined,
  more: { no?: number | string; setDate?: PlainDate } = {},
): readonly Owed[] {
  if (from === undefined) return [];
  const { no, setDate } = more;
  const key = no === undefined ? kind : `${kind}:${String(no)}`;
  return [{ key, kind, responsible, from, ...(setDate !== undefined && { setDate }) }];
}

/** What is owed now, by whom, from which date. A duty ends when the state no longer says it. */
export function owed(state: BudgetItemState): readonly Owed[] {
  return [
    ...targetsOwed(state),
    ...executionOwed(state),
    ...evaluationOwed(state),
    ...feedbackOwed(state),
    ...resultsOwed(state),
  ];
}

function targetsOwed({ position, targets, openedOn, dates, congressOn }: BudgetItemState): readonly Owed[] {
  switch (position.main) {
    case 'drafting':
      return duty('submitTargets', UNIT, openedOn, { setDate: later(dates.targetsDue, openedOn) });
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
        congressOn && targets.qualifiedOn && later(congressOn, targets.qualifiedOn),
      );
    default:
      return [];
  }
}

function executionOwed(state: BudgetItemState): readonly Owed[] {
  const { position, correction, amendment, stop } = state;
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
  const { position, dates, selfEvaluation, review, reEvaluation, stop } = state;
  const yearEnd = `${String(state.fiscalYear)}-12-31` as PlainDate;
  switch (position.main) {
    case 'evaluating':
      return duty('selfEvaluation', UNIT, yearEnd, { setDate: dates.selfEvaluationDue });
    case 'stopped':
      return duty('selfEvaluation', UNIT, stop?.on, { setDate: dates.selfEvaluationDue });
    case 'reviewing':
      return duty('reviewSelfEvaluation', FINANCE, selfEvaluation?.submittedOn, {
        no: selfEvaluation?.submissions ?? 1,
      });
    case 'redoing':
      return duty('redoSelfEvaluation', UNIT, selfEvaluation?.returnedOn, { no: selfEvaluation?.submissions ?? 1 });
    case 'reevaluating':
      return duty('evaluationReport', ['performanceOfficer'], reEvaluation?.orderedOn, {
        setDate: later(dates.evaluationReportDue, reEvaluation?.orderedOn ?? dates.evaluationReportDue),
      });
    case 'accepted':
      return duty('concludeEvaluation', DIRECTOR, review?.on);
    case 'reevaluated':
      return duty('concludeEvaluation', DIRECTOR, reEvaluation?.reportedOn);
    default:
      return [];
  }
}

/** The two clocks of the policy (R1 one month from the conclusion, R2 two months from receipt) and those around them. */
function feedbackOwed({ position, conclusion, feedback }: BudgetItemState): readonly Owed[] {
  const reports = feedback?.reports ?? 0;
  switch (position.feedback) {
    case 'none':
    case 'drafted':
      return duty('giveFeedback', ['financeOfficer', 'performanceOfficer', 'financeDirector'], conclusion?.on);
    case 'delivered':
      return duty('signReceipt', UNIT, feedback?.issuedOn);
    case 'received':
      return duty('reportRectification', UNIT, feedback?.receivedOn);
    case 'reported':
      return duty('verifyRectification', FINANCE, feedback?.reportedOn, { no: reports });
    case 'returned':
      return duty('redoRectification', UNIT, feedback?.returnedOn, {
        no: `${String(reports)}@${feedback?.returnedOn ?? ''}`,
      });
    case 'done':
      return [];
  }
}

function resultsOwed({ position, conclusion, feedback, dates }: BudgetItemState): readonly Owed[] {
  const issuedOn = feedback?.issuedOn;
  return [
    ...(position.consequence === 'open' && issuedOn !== undefined
      ? duty('decideConsequence', DIRECTOR, issuedOn, { setDate: later(dates.consequenceDue, issuedOn) })
      : []),
    ...(position.disclosure === 'open' ? duty('decideDisclosure', DIRECTOR, conclusion?.on) : []),
  ];
}

function later(a: PlainDate, b: PlainDate): PlainDate {
  return a < b ? b : a;
}
