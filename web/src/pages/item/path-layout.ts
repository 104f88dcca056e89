import type { Track } from '../../../../domain/processes/budget-item/lifecycle.ts';

/** Where a phase stands in the drawing: column and row. */
export type Place = readonly [column: number, row: number];

/** The table from left to right; what is written beside the main line stands above or below it. */
const PLACES: Readonly<Record<Track, Readonly<Record<string, Place>>>> = {
  main: {
    drafting: [0, 1],
    ordered: [0, 2],
    submitted: [1, 1],
    returned: [1, 2],
    refused: [2, 2],
    qualified: [2, 1],
    executing: [3, 1],
    suspended: [3, 0],
    stopped: [4, 0],
    evaluating: [4, 1],
    reviewing: [5, 1],
    redoing: [5, 0],
    accepted: [6, 1],
    reevaluating: [6, 0],
    reevaluated: [7, 0],
    followUp: [7, 1],
    closed: [8, 1],
  },
  correction: { ordered: [3, 2], reported: [4, 2] },
  amendment: { submitted: [5, 2], returned: [6, 2], qualified: [7, 2] },
  funds: { recovering: [8, 0], recovered: [8, 2] },
  feedback: {
    drafted: [2, 3],
    delivered: [3, 3],
    received: [4, 3],
    reported: [5, 3],
    returned: [5, 4],
    done: [6, 3],
  },
  consequence: { open: [7, 3], decided: [8, 3] },
  disclosure: { open: [7, 4], decided: [8, 4] },
};

/** The phase of the main line from which a side track is begun: its `none` is drawn there. */
const BEGINS_AT: Readonly<Record<Track, string | undefined>> = {
  main: undefined,
  correction: 'executing',
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

/** Steps that lead back or aside: drawn in orange. */
const ASIDE: ReadonlySet<string> = new Set([
  'main:returned',
  'main:ordered',
  'main:refused',
  'main:suspended',
  'main:stopped',
  'main:redoing',
  'correction:ordered',
  'correction:reported',
  'amendment:returned',
  'feedback:returned',
]);

/** Whether a step leaves the straight line, or comes back to it. */
export function isAside(track: Track, from: string, to: string): boolean {
  return ASIDE.has(`${track}:${from}`) || ASIDE.has(`${track}:${to}`);
}
