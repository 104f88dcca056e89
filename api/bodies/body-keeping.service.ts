import { Inject, Injectable } from '@nestjs/common';
import { dateOf, type PlainDate } from '../../domain/calendar/plain-date.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { wanText } from '../../domain/wan.ts';
import {
  bodyById,
  changeBody,
  dissolveBody,
  insertBody,
  lockBody,
  standingBodies,
  type BodyRow,
} from '../../db/queries/bodies.ts';
import { isFundEntry, lockFund, setFundBudget, useFunds } from '../../db/queries/body-funds.ts';
import type { Queryable } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { CLOCK } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { AccountLogService, type Write } from '../people/account-log.service.ts';
import { refuse } from '../people/dated.ts';
import { mayKeep } from './bodies.service.ts';
import type * as schemas from './bodies.schemas.ts';

type Change = (db: Queryable, write: Write, body: BodyRow) => Promise<void>;

/** Setting bodies up, changing and dissolving them, and their working funds: each on the administration's record (S1). */
@Injectable()
export class BodyKeepingService {
  constructor(
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(AccountLogService) private readonly log: AccountLogService,
  ) {}

  /** @throws {DomainError} `invalidInput` for another bureau's region; `dateInFuture`, `bodyStands` */
  async establish({ note, ...asked }: schemas.EstablishBody, caller: Caller): Promise<void> {
    const { id, regionId, name, documentNumber, establishedOn, kind } = asked;
    refuse(mayKeep(caller, regionId) ? [] : [{ path: '/regionId', code: 'idUnknown', params: { id: regionId } }]);
    this.notAhead('/establishedOn', establishedOn);
    await this.log.change(caller, async (db, write) => {
      if (await bodyById(db, id)) return;
      const [standing] = await standingBodies(db, [regionId]);
      if (standing) throw new DomainError('bodyStands', { name: standing.name });
      await insertBody(db, asked);
      const after = { bodyName: name, bodyKind: kind, number: documentNumber, establishedOn };
      await write({ kind: 'bodyEstablished', person: null, regionIds: [regionId], after, note });
    });
  }

  /** @throws {DomainError} `notFound`, `bodyDissolved` */
  async change(id: string, { note, ...asked }: schemas.ChangeBody, caller: Caller): Promise<void> {
    await this.changeBody(id, caller, async (db, write, body) => {
      await changeBody(db, { id, ...asked });
      const [before, after] = [facts(body), facts(asked)];
      await write({ kind: 'bodyChanged', person: null, regionIds: [body.regionId], before, after, note });
    });
  }

  /** @throws {DomainError} `notFound`, `bodyDissolved`, `dateInFuture`, `endsBeforeBegin` */
  async dissolve(id: string, { on, note }: schemas.EndOn, caller: Caller): Promise<void> {
    this.notAhead('/on', on);
    await this.changeBody(id, caller, async (db, write, { regionId, name, establishedOn }) => {
      if (on < establishedOn) throw beforeBegin(on, establishedOn);
      await dissolveBody(db, id, on);
      const after = { bodyName: name, dissolvedOn: on };
      await write({ kind: 'bodyDissolved', person: null, regionIds: [regionId], after, note });
    });
  }

  /** @throws {DomainError} `notFound`, `bodyDissolved`, `fundsBelowUsed` */
  async setFunds(id: string, year: number, { budgetFen, note }: schemas.SetFunds, caller: Caller): Promise<void> {
    await this.changeBody(id, caller, async (db, write, { regionId }) => {
      const was = await lockFund(db, id, year);
      if (was && budgetFen < was.usedFen) {
        const params = { used: wanText(was.usedFen) };
        throw new DomainError('fundsBelowUsed', params, [{ path: '/budgetFen', code: 'fundsBelowUsed', params }]);
      }
      await setFundBudget(db, { bodyId: id, year, budgetFen });
      const before = was ? { year, budgetWan: wanText(was.budgetFen) } : null;
      const after = { year, budgetWan: wanText(budgetFen) };
      await write({ kind: 'bodyFundsSet', person: null, regionIds: [regionId], before, after, note });
    });
  }

  /** Written down under the same id again it is one use. @throws {DomainError} `notFound`, `bodyDissolved`, `fundsExceeded` */
  async useFunds(id: string, year: number, asked: schemas.UseFunds, caller: Caller): Promise<void> {
    const { on, purpose, amountFen } = asked;
    this.notAhead('/on', on);
    await this.changeBody(id, caller, async (db, write, { regionId }) => {
      if (await isFundEntry(db, asked.id)) return;
      const fund = await lockFund(db, id, year);
      const rest = (fund?.budgetFen ?? 0) - (fund?.usedFen ?? 0);
      if (!fund || amountFen > rest) {
        const params = { rest: wanText(rest), amount: wanText(amountFen) };
        throw new DomainError('fundsExceeded', params, [{ path: '/amountFen', code: 'fundsExceeded', params }]);
      }
      await useFunds(db, fund, { ...asked, recordedBy: caller.id, recordedAt: this.clock.now() });
      const after = { year, usedOn: on, purpose, amountWan: wanText(amountFen) };
      await write({ kind: 'bodyFundsUsed', person: null, regionIds: [regionId], after });
    });
  }

  /** A change of one standing body of the caller's own region, alone among all changes. */
  async changeBody(id: string, caller: Caller, change: Change): Promise<void> {
    await this.log.change(caller, async (db, write) => {
      const body = await lockBody(db, id);
      if (!body || !mayKeep(caller, body.regionId)) throw new DomainError('notFound');
      if (body.dissolvedOn !== null) throw new DomainError('bodyDissolved', { name: body.name, on: body.dissolvedOn });
      await change(db, write, body);
    });
  }

  /** What is recorded has happened. @throws {DomainError} `dateInFuture`, at its field */
  notAhead(path: string, date: PlainDate): void {
    const params = { date };
    if (date > dateOf(this.clock.now()))
      throw new DomainError('dateInFuture', params, [{ path, code: 'dateInFuture', params }]);
  }
}

/** What ends cannot end before it began, at the field that says when. */
export function beforeBegin(on: PlainDate, from: PlainDate, path = '/on'): DomainError {
  const params = { on, from };
  return new DomainError('endsBeforeBegin', params, [{ path, code: 'endsBeforeBegin', params }]);
}

function facts({ name, documentNumber, duties }: Pick<BodyRow, 'name' | 'documentNumber' | 'duties'>): {
  readonly bodyName: string;
  readonly number: string;
  readonly duties: string;
} {
  return { bodyName: name, number: documentNumber, duties };
}
