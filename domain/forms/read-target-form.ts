import { DomainError } from '../domain-error.ts';
import { SCORING_TEMPLATES, ministry2020 } from '../scoring/template.ts';
import { foldText } from '../tables/text.ts';
import { columnOfHeading } from '../targets/read-block.ts';
import { sheetFindings, type SheetFinding } from '../targets/sheet-findings.ts';
import { indicatorsOf } from '../targets/sheet-rows.ts';
import { findTable, nearTable, type FormTable } from './find-table.ts';
import { cellName, type FormFacts } from './form-sheet.ts';
import { formTitle, HEAD_WORDS as H } from './form-words.ts';
import { headText } from './identify.ts';
import { readWan } from './read-wan.ts';
import { readRows, rowFaults, type ReadTable } from './read-target-rows.ts';
import { readTasks } from './read-tasks.ts';
import {
  asFault,
  faultAt,
  findLabel,
  flawedCells,
  labelKey,
  remarkAt,
  rightOf,
  textAt,
  type CellAt,
  type CellFault,
  type CellRemark,
  type ReadSheet,
} from './read-sheet.ts';
import type { TargetFormColumn } from './target-form.ts';

/** Something to look at after the form is taken: a rule of the table at its cell, or what the reading itself noticed. */
export type FormRemark = CellRemark | { readonly cell: string; readonly finding: SheetFinding };

/** What a form says. With faults it is not taken; `content` is then what was understood. */
export interface FormReading {
  readonly content: Readonly<Record<string, unknown>>;
  readonly rows: number;
  readonly faults: readonly CellFault[];
  readonly remarks: readonly FormRemark[];
}

/** Without these there is no table. */
const NEEDED = { name: '三级指标', value: '指标值' } as const;
const MOST_ROWS = 300;
const LONGEST_TARGET = 5000;

/** The columns of an application form by their headings, whoever has made it. */
function targetColumn(heading: string): TargetFormColumn | 'no' | undefined {
  const key = labelKey(heading);
  if (key === '行标识') return 'key';
  if (key === '所属行') return 'partOf';
  if (/^核心(?:指标)?$/.test(key)) return 'isCore';
  return columnOfHeading(heading) ?? columnOfHeading(key);
}

/**
 * Reads 项目支出绩效目标申报表 as people send it back: rows put in between, merged cells, full-width digits, percentages,
 * dates, "≥95%" in one cell. Everything that cannot be understood is a fault at its cell; what a table still lacks is a
 * remark.
 *
 * @param newKey makes the key of a row that has none
 * @throws {DomainError} `formNoTable` where headings are missing, with every fault of what can be read all the same
 */
export function readTargetForm(sheet: ReadSheet, facts: FormFacts, newKey: () => string): FormReading {
  const table = findTable(sheet, targetColumn, ['name', 'value']);
  if (table) return readingOf(sheet, table, facts, newKey);
  const near = nearTable(sheet, targetColumn, NEEDED);
  const faults = [...near.faults, ...readingOf(sheet, near.table, facts, newKey).faults];
  const headings = Object.values(NEEDED).join('、');
  throw new DomainError('formNoTable', { wanted: formTitle('targets', facts), headings }, faults.map(asFault));
}

function readingOf(
  sheet: ReadSheet,
  table: FormTable<TargetFormColumn>,
  facts: FormFacts,
  newKey: () => string,
): FormReading {
  const read = readRows(sheet, table, newKey);
  const fields = readFields(sheet);
  const tasks = facts.whole ? readTasks(sheet, newKey) : undefined;
  const { templateId = ministry2020.id } = fields.content;
  const template = SCORING_TEMPLATES.find(({ id }) => id === templateId) ?? ministry2020;
  const rows = read.rows.map(({ row }) => row);
  const beyond = read.rows[MOST_ROWS];
  const faults = [
    ...flawedCells(sheet),
    ...fields.faults,
    ...(tasks?.faults ?? []),
    ...rowFaults(read),
    ...(beyond === undefined ? [] : [faultAt({ row: beyond.at, column: 1 }, 'formTooManyRows', { most: MOST_ROWS })]),
  ];
  return {
    content: { ...fields.content, ...(tasks?.tasks && { tasks: tasks.tasks }), indicators: indicatorsOf(rows) },
    rows: rows.length + (tasks?.tasks?.length ?? 0),
    faults,
    remarks: [
      ...(tasks?.remarks ?? []),
      ...table.ignored.map((at) => remarkAt(at, 'columnIgnored', { text: textAt(sheet, at) })),
      ...nameRemark(sheet, facts),
      ...smallPercents(read),
      ...sheetFindings(rows, template).map((finding): FormRemark => ({ cell: cellOf(finding, read), finding })),
    ],
  };
}

interface Fields {
  readonly content: { readonly templateId?: string; readonly annualTarget?: string; readonly amountFen?: number };
  readonly faults: readonly CellFault[];
}

/** What stands above the table; a form that lacks a line says nothing of it. */
function readFields(sheet: ReadSheet): Fields {
  const at = (label: string): CellAt | undefined => {
    const found = findLabel(sheet, label);
    return found && rightOf(sheet, found);
  };
  const [target, amount, template] = [at(H.annualTarget), at(H.amount), at(H.template)];
  const parts: readonly Fields[] = [
    target === undefined ? NOTHING : readTarget(textAt(sheet, target), target),
    amount === undefined ? NOTHING : readAmount(textAt(sheet, amount), amount),
    template === undefined ? NOTHING : readTemplate(textAt(sheet, template), template),
  ];
  return {
    content: Object.assign({}, ...parts.map(({ content }) => content)) as Fields['content'],
    faults: parts.flatMap(({ faults }) => faults),
  };
}

const NOTHING: Fields = { content: {}, faults: [] };

function readTarget(text: string, at: CellAt): Fields {
  const tooLong = text.length > LONGEST_TARGET;
  return {
    content: { annualTarget: text },
    faults: tooLong ? [faultAt(at, 'formTooLong', { most: LONGEST_TARGET, count: text.length })] : [],
  };
}

function readAmount(text: string, at: CellAt): Fields {
  if (text === '') return NOTHING;
  const fen = readWan(text);
  return fen === undefined || fen < 0
    ? { content: {}, faults: [faultAt(at, 'formAmountUnread', { text })] }
    : { content: { amountFen: fen }, faults: [] };
}

function readTemplate(text: string, at: CellAt): Fields {
  if (text === '') return NOTHING;
  const found = SCORING_TEMPLATES.find(
    ({ id, title }) => id === text || Object.values(title).some((name) => foldText(name) === foldText(text)),
  );
  return found
    ? { content: { templateId: found.id }, faults: [] }
    : { content: {}, faults: [faultAt(at, 'formTemplateUnknown', { text })] };
}

/** An empty form filled in by hand says the item only by its name. */
function nameRemark(sheet: ReadSheet, { name }: FormFacts): readonly FormRemark[] {
  const text = headText(sheet, H.name);
  const found = findLabel(sheet, H.name);
  if (text === '' || found === undefined || foldText(text) === foldText(name)) return [];
  return [remarkAt(rightOf(sheet, found), 'nameDiffers', { text, given: name })];
}

/** 0.95 beside a unit of % is nearly always 95 %. */
function smallPercents({ rows, columns }: ReadTable): readonly FormRemark[] {
  return rows.flatMap(({ row, at }) => {
    const { unit = '', value = '' } = row.cells;
    const isShare = unit === '%' && /^0\.\d+$|^1$/.test(value) && Number(value) > 0.01;
    if (!isShare) return [];
    const percent = String(Math.round(Number(value) * 1e6) / 1e4);
    return [remarkAt({ row: at, column: columns.get('value') ?? 1 }, 'smallPercent', { text: value, percent })];
  });
}

/** Where a finding is put right in the file; one about the whole table stands at its first cell. */
function cellOf({ row, column }: SheetFinding, { rows, columns, headRow }: ReadTable): string {
  const found = rows.find((one) => one.row.id === row);
  const at = found?.at ?? headRow;
  const own = [...columns].find(([name]) => name === (column ?? 'weight'))?.[1];
  return cellName(at, own ?? columns.get('value') ?? 1);
}
