import { targetWords } from '../scoring/indicator-text.ts';
import type { Indicator, TargetTable } from '../scoring/indicator.ts';
import { SCORING_TEMPLATES } from '../scoring/template.ts';
import { exactNumber, line } from './form-kit.ts';
import type { FormCell } from './form-sheet.ts';
import { HEAD_WORDS as H, JUDGEMENT_WORDS, LEVEL1_WORDS, LEVEL2_WORDS, SELF_HEADINGS } from './form-words.ts';
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
/** Rows of the empty form, which knows no indicators yet. */
const EMPTY_ROWS = 15;

/** The headings, a row for each indicator, and their sum; `count` rows in all, headings and sum not among them. */
export function selfRows(
  head: number,
  table: TargetTable | undefined,
  json: Readonly<Record<string, unknown>>,
): { readonly cells: readonly FormCell[]; readonly count: number } {
  const rows = table?.indicators ?? [];
  const count = table === undefined ? EMPTY_ROWS : rows.length;
  const cells = [
    ...SELF_COLUMNS.map((column, index): FormCell => ({
      row: head,
      column: index + 1,
      text: SELF_HEADINGS[column],
      look: 'head',
    })),
    ...Array.from({ length: count }, (_, index) =>
      rowCells(rows[index], reportedOf(json, rows[index]?.key ?? ''), head + 1 + index),
    ).flat(),
    ...groups(rows, head),
    ...line(head + count + 1, [
      { text: totalWords(table), across: 4, look: 'label' },
      { text: table === undefined ? '' : sumOf(rows), across: 1, look: 'given', align: 'center' },
      { text: '', across: 6, look: 'given' },
    ]),
  ];
  return { cells, count };
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
function groups(rows: readonly Indicator[], head: number): readonly FormCell[] {
  return rows.flatMap(({ level1 }, index): readonly FormCell[] => {
    if (rows[index - 1]?.level1 === level1) return [];
    const next = rows.findIndex((row, at) => at > index && row.level1 !== level1);
    const down = (next === -1 ? rows.length : next) - index;
    const cell = { row: head + 1 + index, column: 1, text: LEVEL1_WORDS[level1], look: 'given' as const };
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
