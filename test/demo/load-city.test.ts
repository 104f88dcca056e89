import { createHash } from 'node:crypto';
import { createPool, type Pool } from '../../db/pool.ts';
import { createProcessStore } from '../../db/process-store.ts';
import { runMorningRound } from '../../db/queries/morning-round.ts';
import { seriesProofs } from '../../db/queries/number-authorities.ts';
import { outboxBacklog } from '../../db/queries/outbox.ts';
import { mattersToReconcile } from '../../db/queries/reconcile.ts';
import { hasItemsToReport } from '../../db/queries/report-rounds.ts';
import { frozenPopulation, samples } from '../../db/queries/self-checks.ts';
import { seedOrganisation } from '../../db/seed.ts';
import { verifyRecord } from '../../db/verify.ts';
import { asInstant, asPlainDate, dateOf } from '../../domain/calendar/plain-date.ts';
import { PROCESSES } from '../../domain/processes/index.ts';
import { drawSample, populationText } from '../../domain/self-check/sample.ts';
import { organisation } from '../../demo/cast.ts';
import { writeHistory } from '../../demo/history.ts';
import { loadYear } from '../../demo/load-year.ts';
import { keepPlanNumber, numbered, planNumber, registerCodes } from '../../demo/numbers.ts';
import { CITY } from '../../demo/organisation.ts';
import { planDays } from '../../demo/plan-days.ts';
import { yearLives } from '../../demo/year/index.ts';
import { openTestDatabase, type TestDatabase } from '../support/postgres.ts';

const NOW = asInstant('2026-11-23T02:00:00.000Z');
const LOAD_MS = 240_000;

const open: { readonly database: TestDatabase; readonly pool: Pool }[] = [];

async function fresh(): Promise<{ readonly url: string; readonly pool: Pool }> {
  const database = await openTestDatabase();
  const pool = createPool(database.url, { role: 'none' });
  open.push({ database, pool });
  return { url: database.url, pool };
}

afterAll(async () => {
  for (const { database, pool } of open) {
    await pool.end();
    await database.close();
  }
});

async function count(pool: Pool, sql: string): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(`select count(*)::int as count from ${sql}`);
  return rows[0]?.count ?? 0;
}

describe('npm start fills an empty database with a small city', () => {
  const said: string[] = [];
  let city: Awaited<ReturnType<typeof fresh>>;
  beforeAll(async () => {
    city = await fresh();
    const say = (line: string): void => void said.push(line);
    await loadYear({ databaseUrl: city.url, hash: 'sha256', now: NOW, passwordHash: 'x', say, layer: 'city' });
  }, LOAD_MS);

  it(
    'says how far it is, and its whole record can be proven',
    async () => {
      const items = await count(city.pool, 'instance');
      expect(items).toBeGreaterThan(1_100);
      expect(said.length).toBeGreaterThan(20);
      expect(said.at(-2)).toMatch(/(\d+) \/ \1$/);
      expect(await verifyRecord(city.pool, PROCESSES)).toMatchObject({ matters: items, breaks: [] });
      expect(await count(city.pool, `record where recorded_at > '${NOW}'`)).toBe(0);
    },
    LOAD_MS,
  );

  it('leaves nothing for the night to repair: records agree, no moment is missed, no act is stuck', async () => {
    const matters = await mattersToReconcile(city.pool, { after: null, now: NOW, graceSeconds: 0, limit: 10_000 });
    expect(
      matters.filter(({ agrees, momentMissed, process }) => !agrees || (momentMissed && process === 'budgetItem')),
    ).toEqual([]);
    const running = `instance where process = 'budgetItem' and (next_moment is not null or phase not in ('closed', 'refused'))`;
    const told = `(select distinct i.id from outbox o join instance i on i.id = o.instance_id where i.process = 'budgetItem'
      and (i.next_moment is not null or i.phase not in ('closed', 'refused'))) as told`;
    expect(await count(city.pool, told)).toBe(await count(city.pool, running));
  });

  it('has workflows told since today, not since the days that they are told of', async () => {
    const { waiting, oldest } = await outboxBacklog(city.pool);
    expect(waiting).toBeGreaterThan(1_000);
    expect(oldest).toBe(NOW);
  });

  it('has a sample of self-evaluations that is finished and one half-way, both as their lots say (E4)', async () => {
    const { rows } = await samples(city.pool, { regionIds: [CITY] });
    expect(rows.map(({ drawn, confirmed, returned }) => [drawn > 1, confirmed + returned === drawn])).toEqual([
      [true, false],
      [true, true],
    ]);
    for (const { id, seed, seedHash, rules, populationHash, confirmed } of rows) {
      expect(confirmed).toBeGreaterThan(0);
      expect(
        createHash('sha256')
          .update(seed ?? '')
          .digest('hex'),
      ).toBe(seedHash);
      const frozen = await frozenPopulation(city.pool, id);
      expect(createHash('sha256').update(populationText(frozen, rules)).digest('hex')).toBe(populationHash);
      const free = frozen.filter(({ exclusion }) => exclusion === null);
      const lots = drawSample(seed ?? '', free, rules).filter(({ drawn }) => drawn);
      const taken = free.filter(({ standing }) => standing === 'drawn');
      expect(taken.map((one) => one.id).toSorted()).toEqual(lots.map((one) => one.id).toSorted());
    }
  });

  it('has every number in the register, each series without a gap, and papers can be found by them', async () => {
    const { rows } = await city.pool.query<{ code: string }>('select code from number_authority');
    const series = await seriesProofs(
      city.pool,
      rows.map(({ code }) => code),
    );
    expect(series.flatMap(({ gaps }) => gaps)).toEqual([]);
    const [order] = (
      await city.pool.query<{ backwards: number }>(
        `select count(*)::int as backwards from (
           select n.on_date, lag(n.on_date) over (partition by n.code, n.year order by n.serial) as before from document_number n
           where exists (select from number_use u join instance i on i.id = u.instance_id and i.process = 'budgetItem'
             where u.code = n.code and u.year = n.year and u.serial = n.serial)
         ) numbers where on_date < before`,
      )
    ).rows;
    expect(order?.backwards).toBe(0);
    const issued = `record where body like '%"documentNumber":"%' and (body::jsonb #>> '{event,documentNumber}') is not null`;
    expect(await count(city.pool, `number_use where state = 'used'`)).toBe(await count(city.pool, issued));
    const missing = `number_use u join instance i on i.id = u.instance_id and i.process = 'budgetItem' where u.state = 'used'
      and not exists (select from issued_number n where n.instance_id = u.instance_id)`;
    expect(await count(city.pool, missing)).toBe(0);
  });

  it('has something for every page: ledger, monitoring, results, publicity, ranking, board, inboxes of every role', async () => {
    expect(await count(city.pool, 'problem')).toBeGreaterThan(300);
    expect(await count(city.pool, '(select distinct state from monitoring_period) as s')).toBe(3);
    expect(await count(city.pool, 'item_result')).toBeGreaterThan(300);
    expect(await count(city.pool, `publication where decision = 'publish'`)).toBeGreaterThan(250);
    expect(await count(city.pool, 'obligation where on_board and settled_on is null')).toBeGreaterThan(15);
    const roles = await count(city.pool, `(select distinct split_part(audience, ':', 1) from task) as roles`);
    expect(roles).toBeGreaterThanOrEqual(6);
    const [ranking] = (await city.pool.query<{ places: number }>(`select places from ranking where subject = 'unit'`))
      .rows;
    expect(ranking?.places).toBeGreaterThan(40);
  });

  it('has the last two rounds of performance reports of every unit that owes one, and of every county (R4, R5)', async () => {
    const { rows } = await city.pool.query<{ year: number; key: string; side: string; phases: string; asked: number }>(
      `select fiscal_year as year, state #>> '{period,key}' as key, state ->> 'side' as side,
         string_agg(distinct phase, ' ' order by phase) as phases, count(*)::int as asked
       from instance where process = 'performanceReport' and region_id = $1 group by 1, 2, 3 order by 1, 3`,
      [CITY],
    );
    const [units] = (
      await city.pool.query<{ owing: number }>(
        `select count(*)::int as owing from unit u where u.region_id = $1 and ${hasItemsToReport('u', '2026')}`,
        [CITY],
      )
    ).rows;
    expect(units?.owing).toBeGreaterThan(60);
    expect(rows.map(({ year, key, side, asked }) => [year, key, side, asked])).toEqual([
      [2025, 'year', 'receipt', 11],
      [2025, 'year', 'unit', units?.owing],
      [2026, 'h1', 'receipt', 11],
      [2026, 'h1', 'unit', units?.owing],
    ]);
    expect(rows.map(({ phases }) => phases)).toEqual([
      'reportAccepted',
      'reportAccepted',
      'bureauReportAwaited bureauReportReviewing reportAccepted',
      'reportAccepted reportWithdrawn unitReportReviewing unitReportRevising unitReporting',
    ]);
    const late = `instance where process = 'performanceReport' and book @> '{"settled": [{"outcome": "late"}]}'`;
    expect(await count(city.pool, late)).toBeGreaterThan(10);
    const closed = `instance where process = 'season' and phase = 'seasonClosed' and state ->> 'seasonKind' = any ('{unitReports,bureauReports}')
      and region_id = '${CITY}'`;
    expect(await count(city.pool, closed)).toBe(4);
  });

  it('has the rounds of its two counties as its own: closed with a reason where somebody is missing, open, and none of bureaus below (G1, M1, E1, R4)', async () => {
    const kinds = ['monitoring', 'selfEvaluation', 'targets', 'unitReports'];
    for (const county of ['431021', '431022']) {
      const { rows } = await city.pool.query<{ kind: string; phase: string; missing: number; reason: string | null }>(
        `select state ->> 'seasonKind' as kind, phase, state #>> '{closed,reason}' as reason,
           (state #>> '{closed,figures,expected}')::int - (state #>> '{closed,figures,reported}')::int as missing
         from instance where process = 'season' and region_id = $1 order by 1`,
        [county],
      );
      expect([...new Set(rows.map(({ kind }) => kind))]).toEqual(kinds);
      expect(rows.filter(({ phase }) => phase === 'seasonOpen').length).toBeGreaterThan(0);
      const closed = rows.filter(({ phase }) => phase === 'seasonClosed');
      expect(closed.length).toBeGreaterThan(3);
      for (const { missing, reason } of closed)
        expect([missing > 0, (reason ?? '') !== '']).toEqual([missing > 0, missing > 0]);
      expect(closed.some(({ missing }) => missing > 0)).toBe(true);
      const own = `instance where process = 'season' and region_id = '${county}' and exists (select from record r
        join person_grant g on g.person_id::text = r.person_id where r.instance_id = instance.id and g.region_id <> '${county}')`;
      expect(await count(city.pool, own)).toBe(0);
    }
  });

  it('adds up a figure of every county, so that the counties can be held against each other (R5)', async () => {
    const { rows } = await city.pool.query<{ id: string; budget: string; accepted: number; owed: number }>(
      `select state #>> '{reporter,id}' as id, state #>> '{submitted,figures,budgetFen}' as budget,
         (state #>> '{submitted,figures,reportsAccepted}')::int as accepted,
         (state #>> '{submitted,figures,reportsOwed}')::int as owed
       from instance where process = 'performanceReport' and state ->> 'side' = 'receipt' and state ? 'submitted' order by 1`,
    );
    expect(rows.length).toBeGreaterThan(20);
    for (const { budget, accepted, owed } of rows) {
      expect(Number(budget)).toBeGreaterThan(0);
      expect(accepted).toBeGreaterThan(0);
      expect(owed).toBeGreaterThanOrEqual(accepted);
    }
  });

  it('holds the next morning round as a city does: the day’s reminders, not those of two years', async () => {
    const on = asPlainDate('2026-11-24');
    const round = await runMorningRound(city.pool, {
      regionId: '431000',
      on,
      now: asInstant('2026-11-24T00:00:00.000Z'),
    });
    expect(round.unaddressed).toBe(0);
    expect(round.reminders).toBeGreaterThan(0);
    expect(round.reminders).toBeLessThan(250);
    expect(await count(city.pool, `reminder where on_day < '${dateOf(NOW)}'`)).toBeGreaterThan(5_000);
  });

  it('is left alone by a second start, of whichever layer', async () => {
    const before = await count(city.pool, 'record');
    const again = { databaseUrl: city.url, hash: 'sha256', now: NOW, passwordHash: 'x', say: () => undefined } as const;
    await loadYear({ ...again, layer: 'city' });
    await loadYear({ ...again, layer: 'core' });
    expect(await count(city.pool, 'record')).toBe(before);
  });
});

/** What may differ: versions of papers have ids of their own, and rows of histories say when they were written. */
const COMPARED: Readonly<Record<string, readonly string[]>> = {
  instance: ['state', 'book', 'head_hash'],
  obligation: ['next_reminder_on'],
  task: [],
  budget_item: ['updated_at'],
  problem: [],
  item_result: [],
  item_life: [],
  obligation_done: [],
  monitoring_period: ['version_id', 'budget_fen', 'rate', 'deviation'],
  number_use: [],
  issued_document: [],
};

describe('a history written as a whole is the one that its acts would have made', () => {
  it(
    'act by act through the store, or at once: the same rows in every table that pages are made of',
    async () => {
      const [byActs, atOnce] = [await fresh(), await fresh()];
      const load = { hash: 'sha256', now: NOW, passwordHash: 'x', say: () => undefined } as const;
      await loadYear({ databaseUrl: byActs.url, ...load });
      const store = createProcessStore({ pool: byActs.pool, processes: PROCESSES, hash: 'sha256' });
      const { rows } = await byActs.pool.query<{ id: string; version: number }>('select id, version from instance');
      for (const { id, version } of rows) await store.reach(id, NOW, version);
      const plan = planDays(dateOf(NOW));
      const lives = numbered(yearLives(dateOf(NOW)), [planNumber(plan.year)]);
      await seedOrganisation(atOnce.pool, organisation('x'));
      await registerCodes(atOnce.pool, lives);
      await keepPlanNumber(atOnce.pool, plan);
      await writeHistory({ pool: atOnce.pool, ...load }, lives);
      for (const [table, left] of Object.entries(COMPARED)) {
        const rowsOf = async ({ pool }: { readonly pool: Pool }): Promise<readonly string[]> => {
          const found = await pool.query<{ row: string }>(
            `select (to_jsonb(t) - $1::text[])::text as row from ${table} t
           ${table === 'issued_document' ? '' : `where ${table === 'instance' ? 'id' : 'instance_id'} = any ($2::uuid[])`} order by 1`,
            table === 'issued_document' ? [left] : [left, lives.map(({ id }) => id)],
          );
          return found.rows.map(({ row }) => row);
        };
        const [one, other] = [await rowsOf(byActs), await rowsOf(atOnce)];
        expect([table, other.filter((row) => !one.includes(row))]).toEqual([table, []]);
        expect([table, other.length]).toEqual([table, one.length]);
      }
    },
    LOAD_MS,
  );
});
