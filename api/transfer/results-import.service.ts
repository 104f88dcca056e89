import { Inject, Injectable } from '@nestjs/common';
import { addPastResults, pastByCode, type NewPastResult } from '../../db/queries/imports.ts';
import type { UnitRow } from '../../db/queries/places.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { dateOf, yearOf } from '../../domain/calendar/plain-date.ts';
import type { ImportFault } from '../../domain/libraries/import-table.ts';
import { fill, type Bilingual, type Locale } from '../../domain/locale.ts';
import { GRADE_NAMES } from '../../domain/processes/budget-item/item-names.ts';
import { at, readResults, RESULT_FIELDS, type PastRow } from '../../domain/transfer/results-table.ts';
import { unitFaults } from '../../domain/transfer/unit-of-row.ts';
import { scoringTemplate } from '../../domain/scoring/template.ts';
import { CLOCK, POOL } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { stableId } from '../http/stable-id.ts';
import { RulesService } from '../rules/rules.service.ts';
import type { TableFile } from './table-file.ts';
import { TEMPLATE_TEXT as T } from './template-text.ts';
import { TransferDesk, type Sent, type Plan } from './transfer-desk.service.ts';
import type { AskTransfer, TransferAnswer } from './transfer.schemas.ts';
import { unitsByCode } from './units-by-code.ts';

interface Compared {
  readonly rows: readonly PastRow[];
  readonly units: ReadonlyMap<string, UnitRow>;
  readonly faults: readonly ImportFault[];
  readonly warnings: readonly ImportFault[];
}

/** Results of years before the system as a table: closed facts that next year's items go on from (G1, R3). */
@Injectable()
export class ResultsImportService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(RulesService) private readonly rules: RulesService,
    @Inject(TransferDesk) private readonly desk: TransferDesk,
  ) {}

  /** @throws {DomainError} as `TransferDesk` */
  import(asked: AskTransfer, sent: Sent): Promise<TransferAnswer> {
    const { region } = asked;
    return this.desk.take('results', asked, sent, async (file) => {
      const { rows, units, faults, warnings } = await this.compared(file, region, sent.caller);
      return {
        fiscalYear: null,
        fields: RESULT_FIELDS,
        rows: rows.map((row) => preview(row, units, sent.locale)),
        faults,
        warnings,
        keep: (db, id) => addPastResults(db, id, pastResults(rows, units, { id, regionId: region })),
      };
    });
  }

  private async compared(file: TableFile, region: string, caller: Caller): Promise<Compared> {
    const { scoringTemplateId } = await this.rules.policyOf(region);
    const { rows, faults, warnings } = readResults(file.cells, {
      thisYear: yearOf(dateOf(this.clock.now())),
      template: scoringTemplate(scoringTemplateId),
    });
    const units = await unitsByCode(this.pool, caller, region);
    const taken = await pastByCode(
      this.pool,
      [...units.values()].map(({ id }) => id),
      [...new Set(rows.map(({ fiscalYear }) => fiscalYear).filter((year) => Number.isSafeInteger(year)))],
      rows.map(({ code }) => code),
    );
    const others = new Map(taken.map((item) => [keyOf(item), item]));
    const found = rows.flatMap((line): readonly ImportFault[] => {
      const { row, unitCode, fiscalYear, code } = line;
      const unit = units.get(unitCode);
      const other = unit && others.get(keyOf({ unitId: unit.id, fiscalYear, code }));
      const taken = other ? [at(row, 'code', 'codeTaken', { code, name: other.name, year: fiscalYear })] : [];
      return [...unitFaults(line, unit, at), ...taken];
    });
    return { rows, units, faults: [...faults, ...found], warnings };
  }
}

function keyOf(of: { readonly unitId: string; readonly fiscalYear: number; readonly code: string }): string {
  return JSON.stringify([of.unitId, of.fiscalYear, of.code]);
}

function pastResults(
  rows: readonly PastRow[],
  units: Compared['units'],
  { id, regionId }: { readonly id: string; readonly regionId: string },
): readonly NewPastResult[] {
  return rows.flatMap(({ unitCode, unitName: _name, ...row }): readonly NewPastResult[] => {
    const unit = units.get(unitCode);
    return unit ? [{ ...row, id: stableId('pastResult', id, String(row.row)), unitId: unit.id, regionId }] : [];
  });
}

function preview(
  { row, unitCode, fiscalYear, code, name, budgetFen, ...result }: PastRow,
  units: Compared['units'],
  locale: Locale,
): Plan['rows'][number] {
  return {
    row,
    unitName: units.get(unitCode)?.name ?? unitCode,
    year: Number.isSafeInteger(fiscalYear) ? fiscalYear : 0,
    code,
    name,
    amountFen: budgetFen,
    note: noteOf(result, locale),
  };
}

function noteOf({ score, grade, problems }: Pick<PastRow, 'score' | 'grade' | 'problems'>, locale: Locale): string {
  const names: Readonly<Record<string, Bilingual>> = GRADE_NAMES;
  const open = problems.filter((problem) => problem.open).length;
  return fill(T.result[locale], { score, grade: names[grade]?.[locale] ?? grade, open, all: problems.length });
}
