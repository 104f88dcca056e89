import { defaultCalendar } from '../domain/calendar/default-calendar.ts';
import { dateOf, type Instant } from '../domain/calendar/plain-date.ts';
import { defaultPolicy } from '../domain/policy/default-policy.ts';
import type { Policy } from '../domain/policy/policy.ts';
import { PROCESSES } from '../domain/processes/index.ts';
import { fingerprint } from '../db/hash-chain.ts';
import { inTransaction, type Pool, type Queryable } from '../db/pool.ts';
import type { HashName } from '../db/process-store-types.ts';
import { commitNumbers } from '../db/store/commit-lives.ts';
import { processNamed, type Working } from '../db/store/working.ts';
import { keepPolicies } from './acting.ts';
import { rehearse } from './rehearsal.ts';
import type { Life } from './script.ts';
import { livedOf, newsOf, writeLives, type Lived, type SavedPaper } from './writing.ts';

interface History {
  readonly pool: Pool;
  readonly hash: HashName;
  readonly now: Instant;
  readonly say: (line: string) => void;
}

const CHUNK = 50;

/**
 * Writes many lives as wholes: played in memory by the same decider, with the clock waking at every moment, and written
 * through the rows that the store itself writes, in one transaction. What would take a transaction for each of ten
 * thousand acts takes one statement for fifty items; record, clocks, tasks, results and numbers are the same.
 */
export async function writeHistory(history: History, lives: readonly Life[]): Promise<void> {
  const { pool, hash, now, say } = history;
  await keepPolicies(pool, lives);
  await inTransaction(pool, async (db) => {
    const numbered: Working[] = [];
    let writing = Promise.resolve();
    for (let from = 0; from < lives.length; from += CHUNK) {
      // While PostgreSQL writes one chunk, the next one is played.
      const chunk = lives.slice(from, from + CHUNK).map((life) => lived(life, now));
      await writing;
      say(`  ${String(from)} / ${String(lives.length)}`);
      writing = writeLives(db, chunk, { hash, now });
      numbered.push(...chunk);
    }
    await writing;
    await commitNumbers(db, numbered);
    await db.query(`select keep_issued(instance_id) from budget_item_words where words like '%〔%'`);
    await holdMorningsBefore(db, now);
    say(`  ${String(lives.length)} / ${String(lives.length)}`);
    const running = numbered.filter((life) => newsOf(life, { now }) !== undefined).length;
    say(
      `  ${String(running)} 个办理中的事项启动后陆续接上工作流 · ${String(running)} workflows follow once the product runs`,
    );
  });
}

function lived(life: Life, now: Instant): Lived {
  const policy: Policy = life.policy ?? defaultPolicy;
  const rules = { policy, calendar: defaultCalendar };
  const played = rehearse(life, rules, now, 'byItself');
  const process = processNamed(PROCESSES, played.instance.process);
  return livedOf(played, { process, rules, saved: papersOf(life, now), now });
}

function papersOf({ steps }: Life, now: Instant): readonly SavedPaper[] {
  const counts = new Map<string, number>();
  return steps
    .filter(({ at }) => at <= now)
    .flatMap(({ at, saves }) =>
      saves.map(({ id, kind, authorId, body }) => {
        const number = (counts.get(kind) ?? 0) + 1;
        counts.set(kind, number);
        return { id, kind, number, body: JSON.stringify(body), hash: fingerprint(body), author: authorId, at };
      }),
    );
}

/** The mornings before today have been held: what they reminded of is on record, and today's comes next. */
async function holdMorningsBefore(db: Queryable, now: Instant): Promise<void> {
  const today = dateOf(now);
  await db.query(
    `insert into reminder (instance_id, obligation_key, due, days_before, on_day, sent_at)
     select o.instance_id, o.key, o.due, r.days_before, r.on_day, (r.on_day + time '08:00') at time zone 'Asia/Shanghai'
     from obligation o cross join lateral unnest(o.reminder_on, o.reminder_days) as r (on_day, days_before)
     where r.on_day < $1::date and r.on_day > (o.started_at at time zone 'Asia/Shanghai')::date
       and r.on_day <= coalesce(o.settled_on, $1::date)
     on conflict do nothing`,
    [today],
  );
  await db.query(
    `update obligation set next_reminder_on = (select min(d) from unnest(reminder_on) d where d >= $1::date)
     where next_reminder_on < $1::date`,
    [today],
  );
}
