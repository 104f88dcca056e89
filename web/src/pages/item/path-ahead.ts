import { TRACKS, type Track } from '../../../../domain/processes/budget-item/lifecycle.ts';
import { BEGINS_AT, STRAIGHT } from './path-layout.ts';
import { possibleSteps, stepKey, type PathStep } from './walked-path.ts';

type Position = Readonly<Record<string, string>>;

/**
 * What is still possible: every step that the table allows now, and from there the straight way to the end. A side track
 * that can only be begun later is left out; those of the follow-up belong to every life.
 */
export function pathAhead(position: Position): readonly PathStep[] {
  if (ended('main', position['main'] ?? '')) return [];
  const next = possibleSteps(position).filter((step) => begins(step, position));
  const all = [...next, ...(Object.keys(STRAIGHT) as readonly Track[]).flatMap((track) => straightOn(track, position))];
  return [...new Map(all.map((step) => [stepKey(step), step])).values()];
}

/** A side track can be begun only while the main line stands where it begins. */
function begins({ track, from }: PathStep, position: Position): boolean {
  return track === 'main' || from !== 'none' || BEGINS_AT[track] === position['main'];
}

function straightOn(track: Track, position: Position): readonly PathStep[] {
  const line = STRAIGHT[track] ?? [];
  const here = position[track] ?? '';
  if (ended(track, here)) return [];
  const start = startOn(track, here, line);
  if (start < 0) return [];
  return line
    .slice(start, -1)
    .map((from, index) => ({ track, from, to: line[start + index + 1] ?? '', command: '', seqs: [] }));
}

/** Where the straight line is joined: where one stands, or where the table leads back to it. */
function startOn(track: Track, here: string, line: readonly string[]): number {
  const at = line.indexOf(here);
  if (at >= 0) return at;
  if (here === 'reevaluating' || here === 'reevaluated') return line.indexOf('followUp');
  const joins = possibleSteps({ [track]: here }).map(({ to }) => line.indexOf(to));
  return Math.min(...joins.filter((index) => index >= 0), line.length - 1);
}

function ended(track: Track, phase: string): boolean {
  const terminal: readonly string[] = TRACKS[track].terminal;
  return terminal.includes(phase);
}
