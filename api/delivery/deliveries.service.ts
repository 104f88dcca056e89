import { Inject, Injectable } from '@nestjs/common';
import { dateOf } from '../../domain/calendar/plain-date.ts';
import { CHANNEL_NAMES, reasonText, STATE_NAMES } from '../../domain/delivery/fate-text.ts';
import { CHANNELS } from '../../domain/delivery/retry.ts';
import { DomainError } from '../../domain/domain-error.ts';
import type { Locale } from '../../domain/locale.ts';
import { digestSentence } from '../../domain/messages/digest-text.ts';
import { noticeSentence } from '../../domain/messages/notice-text.ts';
import { obligationName } from '../../domain/obligations/obligation-name.ts';
import { grantsWith } from '../../domain/process/permissions.ts';
import type { Permission } from '../../domain/process/permissions.ts';
import {
  channelCounts,
  deliveries,
  deliveryOf,
  mailServerState,
  markCameBack,
  oldestDue,
  retryDeliveries,
} from '../../db/queries/delivery-list.ts';
import { toldOfItem, type ItemTold } from '../../db/queries/item-told.ts';
import { noteBounce } from '../../db/queries/mail-address.ts';
import { openIncident } from '../../db/queries/reconcile.ts';
import { readScope } from '../../db/queries/scope.ts';
import { unreachedBy, type Unreached } from '../../db/queries/unreached.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { MattersService } from '../access/matters.service.ts';
import { CLOCK, POOL } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { AccountLogService } from '../people/account-log.service.ts';
import { refuse } from '../people/dated.ts';
import { FATES } from './told-text.ts';
import type {
  AskDeliveries,
  DeliveryPage,
  DeliverySummary,
  ItemToldView,
  RetryDeliveries,
} from './delivery.schemas.ts';

/** What left the product and what has become of it, for those who administer. */
@Injectable()
export class DeliveriesService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(MattersService) private readonly matters: MattersService,
    @Inject(AccountLogService) private readonly log: AccountLogService,
  ) {}

  async summary(caller: Caller): Promise<DeliverySummary> {
    const regionIds = await this.regions(caller, 'mail.read');
    const now = this.clock.now();
    const [server, counts, oldest] = await Promise.all([
      mailServerState(this.pool),
      channelCounts(this.pool, regionIds, now),
      oldestDue(this.pool, regionIds, now),
    ]);
    const of = (channel: string, state: string): number =>
      counts.find((one) => one.channel === channel && one.state === state)?.count ?? 0;
    return {
      mailServer: server ? { host: server.detail, ...omitDetail(server) } : null,
      channels: CHANNELS.map((channel) => ({
        channel,
        queued: of(channel, 'queued'),
        sent: of(channel, 'sent'),
        failed: of(channel, 'failed'),
        givenUp: of(channel, 'givenUp'),
        suppressed: of(channel, 'suppressed'),
      })),
      wrong: counts.reduce((sum, { state, count }) => sum + (state === 'failed' || state === 'givenUp' ? count : 0), 0),
      oldestDue: oldest,
    };
  }

  async list({ endpoint, ...asked }: AskDeliveries, caller: Caller, locale: Locale): Promise<DeliveryPage> {
    const regionIds = await this.regions(caller, 'mail.read');
    const { rows, next } = await deliveries(this.pool, { ...asked, regionIds, endpointId: endpoint });
    const astray = rows.filter(({ state, attempts }) => state !== 'sent' && (state !== 'queued' || attempts > 0));
    const impacts = await unreachedBy(
      this.pool,
      astray.map(({ id }) => id),
    );
    return {
      rows: rows.map((row) => ({
        ...row,
        channelName: CHANNEL_NAMES[row.channel][locale],
        stateName: STATE_NAMES[row.state][locale],
        reason: reasonText(row.reason, locale),
        impact: impactView(
          impacts.find(({ id }) => id === row.id),
          locale,
        ),
      })),
      next,
    };
  }

  async retry({ ids, channel, endpoint, note }: RetryDeliveries, caller: Caller): Promise<number> {
    const regionIds = await this.regions(caller, 'delivery.change');
    return this.log.change(caller, async (db, write) => {
      const which = { ids: ids ?? null, channel: channel ?? null, endpointId: endpoint ?? null };
      const count = await retryDeliveries(db, { regionIds, ...which, now: this.clock.now() });
      if (count > 0)
        await write({ kind: 'mailRetried', person: null, regionIds, after: { channel: which.channel, count }, note });
      return count;
    });
  }

  /**
   * A bounce that came later, into the sender's mailbox: the address gets nothing more until it is settled.
   *
   * @throws {DomainError} `notFound`; `invalidInput` (`notSentYet`)
   */
  async cameBack(id: string, note: string, caller: Caller): Promise<void> {
    const regionIds = await this.regions(caller, 'delivery.change');
    const now = this.clock.now();
    await this.log.change(caller, async (db, write) => {
      const found = await deliveryOf(db, regionIds, id);
      if (!found) throw new DomainError('notFound');
      const { personId, address, state, channel } = found;
      if (channel !== 'mail' || state !== 'sent' || personId === null) refuse([{ path: '/note', code: 'notSentYet' }]);
      await markCameBack(db, id, note);
      if (await noteBounce(db, { personId: personId ?? '', address, reason: note, now }))
        await openIncident(db, { kind: 'mailBounced', instanceId: personId ?? '', detail: `${address}: ${note}`, now });
      await write({ kind: 'mailCameBack', person: null, regionIds, after: { address }, note });
    });
  }

  /** Within the caller's scope of items. @throws {DomainError} `notFound` */
  async told(itemId: string, caller: Caller, locale: Locale): Promise<ItemToldView> {
    await this.matters.item(itemId, caller);
    const rows = await toldOfItem(this.pool, itemId);
    return {
      rows: rows.map((told) => ({
        at: told.at,
        person: told.person,
        sentence: sentenceOf(told, locale),
        readAt: told.readAt,
        mail: told.mail ?? 'none',
        fate: fateOf(told, locale),
      })),
    };
  }

  private async regions(caller: Caller, permission: Permission): Promise<readonly string[]> {
    const scope = await readScope(this.pool, grantsWith(caller, permission));
    return scope.map(({ regionId }) => regionId);
  }
}

function impactView(found: Unreached | undefined, locale: Locale): DeliveryPage['rows'][number]['impact'] {
  if (!found) return null;
  const { unitName, readAt, itemTitle, due, dueKey } = found;
  return { unitName, readAt, itemTitle, due, dueName: dueKey === null ? null : obligationName(dueKey, locale) };
}

function omitDetail({
  configured,
  lastSentAt,
  awaySince,
  trouble,
}: NonNullable<Awaited<ReturnType<typeof mailServerState>>>) {
  return { configured, lastSentAt, awaySince, trouble };
}

function sentenceOf(told: ItemTold, locale: Locale): string {
  if (told.kind === 'notice') return noticeSentence(told.topic, told.params, locale);
  return digestSentence(told.line, dateOf(told.at), locale);
}

function fateOf({ mail, reason }: ItemTold, locale: Locale): string {
  const why = mail === 'failed' || mail === 'recorded' ? reasonText(reason, locale) : null;
  return `${FATES[mail ?? 'none'][locale]}${why === null ? '' : `${FATES.because[locale]}${why}`}`;
}
