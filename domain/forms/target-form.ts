import { LEVEL1, LEVEL2 } from '../scoring/levels.ts';
import { SCORING_TEMPLATES } from '../scoring/template.ts';
import { SIGNS, type SheetRow } from '../targets/sheet.ts';
import { rowsOf } from '../targets/sheet-rows.ts';
import {
  exactNumber,
  headCells,
  heightsOf,
  line,
  NEVER,
  noteCells,
  record,
  stampFor,
  textOf,
  wanCell,
} from './form-kit.ts';
import type { FormCell, FormFacts, FormSheet } from './form-sheet.ts';
import { taskLines } from './task-lines.ts';
import {
  CORE_WORD,
  formTitle,
  HEAD_WORDS as H,
  LEVEL1_WORDS,
  LEVEL2_WORDS,
  SIGN_WORDS,
  TARGET_HEADINGS,
  TARGET_NOTES,
} from './form-words.ts';

/** The columns of the application form; those after `basis` are for the system and are not printed. */
export const TARGET_COLUMNS = [
  'level1',
  'level2',
  'name',
  'comparator',
  'value',
  'unit',
  'weight',
  'basis',
  'criterion',
  'explanation',
  'dataSource',
  'evidence',
  'isCore',
  'key',
  'partOf',
] as const;
export type TargetFormColumn = (typeof TARGET_COLUMNS)[number];

const WIDTHS = [13, 19, 34, 8, 16, 9, 8, 30, 22, 22, 16, 16, 9, 12, 12];
const PRINTED = 8;
const HIDDEN = 14;
/** What is above the overall target: title, year and four lines of what the item is. */
const FACT_ROWS = 6;
/** Free rows under those that are filled: enough for most tables, and more can be put in. */
const SPARE_ROWS = 15;

const CENTERED: ReadonlySet<string> = new Set(['comparator', 'unit', 'weight', 'isCore']);

const LISTS: Readonly<Partial<Record<TargetFormColumn, readonly string[]>>> = {
  level1: LEVEL1.map((level) => LEVEL1_WORDS[level]),
  level2: [...new Set(LEVEL2.map((level) => LEVEL2_WORDS[level]))],
  comparator: SIGNS.map((sign) => SIGN_WORDS[sign]),
  isCore: [CORE_WORD],
};

/**
 * 项目支出绩效目标申报表 (财预〔2015〕88号, annex) with what a table or a draft holds; of no item, it is the empty form that is
 * handed out. That of a whole department has its main tasks above the overall target.
 *
 * @param body a target table or a draft of one; undefined for an empty form
 * @param source which version or draft that is
 * @param whole whether an empty form is a whole department's
 */
export function targetForm(
  facts: FormFacts | undefined,
  body: unknown,
  source: string,
  whole = facts?.whole === true,
): FormSheet {
  const json = record(body);
  const rows = rowsOf(json['indicators'], NEVER);
  const tasks = taskLines(FACT_ROWS + 1, whole, json);
  const targetRow = FACT_ROWS + 1 + tasks.count;
  const headRow = targetRow + 1;
  const last = headRow + rows.length + SPARE_ROWS;
  const amount = json['amountFen'] ?? facts?.requestedFen;
  const title = formTitle('targets', { whole });
  const cells: readonly FormCell[] = [
    ...headCells(title, facts?.fiscalYear, PRINTED),
    ...headLines(facts, textOf(json['templateId']), wanOf(amount)),
    ...tasks.cells,
    ...line(targetRow, [
      { text: H.annualTarget, across: 1, look: 'label' },
      { text: textOf(json['annualTarget']), across: 7, look: 'open' },
    ]),
    ...indicatorLines(headRow, rows),
    ...noteCells(TARGET_NOTES, last + 1, PRINTED),
  ];
  const least = [[1, 36] as const, [targetRow, 72] as const, [headRow, 26] as const];
  return {
    title,
    cells,
    widths: WIDTHS,
    heights: heightsOf(cells, WIDTHS, new Map(least)),
    hiddenFrom: HIDDEN,
    printedTo: PRINTED,
    headRow,
    lastRow: last + TARGET_NOTES.length,
    stamp: stampFor('targets', facts, source),
  };
}

/** The headings, the rows that are filled, and free ones. */
function indicatorLines(headRow: number, rows: readonly SheetRow[]): readonly FormCell[] {
  return [
    ...TARGET_COLUMNS.map((column, index): FormCell => ({
      row: headRow,
      column: index + 1,
      text: TARGET_HEADINGS[column],
      look: 'head',
    })),
    ...Array.from({ length: rows.length + SPARE_ROWS }, (_, index) =>
      rowCells(rows[index], headRow + 1 + index),
    ).flat(),
  ];
}

function wanOf(amount: unknown): string | number {
  return typeof amount === 'number' ? wanCell(amount) : textOf(amount);
}

/** Lines 3 to 6: what the item is. Of no item they are to be filled in. */
function headLines(facts: FormFacts | undefined, templateId: string, amount: string | number): readonly FormCell[] {
  const given = facts === undefined ? 'open' : 'given';
  const template = SCORING_TEMPLATES.find(({ id }) => id === templateId) ?? SCORING_TEMPLATES[0];
  const pair = (
    row: number,
    [one, value, other, second]: readonly [string, string, string, string | number],
    look: 'given' | 'open',
  ) =>
    line(row, [
      { text: one, across: 1, look: 'label' },
      { text: value, across: 2, look },
      { text: other, across: 3, look: 'label' },
      { text: second, across: 2, look: other === H.amount ? 'open' : look },
    ]);
  return [
    ...pair(3, [H.name, facts?.name ?? '', H.code, facts?.code ?? ''], given),
    ...pair(4, [H.unit, facts?.unit ?? '', H.attribute, attribute(facts)], given),
    ...pair(5, [H.period, facts === undefined ? '' : `${String(facts.fiscalYear)} 年度`, H.amount, amount], given),
    ...line(6, [
      { text: H.template, across: 1, look: 'label' },
      {
        text: template.title['zh-CN'],
        across: 2,
        look: 'open',
        list: SCORING_TEMPLATES.map(({ title }) => title['zh-CN']),
      },
      { text: H.fund, across: 3, look: 'label' },
      { text: facts?.fund ?? '', across: 2, look: given },
    ]),
  ];
}

function attribute(facts: FormFacts | undefined): string {
  if (facts === undefined) return '';
  return facts.continues ? H.continuing : H.new;
}

function rowCells(row: SheetRow | undefined, at: number): readonly FormCell[] {
  return TARGET_COLUMNS.map((column, index): FormCell => {
    const list = LISTS[column];
    return {
      row: at,
      column: index + 1,
      text: row === undefined ? '' : cellText(row, column),
      look: column === 'key' || column === 'partOf' ? 'key' : 'open',
      align: CENTERED.has(column) ? 'center' : 'start',
      ...(list && { list }),
      ...(column === 'name' && (row?.cells['partOf'] ?? '') !== '' && { indented: true }),
    };
  });
}

const WORDS: Readonly<Partial<Record<TargetFormColumn, Readonly<Record<string, string>>>>> = {
  level1: LEVEL1_WORDS,
  level2: LEVEL2_WORDS,
  comparator: SIGN_WORDS,
};

/** Numbers stand as numbers where nothing of them is lost; words stand for keys; what is no key stays as it was typed. */
function cellText(row: SheetRow, column: TargetFormColumn): string | number {
  if (column === 'key') return row.id;
  const text = row.cells[column] ?? '';
  if (column === 'isCore') return text === '' ? '' : CORE_WORD;
  if (column === 'weight' || column === 'value') return exactNumber(text);
  return WORDS[column]?.[text] ?? text;
}
