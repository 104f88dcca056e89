import { Inject, Injectable } from '@nestjs/common';
import { addBatch, addPastResults, importBatch, pastByCode, type NewPastResult } from '../../db/queries/imports.ts';
import type { UnitRow } from '../../db/queries/places.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { dateOf, yearOf } from '../../domain/calendar/plain-date.ts';
import type { ImportFault } from '../../domain/libraries/import-table.ts';
import { fill, type Bilingual, type Locale } from '../../domain/locale.ts';
import { GRADE_NAMES } from '../../domain/processes/budget-item/item-names.ts';
import { at, readResults, type PastRow } from '../../domain/transfer/results-table.ts';
import { CLOCK, FILES, POOL, type Files } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { stableId } from '../http/stable-id.ts';
import { AccountLogService } from '../people/account-log.service.ts';
import { tableFile, type TableFile } from './table-file.ts';
import { TEMPLATE_TEXT as T } from './template-text.ts';
import { batchOf, faultViews, unitsByCode, type Desk } from './transfer-desk.ts';
import { PREVIEWED, type AskTransfer, type TransferAnswer } from './transfer.schemas.ts';

interface Planned {
  readonly rows: readonly PastRow[];
  readonly units: ReadonlyMap<string, UnitRow>;
  readonly faults: readonly ImportFault[];
}

/** Results of years before the system as a table: closed facts that next year's items go on from (G1, R3). */
@Injectable()
export class ResultsImportService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(FILES) private readonly files: Files,
    @Inject(AccountLogService) private readonly log: AccountLogService,
  ) {}

  /** The same key again is the same import. @throws {DomainError} what the file is refused for */
  async import(asked: AskTransfer, { request, key, caller, locale }: Desk): Promise<TransferAnswer> {
    const file = await tableFile(request, asked.name, this.files, !asked.dryRun);
    const id = stableId('resultsImport', caller.id, key);
    const planned = await this.plan(file, asked.region, caller);
    const known = await importBatch(this.pool, id, [asked.region]);
    const done = !asked.dryRun && (planned.faults.length === 0 || known !== undefined);
    if (done && !known) await this.keep(file, planned, { id, region: asked.region, caller });
    return answer(file, done ? { ...planned, faults: [] } : planned, done ? id : null, locale);
  }

  private async keep(
    file: TableFile,
    { rows, units }: Planned,
    { id, region, caller }: { readonly id: string; readonly region: string; readonly caller: Caller },
  ): Promise<void> {
    const facts = { id, kind: 'results', regionId: region, fiscalYear: null } as const;
    const sums = { rowCount: rows.length, amountFen: sumOf(rows), importedAt: this.clock.now() };
    const results = rows.flatMap(({ unitCode, ...row }): readonly NewPastResult[] => {
      const unit = units.get(unitCode);
      return unit
        ? [{ ...row, id: stableId('pastResult', id, String(row.row)), unitId: unit.id, regionId: region }]
        : [];
    });
    await this.log.change(caller, async (db, write) => {
      if (!(await addBatch(db, batchOf(file, { ...facts, ...sums }, caller)))) return;
      await addPastResults(db, id, results);
      const after = { file: file.name, rows: rows.length, sha256: file.sha256 };
      await write({ kind: 'tableImported', person: null, regionIds: [region], after });
    });
  }

  private async plan(file: TableFile, region: string, caller: Caller): Promise<Planned> {
    const { rows, faults } = readResults(file.cells, yearOf(dateOf(this.clock.now())));
    const units = await unitsByCode(this.pool, caller, region);
    const taken = await pastByCode(
      this.pool,
      [...units.values()].map(({ id }) => id),
      [...new Set(rows.map(({ fiscalYear }) => fiscalYear).filter((year) => Number.isSafeInteger(year)))],
      rows.map(({ code }) => code),
    );
    const others = new Map(taken.map((item) => [keyOf(item), item]));
    const found = rows.flatMap(({ row, unitCode, fiscalYear, code }): readonly ImportFault[] => {
      const unit = units.get(unitCode);
      if (!unit) return unitCode === '' ? [] : [at(row, 'unitCode', 'unitUnknown', { code: unitCode })];
      const other = others.get(keyOf({ unitId: unit.id, fiscalYear, code }));
      return other ? [at(row, 'code', 'codeTaken', { code, name: other.name, year: fiscalYear })] : [];
    });
    return { rows, units, faults: [...faults, ...found] };
  }
}

function keyOf(of: { readonly unitId: string; readonly fiscalYear: number; readonly code: string }): string {
  return JSON.stringify([of.unitId, of.fiscalYear, of.code]);
}

function sumOf(rows: readonly PastRow[]): number {
  return rows.reduce((sum, { budgetFen }) => sum + (budgetFen ?? 0), 0);
}

function answer(
  { sha256 }: TableFile,
  { rows, units, faults }: Planned,
  id: string | null,
  locale: Locale,
): TransferAnswer {
  return {
    done: id !== null,
    id,
    sha256,
    rows: rows.length,
    amountFen: sumOf(rows),
    preview: rows.slice(0, PREVIEWED).map(({ row, unitCode, fiscalYear, code, name, budgetFen, ...result }) => ({
      row,
      unitName: units.get(unitCode)?.name ?? unitCode,
      year: Number.isSafeInteger(fiscalYear) ? fiscalYear : 0,
      code,
      name,
      amountFen: budgetFen,
      note: noteOf(result, locale),
    })),
    faults: faultViews(faults, locale),
  };
}

function noteOf({ score, grade, problems }: Pick<PastRow, 'score' | 'grade' | 'problems'>, locale: Locale): string {
  const names: Readonly<Record<string, Bilingual>> = GRADE_NAMES;
  const open = problems.filter((problem) => problem.open).length;
  return fill(T.result[locale], { score, grade: names[grade]?.[locale] ?? grade, open, all: problems.length });
}
