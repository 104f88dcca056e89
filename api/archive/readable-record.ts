import type { WithheldLink } from '../../domain/archive/archive-schema.ts';
import type { Person } from '../../domain/process/actor.ts';
import type { ProcessState, RecordedEvent } from '../../domain/process/process.ts';
import { closedChains } from '../../domain/sign-off/readers.ts';
import { isSignOffEvent } from '../../domain/sign-off/sign-off-event.ts';
import { chainsOf } from '../../domain/sign-off/walked-path.ts';
import { eventOf } from '../../db/store/read-record.ts';
import type { Chain, StoredLink } from '../../db/verify-chain.ts';
import { WITHHELD_REASON } from './archive-text.ts';

/** What of a matter's record somebody may take with him: all of it, or without what another body says in its own chains. */
export interface ReadableRecord<S extends ProcessState> {
  readonly state: S;
  /** Every link in order, so that the chain can be followed through those whose text is withheld. */
  readonly links: readonly (StoredLink | WithheldLink)[];
  /** The events of the links that are given whole. */
  readonly events: readonly RecordedEvent[];
  readonly withheld: readonly WithheldLink[];
}

/**
 * The record as this reader may take it: in his archive stands what he reads on the page, and of the rest the hashes.
 * What kind of step it was is withheld with the text: 不同意 says as much as the opinion beside it.
 */
export function readableRecord<S extends ProcessState>(
  { links, state }: Pick<Chain, 'links'> & { readonly state: S },
  reader: Person,
): ReadableRecord<S> {
  const all = links.map((link) => ({ link, recorded: eventOf(link.body) }));
  const told = chainsOf(all.flatMap(({ recorded: { event, at } }) => (isSignOffEvent(event) ? [{ event, at }] : [])));
  const closed = closedChains(told, reader, state.subject);
  const isClosed = ({ event }: RecordedEvent): boolean => isSignOffEvent(event) && closed.has(event.chain);
  const given = all.map(({ link, recorded }) => (isClosed(recorded) ? withheldOf(link) : link));
  return {
    state: withoutChains(state, closed),
    links: given,
    events: all.flatMap(({ recorded }) => (isClosed(recorded) ? [] : [recorded])),
    withheld: given.filter((link) => 'withheld' in link),
  };
}

function withheldOf({ seq, at, recordedAt, previousHash, hash }: StoredLink): WithheldLink {
  return { seq, at, recordedAt, kind: 'signOff', withheld: WITHHELD_REASON, previousHash, hash };
}

function withoutChains<S extends ProcessState>(state: S, closed: ReadonlySet<string>): S {
  if (closed.size === 0 || !state.signOff) return state;
  return { ...state, signOff: state.signOff.filter(({ key }) => !closed.has(key)) };
}
