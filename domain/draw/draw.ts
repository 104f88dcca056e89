import { hex, sha256 } from '../sha256.ts';

/** Somebody who may be drawn. Ids are plain letters, digits and hyphens, so that a ticket can be computed anywhere. */
export interface Candidate {
  readonly id: string;
}

/** A candidate with the number that decides his place. */
export type Ticketed<C extends Candidate> = C & { readonly ticket: string };

/** What a draw gives: who is drawn, and who comes next, in order, where one of them cannot. */
export interface Drawn<C extends Candidate> {
  readonly drawn: readonly Ticketed<C>[];
  readonly reserves: readonly Ticketed<C>[];
}

/**
 * The ticket of a candidate: SHA-256 over `seed:id`. Anybody can compute it again, e.g. by
 * `printf '%s' 'SEED:ID' | sha256sum`, so that a published seed proves the draw.
 */
export function ticketOf(seed: string, id: string): string {
  return hex(sha256(Uint8Array.from(`${seed}:${id}`, (letter) => letter.charCodeAt(0))));
}

/**
 * Draws by lot: the lowest tickets win. The same seed and the same candidates give the same answer whatever their order,
 * and taking one out moves nobody else past anybody.
 */
export function drawByLot<C extends Candidate>(seed: string, candidates: readonly C[], seats: number): Drawn<C> {
  const ordered = candidates
    .map((candidate): Ticketed<C> => ({ ...candidate, ticket: ticketOf(seed, candidate.id) }))
    .toSorted((a, b) => (a.ticket < b.ticket ? -1 : 1));
  return { drawn: ordered.slice(0, seats), reserves: ordered.slice(seats) };
}
