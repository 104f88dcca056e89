import { randomBytes, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Instant } from '../../domain/calendar/plain-date.ts';
import { CHANNEL_NAMES, reasonText } from '../../domain/delivery/fate-text.ts';
import { MESSAGE_KINDS } from '../../domain/delivery/kinds.ts';
import type { OutwardAddresses } from '../../domain/delivery/outward-addresses.ts';
import { WEBHOOK_EVENTS } from '../../domain/delivery/webhook-events.ts';
import { DomainError, type Fault } from '../../domain/domain-error.ts';
import type { Bilingual, Locale } from '../../domain/locale.ts';
import { grantsWith, type Permission } from '../../domain/process/permissions.ts';
import {
  addEndpoint,
  changeEndpoint,
  endpointOf,
  endpoints,
  queueForEndpoint,
  rotateSecret,
  type StoredEndpoint,
} from '../../db/queries/endpoints.ts';
import { closeIncident } from '../../db/queries/reconcile.ts';
import { readScope } from '../../db/queries/scope.ts';
import { beginWebhooks, testMessage } from '../../db/queries/webhook-feed.ts';
import type { Seal } from '../../db/sealed.ts';
import type { Pool, Queryable } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { ADDRESSES, CLOCK, POOL, SEAL } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { stableId } from '../http/stable-id.ts';
import { AccountLogService } from '../people/account-log.service.ts';
import { refuse } from '../people/dated.ts';
import type { ChangeEndpoint, EndpointMade, Endpoints, NewEndpointBody } from './delivery.schemas.ts';
import { ROBOT_TEST } from './delivery-text.ts';

const SECRET_OCTETS = 32;
/** Time enough to change the secret on the other side. */
const ROTATION_MS = 7 * 86_400_000;

/** Group robots and other systems: who hears of what in a region, and is proven how. */
@Injectable()
export class EndpointsService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(SEAL) private readonly seal: Seal,
    @Inject(AccountLogService) private readonly log: AccountLogService,
    @Inject(ADDRESSES) private readonly addresses: OutwardAddresses,
  ) {}

  async list(caller: Caller, locale: Locale): Promise<Endpoints> {
    const rows = await endpoints(this.pool, await this.regions(caller, 'mail.read'), this.clock.now());
    return {
      rows: rows.map((row) => ({
        ...row,
        types: [...row.types],
        channelName: CHANNEL_NAMES[row.channel][locale],
        endedReason: reasonText(row.endedReason, locale),
      })),
      eventTypes: named(
        Object.entries(WEBHOOK_EVENTS).map(([value, { name }]) => [value, name]),
        locale,
      ),
      messageKinds: named(Object.entries(MESSAGE_KINDS), locale),
    };
  }

  /**
   * The same key again is the same endpoint; its secret is shown by the first answer only.
   *
   * @throws {DomainError} `invalidInput`: a region outside the scope, types of another channel, an address that may not be asked
   */
  async make(asked: NewEndpointBody, key: string, caller: Caller): Promise<EndpointMade> {
    const regionIds = await this.regions(caller, 'delivery.change');
    refuse([
      ...(regionIds.includes(asked.regionId)
        ? []
        : [{ path: '/regionId', code: 'idUnknown', params: { id: asked.regionId } }]),
      ...this.faultsOfAddress(asked.url),
      ...faultsOfTypes(asked.channel, asked.types),
      ...(asked.channel === 'wecom' && asked.secret !== undefined ? [{ path: '/secret', code: 'secretNeedless' }] : []),
    ]);
    const id = stableId('endpoint', caller.id, key);
    const webhook = asked.channel === 'webhook';
    const secret = asked.secret ?? (webhook ? newSecret() : undefined);
    const { channel, regionId, name, types, url } = asked;
    const made = await this.log.change(caller, async (db, write) => {
      const isNew = await addEndpoint(db, {
        id,
        regionId,
        channel,
        name,
        types,
        by: caller.id,
        now: this.clock.now(),
        ...this.sealed(url),
        secretSealed: secret === undefined ? null : this.seal.lock(secret),
      });
      if (webhook) await beginWebhooks(db);
      const after = { channel, name, regionId, host: new URL(url).host, types: types.join(',') };
      if (isNew) await write({ kind: 'endpointMade', person: null, regionIds: [regionId], after });
      return isNew;
    });
    return { id, secret: webhook && made ? (secret ?? null) : null };
  }

  /** @throws {DomainError} `notFound`; `invalidInput` */
  async change(id: string, { note, url, ...asked }: ChangeEndpoint, caller: Caller): Promise<void> {
    const regionIds = await this.regions(caller, 'delivery.change');
    await this.log.change(caller, async (db, write) => {
      const before = await this.found(db, regionIds, id);
      refuse([
        ...(url === undefined ? [] : this.faultsOfAddress(url)),
        ...(asked.types ? faultsOfTypes(before.channel, asked.types) : []),
      ]);
      const place = url === undefined ? undefined : this.sealed(url);
      // Nobody waits any more for what is switched off.
      if (asked.active === false)
        await closeIncident(db, { kind: 'endpointFailing', instanceId: id, now: this.clock.now() });
      await changeEndpoint(db, id, { ...asked, url: place && { sealed: place.urlSealed, host: place.host } });
      await write({
        kind: 'endpointChanged',
        person: null,
        regionIds: [before.regionId],
        note,
        before: facts(before),
        after: facts({
          ...before,
          ...(asked.name !== undefined && { name: asked.name }),
          ...(asked.types && { types: asked.types }),
          ...(asked.active !== undefined && { active: asked.active }),
          ...(place && { host: place.host }),
        }),
      });
    });
  }

  /** A new secret, shown once; the one before stays valid for a week. @throws {DomainError} `notFound` */
  async rotate(id: string, note: string, caller: Caller): Promise<EndpointMade> {
    const regionIds = await this.regions(caller, 'delivery.change');
    const secret = newSecret();
    await this.log.change(caller, async (db, write) => {
      const { channel, name, regionId } = await this.found(db, regionIds, id);
      if (channel !== 'webhook') refuse([{ path: '/note', code: 'secretNeedless' }]);
      const until = new Date(Date.parse(this.clock.now()) + ROTATION_MS).toISOString() as Instant;
      await rotateSecret(db, id, this.seal.lock(secret), until);
      await write({ kind: 'endpointSecretChanged', person: null, regionIds: [regionId], after: { name }, note });
    });
    return { id, secret };
  }

  /** Lays a test in the queue; its answer stands in the list of deliveries within seconds. @throws {DomainError} `notFound` */
  async test(id: string, caller: Caller): Promise<void> {
    const regionIds = await this.regions(caller, 'delivery.change');
    const { channel, active } = await this.found(this.pool, regionIds, id);
    if (!active) refuse([{ path: '/active', code: 'endpointOff' }]);
    const now = this.clock.now();
    const message = testMessage(randomUUID(), now);
    const body = channel === 'webhook' ? message.body : ROBOT_TEST;
    await queueForEndpoint(this.pool, {
      messageId: message.messageId,
      endpointId: id,
      channel,
      topic: 'test',
      body,
      now,
    });
  }

  private async found(db: Queryable, regionIds: readonly string[], id: string): Promise<StoredEndpoint> {
    const endpoint = await endpointOf(db, regionIds, id);
    if (!endpoint) throw new DomainError('notFound');
    return endpoint;
  }

  /** The same look as at each sending, where the name is looked up as well. */
  private faultsOfAddress(url: string): readonly Fault[] {
    return this.addresses.mayBeAsked(new URL(url)) ? [] : [{ path: '/url', code: 'endpointAddress' }];
  }

  private sealed(url: string): { readonly urlSealed: string; readonly host: string } {
    return { urlSealed: this.seal.lock(url), host: new URL(url).host };
  }

  private async regions(caller: Caller, permission: Permission): Promise<readonly string[]> {
    const scope = await readScope(this.pool, grantsWith(caller, permission));
    return scope.map(({ regionId }) => regionId);
  }
}

function newSecret(): string {
  return `whsec_${randomBytes(SECRET_OCTETS).toString('base64')}`;
}

function named(entries: readonly (readonly [string, Bilingual])[], locale: Locale): { value: string; name: string }[] {
  return entries.map(([value, name]) => ({ value, name: name[locale] }));
}

function faultsOfTypes(channel: string, types: readonly string[]): readonly Fault[] {
  const possible = new Set(Object.keys(channel === 'webhook' ? WEBHOOK_EVENTS : MESSAGE_KINDS));
  return types
    .filter((type) => !possible.has(type))
    .map((type) => ({ path: '/types', code: 'typesOfOther', params: { type } }));
}

function facts({ name, host, types, active }: Pick<StoredEndpoint, 'name' | 'host' | 'types' | 'active'>) {
  return { name, host, types: types.join(','), active };
}
