import type { Decimal } from '../scoring/decimal.ts';
import { hubei, ministry2020, type ScoringTemplate } from '../scoring/template.ts';
import { pointSums, readExecution, type Execution } from './execution.ts';
import type { PublishedCase } from './published-case.ts';
import { readRows, type ReadRow } from './reading.ts';

/** A case with everything read out of its cells once, for all checks. */
export interface TableReading {
  readonly table: PublishedCase;
  readonly rows: readonly ReadRow[];
  readonly execution: Execution;
  readonly template: ScoringTemplate;
  readonly sums: { readonly byRow: Decimal; readonly byHeading: Decimal | undefined };
  /** The excerpt ends before the table does: what is missing may stand on the part that was not seen. */
  readonly truncated: boolean;
  /** Some row has points. */
  readonly isScored: boolean;
}

export function readTable(table: PublishedCase): TableReading {
  const rows = readRows(table);
  const execution = readExecution(table, rows);
  return {
    table,
    rows,
    execution,
    template: execution.weight?.eq(hubei.executionPoints.value) ? hubei : ministry2020,
    sums: pointSums(rows),
    truncated: table.excerpt_truncated === true,
    isScored: rows.some(({ score }) => score !== undefined),
  };
}
