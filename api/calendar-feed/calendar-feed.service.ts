import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { addDays, dateOf } from '../../domain/calendar/plain-date.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { fill, type Bilingual, type Locale } from '../../domain/locale.ts';
import { obligationName } from '../../domain/obligations/obligation-name.ts';
import { acting, holds } from '../../domain/process/permissions.ts';
import { feedOwner, feedSince, putFeed, removeFeed } from '../../db/queries/calendar-feed.ts';
import { dueList, type DueRow } from '../../db/queries/due-list.ts';
import { audiencesFor } from '../../db/queries/inbox.ts';
import { grantsOf } from '../../db/queries/grants.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { MattersService } from '../access/matters.service.ts';
import { CLOCK, POOL } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { dueSentence } from '../words/due-text.ts';
import { CALENDAR_NAME, ENTRY, ENTRY_NOTE } from './calendar-feed-text.ts';
import type { FeedState, NewFeed } from './calendar-feed.schemas.ts';
import { calendarText, type CalendarEntry } from './ics.ts';

const TOKEN_BYTES = 32;
/** What is overdue for longer has its place on the board, not in a calendar. */
const PAST_DAYS = 90;
const AHEAD_DAYS = 400;
const PAGE = 200;
const MOST_ENTRIES = 1000;

/** A person's deadlines for the calendar he looks at anyway, under an address that only he knows. */
@Injectable()
export class CalendarFeedService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(MattersService) private readonly matters: MattersService,
  ) {}

  async state({ id }: Caller): Promise<FeedState> {
    return { since: (await feedSince(this.pool, id)) ?? null };
  }

  async open({ id }: Caller): Promise<NewFeed> {
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    await putFeed(this.pool, { personId: id, tokenHash: hashed(token), now: this.clock.now() });
    return { token, path: `/api/v1/calendar.ics?token=${token}` };
  }

  close({ id }: Caller): Promise<void> {
    return removeFeed(this.pool, id);
  }

  /**
   * What he may see today, however long ago he subscribed.
   *
   * @throws {DomainError} `notFound` for an address that leads nowhere, or no longer
   */
  async calendar(token: string): Promise<string> {
    const owner = await feedOwner(this.pool, hashed(token));
    if (!owner) throw new DomainError('notFound');
    const now = this.clock.now();
    const grants = await grantsOf(this.pool, owner.id, dateOf(now));
    const rows = await this.dues({ kind: 'person', ...owner, login: '', grants });
    const { locale } = owner;
    const name = fill(CALENDAR_NAME[locale], { name: owner.name });
    return calendarText(
      name,
      rows.map((row) => entryOf(row, locale)),
      now,
    );
  }

  /** What waits for him; for somebody who only reads, what ends in his scope. */
  private async dues(caller: Caller): Promise<readonly DueRow[]> {
    const today = dateOf(this.clock.now());
    const [scope, audiences] = await Promise.all([
      this.matters.scope(caller),
      holds(caller, 'item.act') ? audiencesFor(this.pool, acting(caller)) : undefined,
    ]);
    const rows: DueRow[] = [];
    let cursor: string | undefined;
    do {
      const range = { from: addDays(today, -PAST_DAYS), to: addDays(today, AHEAD_DAYS) };
      const page = await dueList(this.pool, scope, { today, ...range, audiences, cursor, limit: PAGE });
      rows.push(...page.rows);
      cursor = page.next ?? undefined;
    } while (cursor !== undefined && rows.length < MOST_ENTRIES);
    return rows;
  }
}

function hashed(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function entryOf(row: DueRow, locale: Locale): CalendarEntry {
  const { instanceId, key, due, title, unitName, clause, provisional } = row;
  const say = (text: Bilingual): string =>
    fill(text[locale], {
      work: obligationName(key, locale),
      title,
      unit: unitName ?? '',
      sentence: dueSentence(row, locale),
      clause,
    });
  return {
    uid: `${instanceId}.${key}@bihuan`,
    day: due,
    summary: say(ENTRY),
    description: say(ENTRY_NOTE),
    tentative: provisional,
  };
}
