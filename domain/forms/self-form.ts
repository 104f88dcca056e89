import type { TargetTable } from '../scoring/indicator.ts';
import { headCells, heightsOf, noteCells, record, stampFor, textOf } from './form-kit.ts';
import type { FormCell, FormFacts, FormSheet } from './form-sheet.ts';
import { formTitle, SELF_NOTES } from './form-words.ts';
import { selfFoot } from './self-form-foot.ts';
import { selfHead } from './self-form-head.ts';
import { selfRows } from './self-form-rows.ts';
import { taskReportLines } from './task-lines.ts';

const WIDTHS = [11, 20, 28, 15, 8, 15, 10, 10, 9, 30, 18, 12];
const PRINTED = 11;
/** What is above the tasks and the indicators: item, money, overall target and outcome. */
const FACT_ROWS = 8;

interface Filled {
  readonly table: TargetTable | undefined;
  readonly body: unknown;
  readonly source: string;
  /** Whether an empty form is a whole department's. */
  readonly whole?: boolean;
}

/**
 * 项目支出绩效自评表 (财预〔2020〕10号, annex 1): execution, targets against what was reached, problems with cause and measure;
 * of a whole department also what became of its main tasks.
 *
 * @param filled the approved table, and a self-evaluation or a draft of one; without a table it is the empty form
 */
export function selfForm(
  facts: FormFacts | undefined,
  { table, body, source, whole = facts?.whole === true }: Filled,
): FormSheet {
  const json = record(body);
  const title = formTitle('selfEvaluation', { whole });
  const tasks = taskReportLines(FACT_ROWS + 1, { whole, tasks: table && (table.tasks ?? []) }, json);
  const headRow = FACT_ROWS + 1 + tasks.count;
  const rows = selfRows(headRow, table, json);
  const foot = selfFoot(headRow + rows.count + 2, json);
  const outcome = { expected: table?.annualTarget ?? '', reached: textOf(json['summary']) };
  const cells: readonly FormCell[] = [
    ...headCells(title, facts?.fiscalYear, PRINTED),
    ...selfHead(facts, record(json['execution']), outcome),
    ...tasks.cells,
    ...rows.cells,
    ...foot.cells,
    ...noteCells(SELF_NOTES, foot.lastRow + 1, PRINTED),
  ];
  const least = new Map([
    [1, 36],
    [8, 72],
    [headRow, 26],
    [foot.lastRow, 56],
  ]);
  return {
    title,
    cells,
    widths: WIDTHS,
    heights: heightsOf(cells, WIDTHS, least),
    hiddenFrom: PRINTED + 1,
    printedTo: PRINTED,
    headRow,
    lastRow: foot.lastRow + SELF_NOTES.length,
    stamp: stampFor('selfEvaluation', facts, source),
  };
}
