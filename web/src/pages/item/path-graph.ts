import type { Bilingual } from '../../../../domain/locale.ts';
import { TRACKS, type Track } from '../../../../domain/processes/budget-item/lifecycle.ts';
import { PHASE_NAMES } from '../../../../domain/processes/budget-item/names.ts';
import { pathAhead } from './path-ahead.ts';
import { isAside, nodeId, placeOf, SECOND_LINE, type Place } from './path-layout.ts';
import { stepKey, type PathStep } from './walked-path.ts';

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
  /** The recorded events by which it was taken; none for what is still possible. */
  readonly seqs: readonly number[];
  /** The side track that this step begins: its name stands on the edge. */
  readonly begins: Track | undefined;
}

export interface PathGraph {
  readonly nodes: readonly PathNode[];
  readonly edges: readonly PathEdge[];
  readonly rows: number;
  /** The row on which the second line begins, where it is drawn. */
  readonly secondLine: number | undefined;
}

type Position = Readonly<Record<string, string>>;

/** Phases with which a track has nothing more to do, though the table does not call them its end. */
const AT_REST: ReadonlySet<string> = new Set(['feedback:done']);

/** What is drawn: every phase that was reached or can still be reached, on rows without gaps. */
export function pathGraph(position: Position, walked: readonly PathStep[]): PathGraph {
  const taken = new Set(walked.map(stepKey));
  const ahead = pathAhead(position).filter((step) => !taken.has(stepKey(step)));
  const reached = new Set(['main:drafting', ...ends(walked)]);
  const placed = [...new Set([...reached, ...ends(ahead)])].flatMap((id) => {
    const place = placeOf(id);
    return place ? [{ id, place }] : [];
  });
  const rows = [...new Set(placed.map(({ place: [, row] }) => row))].toSorted((a, b) => a - b);
  const nodes = placed.map(({ id, place: [column, row] }): PathNode => ({
    id,
    place: [column, rows.indexOf(row)],
    name: nameOf(id),
    kind: standsAt(id, position) ? 'current' : reached.has(id) ? 'walked' : 'ahead',
  }));
  const secondLine = rows.indexOf(SECOND_LINE);
  return {
    nodes,
    rows: rows.length,
    secondLine: secondLine < 0 ? undefined : secondLine,
    edges: [...ahead.map((step) => edgeOf(step, 'ahead')), ...walked.map((step) => edgeOf(step, toneOf(step)))],
  };
}

function ends(steps: readonly PathStep[]): readonly string[] {
  return steps.flatMap(({ track, from, to }) => [nodeId(track, from), nodeId(track, to)]);
}

/** Filled is where something is still to be done; the end of a track is a phase walked through like the others. */
function standsAt(id: string, position: Position): boolean {
  const [track = '', phase = ''] = id.split(':');
  if (position[track] !== phase || AT_REST.has(id)) return false;
  const terminal: readonly string[] = TRACKS[track as Track].terminal;
  return !terminal.includes(phase);
}

function toneOf({ track, from, to }: PathStep): 'walked' | 'aside' {
  return isAside(track, from, to) ? 'aside' : 'walked';
}

function edgeOf(step: PathStep, kind: PathEdge['kind']): PathEdge {
  const { track, from, to, seqs } = step;
  const begins = track !== 'main' && from === 'none' ? track : undefined;
  return { id: `${stepKey(step)}:${kind}`, from: nodeId(track, from), to: nodeId(track, to), kind, seqs, begins };
}

function nameOf(id: string): Bilingual {
  const phase = id.split(':')[1] ?? '';
  const names: Readonly<Record<string, Bilingual>> = PHASE_NAMES;
  return names[phase] ?? { 'zh-CN': phase, en: phase };
}
