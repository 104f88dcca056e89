import { Inject, Injectable } from '@nestjs/common';
import { dateOf } from '../../domain/calendar/plain-date.ts';
import { digestSentence } from '../../domain/messages/digest-text.ts';
import type { Locale } from '../../domain/locale.ts';
import { grantsWith } from '../../domain/process/permissions.ts';
import { digestsOf, markDigestRead } from '../../db/queries/digests.ts';
import { audiencesFor, doneBy, todo, todoCounts } from '../../db/queries/inbox.ts';
import { markNoticesRead, noticesOf, unreadNotices } from '../../db/queries/notices.ts';
import type { Page } from '../../db/queries/page.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { MattersService } from '../access/matters.service.ts';
import { CLOCK, POOL } from '../deps.ts';
import type { Paging } from '../http/paging.ts';
import type { Caller } from '../http/request.ts';
import { doneView, noticeView, todoView } from './inbox-views.ts';
import type { AskInbox, DigestPage, Inbox, InboxEntry } from './inbox.schemas.ts';

/** What waits for a person, what he has done, and what he has been told. */
@Injectable()
export class InboxService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(MattersService) private readonly matters: MattersService,
  ) {}

  async inbox(asked: AskInbox, caller: Caller, locale: Locale): Promise<Inbox> {
    const audiences = await audiencesFor(this.pool, grantsWith(caller, 'item.act'));
    const [page, lights, unread] = await Promise.all([
      this.page(asked, audiences, caller, locale),
      todoCounts(this.pool, audiences, this.today()),
      unreadNotices(this.pool, caller.id),
    ]);
    return { rows: [...page.rows], next: page.next, counts: { ...lights, unread } };
  }

  async digests(paging: Paging, caller: Caller, locale: Locale): Promise<DigestPage> {
    const { rows, next } = await digestsOf(this.pool, caller.id, paging);
    const shown = rows.map(({ lines, ...digest }) => ({
      ...digest,
      lines: lines.map((line) => ({
        itemId: line.instanceId,
        kind: line.kind,
        sentence: digestSentence(line, digest.day, locale),
      })),
    }));
    return { rows: shown, next };
  }

  /** Others' notices stay as they are. */
  readNotice(id: string, caller: Caller): Promise<void> {
    return markNoticesRead(this.pool, caller.id, [id], this.clock.now());
  }

  readDigest(id: string, caller: Caller): Promise<void> {
    return markDigestRead(this.pool, caller.id, id, this.clock.now());
  }

  private async page(
    { view, command, cursor, limit }: AskInbox,
    audiences: readonly string[],
    caller: Caller,
    locale: Locale,
  ): Promise<Page<InboxEntry>> {
    switch (view) {
      case 'todo': {
        const page = await todo(this.pool, audiences, { today: this.today(), command, cursor, limit });
        return { ...page, rows: page.rows.map((row) => todoView(row, locale)) };
      }
      case 'done':
      case 'started': {
        const scope = await this.matters.scope(caller);
        const page = await doneBy(this.pool, caller.id, scope, { startedOnly: view === 'started', cursor, limit });
        return { ...page, rows: page.rows.map((row) => doneView(view, row, locale)) };
      }
      case 'notices': {
        const page = await noticesOf(this.pool, caller.id, { cursor, limit });
        return { ...page, rows: page.rows.map((row) => noticeView(row, locale)) };
      }
    }
  }

  private today(): ReturnType<typeof dateOf> {
    return dateOf(this.clock.now());
  }
}
