import type { Track } from '../../../../domain/processes/budget-item/lifecycle.ts';

/** Where a phase stands in the drawing: column and row. */
export type Place = readonly [column: number, row: number];

/**
 * The table from left to right on two lines: up to the end of the evaluation, then the follow-up with a lane for each
 * track. What is suspended, returned, corrected or amended stands above or below the line it leaves.
 */
const PLACES: Readonly<Record<Track, Readonly<Record<string, Place>>>> = {
  main: {
    drafting: [0, 2],
    ordered: [0, 3],
    submitted: [1, 2],
    returned: [1, 3],
    refused: [2, 1],
    qualified: [2, 2],
    executing: [3, 2],
    suspended: [3, 1],
    stopped: [4, 0],
    evaluating: [4, 2],
    reviewing: [5, 2],
    redoing: [5, 1],
    accepted: [6, 2],
    reevaluating: [6, 1],
    reevaluated: [7, 1],
    followUp: [0, 5],
    closed: [7, 5],
  },
  correction: { ordered: [4, 3], reported: [5, 3] },
  spotCheck: { checking: [3, 3] },
  amendment: { submitted: [4, 4], qualified: [5, 4], returned: [6, 4] },
  funds: { recovering: [5, 0], recovered: [6, 0] },
  feedback: {
    drafted: [1, 5],
    delivered: [2, 5],
    sentBack: [3, 6],
    received: [3, 5],
    reported: [4, 5],
    returned: [4, 6],
    done: [5, 5],
  },
  consequence: { open: [1, 6], decided: [2, 6] },
  disclosure: { open: [1, 7], decided: [2, 7] },
};

/** The row on which the second line begins: a little more room is left above it. */
export const SECOND_LINE = 5;

/** The phase of the main line from which a side track is begun: its `none` is drawn there. */
export const BEGINS_AT: Readonly<Record<Track, string | undefined>> = {
  main: undefined,
  correction: 'executing',
  spotCheck: 'executing',
  amendment: 'executing',
  funds: 'stopped',
  feedback: 'followUp',
  consequence: 'followUp',
  disclosure: 'followUp',
};

/** What a phase is drawn as; a track that has not begun is where the main line begins it. */
export function nodeId(track: Track, phase: string): string {
  return phase === 'none' ? `main:${BEGINS_AT[track] ?? ''}` : `${track}:${phase}`;
}

/** Where a node stands. */
export function placeOf(id: string): Place | undefined {
  const [track = '', phase = ''] = id.split(':');
  const places: Readonly<Record<string, Readonly<Record<string, Place>>>> = PLACES;
  return places[track]?.[phase];
}

/** The life of an item that nothing disturbs: what is still ahead of one is drawn along these. */
export const STRAIGHT: Readonly<Partial<Record<Track, readonly string[]>>> = {
  main: [
    'drafting',
    'submitted',
    'qualified',
    'executing',
    'evaluating',
    'reviewing',
    'accepted',
    'followUp',
    'closed',
  ],
  feedback: ['none', 'drafted', 'delivered', 'received', 'reported', 'done'],
  consequence: ['none', 'open', 'decided'],
  disclosure: ['none', 'open', 'decided'],
};

/** Whether a step leaves the straight line, goes back on it, or comes back to it: drawn in orange. */
export function isAside(track: Track, from: string, to: string): boolean {
  const line = STRAIGHT[track];
  if (!line) return true;
  const [start, end] = [line.indexOf(from), line.indexOf(to)];
  // The re-evaluation is a part of the evaluation's way forward.
  if (track === 'main' && isForward(from) && isForward(to)) return false;
  return start < 0 || end < 0 || end < start;
}

function isForward(phase: string): boolean {
  return phase === 'reevaluating' || phase === 'reevaluated' || (STRAIGHT.main ?? []).includes(phase);
}
