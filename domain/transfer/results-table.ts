import type { LibraryField } from '../libraries/fields.ts';
import { listOf, textOf } from '../libraries/fields.ts';
import { contentSchema } from '../libraries/field-schema.ts';
import { readTable, repeatedRows, type Cells, type ImportedRow, type ImportFault } from '../libraries/import-table.ts';
import type { Grade } from '../policy/policy.ts';
import { GRADE_NAMES } from '../processes/budget-item/item-names.ts';
import { gradeOf, type ScoringTemplate } from '../scoring/template.ts';
import { fenOf } from '../wan.ts';
import { noAmountCode, schemaRowFaults } from './row-faults.ts';

/** The columns of results from before the system. */
export const RESULT_FIELDS: readonly LibraryField[] = [
  {
    key: 'unitCode',
    name: { 'zh-CN': '单位代码', en: 'Unit code' },
    input: 'text',
    required: true,
    most: 60,
    width: 14,
  },
  { key: 'unitName', name: { 'zh-CN': '单位名称', en: 'Unit name' }, input: 'text', most: 200, width: 30 },
  { key: 'year', name: { 'zh-CN': '预算年度', en: 'Fiscal year' }, input: 'text', required: true, most: 4, width: 10 },
  { key: 'code', name: { 'zh-CN': '项目编码', en: 'Item code' }, input: 'text', required: true, most: 60, width: 22 },
  { key: 'name', name: { 'zh-CN': '项目名称', en: 'Item name' }, input: 'text', required: true, most: 200, width: 40 },
  { key: 'budget', name: { 'zh-CN': '预算（万元）', en: 'Budget (万元)' }, input: 'text', most: 30, width: 14 },
  { key: 'executed', name: { 'zh-CN': '执行（万元）', en: 'Executed (万元)' }, input: 'text', most: 30, width: 14 },
  { key: 'score', name: { 'zh-CN': '得分', en: 'Score' }, input: 'text', required: true, most: 10, width: 10 },
  {
    key: 'grade',
    name: { 'zh-CN': '等级', en: 'Grade' },
    input: 'choice',
    required: true,
    most: 1,
    width: 8,
    options: GRADE_NAMES,
  },
  {
    key: 'closed',
    name: { 'zh-CN': '已整改问题', en: 'Problems rectified' },
    input: 'list',
    most: 50,
    width: 40,
    hint: { 'zh-CN': '多个问题用分号隔开', en: 'separated by semicolons' },
  },
  {
    key: 'open',
    name: { 'zh-CN': '未整改问题', en: 'Problems open' },
    input: 'list',
    most: 50,
    width: 40,
    hint: { 'zh-CN': '多个问题用分号隔开', en: 'separated by semicolons' },
  },
];
const INFORMING = ['序号', 'No.'];

/** A closed fact of a former year; money in 分. */
export interface PastRow {
  readonly row: number;
  readonly unitCode: string;
  /** Empty where the row has none: the code alone says which unit it is. */
  readonly unitName: string;
  readonly fiscalYear: number;
  readonly code: string;
  readonly name: string;
  readonly budgetFen: number | null;
  readonly executedFen: number | null;
  /** A decimal of 0 to 100 with at most two places. */
  readonly score: string;
  readonly grade: Grade;
  readonly problems: readonly { readonly title: string; readonly open: boolean }[];
}

const SCHEMA = contentSchema(RESULT_FIELDS, 'PastResultRow');
const SCORE = /^(?:100(?:\.0{1,2})?|\d{1,2}(?:\.\d{1,2})?)$/;
const YEAR = /^20\d{2}$/;

/** What results are held against: only years before `thisYear` are former ones, and a grade mostly follows from its score. */
interface Against {
  readonly thisYear: number;
  readonly template: ScoringTemplate;
}

/**
 * Reads results of former years: every row that can be read, and every fault by row and column. What is only to be
 * looked at once more keeps nothing out: a former year may have had grades by another standard.
 */
export function readResults(
  cells: Cells,
  against: Against,
): {
  readonly rows: readonly PastRow[];
  readonly faults: readonly ImportFault[];
  readonly warnings: readonly ImportFault[];
} {
  const table = readTable(cells, RESULT_FIELDS, INFORMING);
  const read = table.rows.map((one) => readRow(one, against.thisYear));
  const twice = repeatedRows(table.rows, (content) =>
    JSON.stringify(['unitCode', 'year', 'code'].map((key) => textOf(content, key))),
  );
  return {
    rows: read.map(({ line }) => line),
    faults: [...table.faults, ...twice, ...read.flatMap(({ faults }) => faults)],
    warnings: read.flatMap(({ line }) => gradeWarnings(line, against.template)),
  };
}

function readRow(
  { row, content }: ImportedRow,
  thisYear: number,
): { readonly line: PastRow; readonly faults: readonly ImportFault[] } {
  const text = (key: string): string => textOf(content, key);
  const year = text('year').replace('年', '');
  const line: PastRow = {
    row,
    unitCode: text('unitCode'),
    unitName: text('unitName'),
    fiscalYear: Number(year),
    code: text('code'),
    name: text('name'),
    budgetFen: fenOf(text('budget')) ?? null,
    executedFen: fenOf(text('executed')) ?? null,
    score: text('score'),
    grade: text('grade') as Grade,
    problems: [
      ...listOf(content, 'closed').map((title) => ({ title, open: false })),
      ...listOf(content, 'open').map((title) => ({ title, open: true })),
    ],
  };
  const ofSchema = schemaRowFaults(row, RESULT_FIELDS, SCHEMA, { ...content, ...(year !== '' && { year }) });
  return { line, faults: [...ofSchema, ...figureFaults(row, text, thisYear)] };
}

/** Figures that are there and cannot be read as what they should be. */
function figureFaults(row: number, text: (key: string) => string, thisYear: number): readonly ImportFault[] {
  const year = text('year').replace('年', '');
  const isFormer = YEAR.test(year) && Number(year) < thisYear;
  const wrong = (key: string, holds: boolean): boolean => text(key) !== '' && !holds;
  return [
    ...(wrong('executed', (fenOf(text('executed')) ?? -1) >= 0)
      ? [at(row, 'executed', 'amountUnreadable', { text: text('executed') })]
      : []),
    ...(wrong('budget', (fenOf(text('budget')) ?? 0) > 0)
      ? [at(row, 'budget', noAmountCode(text('budget')), { text: text('budget') })]
      : []),
    ...(wrong('score', SCORE.test(text('score')))
      ? [at(row, 'score', 'scoreUnreadable', { text: text('score') })]
      : []),
    ...(wrong('year', isFormer) ? [at(row, 'year', 'yearUnreadable', { text: text('year'), before: thisYear })] : []),
  ];
}

/** A grade that does not follow from its score by the standard in force. */
function gradeWarnings({ row, score, grade }: PastRow, template: ScoringTemplate): readonly ImportFault[] {
  if (!SCORE.test(score) || !(grade in GRADE_NAMES)) return [];
  const expected = gradeOf(score, template);
  return expected === grade ? [] : [at(row, 'grade', 'gradeContradicts', { score, grade, expected })];
}

/** A fault at the column of a field. */
export function at(row: number, key: string, code: string, params: ImportFault['params']): ImportFault {
  return { row, column: RESULT_FIELDS.find((field) => field.key === key)?.name['zh-CN'] ?? null, code, params };
}
