import type { Lifecycle, LifecycleRow } from '../../process/lifecycle.ts';
import { CLOCK, DIRECTOR, FINANCE, LEADER, UNIT, type Role } from '../../process/roles.ts';
import type { SupervisionCommandKind } from './commands.ts';
import { COMMAND_NAMES, PHASE_NAMES } from './names.ts';

export const TRACKS = {
  main: {
    phases: ['unitAnswering', 'financeAnswering', 'leaderDeciding', 'closed', 'supervisionDropped'],
    terminal: ['closed', 'supervisionDropped'],
  },
} as const;
export type SupervisionPhase = (typeof TRACKS)['main']['phases'][number];
export interface SupervisionPosition {
  readonly main: SupervisionPhase;
  readonly [track: string]: string;
}

/** Where an answer is waited for: from the unit, or from finance itself, which is on the board too. */
export const ANSWERING = { unit: 'unitAnswering', finance: 'financeAnswering' } as const;
/** Who answers for finance. */
export const FINANCE_ANSWERS: readonly Role[] = [...FINANCE, ...DIRECTOR];

type Row = LifecycleRow<SupervisionCommandKind>;

function row(
  from: readonly SupervisionPhase[],
  command: SupervisionCommandKind,
  to: readonly SupervisionPhase[],
  who: readonly Role[],
  standing: Row['standing'] = 'expected',
): Row {
  return { track: 'main', from, command, to, who, clause: 'P4', standing };
}

function handedOver(phase: SupervisionPhase): Row {
  return { ...row([phase], 'handOverSupervision', [phase], CLOCK, 'possible'), clause: 'S1' };
}

const ROWS: readonly Row[] = [
  row(['unitAnswering'], 'answerSupervision', ['leaderDeciding'], UNIT),
  row(['financeAnswering'], 'answerSupervision', ['leaderDeciding'], FINANCE_ANSWERS),
  row(['leaderDeciding'], 'returnSupervision', ['unitAnswering', 'financeAnswering'], LEADER),
  row(['leaderDeciding'], 'closeSupervision', ['closed'], LEADER),
  row(['unitAnswering', 'financeAnswering'], 'dropSupervision', ['supervisionDropped'], LEADER, 'possible'),
  row(['unitAnswering'], 'takeOverSupervision', ['unitAnswering'], LEADER, 'possible'),
  row(['financeAnswering'], 'takeOverSupervision', ['financeAnswering'], LEADER, 'possible'),
  row(['leaderDeciding'], 'takeOverSupervision', ['leaderDeciding'], LEADER, 'possible'),
  handedOver('unitAnswering'),
  handedOver('financeAnswering'),
  handedOver('leaderDeciding'),
];

/** The table of a supervised matter (P4): answered by whoever is responsible, closed by the leader alone. */
export const LIFECYCLE: Lifecycle<SupervisionCommandKind> = {
  tracks: TRACKS,
  rows: ROWS,
  names: COMMAND_NAMES,
  phaseNames: PHASE_NAMES,
  read: 'supervision.read',
  // A supervised matter is its leader's own: nobody signs his word for him, nor does he put it forward to others (P4).
  inPerson: ['returnSupervision', 'closeSupervision', 'dropSupervision', 'takeOverSupervision'],
};
