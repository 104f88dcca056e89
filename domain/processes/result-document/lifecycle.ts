import type { Lifecycle, LifecycleRow } from '../../process/lifecycle.ts';
import { DIRECTOR, OFFICER, type Role } from '../../process/roles.ts';
import type { ResultDocumentCommandKind } from './commands.ts';
import { COMMAND_NAMES, PHASE_NAMES } from './names.ts';

export const TRACKS = {
  main: {
    phases: ['documentSigning', 'documentRevising', 'documentDelivering', 'closed', 'documentWithdrawn'],
    terminal: ['closed', 'documentWithdrawn'],
  },
} as const;
export type ResultDocumentPhase = (typeof TRACKS)['main']['phases'][number];
export interface ResultDocumentPosition {
  readonly main: ResultDocumentPhase;
  readonly [track: string]: string;
}

export const START: ResultDocumentPosition = { main: 'documentSigning' };

type Row = LifecycleRow<ResultDocumentCommandKind>;

function row(
  from: readonly ResultDocumentPhase[],
  command: ResultDocumentCommandKind,
  to: readonly ResultDocumentPhase[],
  who: readonly Role[],
  standing: Row['standing'] = 'expected',
): Row {
  return { track: 'main', from, command, to, who, clause: 'R6', standing };
}

const ROWS: readonly Row[] = [
  row(['documentSigning'], 'issueResultDocument', ['documentDelivering'], DIRECTOR),
  row(['documentSigning'], 'returnResultDocument', ['documentRevising'], DIRECTOR),
  row(['documentRevising'], 'submitResultDocument', ['documentSigning'], OFFICER),
  row(['documentSigning', 'documentRevising'], 'withdrawResultDocument', ['documentWithdrawn'], OFFICER, 'possible'),
  row(['documentDelivering'], 'deliverResultDocument', ['documentDelivering'], OFFICER),
  row(['documentDelivering'], 'recordResultReceipt', ['documentDelivering', 'closed'], OFFICER),
];

/** The table of a document about results (R6, S8): signed, issued with its number, delivered, received. */
export const LIFECYCLE: Lifecycle<ResultDocumentCommandKind> = {
  tracks: TRACKS,
  rows: ROWS,
  names: COMMAND_NAMES,
  phaseNames: PHASE_NAMES,
};
