import type { Bilingual } from '../../../../domain/locale.ts';
import { TRACKS, type Track } from '../../../../domain/processes/budget-item/lifecycle.ts';
import { PHASE_NAMES } from '../../../../domain/processes/budget-item/names.ts';
import { TRACK_NAMES } from '../../text/track-text.ts';
import { isAside, nodeId, placeOf, type Place } from './path-layout.ts';
import type { PathStep } from './walked-path.ts';

export interface PathNode {
  readonly id: string;
  readonly place: Place;
  readonly name: Bilingual;
  readonly kind: 'walked' | 'current' | 'ahead';
}

export interface PathEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: 'walked' | 'aside' | 'ahead';
  readonly count: number;
}

export interface PathGraph {
  readonly nodes: readonly PathNode[];
  readonly edges: readonly PathEdge[];
  readonly rows: number;
}

type Position = Readonly<Record<string, string>>;

/** What is drawn: every phase that was reached or can be reached next, on rows without gaps. */
export function pathGraph(position: Position, walked: readonly PathStep[], possible: readonly PathStep[]): PathGraph {
  const taken = new Set(walked.map(stepId));
  const ahead = possible.filter((step) => !taken.has(stepId(step)) && begins(step, position));
  const reached = new Set([
    'main:drafting',
    ...walked.flatMap(({ track, from, to }) => [nodeId(track, from), nodeId(track, to)]),
  ]);
  const current = new Set(Object.entries(position).map(([track, phase]) => `${track}:${phase}`));
  const ids = new Set([
    ...reached,
    ...ahead.flatMap(({ track, from, to }) => [nodeId(track, from), nodeId(track, to)]),
  ]);
  const placed = [...ids].flatMap((id) => {
    const place = placeOf(id);
    return place ? [{ id, place }] : [];
  });
  const rows = [...new Set(placed.map(({ place: [, row] }) => row))].toSorted((a, b) => a - b);
  const nodes = placed.map(({ id, place: [column, row] }): PathNode => ({
    id,
    place: [column, rows.indexOf(row)],
    name: nameOf(id),
    kind: current.has(id) ? 'current' : reached.has(id) ? 'walked' : 'ahead',
  }));
  const drawn = new Set(nodes.map(({ id }) => id));
  const edges = [...ahead.map((step) => edgeOf(step, 'ahead')), ...walked.map((step) => edgeOf(step, toneOf(step)))];
  return {
    nodes,
    rows: rows.length,
    edges: edges.filter(({ from, to }) => from !== to && drawn.has(from) && drawn.has(to)),
  };
}

/** A side track can be begun only while the main line stands where it begins. */
function begins({ track, from }: PathStep, position: Position): boolean {
  return from !== 'none' || nodeId(track, 'none') === `main:${position['main'] ?? ''}`;
}

function stepId({ track, from, to }: PathStep): string {
  return `${track}:${from}:${to}`;
}

function toneOf({ track, from, to }: PathStep): 'walked' | 'aside' {
  return isAside(track, from, to) ? 'aside' : 'walked';
}

function edgeOf(step: PathStep, kind: PathEdge['kind']): PathEdge {
  const { track, from, to, count } = step;
  return { id: `${stepId(step)}:${kind}`, from: nodeId(track, from), to: nodeId(track, to), kind, count };
}

/** The first phase of a side track bears the track's name: 纠偏, 预算挂钩. */
function nameOf(id: string): Bilingual {
  const [track, phase] = id.split(':') as [Track, string];
  const first: string | undefined = TRACKS[track].phases[1];
  if (track !== 'main' && track !== 'feedback' && phase === first) return TRACK_NAMES[track];
  const names: Readonly<Record<string, Bilingual>> = PHASE_NAMES;
  return names[phase] ?? { 'zh-CN': phase, en: phase };
}
