import { isDeepStrictEqual } from 'node:util';
import type { Policy } from '../domain/policy/policy.ts';
import type { AnyProcess, Instance, RecordedEvent } from '../domain/process/process.ts';
import { replay } from '../domain/process/replay.ts';
import { fingerprint, GENESIS, hashNameOf, link } from './hash-chain.ts';

/** What can be wrong with a record; each has its sentence in `verify-text.ts`. */
export const BREAK_CODES = [
  'recordMissing',
  'chainBroken',
  'textChanged',
  'columnsDiffer',
  'versionChanged',
  'headDiffers',
  'stateDiffers',
  'matterMissing',
  'dayDiffers',
  'administrationBroken',
] as const;
export type BreakCode = (typeof BREAK_CODES)[number];

/** The first place of a matter (or a day) where the proof fails. */
export interface Break {
  readonly code: BreakCode;
  /** Id of the matter, or the day of a daily head. */
  readonly where: string;
  /** Number of the record, where one is meant. */
  readonly seq: number | null;
}

/** A link as it is stored. */
export interface StoredLink {
  readonly seq: number;
  readonly at: string;
  readonly recordedAt: string;
  readonly personId: string | null;
  readonly body: string;
  readonly previousHash: string;
  readonly hash: string;
}

/** A link whose text its reader was not given: it can be tied to its neighbours, but not hashed again. */
interface UnreadLink extends Omit<StoredLink, 'personId' | 'body'> {
  readonly body?: undefined;
}

/** A matter's row with its whole chain, read at one moment. */
export interface Chain extends Instance {
  readonly headHash: string;
  readonly links: readonly StoredLink[];
  /** Contents of its documents, by id of the version. */
  readonly versions: Readonly<Record<string, unknown>>;
}

/** What the stored text says of its link. */
type Text = RecordedEvent & { readonly instanceId: string; readonly policy?: string; readonly versionHash?: string };

type AnyLink = StoredLink | UnreadLink;

/** What a chain is proven by: of some links perhaps no more than where they stand. */
export interface ProvenChain extends Pick<Chain, 'id' | 'version' | 'headHash' | 'versions'> {
  readonly links: readonly AnyLink[];
}

/**
 * The first link that does not hold, if any: numbers without a gap, each tied to the one before, text and columns agreeing
 * where there is a text.
 */
export function firstBrokenLink({ id, version, headHash, links, versions }: ProvenChain): Break | undefined {
  let previous = GENESIS;
  for (const [index, stored] of links.entries()) {
    const code = linkFault(id, index + 1, previous, stored) ?? versionFault(stored, versions);
    if (code) return { code, where: id, seq: code === 'recordMissing' ? index + 1 : stored.seq };
    previous = stored.hash;
  }
  if (version > links.length) return { code: 'recordMissing', where: id, seq: links.length + 1 };
  if (version < links.length || headHash !== previous) return { code: 'headDiffers', where: id, seq: version };
  return undefined;
}

function linkFault(id: string, seq: number, previous: string, stored: AnyLink): BreakCode | undefined {
  if (stored.seq !== seq) return 'recordMissing';
  if (stored.previousHash !== previous) return 'chainBroken';
  const hash = hashNameOf(stored.hash);
  if (!hash) return 'textChanged';
  if (stored.body === undefined) return undefined;
  if (link(hash, previous, stored.body) !== stored.hash) return 'textChanged';
  const text = JSON.parse(stored.body) as Text;
  const person = text.by.kind === 'person' ? text.by.personId : null;
  const agrees =
    text.instanceId === id &&
    text.seq === seq &&
    Date.parse(text.at) === Date.parse(stored.at) &&
    Date.parse(text.recordedAt) === Date.parse(stored.recordedAt) &&
    person === stored.personId;
  return agrees ? undefined : 'columnsDiffer';
}

/** A version that an act named must still say what it said then. */
function versionFault({ body }: AnyLink, versions: Chain['versions']): BreakCode | undefined {
  if (body === undefined) return undefined;
  const { versionHash, event } = JSON.parse(body) as Text;
  if (versionHash === undefined || !('versionId' in event)) return undefined;
  return fingerprint(versions[String(event.versionId)]) === versionHash ? undefined : 'versionChanged';
}

/** Which policy version the matter was opened under, as its first link says. */
export function policyAtOpening({ links, state }: Chain): string {
  return textOf(links[0])?.policy ?? state.policy;
}

/** Whether playing the recorded events again from the start gives the stored state and clocks. */
export function replays(chain: Chain, process: AnyProcess, policy: Policy): boolean {
  const events = chain.links.map(({ body }) => JSON.parse(body) as Text);
  const played = replay(process, chain, events, policy);
  return played !== undefined && same(played.state, chain.state) && same(played.book, chain.book);
}

function textOf(stored: StoredLink | undefined): Text | undefined {
  return stored && (JSON.parse(stored.body) as Text);
}

/** Compares as stored: JSON knows neither `undefined` nor an order of keys. */
function same(replayed: unknown, stored: unknown): boolean {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(replayed)), stored);
}
