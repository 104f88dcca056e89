import type { Instant } from '../domain/calendar/plain-date.ts';
import type { Rehearsal } from '../domain/process/rehearse.ts';
import type { Queryable } from '../db/pool.ts';
import type { FollowUp, HashName } from '../db/process-store-types.ts';
import { commitLives } from '../db/store/commit-lives.ts';
import { followUp } from '../db/store/follow-up.ts';
import type { Working } from '../db/store/working.ts';

/** A life as it has come to stand, with the papers that were saved on the way. */
export interface Lived extends Working {
  readonly saved: readonly SavedPaper[];
}

/** What was played in memory by some moment, as a life to be written. */
export function livedOf(
  { instance, record, documents }: Pick<Rehearsal<Lived['instance']['state']>, 'instance' | 'record' | 'documents'>,
  { now, ...life }: Pick<Lived, 'process' | 'rules' | 'saved' | 'now'>,
): Lived {
  return {
    ...life,
    before: undefined,
    headHash: '',
    answers: [],
    instance,
    events: record,
    documents,
    now: record.at(-1)?.recordedAt ?? now,
  };
}

export interface SavedPaper {
  readonly id: string;
  readonly kind: string;
  readonly number: number;
  readonly body: string;
  readonly hash: string;
  readonly author: string;
  readonly at: Instant;
}

interface Telling {
  readonly now: Instant;
  /** Whether a matter that is over is told too, as if its acts had been done one by one. */
  readonly all?: boolean;
  /** Whether what they ask of other matters was played with those: done again, it would be refused. */
  readonly errandsDone?: boolean;
}

interface Writing extends Telling {
  readonly hash: HashName;
}

/** Lives that were played in memory, written as wholes: one statement for many of them, not a transaction for each act. */
export async function writeLives(db: Queryable, lives: readonly Lived[], { hash, ...telling }: Writing): Promise<void> {
  const { now } = telling;
  await commitLives(db, lives, { hash, now, told: (life) => newsOf(life, telling) });
  const papers = lives.flatMap(({ instance, saved }) => saved.map((paper) => ({ ...paper, instance_id: instance.id })));
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
export function newsOf(
  { process, instance, events, rules: { policy } }: Working,
  { now, all = false, errandsDone = false }: Telling,
): FollowUp | undefined {
  const since = new Date(Date.parse(now) - TOLD_WITHIN_DAYS * 86_400_000).toISOString();
  const whole = followUp(
    process,
    instance,
    events.filter(({ recordedAt }) => recordedAt >= since),
    policy,
  );
  const effects = whole.effects.filter(({ effect }) => !errandsDone || effect.kind !== 'act');
  const news = { ...whole, effects };
  const [track] = Object.values(process.lifecycle.tracks);
  const isOver = news.nextMoment === null && track?.terminal.includes(news.phase) === true;
  return !all && isOver && effects.length === 0 ? undefined : news;
}
