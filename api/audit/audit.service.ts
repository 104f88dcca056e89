import { Inject, Injectable } from '@nestjs/common';
import { dateOf, daysBetween, isPlainDate, type PlainDate } from '../../domain/calendar/plain-date.ts';
import type { Locale } from '../../domain/locale.ts';
import { grantsWith } from '../../domain/process/permissions.ts';
import { COMMAND_NAMES } from '../../domain/processes/budget-item/names.ts';
import { accountEvents, type AccountEventRow } from '../../db/queries/account-events.ts';
import { auditRecords, type AuditRow } from '../../db/queries/audit.ts';
import { removeSavedCheck, saveCheck, savedChecks } from '../../db/queries/saved-checks.ts';
import { narrowToRegion, readScope, type Scope } from '../../db/queries/scope.ts';
import { signIns } from '../../db/queries/sign-ins.ts';
import { regionNames, topAdministeredRegions } from '../../db/queries/places.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { CLOCK, POOL } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { stableId } from '../http/stable-id.ts';
import { ACCOUNT_EVENT_NAMES, factsText } from '../words/account-text.ts';
import { OBLIGATION_ACT_NAMES } from '../../domain/messages/answer-text.ts';
import { recordedView } from '../words/views.ts';
import type {
  AccountEventPage,
  AskAccountEvents,
  AskRecords,
  AskSignIns,
  AuditFilters,
  AuditPage,
  SaveCheck,
  SavedChecks,
  SignInPage,
} from './audit.schemas.ts';

/** What auditors and administrators look through; nothing here changes a matter. */
@Injectable()
export class AuditService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
  ) {}

  async records({ region, item, unit, ...asked }: AskRecords, caller: Caller, locale: Locale): Promise<AuditPage> {
    const filter = { ...asked, itemId: item, unitId: unit };
    const { rows, next } = await auditRecords(this.pool, await this.scope(caller, region), filter);
    return { rows: rows.map((row) => lineView(row, locale)), next };
  }

  /** Everything that can have been asked of a matter, by name. */
  filters(locale: Locale): AuditFilters {
    const names = { ...COMMAND_NAMES, ...OBLIGATION_ACT_NAMES };
    return { commands: Object.entries(names).map(([command, name]) => ({ command, name: name[locale] })) };
  }

  async accountEvents(
    { person, ...asked }: AskAccountEvents,
    caller: Caller,
    locale: Locale,
  ): Promise<AccountEventPage> {
    const regionIds = (await this.scope(caller)).map(({ regionId }) => regionId);
    const { rows, next } = await accountEvents(this.pool, { ...asked, personId: person, regionIds });
    const about = rows.flatMap(({ before, after }) => [before?.['regionId'], after?.['regionId']]);
    const names = await regionNames(
      this.pool,
      about.filter((id) => typeof id === 'string'),
    );
    return { rows: rows.map((row) => accountEventView(row, names, locale)), next };
  }

  async signIns({ person, ...asked }: AskSignIns, caller: Caller): Promise<SignInPage> {
    const scope = await this.scope(caller);
    const regionIds = scope.map(({ regionId }) => regionId);
    const top = await topAdministeredRegions(this.pool);
    const unknown = top.some((id) => regionIds.includes(id));
    const { rows, next } = await signIns(this.pool, { ...asked, personId: person, regionIds, unknown });
    return { rows: [...rows], next };
  }

  async saved(caller: Caller): Promise<SavedChecks> {
    return { rows: (await savedChecks(this.pool, caller.id)).map((row) => ({ ...row, filter: { ...row.filter } })) };
  }

  async save({ name, filter }: SaveCheck, caller: Caller): Promise<SavedChecks> {
    const id = stableId('savedCheck', caller.id, name);
    await saveCheck(this.pool, { id, personId: caller.id, name, filter, now: this.clock.now() });
    return this.saved(caller);
  }

  async unsave(id: string, caller: Caller): Promise<void> {
    await removeSavedCheck(this.pool, caller.id, id);
  }

  private async scope(caller: Caller, regionId?: string): Promise<Scope> {
    const scope = await readScope(this.pool, grantsWith(caller, 'audit.read'));
    return regionId === undefined ? scope : narrowToRegion(this.pool, scope, regionId);
  }
}

function lineView({ instanceId, recorded, ...row }: AuditRow, locale: Locale): AuditPage['rows'][number] {
  const { seq, at, recordedAt, by, onBehalfOf, command, commandName, sentence } = recordedView(recorded, locale);
  const system = recorded.by.kind === 'system';
  const on = 'on' in recorded.event ? legalDate(recorded.event.on) : null;
  const days = on === null || system ? 0 : daysBetween(on, dateOf(recorded.recordedAt));
  return {
    itemId: instanceId,
    ...row,
    seq,
    at,
    recordedAt,
    by,
    onBehalfOf,
    command,
    commandName,
    sentence,
    on,
    system,
    datedBackDays: days > 0 ? days : null,
  };
}

function legalDate(on: unknown): PlainDate | null {
  return typeof on === 'string' && isPlainDate(on) ? on : null;
}

function accountEventView(
  row: AccountEventRow,
  names: ReadonlyMap<string, string>,
  locale: Locale,
): AccountEventPage['rows'][number] {
  const { seq, at, kind, by, person, before, after, note, hash } = row;
  return {
    seq,
    at,
    kind,
    note,
    hash,
    kindName: ACCOUNT_EVENT_NAMES[kind][locale],
    byName: by.name,
    personId: person?.id ?? null,
    personName: person?.name ?? null,
    login: person?.login ?? null,
    before: before && { ...before },
    beforeText: factsText(before, locale, names),
    after: after && { ...after },
    afterText: factsText(after, locale, names),
  };
}
