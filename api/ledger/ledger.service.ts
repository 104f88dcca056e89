import { Inject, Injectable } from '@nestjs/common';
import { addWorkingDays } from '../../domain/calendar/period.ts';
import { dateOf, yearOf } from '../../domain/calendar/plain-date.ts';
import type { Locale } from '../../domain/locale.ts';
import { rowsFor } from '../../domain/process/lifecycle.ts';
import { authorityFor } from '../../domain/process/actor.ts';
import { LIFECYCLE } from '../../domain/processes/budget-item/lifecycle.ts';
import type { FinanceStatus } from '../../domain/processes/budget-item/state.ts';
import { problemMatrix } from '../../db/queries/problem-matrix.ts';
import type { ProblemFilter } from '../../db/queries/problems-filter.ts';
import { listProblems } from '../../db/queries/problems.ts';
import { MOST_UNSIGNED, unsignedDocuments } from '../../db/queries/unsigned.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { MattersService } from '../access/matters.service.ts';
import { CLOCK, POOL } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { RulesService } from '../rules/rules.service.ts';
import { documentView, matrixView, problemView } from './ledger-view.ts';
import type {
  AskMatrix,
  AskUnsigned,
  LedgerMatrixView,
  LedgerPage,
  ListProblems,
  UnsignedView,
} from './ledger.schemas.ts';

/** What nobody has to work on any more. */
const SETTLED: readonly FinanceStatus[] = ['closedOut', 'deferred'];
/** Problems that are still being put right are older than the year of most lists. */
const YEARS_BACK = 5;

/** The rectification ledger (R2): problems of every issued document, on two lines. */
@Injectable()
export class LedgerService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(MattersService) private readonly matters: MattersService,
    @Inject(RulesService) private readonly rules: RulesService,
  ) {}

  async problems(asked: ListProblems, caller: Caller, locale: Locale): Promise<LedgerPage> {
    const { sort, cursor, limit } = asked;
    const [scope, filter, policy] = await Promise.all([
      this.matters.scope(caller, asked.region),
      this.filter(asked),
      this.rules.policyFor(caller),
    ]);
    const { rows, next } = await listProblems(this.pool, scope, { ...filter, sort, cursor, limit });
    const reader = { person: caller, policy, today: filter.today };
    const documents = new Map(rows.map((row) => [row.instanceId, row]));
    return {
      rows: rows.map((row) => problemView(row, reader, locale)),
      documents: [...documents.values()].map((row) => documentView(row, reader, locale)),
      next,
    };
  }

  async matrix(asked: AskMatrix, caller: Caller, locale: Locale): Promise<LedgerMatrixView> {
    const [scope, filter] = await Promise.all([this.matters.scope(caller, asked.region), this.filter(asked)]);
    return matrixView(await problemMatrix(this.pool, scope, filter), locale);
  }

  async unsigned({ region }: AskUnsigned, caller: Caller): Promise<UnsignedView> {
    const rows = await unsignedDocuments(this.pool, await this.matters.scope(caller, region));
    const signers = rowsFor(LIFECYCLE, { main: 'followUp', feedback: 'delivered' }, 'signReceipt').flatMap(
      ({ who }) => who,
    );
    return {
      more: rows.length > MOST_UNSIGNED,
      rows: rows.slice(0, MOST_UNSIGNED).map(({ instanceId, regionId, divisionId, problemsAll, ...row }) => ({
        itemId: instanceId,
        ...row,
        problems: problemsAll,
        mine:
          authorityFor(caller, signers, {
            regionId,
            regionPath: [regionId],
            unitId: row.unitId,
            ...(divisionId !== null && { divisionId }),
          }) !== undefined,
      })),
    };
  }

  private async filter(asked: AskMatrix): Promise<ProblemFilter> {
    const { year, process, item, unit, unitState, financeState, category, document, person, light, distance } = asked;
    const today = dateOf(this.clock.now());
    const [policy, calendar] = await Promise.all([this.rules.policy(), this.rules.calendar()]);
    const past = (days: number) => addWorkingDays(today, -days, calendar);
    const thisYear = yearOf(today);
    return {
      today,
      days: { near: addWorkingDays(today, policy.nearWorkingDays, calendar), overdue5: past(5), overdue10: past(10) },
      fiscalYears: year ?? Array.from({ length: YEARS_BACK + 2 }, (_, back) => thisYear + 1 - back),
      process,
      itemId: item,
      unitId: unit,
      unitStatus: unitState,
      financeStatuses: financeState === 'settled' ? SETTLED : financeState && [financeState],
      category,
      document,
      person,
      light,
      distance,
      recurring: asked.recurring === 'true',
      search: asked.q,
    };
  }
}
