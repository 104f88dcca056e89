import { Inject, Injectable } from '@nestjs/common';
import { dateOf } from '../../domain/calendar/plain-date.ts';
import { DomainError } from '../../domain/domain-error.ts';
import {
  nextNumber,
  parseDocumentNumber,
  printDocumentNumber,
  type DocumentNumber,
} from '../../domain/papers/document-number.ts';
import type { Permission } from '../../domain/process/permissions.ts';
import {
  authorityOf,
  beginSeries,
  lockSeries,
  saveAuthority,
  type NumberAuthority,
} from '../../db/queries/number-authorities.ts';
import {
  cancelNumber,
  lockNumber,
  markNumberUsed,
  reserveNumber,
  type GivenNumber,
} from '../../db/queries/numbers-by-hand.ts';
import type { Queryable } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { CLOCK } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { AccountLogService, type Entry } from '../people/account-log.service.ts';
import { refuse } from '../people/dated.ts';
import type * as schemas from './numbers.schemas.ts';
import { NumbersService } from './numbers.service.ts';

/** What people do to the register by hand; each is on the administration's record with its reason. */
@Injectable()
export class NumberKeepingService {
  constructor(
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(AccountLogService) private readonly log: AccountLogService,
    @Inject(NumbersService) private readonly numbers: NumbersService,
  ) {}

  /**
   * Reserves the next number for a paper that is written elsewhere.
   *
   * @throws {DomainError} `notFound` for a code that is not the caller's; `numberTaken`, `numberSkips`, `numberRetired`
   */
  async reserve({ number: text, title }: schemas.ReserveNumber, caller: Caller): Promise<void> {
    const { number, authority } = await this.own(text, 'number.keep', caller);
    if (!authority.active) throw refusal('numberRetired', text, number.code);
    await this.log.change(caller, async (db, write) => {
      const series = await lockSeries(db, number.code, number.year);
      const next = nextNumber(series);
      if (number.serial < next.serial) throw refusal('numberTaken', text, number.code, printDocumentNumber(next));
      if (number.serial > next.serial) throw refusal('numberSkips', text, number.code, printDocumentNumber(next));
      await reserveNumber(db, number, { title, personId: caller.id, now: this.clock.now() });
      const after = { number: text, title };
      await write({ kind: 'numberReserved', person: null, regionIds: [authority.regionId], after });
    });
  }

  /**
   * The paper for which a number was reserved by hand has gone out.
   *
   * @throws {DomainError} `notFound`, `numberNotReserved`, `dateInFuture`, `numberInForce`
   */
  async issue(text: string, { on }: schemas.IssueNumber, caller: Caller): Promise<void> {
    if (on > dateOf(this.clock.now())) throw new DomainError('dateInFuture', { date: on });
    await this.changeGiven(text, caller, async (db, number, { state, title }) => {
      if (state !== 'reserved') throw new DomainError('numberNotReserved', { number: text });
      await markNumberUsed(db, number, on);
      return { kind: 'numberIssued', after: { number: text, title, on } };
    });
  }

  /**
   * 作废. A number that an act holds or has used is not cancelled here: its paper is.
   *
   * @throws {DomainError} `notFound`, `numberAlreadyCancelled`, `numberInForce`
   */
  async cancel(text: string, { reason }: schemas.CancelNumber, caller: Caller): Promise<void> {
    await this.changeGiven(text, caller, async (db, number, { title, state }) => {
      await cancelNumber(db, number, { reason, personId: caller.id, now: this.clock.now() });
      return { kind: 'numberCancelled', before: { number: text, title, state }, note: reason };
    });
  }

  /** @throws {DomainError} `invalidInput` for a region outside the scope; `authorityCodeTaken` for another region's code */
  async saveAuthority(code: string, { note, ...asked }: schemas.SaveAuthority, caller: Caller): Promise<void> {
    const regionIds = await this.numbers.regions(caller, 'number.administer');
    const { regionId } = asked;
    refuse(regionIds.includes(regionId) ? [] : [{ path: '/regionId', code: 'idUnknown', params: { id: regionId } }]);
    await this.log.change(caller, async (db, write) => {
      const before = await authorityOf(db, code);
      if (before && before.regionId !== regionId) throw new DomainError('authorityCodeTaken', { code });
      await saveAuthority(db, { code, ...asked });
      const kind = before ? 'authorityCodeChanged' : 'authorityCodeMade';
      const after = facts({ code, ...asked });
      await write({ kind, person: null, regionIds: [regionId], before: before ? facts(before) : null, after, note });
    });
  }

  /** Says after which number the register begins in a year. @throws {DomainError} `notFound`, `seriesBegun` */
  async begin(code: string, year: number, { startsAfter, note }: schemas.BeginSeries, caller: Caller): Promise<void> {
    const authority = await this.numbers.authority(code, 'number.administer', caller);
    if (!authority) throw new DomainError('notFound');
    await this.log.change(caller, async (db, write) => {
      const { startsAfter: was, last } = await lockSeries(db, code, year);
      if (last > was) throw new DomainError('seriesBegun', { code, year, last });
      await beginSeries(db, { code, year, startsAfter });
      const told = { kind: 'numberSeriesBegun', person: null, regionIds: [authority.regionId], note } as const;
      await write({ ...told, before: { code, year, startsAfter: was }, after: { code, year, startsAfter } });
    });
  }

  private async own(
    text: string,
    permission: Permission,
    caller: Caller,
  ): Promise<{ readonly number: DocumentNumber; readonly authority: NumberAuthority }> {
    const number = parseDocumentNumber(text);
    const authority = number && (await this.numbers.authority(number.code, permission, caller));
    if (!number || !authority) throw new DomainError('notFound');
    return { number, authority };
  }

  private async changeGiven(
    text: string,
    caller: Caller,
    change: (db: Queryable, number: DocumentNumber, given: GivenNumber) => Promise<Told>,
  ): Promise<void> {
    const { number, authority } = await this.own(text, 'number.keep', caller);
    await this.log.change(caller, async (db, write) => {
      const given = await lockNumber(db, number);
      if (!given) throw new DomainError('notFound');
      if (given.state === 'cancelled') throw new DomainError('numberAlreadyCancelled', { number: text });
      if (given.held) throw new DomainError('numberInForce', { number: text });
      const told = await change(db, number, given);
      await write({ person: null, regionIds: [authority.regionId], ...told });
    });
  }
}

type Told = Omit<Entry, 'person' | 'regionIds'>;

function refusal(
  code: 'numberTaken' | 'numberSkips' | 'numberRetired',
  number: string,
  of: string,
  next = '',
): DomainError {
  const facts = { number, code: of, next };
  return new DomainError(code, facts, [{ path: '/number', code, params: facts }]);
}

function facts({ code, regionId, name, purposes, sinceYear, active }: NumberAuthority) {
  return { code, regionId, authority: name, purposes: purposes.join(','), sinceYear, active };
}
