import { Inject, Injectable } from '@nestjs/common';
import { addBatch, importBatch, itemsByCode, pastByCode, type KnownItem } from '../../db/queries/imports.ts';
import type { UnitRow } from '../../db/queries/places.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import type { ImportFault } from '../../domain/libraries/import-table.ts';
import { fill, type Locale } from '../../domain/locale.ts';
import { fault, readBudget, type BudgetRow } from '../../domain/transfer/budget-table.ts';
import { CLOCK, FILES, POOL, type Files } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { stableId } from '../http/stable-id.ts';
import type { OpenItem } from '../items/list.schemas.ts';
import { OpeningService } from '../items/opening.service.ts';
import { AccountLogService } from '../people/account-log.service.ts';
import { tableFile, type TableFile } from './table-file.ts';
import { TEMPLATE_TEXT as T } from './template-text.ts';
import { batchOf, faultViews, unitsByCode, type Desk } from './transfer-desk.ts';
import { PREVIEWED, type AskBudget, type TransferAnswer } from './transfer.schemas.ts';

interface Previous extends KnownItem {
  readonly imported: boolean;
}

/** What a row is about, as far as it could be found. */
interface Found {
  readonly line: BudgetRow;
  readonly unit: UnitRow | undefined;
  readonly previous: Previous | undefined;
}

interface Planned {
  readonly found: readonly Found[];
  readonly faults: readonly ImportFault[];
}

/** A year's budget as a table: looked at with every fault at once, then opened as a whole by the act that opens items. */
@Injectable()
export class BudgetImportService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(FILES) private readonly files: Files,
    @Inject(OpeningService) private readonly opening: OpeningService,
    @Inject(AccountLogService) private readonly log: AccountLogService,
  ) {}

  /** The same key again is the same import. @throws {DomainError} what the file is refused for, and as `OpeningService` */
  async import(asked: AskBudget, { request, key, caller, locale }: Desk): Promise<TransferAnswer> {
    const file = await tableFile(request, asked.name, this.files, !asked.dryRun);
    const id = stableId('budgetImport', caller.id, key);
    const { found, faults } = await this.plan(file, asked, key, caller);
    const known = await importBatch(this.pool, id, [asked.region]);
    const done = !asked.dryRun && (faults.length === 0 || known !== undefined);
    if (done && !known) await this.open(file, found, { asked, id, key, caller, locale });
    return answer(file, found, { id: done ? id : null, faults: done ? [] : faults, year: asked.year, locale });
  }

  private async open(
    file: TableFile,
    found: readonly Found[],
    { asked, id, key, caller, locale }: Omit<Desk, 'request'> & { readonly asked: AskBudget; readonly id: string },
  ): Promise<void> {
    const items = found.flatMap(({ line, unit, previous }): readonly OpenItem[] => {
      if (!unit) return [];
      const { row: _row, unitCode: _unit, previousCode: _previous, ...item } = line;
      return [{ ...item, unitId: unit.id, fiscalYear: asked.year, ...(previous && { previousItemId: previous.id }) }];
    });
    await this.opening.openMany(items, key, caller, locale);
    const facts = { id, kind: 'budget', regionId: asked.region, fiscalYear: asked.year } as const;
    const sums = { rowCount: found.length, amountFen: sumOf(found), importedAt: this.clock.now() };
    await this.log.change(caller, async (db, write) => {
      if (!(await addBatch(db, batchOf(file, { ...facts, ...sums }, caller)))) return;
      const after = { file: file.name, year: asked.year, rows: found.length, sha256: file.sha256 };
      await write({ kind: 'tableImported', person: null, regionIds: [asked.region], after });
    });
  }

  private async plan(file: TableFile, { region, year }: AskBudget, key: string, caller: Caller): Promise<Planned> {
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
  const { row, unitCode, code, previousCode } = line;
  const taken = others.get(code);
  return [
    ...(unit || unitCode === '' ? [] : [fault(row, 'unitCode', 'unitUnknown', { code: unitCode })]),
    ...(taken ? [fault(row, 'code', 'codeTaken', { code, name: taken.name, year })] : []),
    ...(previousCode !== '' && unit && !previous
      ? [fault(row, 'previousCode', 'previousUnknown', { code: previousCode, year: year - 1 })]
      : []),
  ];
}

function sumOf(found: readonly Found[]): number {
  return found.reduce((sum, { line }) => sum + line.requestedFen, 0);
}

function answer(
  { sha256 }: TableFile,
  found: readonly Found[],
  {
    id,
    faults,
    year,
    locale,
  }: {
    readonly id: string | null;
    readonly faults: readonly ImportFault[];
    readonly year: number;
    readonly locale: Locale;
  },
): TransferAnswer {
  return {
    done: id !== null,
    id,
    sha256,
    rows: found.length,
    amountFen: sumOf(found),
    preview: found.slice(0, PREVIEWED).map(({ line, unit, previous }) => ({
      row: line.row,
      unitName: unit?.name ?? line.unitCode,
      year,
      code: line.code,
      name: line.name,
      amountFen: line.requestedFen,
      note: previous ? fill((previous.imported ? T.previousPast : T.previous)[locale], { name: previous.name }) : '',
    })),
    faults: faultViews(faults, locale),
  };
}
