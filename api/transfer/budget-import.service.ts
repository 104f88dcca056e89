import { Inject, Injectable } from '@nestjs/common';
import { itemsByCode, pastByCode, type KnownItem } from '../../db/queries/imports.ts';
import type { UnitRow } from '../../db/queries/places.ts';
import type { Pool } from '../../db/pool.ts';
import type { ImportFault } from '../../domain/libraries/import-table.ts';
import { fill, type Locale } from '../../domain/locale.ts';
import { BUDGET_FIELDS, fault, readBudget, type BudgetRow } from '../../domain/transfer/budget-table.ts';
import { unitFaults } from '../../domain/transfer/unit-of-row.ts';
import { POOL } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { stableId } from '../http/stable-id.ts';
import type { OpenItem } from '../items/list.schemas.ts';
import { OpeningService } from '../items/opening.service.ts';
import type { TableFile } from './table-file.ts';
import { TEMPLATE_TEXT as T } from './template-text.ts';
import { TransferDesk, type Sent, type Plan } from './transfer-desk.service.ts';
import type { AskBudget, TransferAnswer } from './transfer.schemas.ts';
import { unitsByCode } from './units-by-code.ts';

interface Previous extends KnownItem {
  readonly imported: boolean;
}

/** What a row is about, as far as it could be found. */
interface Found {
  readonly line: BudgetRow;
  readonly unit: UnitRow | undefined;
  readonly previous: Previous | undefined;
}

interface Compared {
  readonly found: readonly Found[];
  readonly faults: readonly ImportFault[];
}

/** A year's budget as a table: looked at with every fault at once, then opened as a whole by the act that opens items. */
@Injectable()
export class BudgetImportService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(OpeningService) private readonly opening: OpeningService,
    @Inject(TransferDesk) private readonly desk: TransferDesk,
  ) {}

  /** @throws {DomainError} as `TransferDesk` and `OpeningService` */
  import(asked: AskBudget, sent: Sent): Promise<TransferAnswer> {
    const { key, caller, locale } = sent;
    return this.desk.take('budget', asked, sent, async (file) => {
      const { found, faults } = await this.compared(file, asked, key, caller);
      return {
        fiscalYear: asked.year,
        fields: BUDGET_FIELDS,
        rows: found.map((one) => preview(one, asked.year, locale)),
        faults,
        first: async () => {
          await this.opening.openMany(itemsOf(found, asked.year), key, caller, locale);
        },
      };
    });
  }

  private async compared(file: TableFile, { region, year }: AskBudget, key: string, caller: Caller): Promise<Compared> {
    const { rows, faults } = readBudget(file.cells);
    const units = await unitsByCode(this.pool, caller, region);
    const codes = rows.map(({ previousCode }) => previousCode).filter((code) => code !== '');
    const unitIds = rows.flatMap(({ unitCode }) => units.get(unitCode)?.id ?? []);
    const [taken, before, past] = await Promise.all([
      itemsByCode(
        this.pool,
        region,
        year,
        rows.map(({ code }) => code),
      ),
      itemsByCode(this.pool, region, year - 1, codes),
      pastByCode(this.pool, [...new Set(unitIds)], [year - 1], codes),
    ]);
    const previous: readonly Previous[] = [
      ...before.map((item) => ({ ...item, imported: false })),
      ...past.map((item) => ({ ...item, imported: true })),
    ];
    // What this very import has opened before its answer was lost is no obstacle to it.
    const own = new Set(rows.map((_row, index) => stableId('budgetItem', caller.id, key, String(index))));
    const others = new Map(taken.filter(({ id }) => !own.has(id)).map((item) => [item.code, item]));
    const found = rows.map((line): Found => {
      const unit = units.get(line.unitCode);
      const isPrevious = (item: Previous): boolean => item.code === line.previousCode && item.unitId === unit?.id;
      return { line, unit, previous: previous.find(isPrevious) };
    });
    return { found, faults: [...faults, ...found.flatMap((one) => faultsOf(one, others, year))] };
  }
}

function faultsOf(
  { line, unit, previous }: Found,
  others: ReadonlyMap<string, KnownItem>,
  year: number,
): readonly ImportFault[] {
  const { row, code, previousCode } = line;
  const taken = others.get(code);
  return [
    ...unitFaults(line, unit, fault),
    ...(taken ? [fault(row, 'code', 'codeTaken', { code, name: taken.name, year })] : []),
    ...(previousCode !== '' && unit && !previous
      ? [fault(row, 'previousCode', 'previousUnknown', { code: previousCode, year: year - 1 })]
      : []),
  ];
}

function itemsOf(found: readonly Found[], fiscalYear: number): readonly OpenItem[] {
  return found.flatMap(({ line, unit, previous }): readonly OpenItem[] => {
    if (!unit) return [];
    const { row: _row, unitCode: _unit, unitName: _name, previousCode: _previous, ...item } = line;
    return [{ ...item, unitId: unit.id, fiscalYear, ...(previous && { previousItemId: previous.id }) }];
  });
}

function preview({ line, unit, previous }: Found, year: number, locale: Locale): Plan['rows'][number] {
  return {
    row: line.row,
    unitName: unit?.name ?? line.unitCode,
    year,
    code: line.code,
    name: line.name,
    amountFen: line.requestedFen,
    note: previous ? fill((previous.imported ? T.previousPast : T.previous)[locale], { name: previous.name }) : '',
  };
}
