import { Inject, Injectable } from '@nestjs/common';
import { dateOf, yearOf } from '../../domain/calendar/plain-date.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import { periodName } from '../../domain/obligations/period-name.ts';
import { monitoredApart, monitoredItems } from '../../db/queries/monitored-items.ts';
import { monitoringColumns, monitoringMatrix, type MonitoringColumn } from '../../db/queries/monitoring.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { MattersService } from '../access/matters.service.ts';
import { CLOCK, POOL } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { RulesService } from '../rules/rules.service.ts';
import { phaseName } from '../words/words.ts';
import type { AskMatrix, AskMonitored, MonitoredPage, MonitoringMatrix } from './monitoring.schemas.ts';

/** Monitoring across matters (M1, M2): the matrix of units and periods, and the items behind it. */
@Injectable()
export class MonitoringService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(MattersService) private readonly matters: MattersService,
    @Inject(RulesService) private readonly rules: RulesService,
  ) {}

  async matrix({ region, year, cursor, limit }: AskMatrix, caller: Caller, locale: Locale): Promise<MonitoringMatrix> {
    const [scope, policy] = await Promise.all([
      this.matters.scope(caller, region),
      this.rules.policyFor(caller, region),
    ]);
    const today = dateOf(this.clock.now());
    const fiscalYear = year ?? yearOf(today);
    const permitted = policy.permittedDifferencePercent;
    const [page, columns] = await Promise.all([
      monitoringMatrix(this.pool, scope, { fiscalYear, today, cursor, limit }),
      cursor === undefined ? monitoringColumns(this.pool, scope, { fiscalYear, permitted }) : undefined,
    ]);
    return {
      year: fiscalYear,
      permittedDifferencePercent: permitted,
      ...(columns && { columns: columns.map((column) => columnView(column, policy, locale)) }),
      rows: page.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell })) })),
      next: page.next,
    };
  }

  async items(asked: AskMonitored, caller: Caller, locale: Locale): Promise<MonitoredPage> {
    const { region, year, unit, apart, ...rest } = asked;
    const [scope, policy] = await Promise.all([
      this.matters.scope(caller, region),
      this.rules.policyFor(caller, region),
    ]);
    const fiscalYear = year ?? yearOf(dateOf(this.clock.now()));
    const beyond = apart === 'outside' ? (policy.permittedDifferencePercent ?? undefined) : undefined;
    const filter = { ...rest, fiscalYear, unitId: unit, beyond };
    const list = apart === undefined ? monitoredItems : monitoredApart;
    const { rows, next } = await list(this.pool, scope, filter);
    return { rows: rows.map((row) => ({ ...row, phaseName: phaseName(row.phase, locale) })), next };
  }
}

function columnView(
  column: MonitoringColumn,
  { monitoringPeriods }: Policy,
  locale: Locale,
): NonNullable<MonitoringMatrix['columns']>[number] {
  const rule = monitoringPeriods.find(({ key }) => key === column.period);
  return {
    ...column,
    name: periodName(column.endedOn, locale),
    minExecutionPercent: rule?.minExecutionPercent ?? null,
  };
}
