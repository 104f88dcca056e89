import { verifyAccountEvents } from './account-record.ts';
import { firstBrokenDay } from './daily-head.ts';
import type { Queryable } from './pool.ts';
import type { Processes } from './process-store-types.ts';
import { createRuleBook, type RuleBook } from './rules.ts';
import { firstBrokenLink, policyAtOpening, replays, type Break, type Chain } from './verify-chain.ts';

/** What a proof of the record has looked at, and where it fails; nothing in `breaks` means that all of it holds. */
export interface Proof {
  readonly matters: number;
  readonly records: number;
  /** Matters whose state was made again from their events. */
  readonly replayed: number;
  readonly days: number;
  /** The first break of each matter and of the days. */
  readonly breaks: readonly Break[];
}

const PAGE = 100;
const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * Proves the record: every chain link by link, against its matter's row, and by playing it again; the seals of the
 * days; and that no record stands without its matter. Acts may go on meanwhile.
 */
export async function verifyRecord(db: Queryable, processes: Processes): Promise<Proof> {
  const book = createRuleBook(db);
  let proof = NOTHING;
  for (let after: string | null = null; ;) {
    const page = await verifyPage(db, processes, book, { after });
    proof = sum(proof, page.proof);
    if (page.after === null) break;
    after = page.after;
  }
  const { days, breaks } = await verifyInstallation(db);
  return { ...proof, days, breaks: [...proof.breaks, ...breaks] };
}

/** The next matters of these regions (of all where none are named); `after` is null with the last of them. */
export async function verifyPage(
  db: Queryable,
  processes: Processes,
  book: RuleBook,
  { after, regionIds }: { readonly after: string | null; readonly regionIds?: readonly string[] },
): Promise<{ readonly proof: Proof; readonly after: string | null }> {
  const chains = await readChains(db, { after: after ?? FIRST, regionIds });
  let proof = NOTHING;
  for (const chain of chains) proof = add(proof, chain, await verifyChain(chain, processes, book));
  return { proof, after: chains.length < PAGE ? null : (chains.at(-1)?.id ?? null) };
}

/** What belongs to no single matter: seals of the days, records without their matter, the administration's record. */
export async function verifyInstallation(db: Queryable): Promise<InstallationProof> {
  const { day, days } = await firstBrokenDay(db);
  const { events, brokenAt } = await verifyAccountEvents(db);
  const breaks: readonly Break[] = [
    ...(await orphans(db)),
    ...(day === undefined ? [] : [{ code: 'dayDiffers' as const, where: day, seq: null }]),
    ...(brokenAt === undefined ? [] : [{ code: 'administrationBroken' as const, where: '', seq: brokenAt }]),
  ];
  return { days, accountEvents: events, breaks };
}

export interface InstallationProof {
  readonly days: number;
  readonly accountEvents: number;
  readonly breaks: readonly Break[];
}

const NOTHING: Proof = { matters: 0, records: 0, replayed: 0, days: 0, breaks: [] };

function sum(a: Proof, b: Proof): Proof {
  return {
    matters: a.matters + b.matters,
    records: a.records + b.records,
    replayed: a.replayed + b.replayed,
    days: a.days + b.days,
    breaks: [...a.breaks, ...b.breaks],
  };
}

/** Proves one matter: its chain, its row, and that playing it again gives the same state. */
export async function verifyMatter(db: Queryable, processes: Processes, id: string): Promise<Proof | undefined> {
  const [chain] = await readChains(db, { only: id });
  if (!chain) return undefined;
  return add(NOTHING, chain, await verifyChain(chain, processes, createRuleBook(db)));
}

/** A matter with its whole chain and its documents, read at one moment; undefined where there is none. */
export async function readChain(db: Queryable, id: string): Promise<Chain | undefined> {
  const [chain] = await readChains(db, { only: id });
  return chain;
}

interface Verdict {
  readonly replayed: boolean;
  readonly broken: Break | undefined;
}

async function verifyChain(chain: Chain, processes: Processes, book: RuleBook): Promise<Verdict> {
  const broken = firstBrokenLink(chain);
  const process = processes[chain.process];
  // A process that this program no longer knows can be proven link by link, but not played again.
  if (broken || !process) return { replayed: false, broken };
  const policy = await book.policy(policyAtOpening(chain));
  if (replaysSafely(chain, process, policy)) return { replayed: true, broken: undefined };
  return { replayed: true, broken: { code: 'stateDiffers', where: chain.id, seq: chain.version } };
}

/** Events that cannot even be played do not lead to the stored state. */
function replaysSafely(...[chain, process, policy]: Parameters<typeof replays>): boolean {
  try {
    return replays(chain, process, policy);
  } catch {
    return false;
  }
}

function add(proof: Proof, chain: Chain, { replayed, broken }: Verdict): Proof {
  return {
    ...proof,
    matters: proof.matters + 1,
    records: proof.records + chain.links.length,
    replayed: proof.replayed + (replayed ? 1 : 0),
    breaks: broken ? [...proof.breaks, broken] : proof.breaks,
  };
}

/** A page of matters with their chains, each read at one moment: an act in between cannot tear them apart. */
async function readChains(
  db: Queryable,
  { after, only, regionIds }: Readonly<{ after?: string; only?: string; regionIds?: readonly string[] | undefined }>,
): Promise<readonly Chain[]> {
  const { rows } = await db.query<Chain>(
    `select i.id, i.process, i.version, i.state, i.book, i.head_hash as "headHash", coalesce(r.links, '[]') as links,
       coalesce(d.versions, '{}') as versions
     from instance i
     left join lateral (
       select json_agg(json_build_object('seq', seq, 'at', at, 'recordedAt', recorded_at, 'personId', person_id,
         'body', body, 'previousHash', previous_hash, 'hash', hash) order by seq) as links
       from record where instance_id = i.id
     ) r on true
     left join lateral (
       select json_object_agg(id, body) as versions from document_version where instance_id = i.id
     ) d on true
     where i.id > $1 and ($2::uuid is null or i.id = $2)
       and ($3::text[] is null or i.region_id = any ($3)) order by i.id limit ${PAGE}`,
    [after ?? FIRST, only, regionIds],
  );
  return rows;
}

async function orphans(db: Queryable): Promise<readonly Break[]> {
  const { rows } = await db.query<{ id: string; seq: number }>(
    `select instance_id as id, min(seq) as seq from record r
     where not exists (select from instance i where i.id = r.instance_id) group by instance_id order by instance_id`,
  );
  return rows.map(({ id, seq }) => ({ code: 'matterMissing', where: id, seq }));
}
