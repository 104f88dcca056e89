import type { Lifecycle, LifecycleRow } from '../../process/lifecycle.ts';
import { DIRECTOR, OFFICER, type Role } from '../../process/roles.ts';
import type { ResultDocumentCommandKind } from './commands.ts';
import { COMMAND_NAMES, PHASE_NAMES } from './names.ts';

export const TRACKS = {
  main: {
    phases: [
      'documentDrafting',
      'documentSigning',
      'documentRevising',
      'documentDelivering',
      'closed',
      'documentWithdrawn',
    ],
    terminal: ['closed', 'documentWithdrawn'],
  },
} as const;
export type ResultDocumentPhase = (typeof TRACKS)['main']['phases'][number];
export interface ResultDocumentPosition {
  readonly main: ResultDocumentPhase;
  readonly [track: string]: string;
}

/** Where it begins: put forward at once, or with its date alone, still to be drawn up. */
export const START: ResultDocumentPosition = { main: 'documentSigning' };
export const DRAFTING: ResultDocumentPosition = { main: 'documentDrafting' };

type Row = LifecycleRow<ResultDocumentCommandKind>;

function row(
  from: readonly ResultDocumentPhase[],
  command: ResultDocumentCommandKind,
  to: readonly ResultDocumentPhase[],
  who: readonly Role[],
  { standing = 'expected', clause = 'R6' }: Partial<Pick<Row, 'standing' | 'clause'>> = {},
): Row {
  return { track: 'main', from, command, to, who, clause, standing };
}

const ROWS: readonly Row[] = [
  row(['documentDrafting'], 'submitResultDocument', ['documentSigning'], OFFICER, { clause: 'E6' }),
  row(['documentSigning'], 'issueResultDocument', ['documentDelivering'], DIRECTOR),
  row(['documentSigning'], 'returnResultDocument', ['documentRevising'], DIRECTOR),
  row(['documentRevising'], 'submitResultDocument', ['documentSigning'], OFFICER),
  row(['documentSigning', 'documentRevising'], 'withdrawResultDocument', ['documentWithdrawn'], OFFICER, {
    standing: 'possible',
  }),
  row(['documentDelivering'], 'deliverResultDocument', ['documentDelivering'], OFFICER),
  row(['documentDelivering'], 'recordResultReceipt', ['documentDelivering', 'closed'], OFFICER),
];

/** The table of a document about results (R6, S8): signed, issued with its number, delivered, received. */
export const LIFECYCLE: Lifecycle<ResultDocumentCommandKind> = {
  tracks: TRACKS,
  rows: ROWS,
  names: COMMAND_NAMES,
  phaseNames: PHASE_NAMES,
  read: 'ranking.read',
};
