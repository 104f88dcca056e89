import { createPool, type Pool } from '../../db/pool.ts';
import { seriesProofs } from '../../db/queries/number-authorities.ts';
import { verifyRecord } from '../../db/verify.ts';
import { asInstant } from '../../domain/calendar/plain-date.ts';
import { PROCESSES } from '../../domain/processes/index.ts';
import { loadYear } from '../../demo/load-year.ts';
import { openTestDatabase, type TestDatabase } from '../support/postgres.ts';

const NOW = asInstant('2026-11-23T02:00:00.000Z');

let database: TestDatabase;
let pool: Pool;

beforeEach(async () => {
  database = await openTestDatabase();
  pool = createPool(database.url, { role: 'none' });
}, 120_000);
afterEach(async () => {
  await pool.end();
  await database.close();
});

async function load(): Promise<number> {
  const began = performance.now();
  await loadYear({ databaseUrl: database.url, hash: 'sha256', now: NOW, passwordHash: 'x', say: () => undefined });
  return (performance.now() - began) / 1000;
}

async function count(sql: string): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(`select count(*)::int as count from ${sql}`);
  return rows[0]?.count ?? 0;
}

async function figures() {
  return {
    items: await count('instance'),
    records: await count('record'),
    people: await count('person'),
    grants: await count('person_grant'),
    answers: await count('answer'),
  };
}

describe('npm start fills an empty database with the demo year, once', () => {
  it('has items in many states, tells every workflow of them, and its record can be proven', async () => {
    const seconds = await load();
    const { items, people } = await figures();
    expect(items).toBeGreaterThanOrEqual(40);
    expect(people).toBeGreaterThan(30);
    expect(await count('(select distinct phase from instance) as phases')).toBeGreaterThanOrEqual(12);
    expect(await count('(select distinct region_id from instance) as regions')).toBe(3);
    expect(await count(`(select distinct instance_id from outbox where sent_at is null) as told`)).toBe(items);
    const proof = await verifyRecord(pool, PROCESSES);
    expect(proof).toMatchObject({ matters: items, breaks: [] });
    expect(seconds).toBeLessThan(30);
  }, 120_000);

  it('has every number of its papers in the register, each series without a gap', async () => {
    await load();
    const { rows } = await pool.query<{ code: string }>('select code from number_authority');
    const series = await seriesProofs(
      pool,
      rows.map(({ code }) => code),
    );
    expect(series.length).toBeGreaterThan(3);
    expect(series.flatMap(({ gaps }) => gaps)).toEqual([]);
    expect(series.reduce((sum, { cancelled }) => sum + cancelled, 0)).toBe(1);
    expect(await count(`number_use where not ours`)).toBe(0);
    const issued = `record where body like '%"documentNumber":"%' and (body::jsonb #>> '{event,documentNumber}') is not null`;
    expect(await count(`number_use where state = 'used'`)).toBe(await count(issued));
  }, 120_000);

  it('has issued its plan of key evaluations in January, by the number kept for it, and what it started is not late (E6)', async () => {
    await load();
    const { rows } = await pool.query<{ outcome: string; on: string; number: string }>(
      `select settled ->> 'outcome' as outcome, settled ->> 'on' as on, state #>> '{issued,documentNumber}' as number
       from instance, jsonb_array_elements(book -> 'settled') settled
       where process = 'resultDocument' and settled ->> 'key' = 'keyEvaluationPlan'`,
    );
    expect(rows).toMatchObject([{ outcome: 'onTime', number: '示财绩〔2026〕1号' }]);
    expect(rows[0]?.on.slice(0, 7)).toBe('2026-01');
    const started = `instance where process = 'evaluation' and state ->> 'openedOn' = '${rows[0]?.on ?? ''}'`;
    expect(await count(started)).toBe(2);
    expect(
      await count(
        `${started} and (book @> '{"settled": [{"outcome": "late"}]}' or book ->> 'open' like '%overdueSince%')`,
      ),
    ).toBe(0);
  }, 120_000);

  it('has the rounds of its counties as of its city: closed, open, and none of bureaus below a county (G1, M1, E1, R4)', async () => {
    await load();
    const { rows } = await pool.query<{ region: string; kind: string; phases: string }>(
      `select region_id as region, state ->> 'seasonKind' as kind, string_agg(distinct phase, ' ' order by phase) as phases
       from instance where process = 'season' and state ->> 'seasonKind' <> 'bureauReports' group by 1, 2 order by 1, 2`,
    );
    const rounds = (region: string) => rows.filter((row) => row.region === region).map((row) => [row.kind, row.phases]);
    expect(rounds('431000')).toEqual([
      ['monitoring', 'seasonClosed'],
      ['selfEvaluation', 'seasonClosed'],
      ['targets', 'seasonOpen'],
      ['unitReports', 'seasonClosed'],
    ]);
    for (const county of ['431021', '431022']) expect(rounds(county)).toEqual(rounds('431000'));
    const below = `instance where process = 'season' and state ->> 'seasonKind' = 'bureauReports' and region_id <> '431000'`;
    expect(await count(below)).toBe(0);
  }, 120_000);

  it('tells of every entry of the libraries who entered it', async () => {
    await load();
    const { rows } = await pool.query(
      `select e.name from library_entry e
       where not exists (select from library_change c where c.entry_id = e.id and c.version = 1)`,
    );
    expect(rows).toEqual([]);
    expect(await count('library_entry')).toBeGreaterThan(150);
  }, 120_000);

  it('dates what people did in the past, and nothing after the first start', async () => {
    await load();
    expect(await count(`record where recorded_at > '${NOW}'`)).toBe(0);
    expect(await count(`record where recorded_at < '2026-10-01'`)).toBeGreaterThan(100);
  }, 120_000);

  it('leaves a database that is complete as it is', async () => {
    await load();
    const before = await figures();
    await load();
    expect(await figures()).toEqual(before);
  }, 120_000);

  it('begins a load again that was broken off half-way', async () => {
    await load();
    const whole = await figures();
    // What a load leaves that is killed before its people come.
    // What stands in append-only books goes with them: as a replica, the database lets itself be set back.
    await pool.query(
      `set session_replication_role = replica; truncate person, person_grant cascade; delete from task;
       set session_replication_role = default`,
    );
    await load();
    expect(await figures()).toEqual(whole);
    expect(await count('task')).toBeGreaterThan(whole.items / 2);
    expect(await verifyRecord(pool, PROCESSES)).toMatchObject({ matters: whole.items, breaks: [] });
    // The application's own role reads and writes as before.
    const app = createPool(database.url);
    await expect(app.query('select 1 from instance limit 1')).resolves.toMatchObject({ rowCount: 1 });
    await app.end();
  }, 120_000);
});
