import { FOLLOW_UP_ROWS, FOLLOW_UP_START, FOLLOW_UP_TRACKS, type FollowUpMoment } from '../../follow-up/lifecycle.ts';
import { tableWords, type Lifecycle, type LifecycleRow } from '../../process/lifecycle.ts';
import { CLOCK, DIRECTOR, FINANCE, UNIT, UNIT_SIGNS } from '../../process/roles.ts';
import type { BudgetItemCommandKind } from './commands.ts';
import { COMMAND_NAMES, PHASE_NAMES } from './names.ts';

/** Phases of each track. The main track is the policy's five sentences; the others run beside it. */
export const TRACKS = {
  main: {
    phases: [
      'drafting',
      'ordered',
      'submitted',
      'returned',
      'qualified',
      'refused',
      'executing',
      'suspended',
      'stopped',
      'evaluating',
      'reviewing',
      'redoing',
      'accepted',
      'reevaluating',
      'reevaluated',
      'followUp',
      'closed',
    ],
    terminal: ['refused', 'closed'],
  },
  correction: { phases: ['none', 'ordered', 'reported'], terminal: [] },
  spotCheck: { phases: ['none', 'checking'], terminal: [] },
  amendment: { phases: ['none', 'submitted', 'returned', 'qualified'], terminal: [] },
  funds: { phases: ['none', 'recovering', 'recovered'], terminal: ['recovered'] },
  ...FOLLOW_UP_TRACKS,
} as const;

export type Track = keyof typeof TRACKS;
export type Phase<T extends Track> = (typeof TRACKS)[T]['phases'][number];
export type BudgetItemPosition = { readonly [T in Track]: Phase<T> };

export const START: BudgetItemPosition = {
  main: 'drafting',
  correction: 'none',
  spotCheck: 'none',
  amendment: 'none',
  funds: 'none',
  ...FOLLOW_UP_START,
};

type Command =
  | BudgetItemCommandKind
  | 'fiscalYearEnded'
  | 'monitoringPeriodEnded'
  | 'adoptReEvaluation'
  | 'assignSelfCheck'
  | FollowUpMoment;
const { row, during } = tableWords<typeof TRACKS, Command>();

const ROWS: readonly LifecycleRow<Command>[] = [
  row('main', ['drafting', 'ordered'], 'submitTargets', ['submitted'], UNIT_SIGNS, 'G1'),
  row('main', ['drafting'], 'orderSubmission', ['ordered'], FINANCE, 'G2', 'possible'),
  row('main', ['submitted'], 'returnTargets', ['returned'], FINANCE, 'G2'),
  row('main', ['returned'], 'resubmitTargets', ['submitted'], UNIT_SIGNS, 'G2'),
  row('main', ['submitted'], 'qualifyTargets', ['qualified'], FINANCE, 'G3'),
  row('main', ['submitted', 'ordered'], 'refuseTargets', ['refused'], DIRECTOR, 'G3', 'possible'),
  row(
    'main',
    ['drafting', 'ordered', 'submitted', 'returned', 'qualified'],
    'recordBudgetPassed',
    [],
    FINANCE,
    'G5',
    'possible',
  ),
  row('main', ['qualified'], 'approveBudget', ['executing'], DIRECTOR, 'G5'),

  row('main', ['executing', 'suspended'], 'monitoringPeriodEnded', [], CLOCK, 'M1'),
  row('main', ['executing', 'suspended', 'evaluating'], 'reportMonitoring', [], UNIT, 'M1'),
  row('main', ['executing'], 'suspendItem', ['suspended'], DIRECTOR, 'M4', 'possible'),
  row('main', ['suspended'], 'resumeItem', ['executing'], DIRECTOR, 'M4', 'possible'),
  row('main', ['executing', 'suspended'], 'stopItem', ['stopped'], DIRECTOR, 'M4', 'possible'),
  row('main', ['executing', 'suspended'], 'fiscalYearEnded', ['evaluating'], CLOCK, 'E1'),

  row('main', ['evaluating', 'stopped'], 'submitSelfEvaluation', ['reviewing'], UNIT_SIGNS, 'E1'),
  row('main', ['reviewing'], 'assignSelfCheck', [], CLOCK, 'E4'),
  row('main', ['reviewing'], 'returnSelfEvaluation', ['redoing'], FINANCE, 'E4'),
  row('main', ['redoing'], 'resubmitSelfEvaluation', ['reviewing'], UNIT_SIGNS, 'E4'),
  row('main', ['reviewing'], 'acceptSelfEvaluation', ['accepted'], FINANCE, 'E4'),
  row(
    'main',
    ['reviewing', 'accepted'],
    'orderReEvaluation',
    ['reevaluating'],
    ['performanceOfficer', 'financeDirector'],
    'E5',
    'possible',
  ),
  row('main', ['reevaluating'], 'submitReEvaluation', ['reevaluated'], ['performanceOfficer'], 'E5'),
  row('main', ['reevaluating', 'reevaluated'], 'adoptReEvaluation', ['reevaluated'], CLOCK, 'E5'),
  row('main', ['accepted', 'reevaluated'], 'concludeEvaluation', ['followUp'], DIRECTOR, 'R1'),
  row('main', ['followUp'], 'closeItem', ['closed'], FINANCE, 'R3'),

  during(
    ['executing', 'suspended'],
    row('correction', ['none'], 'orderCorrection', ['ordered'], FINANCE, 'M3', 'possible'),
  ),
  row('correction', ['ordered'], 'reportCorrection', ['reported'], UNIT, 'M3'),
  row('correction', ['reported'], 'verifyCorrection', ['none'], FINANCE, 'M3'),
  row('correction', ['reported'], 'returnCorrection', ['ordered'], FINANCE, 'M3'),

  during(
    ['executing', 'suspended'],
    row('spotCheck', ['none'], 'openSpotCheck', ['checking'], FINANCE, 'M2', 'possible'),
  ),
  row('spotCheck', ['checking'], 'concludeSpotCheck', ['none'], FINANCE, 'M2'),

  during(['executing'], row('amendment', ['none'], 'requestAmendment', ['submitted'], UNIT_SIGNS, 'G4', 'possible')),
  row('amendment', ['submitted'], 'returnAmendment', ['returned'], FINANCE, 'G4'),
  row('amendment', ['returned'], 'resubmitAmendment', ['submitted'], UNIT_SIGNS, 'G4'),
  row('amendment', ['submitted'], 'qualifyAmendment', ['qualified'], FINANCE, 'G4'),
  row('amendment', ['submitted'], 'refuseAmendment', ['none'], DIRECTOR, 'G4', 'possible'),
  row('amendment', ['qualified'], 'approveAmendment', ['none'], DIRECTOR, 'G4'),

  row('funds', ['recovering'], 'recordFundRecovery', ['recovered'], FINANCE, 'M4'),

  ...FOLLOW_UP_ROWS,
];

/** The table that server, page, documents and tests share: what is possible where, for whom, by which clause. */
export const LIFECYCLE: Lifecycle<Command> = {
  tracks: TRACKS,
  rows: ROWS,
  names: COMMAND_NAMES,
  phaseNames: PHASE_NAMES,
  read: 'item.read',
};
