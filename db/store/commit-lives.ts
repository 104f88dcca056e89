import type { Instant } from '../../domain/calendar/plain-date.ts';
import type { Queryable } from '../pool.ts';
import type { FollowUp, HashName } from '../process-store-types.ts';
import { keep, outboxRow, partsOf, type Row } from './commit.ts';
import { numberRows } from './number-rows.ts';
import type { Working } from './working.ts';

/**
 * Whole lives at once, each from its first event to where it stands: what a loaded history is written by. Numbers of papers
 * wait for `commitNumbers`, because a register is filled in the order of its numbers and not life by life.
 *
 * @param told what a matter's workflow is to carry out; nothing for a matter that needs none
 * @param now when the workflows are told
 */
export async function commitLives(
  db: Queryable,
  lives: readonly Working[],
  {
    hash,
    now,
    told,
  }: {
    readonly hash: HashName;
    readonly now: Instant;
    readonly told: (life: Working) => FollowUp | undefined;
  },
): Promise<void> {
  const outbox = (life: Working): Row | undefined => {
    const news = told(life);
    return news && outboxRow({ ...life, now }, news);
  };
  await keep(db, partsOf(lives, hash, outbox));
}

/** Every number that these lives took, in the order of each series. */
export async function commitNumbers(db: Queryable, lives: readonly Working[]): Promise<void> {
  await keep(db, [{ keeps: 'keep_numbers', rows: lives.flatMap(numberRows) }]);
}
