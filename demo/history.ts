import { defaultCalendar } from '../domain/calendar/default-calendar.ts';
import { dateOf, type Instant } from '../domain/calendar/plain-date.ts';
import { defaultPolicy } from '../domain/policy/default-policy.ts';
import type { Policy } from '../domain/policy/policy.ts';
import { PROCESSES } from '../domain/processes/index.ts';
import { fingerprint } from '../db/hash-chain.ts';
import { inTransaction, type Pool, type Queryable } from '../db/pool.ts';
import type { FollowUp, HashName } from '../db/process-store-types.ts';
import { commitLives, commitNumbers } from '../db/store/commit-lives.ts';
import { followUp } from '../db/store/follow-up.ts';
import { processNamed, type Working } from '../db/store/working.ts';
import { keepPolicies } from './acting.ts';
import { rehearse } from './rehearsal.ts';
import type { Life } from './script.ts';

interface History {
  readonly pool: Pool;
  readonly hash: HashName;
  readonly now: Instant;
  readonly say: (line: string) => void;
}

/** A life as it has come to stand, with the papers that were saved on the way. */
interface Lived extends Working {
  readonly saved: readonly SavedPaper[];
}

interface SavedPaper {
  readonly id: string;
  readonly kind: string;
  readonly number: number;
  readonly body: string;
  readonly hash: string;
  readonly author: string;
  readonly at: Instant;
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
      writing = write(db, chunk, { hash, now });
      numbered.push(...chunk);
    }
    await writing;
    await commitNumbers(db, numbered);
    await db.query(`select keep_issued(instance_id) from budget_item_words where words like '%〔%'`);
    await holdMorningsBefore(db, now);
    say(`  ${String(lives.length)} / ${String(lives.length)}`);
    const running = numbered.filter((life) => newsOf(life, now) !== undefined).length;
    say(
      `  ${String(running)} 个办理中的事项启动后陆续接上工作流 · ${String(running)} workflows follow once the product runs`,
    );
  });
}

function lived(life: Life, now: Instant): Lived {
  const policy: Policy = life.policy ?? defaultPolicy;
  const rules = { policy, calendar: defaultCalendar };
  const { instance, record, documents } = rehearse(life, rules, now, 'byItself');
  const { process: name } = instance;
  return {
    process: processNamed(PROCESSES, name),
    before: undefined,
    headHash: '',
    answers: [],
    instance,
    events: record,
    documents,
    rules,
    now: record.at(-1)?.recordedAt ?? now,
    saved: papersOf(life, now),
  };
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

async function write(
  db: Queryable,
  chunk: readonly Lived[],
  { hash, now }: { readonly hash: HashName; readonly now: Instant },
): Promise<void> {
  await commitLives(db, chunk, { hash, now, told: (life) => newsOf(life, now) });
  const papers = chunk.flatMap(({ instance, saved }) => saved.map((paper) => ({ ...paper, instance_id: instance.id })));
  await db.query(
    `insert into document_version (id, instance_id, kind, number, body, hash, author_id, created_at)
     select id, instance_id, kind, number, body::jsonb, hash, author, at from jsonb_to_recordset($1::jsonb) as p (id uuid,
       instance_id uuid, kind text, number integer, body text, hash text, author text, at timestamptz)`,
    [JSON.stringify(papers)],
  );
}

/** What happened earlier has been told and read long ago. */
const TOLD_WITHIN_DAYS = 7;

/** A matter that runs gets its workflow, with the news of the last days; one that is over needs none. */
function newsOf({ process, instance, events, rules: { policy } }: Working, now: Instant): FollowUp | undefined {
  const since = new Date(Date.parse(now) - TOLD_WITHIN_DAYS * 86_400_000).toISOString();
  const news = followUp(
    process,
    instance,
    events.filter(({ recordedAt }) => recordedAt >= since),
    policy,
  );
  const [track] = Object.values(process.lifecycle.tracks);
  const isOver = news.nextMoment === null && track?.terminal.includes(news.phase) === true;
  return isOver && news.effects.length === 0 ? undefined : news;
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
