import { targetWords } from '../scoring/indicator-text.ts';
import type { Indicator, TargetTable } from '../scoring/indicator.ts';
import { SCORING_TEMPLATES } from '../scoring/template.ts';
import { rateText, wanInput } from '../wan.ts';
import { exactNumber, headCells, heightsOf, line, list, record, textOf } from './form-kit.ts';
import { FORM_LAYOUT, type FormCell, type FormFacts, type FormSheet } from './form-sheet.ts';
import {
  FORM_TITLES,
  HEAD_WORDS as H,
  JUDGEMENT_WORDS,
  LEVEL1_WORDS,
  LEVEL2_WORDS,
  SELF_HEADINGS,
  SELF_NOTES,
} from './form-words.ts';
import { reportedOf, type ReportedCells } from './self-cells.ts';

export const SELF_COLUMNS = [
  'level1',
  'level2',
  'name',
  'target',
  'weight',
  'actual',
  'judgement',
  'percent',
  'selfScore',
  'reason',
  'evidence',
  'key',
] as const;
export type SelfFormColumn = (typeof SELF_COLUMNS)[number];

const CENTERED: ReadonlySet<string> = new Set(['weight', 'judgement', 'percent', 'selfScore']);
const GIVEN: readonly SelfFormColumn[] = ['level1', 'level2', 'name', 'target', 'weight'];
const WIDTHS = [11, 20, 28, 15, 8, 15, 10, 10, 9, 30, 18, 12];
const PRINTED = 11;
const HEAD_ROW = 9;
/** Rows of the empty form, which knows no indicators yet. */
const EMPTY_ROWS = 15;
const PROBLEM_ROWS = 6;

/** Where the three texts of a problem begin, and how many columns each takes. */
export const PROBLEM_SPANS = { problem: [2, 3], cause: [5, 5], measure: [10, 2] } as const;

interface Filled {
  readonly table: TargetTable | undefined;
  readonly body: unknown;
  readonly source: string;
}

/**
 * 项目支出绩效自评表 (财预〔2020〕10号, annex 1): execution, targets against what was reached, problems with cause and measure.
 *
 * @param filled the approved table, and a self-evaluation or a draft of one; without a table it is the empty form
 */
export function selfForm(facts: FormFacts | undefined, { table, body, source }: Filled): FormSheet {
  const json = record(body);
  const rows = table?.indicators ?? [];
  const count = table === undefined ? EMPTY_ROWS : rows.length;
  const problems = list(json['problems']).map(record);
  const totalRow = HEAD_ROW + count + 1;
  const problemHead = totalRow + 1;
  const slots = Math.max(PROBLEM_ROWS, problems.length + 2);
  const otherRow = problemHead + 1 + slots + 1;
  const cells: readonly FormCell[] = [
    ...headCells(FORM_TITLES.selfEvaluation, facts?.fiscalYear, PRINTED),
    ...itemLines(facts),
    ...moneyLines(facts, record(json['execution'])),
    ...outcomeLines(table?.annualTarget ?? '', textOf(json['summary'])),
    ...SELF_COLUMNS.map((column, index): FormCell => ({
      row: HEAD_ROW,
      column: index + 1,
      text: SELF_HEADINGS[column],
      look: 'head',
    })),
    ...Array.from({ length: count }, (_, index) =>
      rowCells(rows[index], reportedOf(json, rows[index]?.key ?? ''), HEAD_ROW + 1 + index),
    ).flat(),
    ...groups(rows),
    ...line(totalRow, [
      { text: totalWords(table), across: 4, look: 'label' },
      { text: table === undefined ? '' : sumOf(rows), across: 1, look: 'given', align: 'center' },
      { text: '', across: 6, look: 'given' },
    ]),
    ...problemLines(problemHead, problems, slots),
    ...line(otherRow, [
      { text: H.other, across: 2, look: 'label' },
      { text: ownWords(json), across: 9, look: 'open' },
    ]),
    ...SELF_NOTES.map((text, index): FormCell => ({
      row: otherRow + 1 + index,
      column: 1,
      across: PRINTED,
      text,
      look: 'note',
    })),
  ];
  return {
    title: FORM_TITLES.selfEvaluation,
    cells,
    widths: WIDTHS,
    heights: heightsOf(
      cells,
      WIDTHS,
      new Map([
        [1, 36],
        [8, 72],
        [HEAD_ROW, 26],
        [otherRow, 56],
      ]),
    ),
    hiddenFrom: PRINTED + 1,
    printedTo: PRINTED,
    headRow: HEAD_ROW,
    lastRow: otherRow + SELF_NOTES.length,
    stamp: {
      form: 'selfEvaluation',
      layout: FORM_LAYOUT,
      itemId: facts?.itemId ?? '',
      itemCode: facts?.code ?? '',
      year: facts === undefined ? '' : String(facts.fiscalYear),
      source,
    },
  };
}

function itemLines(facts: FormFacts | undefined): readonly FormCell[] {
  const look = facts === undefined ? 'open' : 'given';
  const pair = (row: number, [one, value, other, second]: readonly [string, string, string, string]) =>
    line(row, [
      { text: one, across: 2, look: 'label' },
      { text: value, across: 3, look },
      { text: other, across: 2, look: 'label' },
      { text: second, across: 4, look },
    ]);
  return [
    ...pair(3, [H.name, facts?.name ?? '', H.code, facts?.code ?? '']),
    ...pair(4, [H.unit, facts?.unit ?? '', H.fund, facts?.fund ?? '']),
  ];
}

function moneyLines(facts: FormFacts | undefined, execution: Readonly<Record<string, unknown>>): readonly FormCell[] {
  const look = facts === undefined ? 'open' : 'given';
  const executed = execution['executedFen'] ?? facts?.executedFen;
  const adjusted = facts?.adjustedFen;
  const wan = (fen: unknown): string | number => (typeof fen === 'number' ? exactNumber(wanInput(fen)) : textOf(fen));
  const names = [H.initial, H.adjusted, H.executed, H.rate, H.executionReason];
  const spans = [1, 2, 2, 2, 2];
  const values = [
    { text: wan(facts?.initialFen), look },
    { text: wan(adjusted), look },
    { text: wan(executed), look: 'open' },
    { text: typeof executed === 'number' ? rateText(executed, adjusted) : '', look: 'given' },
    { text: textOf(execution['reason']), look: 'open' },
  ] as const;
  return [
    { row: 5, column: 1, across: 2, down: 2, text: H.money, look: 'label' },
    ...shifted(
      line(
        5,
        names.map((text, at) => ({ text, across: spans[at] ?? 1, look: 'label' as const })),
      ),
    ),
    ...shifted(
      line(
        6,
        values.map((value, at) => ({ ...value, across: spans[at] ?? 1, align: 'center' as const })),
      ),
    ),
  ];
}

/** Behind a label of two columns. */
function shifted(cells: readonly FormCell[]): readonly FormCell[] {
  return cells.map((cell) => ({ ...cell, column: cell.column + 2 }));
}

function outcomeLines(expected: string, reached: string): readonly FormCell[] {
  return [
    { row: 7, column: 1, across: 2, down: 2, text: H.annualTarget, look: 'label' },
    { row: 7, column: 3, across: 3, text: H.expected, look: 'label' },
    { row: 7, column: 6, across: 6, text: H.reached, look: 'label' },
    { row: 8, column: 3, across: 3, text: expected, look: 'given' },
    { row: 8, column: 6, across: 6, text: reached, look: 'given' },
  ];
}

function rowCells(row: Indicator | undefined, reported: ReportedCells, at: number): readonly FormCell[] {
  const texts: Readonly<Record<SelfFormColumn, string>> = {
    ...given(row),
    ...reported,
    judgement: reported.judgement === '' ? '' : JUDGEMENT_WORDS[reported.judgement],
    key: row?.key ?? '',
  };
  return SELF_COLUMNS.map((column, index): FormCell => ({
    row: at,
    column: index + 1,
    text: ['weight', 'percent', 'selfScore', 'actual'].includes(column) ? exactNumber(texts[column]) : texts[column],
    look: column === 'key' ? 'key' : row !== undefined && GIVEN.includes(column) ? 'given' : 'open',
    align: CENTERED.has(column) ? 'center' : 'start',
    ...(column === 'judgement' && { list: Object.values(JUDGEMENT_WORDS) }),
    ...(column === 'name' && row?.partOf !== undefined && { indented: true }),
  }));
}

/** What the approved table says of an indicator, in the words of the form. */
export function given(
  row: Indicator | undefined,
): Readonly<Record<'level1' | 'level2' | 'name' | 'target' | 'weight', string>> {
  if (row === undefined) return { level1: '', level2: '', name: '', target: '', weight: '' };
  return {
    level1: LEVEL1_WORDS[row.level1],
    level2: LEVEL2_WORDS[row.level2],
    name: row.name,
    target: targetWords(row.target)['zh-CN'],
    weight: row.weight === undefined ? '' : String(Number(row.weight)),
  };
}

/** First levels stand once for all rows of theirs that follow each other: here no row is put in or moved. */
function groups(rows: readonly Indicator[]): readonly FormCell[] {
  return rows.flatMap(({ level1 }, index): readonly FormCell[] => {
    if (rows[index - 1]?.level1 === level1) return [];
    const next = rows.findIndex((row, at) => at > index && row.level1 !== level1);
    const down = (next === -1 ? rows.length : next) - index;
    const cell = { row: HEAD_ROW + 1 + index, column: 1, text: LEVEL1_WORDS[level1], look: 'given' as const };
    return down === 1 ? [] : [{ ...cell, down, align: 'center' }];
  });
}

/** The execution rate has points of its own, which no row carries. */
function totalWords(table: TargetTable | undefined): string {
  const template = SCORING_TEMPLATES.find(({ id }) => id === table?.templateId);
  return template === undefined ? H.total : `${H.total}（预算执行率另计 ${String(template.executionPoints.value)} 分）`;
}

function sumOf(rows: readonly Indicator[]): number {
  return rows.reduce((all, { weight }) => all + Math.round(Number(weight ?? 0) * 100), 0) / 100;
}

function problemLines(
  head: number,
  problems: readonly Readonly<Record<string, unknown>>[],
  slots: number,
): readonly FormCell[] {
  const { problem, cause, measure } = PROBLEM_SPANS;
  const row = (
    at: number,
    no: string | number,
    texts: readonly string[],
    look: 'label' | 'open',
  ): readonly FormCell[] => [
    { row: at, column: 1, text: no, look: 'label', align: 'center' },
    ...[problem, cause, measure].map(([column, across], index): FormCell => ({
      row: at,
      column,
      across,
      text: texts[index] ?? '',
      look,
    })),
  ];
  return [
    { row: head, column: 1, across: 11, text: H.problems, look: 'head' },
    ...row(head + 1, H.no, [H.problem, H.cause, H.measure], 'label'),
    ...Array.from({ length: slots }, (_, index) => {
      const one = problems[index] ?? {};
      return row(
        head + 2 + index,
        index + 1,
        [textOf(one['title']), textOf(one['cause']), textOf(one['measure'])],
        'open',
      );
    }).flat(),
  ];
}

/** Paragraphs of the report that the unit wrote itself; the others follow their figures and are made anew. */
function ownWords(json: Readonly<Record<string, unknown>>): string {
  return list(json['report'])
    .map(record)
    .filter(({ basis }) => basis === undefined)
    .map(({ text }) => textOf(text))
    .join('\n');
}
