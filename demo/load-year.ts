import { migrate } from '../db/migrate.ts';
import { createPool, type Pool } from '../db/pool.ts';
import { createProcessStore } from '../db/process-store.ts';
import { seedOrganisation, type Organisation } from '../db/seed.ts';
import { dateOf, type Instant } from '../domain/calendar/plain-date.ts';
import { PROCESSES } from '../domain/processes/index.ts';
import { openLives, perform, together, type Stage } from './acting.ts';
import { organisation, withoutLast, type Layer } from './cast.ts';
import { cityLives } from './city/index.ts';
import { playEvaluations } from './evaluations.ts';
import { writeHistory } from './history.ts';
import { loadLibraries } from './libraries/load.ts';
import { setUpBodies } from './bodies.ts';
import { keepPlanNumber, numbered, planNumber, registerCodes, takeByHand } from './numbers.ts';
import { playReports } from './reports/index.ts';
import { rankResults } from './rankings.ts';
import { playSeasons } from './seasons.ts';
import { playSelfChecks } from './self-checks.ts';
import { supervise } from './supervisions.ts';
import { inOrder, type Life } from './script.ts';
import { publishTraining } from './training.ts';
import { yearLives } from './year/index.ts';
import { planDays } from './plan-days.ts';

export interface LoadYear {
  readonly databaseUrl: string;
  readonly hash: 'sha256' | 'sm3';
  /** The day of the first start: everything is laid around it. */
  readonly now: Instant;
  readonly passwordHash: string;
  readonly say: (line: string) => void;
  /** The core year alone, or a small city around it. */
  readonly layer?: Layer;
}

/**
 * Fills an empty database with the demo year. Its last person comes last: a database that knows him or a stranger is
 * complete, or not ours, and is left alone; one that holds matters without him is a load that was broken off, and is
 * begun again.
 */
export async function loadYear(load: LoadYear): Promise<void> {
  const { databaseUrl, hash, now, passwordHash, say, layer = 'core' } = load;
  const owner = createPool(databaseUrl, { max: 4, role: 'none' });
  try {
    const everybody = organisation(passwordHash, layer);
    const acting = withoutLast(everybody);
    // Whoever starts again may ask for the other layer: people of either are ours.
    const found = await whatIsThere(owner, withoutLast(organisation(passwordHash, 'city')));
    if (found.others > 0) return;
    if (found.matters > 0) await beginAgain(owner, databaseUrl, say);
    await seedOrganisation(owner, acting);
    const core = yearLives(dateOf(now));
    const plan = planDays(dateOf(now));
    const all = layer === 'city' ? [...core, ...cityLives(dateOf(now))] : core;
    const lives = numbered(all, [planNumber(plan.year)]);
    await registerCodes(owner, lives);
    await keepPlanNumber(owner, plan);
    const stage = { pool: owner, store: createProcessStore({ pool: owner, processes: PROCESSES, hash }) };
    if (layer === 'city') await writeHistory({ pool: owner, hash, now, say }, lives);
    else await playYear(stage, lives, say);
    await playEvaluations(stage, dateOf(now));
    if (layer === 'city') await playSelfChecks({ ...stage, hash }, now);
    await rankResults({ ...stage, hash }, now);
    await supervise(stage, now);
    await playReports({ pool: owner, hash, now }, layer);
    await playSeasons(stage, now, layer);
    await takeByHand(owner, now);
    await loadLibraries(owner);
    await setUpBodies({ pool: owner, hash }, now);
    await publishTraining(owner, now);
    await waitSince(owner, now);
    await seedOrganisation(owner, everybody);
  } finally {
    await owner.end();
  }
}

/** What workflows have still to be told waits since the load, not since the days that it is about. */
async function waitSince(pool: Pool, now: Instant): Promise<void> {
  await pool.query('update outbox set created_at = $1 where sent_at is null', [now]);
}

async function whatIsThere(
  pool: Pool,
  { people }: Organisation,
): Promise<{ readonly others: number; readonly matters: number }> {
  const { rows } = await pool.query<{ others: number; matters: number }>(
    `select (select count(*)::int from person where id <> all ($1::uuid[])) as others,
       (select count(*)::int from instance) as matters`,
    [people.map(({ id }) => id)],
  );
  return rows[0] ?? { others: 0, matters: 0 };
}

/**
 * A record cannot be emptied, and it belongs to nobody yet: the schema is made anew. On another day everything would lie
 * around another today, so the load is not continued.
 */
async function beginAgain(pool: Pool, databaseUrl: string, say: (line: string) => void): Promise<void> {
  say('  演示数据上次只载入了一半，重新载入 · the demo data was only half loaded; loading it again');
  await pool.query('drop schema public cascade; create schema public; grant usage on schema public to public');
  await migrate(databaseUrl);
}

/** Everybody's acts in the order of time; a line every hundred, so that a person sees it going on. */
async function playYear(stage: Stage, lives: readonly Life[], say: (line: string) => void): Promise<void> {
  await openLives(stage, lives);
  const byKey = new Map(lives.map((life) => [life.key, life]));
  const visits = together(inOrder(lives));
  for (const [index, visit] of visits.entries()) {
    await perform(stage, visit, byKey);
    if ((index + 1) % 100 === 0) say(`  ${String(index + 1)} / ${String(visits.length)}`);
  }
}
