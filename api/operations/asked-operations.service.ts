import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '../../domain/domain-error.ts';
import { grantsWith } from '../../domain/process/permissions.ts';
import type { Facts } from '../../db/account-record.ts';
import { closeByHand, stuckOne, type StuckRow } from '../../db/queries/incidents.ts';
import { askOperation, type NewOperation, type OperationPayload } from '../../db/queries/operations.ts';
import { resumeAddress } from '../../db/queries/mail-address.ts';
import { requeueMails } from '../../db/queries/operations-summary.ts';
import { narrowToRegion, readScope } from '../../db/queries/scope.ts';
import type { Pool, Queryable } from '../../db/pool.ts';
import { summaryOf } from '../../db/store/summary.ts';
import type { ProcessStore, StoreClock } from '../../db/process-store-types.ts';
import { MattersService } from '../access/matters.service.ts';
import { CLOCK, POOL, STORE } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { stableId } from '../http/stable-id.ts';
import { AccountLogService } from '../people/account-log.service.ts';
import { refuse } from '../people/dated.ts';
import { effectsNamedIn } from './effects-named.ts';
import type { AskOperation, OperationAsked } from './operations.schemas.ts';

type Wanted = Pick<NewOperation, 'kind' | 'payload' | 'instanceId' | 'regionId'>;

/**
 * What operators ask for: written down with who and why, told to Temporal by the relay. The API has no client of
 * Temporal, and nothing that is asked for here changes a legal fact.
 */
@Injectable()
export class AskedOperationsService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(STORE) private readonly store: ProcessStore,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(MattersService) private readonly matters: MattersService,
    @Inject(AccountLogService) private readonly log: AccountLogService,
  ) {}

  /** The same key again is the same operation. @throws {DomainError} `invalidInput` for what is outside the scope */
  async ask(asked: AskOperation, key: string, caller: Caller): Promise<OperationAsked> {
    const id = stableId('operation', caller.id, key);
    const regionIds = await this.regions(caller);
    const { wanted, facts } = await this.wanted(asked, regionIds, caller);
    const about = { note: asked.note, by: caller.id, now: this.clock.now() };
    await this.log.change(caller, async (db, write) => {
      if (!(await askOperation(db, { id, ...wanted, ...about }))) return;
      const requeued =
        asked.kind === 'retryMails' ? await requeueMails(db, regionIds, asked.messageId, about.now) : undefined;
      const after = { operation: wanted.kind, ...facts, ...(requeued !== undefined && { count: requeued }) };
      const kind = asked.kind === 'retryMails' ? 'mailRetried' : 'operationAsked';
      await write({ kind, person: null, regionIds, after, note: asked.note });
    });
    return { id };
  }

  /** Strikes one off with a reason; the next comparison finds it again where it goes on. @throws {DomainError} `notFound` */
  async close(id: string, note: string, caller: Caller): Promise<void> {
    const regionIds = await this.regions(caller);
    await this.log.change(caller, async (db, write) => {
      const incident = await this.incident(db, id, regionIds);
      if (incident.closedAt !== null) return;
      const now = this.clock.now();
      await closeByHand(db, { id, by: caller.id, note, now });
      // Closing it is the administrator's word that the address is right.
      if (incident.kind === 'mailBounced') await resumeAddress(db, incident.aboutId, now);
      const before = { incident: incident.kind, ...(incident.title !== null && { item: incident.title }) };
      await write({ kind: 'incidentClosed', person: null, regionIds, before, note });
    });
  }

  private async wanted(
    asked: AskOperation,
    regionIds: readonly string[],
    caller: Caller,
  ): Promise<{ readonly wanted: Wanted; readonly facts: Facts }> {
    switch (asked.kind) {
      case 'rebuild':
        return this.rebuild(asked.itemId, caller);
      case 'retry':
        return this.retry(await this.incident(this.pool, asked.incidentId, regionIds, '/incidentId'));
      case 'reconcile':
        return this.reconcile(asked.region, caller);
      case 'retryMails':
        return { wanted: { kind: 'carryMails', payload: {}, instanceId: null, regionId: null }, facts: {} };
    }
  }

  private async rebuild(itemId: string, caller: Caller): ReturnType<AskedOperationsService['wanted']> {
    const { version, state } = await this.matters.kept(itemId, caller).catch(unknown('/itemId', itemId));
    const { process, regionId, wakeOffsetSeconds } = await this.store.since(itemId, version);
    const payload: OperationPayload = { process, instanceId: itemId, regionId, wakeOffsetSeconds };
    const { title } = summaryOf(process, state);
    return { wanted: { kind: 'rebuild', payload, instanceId: itemId, regionId }, facts: { item: title } };
  }

  /** The effects are read from the record again: what an incident names are their ids. */
  private async retry({ itemId, kind, detail, title }: StuckRow): ReturnType<AskedOperationsService['wanted']> {
    if (kind !== 'effectFailed' || itemId === null) refuse([{ path: '/incidentId', code: 'notAllowed' }]);
    const instanceId = itemId ?? '';
    const { effects, regionId } = await this.store.since(instanceId, 0);
    const payload: OperationPayload = { instanceId, effects: effectsNamedIn(detail, effects) };
    return { wanted: { kind: 'retryEffects', payload, instanceId, regionId }, facts: { item: title } };
  }

  private async reconcile(region: string | undefined, caller: Caller): ReturnType<AskedOperationsService['wanted']> {
    if (region !== undefined) {
      const scope = await readScope(this.pool, grantsWith(caller, 'operation.ask'));
      const within = await narrowToRegion(this.pool, scope, region);
      if (within.length === 0) refuse([{ path: '/region', code: 'idUnknown', params: { id: region } }]);
    }
    const regionId = region ?? null;
    const payload: OperationPayload = region === undefined ? {} : { regionId: region };
    return { wanted: { kind: 'reconcile', payload, instanceId: null, regionId }, facts: { regionId } };
  }

  private async incident(db: Queryable, id: string, regionIds: readonly string[], pointer?: string): Promise<StuckRow> {
    const found = await stuckOne(db, regionIds, id);
    if (found) return found;
    if (pointer === undefined) throw new DomainError('notFound');
    return unknown(pointer, id)();
  }

  private async regions(caller: Caller): Promise<readonly string[]> {
    const scope = await readScope(this.pool, grantsWith(caller, 'operation.ask'));
    return scope.map(({ regionId }) => regionId);
  }
}

/** What lies outside the scope looks like what does not exist; a body says where it was named. */
function unknown(path: string, id: string): () => never {
  return () => {
    throw new DomainError('invalidInput', { count: 1 }, [{ path, code: 'idUnknown', params: { id } }]);
  };
}
