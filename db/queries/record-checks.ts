import type { Instant, PlainDate } from '../../domain/calendar/plain-date.ts';
import { inTransaction, type Pool, type Queryable } from '../pool.ts';
import type { Processes } from '../process-store-types.ts';
import { createRuleBook } from '../rules.ts';
import type { Break } from '../verify-chain.ts';
import { verifyInstallation, verifyPage, type Proof } from '../verify.ts';
import { decodeKey, pageOf, pageSize, type Page } from './page.ts';

/** A proof of the record of some regions, as far as it has come. */
export interface RecordCheck {
  readonly id: string;
  readonly startedByName: string | null;
  readonly regionIds: readonly string[];
  readonly startedAt: Instant;
  readonly finishedAt: Instant | null;
  /** Matters there were when it began. */
  readonly mattersAll: number;
  readonly matters: number;
  readonly records: number;
  readonly replayed: number;
  readonly days: number;
  readonly accountEvents: number;
  readonly breaks: readonly Break[];
}

interface Row extends RecordCheck {
  readonly after: string | null;
}

const CHECK = `c.id, p.name as "startedByName", c.region_ids as "regionIds", c.started_at as "startedAt",
  c.finished_at as "finishedAt", c.matters_all as "mattersAll", c.matters, c.records, c.replayed, c.days,
  c.account_events as "accountEvents", c.breaks, c.after
  from record_check c left join person p on p.id = c.started_by`;

/** What is kept of a record that is broken throughout. */
const MOST_BREAKS = 200;

/** Begins a proof; nothing has been looked at yet. */
export async function beginRecordCheck(
  db: Queryable,
  check: { readonly id: string; readonly by: string; readonly regionIds: readonly string[]; readonly now: Instant },
): Promise<void> {
  const { id, by, regionIds, now } = check;
  await db.query(
    `insert into record_check (id, started_by, region_ids, started_at, matters_all)
     select $1, $2, $3, $4, count(*)::int from instance where region_id = any ($3)`,
    [id, by, regionIds, now],
  );
}

/**
 * Proves the next page of matters and adds it up; with the last page also what belongs to no matter. Two that continue
 * the same proof wait for each other. Undefined where there is no such proof of this person.
 */
export async function continueRecordCheck(
  pool: Pool,
  processes: Processes,
  { id, by, now }: { readonly id: string; readonly by: string; readonly now: Instant },
): Promise<RecordCheck | undefined> {
  return inTransaction(pool, async (client) => {
    const { rowCount } = await client.query('select from record_check where id = $1 and started_by = $2 for update', [
      id,
      by,
    ]);
    if (rowCount === 0) return undefined;
    const before = await read(client, id);
    if (before && before.finishedAt === null) await step(client, processes, before, now);
    const reached = await read(client, id);
    return reached && without(reached);
  });
}

async function step(db: Queryable, processes: Processes, { id, after, regionIds }: Row, now: Instant): Promise<void> {
  const page = await verifyPage(db, processes, createRuleBook(db), { after, regionIds });
  const rest = page.after === null ? await verifyInstallation(db) : undefined;
  await write(db, id, page, rest, page.after === null ? now : null);
}

async function write(
  db: Queryable,
  id: string,
  { proof, after }: { readonly proof: Proof; readonly after: string | null },
  rest: Awaited<ReturnType<typeof verifyInstallation>> | undefined,
  finishedAt: Instant | null,
): Promise<void> {
  const breaks = [...proof.breaks, ...(rest?.breaks ?? [])].slice(0, MOST_BREAKS);
  await db.query(
    `update record_check set after = $2, matters = matters + $3, records = records + $4, replayed = replayed + $5,
       days = $6, account_events = $7, finished_at = $9,
       breaks = case when jsonb_array_length(breaks) < ${String(MOST_BREAKS)} then breaks || $8::jsonb else breaks end
     where id = $1`,
    [
      id,
      after,
      proof.matters,
      proof.records,
      proof.replayed,
      rest?.days ?? 0,
      rest?.accountEvents ?? 0,
      JSON.stringify(breaks),
      finishedAt,
    ],
  );
}

async function read(db: Queryable, id: string): Promise<Row | undefined> {
  const { rows } = await db.query<Row>(`select ${CHECK} where c.id = $1`, [id]);
  return rows[0];
}

/** Where it goes on is nobody's business. */
function without({ after: _after, ...check }: Row): RecordCheck {
  return check;
}

/** Proofs of regions that all lie within these, the last first. */
export async function recordChecks(
  db: Queryable,
  regionIds: readonly string[],
  request: { readonly cursor?: string | undefined; readonly limit?: number | undefined },
): Promise<Page<RecordCheck>> {
  const size = pageSize(request.limit);
  const before = decodeKey(request.cursor, 2) ?? ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];
  const { rows } = await db.query<Row>(
    `select ${CHECK} where (c.started_at, c.id) < ($2::timestamptz, $3::uuid) and c.region_ids <@ $1::text[]
     order by c.started_at desc, c.id desc limit $4`,
    [regionIds, ...before, size + 1],
  );
  const page = pageOf(rows, size, ({ startedAt, id }) => [startedAt, id]);
  return { ...page, rows: page.rows.map(without) };
}

/** A day's seal as auditors compare it with what was printed or sent away. */
export interface SealedDay {
  readonly day: PlainDate;
  readonly hash: string;
  /** Chains that grew since the seal before. */
  readonly count: number;
  readonly sealedAt: Instant;
}

/** The seals of the days, the last first. */
export async function sealedDays(
  db: Queryable,
  request: { readonly cursor?: string | undefined; readonly limit?: number | undefined },
): Promise<Page<SealedDay>> {
  const size = pageSize(request.limit);
  const [before = 'infinity'] = decodeKey(request.cursor, 1) ?? [];
  const { rows } = await db.query<SealedDay>(
    `select day, hash, count, sealed_at as "sealedAt" from daily_head where day < $1::date order by day desc limit $2`,
    [before, size + 1],
  );
  return pageOf(rows, size, ({ day }) => [day]);
}
