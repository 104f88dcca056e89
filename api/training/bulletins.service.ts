import { Inject, Injectable } from '@nestjs/common';
import { dateOf } from '../../domain/calendar/plain-date.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { layReminders } from '../../domain/obligations/lay.ts';
import { grantsWith } from '../../domain/process/permissions.ts';
import { readBulletin, readersOf, toldOfBulletin } from '../../db/queries/bulletin-readers.ts';
import * as bulletins from '../../db/queries/bulletins.ts';
import { tellByName } from '../../db/queries/notices.ts';
import type { Pool, Queryable } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { CLOCK, POOL } from '../deps.ts';
import type { Paging } from '../http/paging.ts';
import type { Caller } from '../http/request.ts';
import { AccountLogService } from '../people/account-log.service.ts';
import { refuse } from '../people/dated.ts';
import { RulesService } from '../rules/rules.service.ts';
import type * as schemas from './training.schemas.ts';

/** Notices of the performance office: to whom, who has read them, and what was withdrawn (S7). */
@Injectable()
export class BulletinsService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(RulesService) private readonly rules: RulesService,
    @Inject(AccountLogService) private readonly log: AccountLogService,
  ) {}

  async own({ unread, ...paging }: schemas.AskOwnBulletins, caller: Caller): Promise<schemas.OwnBulletins> {
    const page = await bulletins.bulletinsFor(this.pool, caller.id, { ...paging, unreadOnly: unread === 'true' });
    return { next: page.next, rows: page.rows.map(({ audience: _audience, ...row }) => row) };
  }

  async published(paging: Paging, caller: Caller): Promise<schemas.PublishedBulletins> {
    const { rows, next } = await bulletins.bulletinsOf(this.pool, keptRegions(caller), paging);
    return { rows: [...rows], next };
  }

  /**
   * Publishes a notice to everybody whom its audience means today; whoever comes later was not told.
   *
   * @throws {DomainError} `invalidInput` for another bureau's region, `dateInPast`, `noticeForNobody`
   */
  async publish(asked: schemas.PublishBulletin, caller: Caller): Promise<void> {
    const { id, regionId, title, audience } = asked;
    const confirmBy = asked.confirmBy ?? null;
    const now = this.clock.now();
    assertKept(caller, regionId);
    notPast('/confirmBy', confirmBy, dateOf(now));
    const reminderOn = confirmBy === null ? [] : await this.remindersOf(regionId, confirmBy);
    await this.log.change(caller, async (db, write) => {
      const people = await bulletins.peopleMeant(db, regionId, audience, dateOf(now));
      if (people.length === 0) throw new DomainError('noticeForNobody');
      const ids = people.map((person) => person.id);
      const made = { ...asked, confirmBy, reminderOn, publishedBy: caller.id, publishedAt: now };
      if (!(await bulletins.insertBulletin(db, made, ids))) return;
      const topic = confirmBy === null ? 'bulletinPublished' : 'bulletinToConfirm';
      const params = { name: title, ...(confirmBy !== null && { due: confirmBy }) };
      await tellByName(db, { id: `bulletin.${id}`, topic, params, regionId, people, now });
      const after = { title, people: people.length };
      await write({ kind: 'bulletinPublished', person: null, regionIds: [regionId], after });
    });
  }

  /** The first reading and the first confirmation count. @throws {DomainError} `notFound` for who was not told */
  async read(id: string, { confirm }: schemas.ReadBulletin, caller: Caller): Promise<void> {
    const read = { id, personId: caller.id, confirm, now: this.clock.now() };
    if (!(await readBulletin(this.pool, read))) throw new DomainError('notFound');
  }

  /** Everybody who was told of it is told that it does not hold. @throws {DomainError} `notFound`, `noticeWithdrawn` */
  async withdraw(id: string, { note }: schemas.TrainingNote, caller: Caller): Promise<void> {
    const now = this.clock.now();
    await this.log.change(caller, async (db, write) => {
      const { title, regionId } = await kept(db, id, caller);
      if (!(await bulletins.withdrawBulletin(db, { id, personId: caller.id, note, now })))
        throw new DomainError('noticeWithdrawn', { title });
      const people = await toldOfBulletin(db, id);
      const params = { name: title, note };
      await tellByName(db, {
        id: `bulletin.${id}.withdrawn`,
        topic: 'bulletinWithdrawn',
        params,
        regionId,
        people,
        now,
      });
      await write({ kind: 'bulletinWithdrawn', person: null, regionIds: [regionId], after: { title }, note });
    });
  }

  /** Who has read it, and who has not. @throws {DomainError} `notFound` */
  async readers(id: string, asked: schemas.AskReaders, caller: Caller): Promise<schemas.Readers> {
    await kept(this.pool, id, caller);
    const { rows, next } = await readersOf(this.pool, id, asked);
    return { rows: [...rows], next };
  }

  private async remindersOf(
    regionId: string,
    due: NonNullable<schemas.PublishBulletin['confirmBy']>,
  ): Promise<bulletins.NewBulletin['reminderOn']> {
    const [policy, calendar] = await Promise.all([
      this.rules.policyFor({ grants: [] }, regionId),
      this.rules.calendar(),
    ]);
    return layReminders(due, { policy, calendar }, this.clock.now()).map(({ on }) => on);
  }
}

/** Regions whose notices and courses somebody keeps: his own bureau's (P2). */
export function keptRegions(caller: Caller): readonly string[] {
  return [...new Set(grantsWith(caller, 'training.keep').map(({ regionId }) => regionId))];
}

/** @throws {DomainError} `invalidInput` */
export function assertKept(caller: Caller, regionId: string): void {
  refuse(
    keptRegions(caller).includes(regionId) ? [] : [{ path: '/regionId', code: 'idUnknown', params: { id: regionId } }],
  );
}

/** A day that is set lies ahead. @throws {DomainError} `dateInPast`, at its field */
export function notPast(path: string, date: string | null, today: string): void {
  if (date === null || date >= today) return;
  const params = { date };
  throw new DomainError('dateInPast', params, [{ path, code: 'dateInPast', params }]);
}

async function kept(db: Queryable, id: string, caller: Caller): Promise<bulletins.Bulletin> {
  const found = await bulletins.bulletinById(db, id);
  if (!found || !keptRegions(caller).includes(found.regionId)) throw new DomainError('notFound');
  return found;
}
