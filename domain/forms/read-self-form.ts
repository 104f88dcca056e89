import { DomainError } from '../domain-error.ts';
import type { Indicator, TargetTable } from '../scoring/indicator.ts';
import { foldText, saysNothing } from '../tables/text.ts';
import { findTable, nearTable, type FormTable } from './find-table.ts';
import type { FormFacts } from './form-sheet.ts';
import { formTitle } from './form-words.ts';
import { readMoney, readProblems, readWords } from './read-self-parts.ts';
import {
  asFault,
  faultAt,
  flawedCells,
  labelKey,
  remarkAt,
  textAt,
  type CellFault,
  type ReadSheet,
} from './read-sheet.ts';
import type { FormReading } from './read-target-form.ts';
import { readTaskReports } from './read-tasks.ts';
import { cellsOfRow, readSelfRow } from './read-self-row.ts';
import type { SelfFormColumn } from './self-form-rows.ts';

const HEADINGS: readonly (readonly [RegExp, SelfFormColumn | 'no'])[] = [
  [/^(?:序号|行号|编号)$/, 'no'],
  [/^一级(?:指标)?(?:名称)?$/, 'level1'],
  [/^二级(?:指标)?(?:名称)?$/, 'level2'],
  [/^(?:三级(?:指标)?(?:名称)?|指标名称|指标内容|绩效指标)$/, 'name'],
  [/^(?:年度|年初|计划|预期)?(?:绩效)?(?:指标|目标)值$/, 'target'],
  [/^(?:分值|权重|指标分值)$/, 'weight'],
  [/^(?:全年|年度)?(?:实际)?完成(?:值|情况)$|^实际值$|^实际完成$/, 'actual'],
  [/^完成判定$/, 'judgement'],
  [/^达成比例$/, 'percent'],
  [/^(?:自评)?得分$/, 'selfScore'],
  [/^(?:偏差|未完成)?原因(?:分析)?(?:及|和|与)?(?:拟采取的)?(?:改进)?措施.*$|^偏差原因(?:分析)?$/, 'reason'],
  [/^佐证(?:资料|材料)?$/, 'evidence'],
  [/^行标识$/, 'key'],
];

function selfColumn(heading: string): SelfFormColumn | 'no' | undefined {
  const key = labelKey(heading);
  return HEADINGS.find(([pattern]) => pattern.test(key))?.[1];
}

/**
 * Reads 项目支出绩效自评表: every row is an indicator of the approved table, known by its key or its name; what the system
 * gave must stand as it was given.
 *
 * @throws {DomainError} `formNoTable` where headings are missing, with every fault of what can be read all the same
 */
export function readSelfForm(sheet: ReadSheet, facts: FormFacts, targets: TargetTable): FormReading {
  const table = findTable(sheet, selfColumn, ['name', 'actual']);
  if (table) return readingOf(sheet, table, facts, targets);
  const near = nearTable(sheet, selfColumn, NEEDED);
  // A row is told by its name: without that column nothing can be held against the targets.
  const known = near.table.columns.has('name') ? near.table : { ...near.table, rows: [] };
  const faults = [...near.faults, ...readingOf(sheet, known, facts, targets).faults];
  const headings = Object.values(NEEDED).join('、');
  throw new DomainError('formNoTable', { wanted: formTitle('selfEvaluation', facts), headings }, faults.map(asFault));
}

/** Without these there is no table. */
const NEEDED = { name: '三级指标', actual: '实际完成值' } as const;

function readingOf(
  sheet: ReadSheet,
  table: FormTable<SelfFormColumn>,
  facts: FormFacts,
  targets: TargetTable,
): FormReading {
  const rows = matched(sheet, table, targets);
  const money = readMoney(sheet, facts);
  const tasks = targets.tasks?.length ? readTaskReports(sheet, targets.tasks) : undefined;
  const found = rows.rows.map(({ row, indicator }) => readSelfRow(indicator, cellsOfRow(sheet, row, table.columns)));
  const told = new Set(rows.rows.map(({ indicator }) => indicator.key));
  const missing = targets.indicators.filter(({ key, partOf }) => partOf === undefined && !told.has(key));
  const texts = found.flatMap(({ key, kept }) => (kept === '' ? [] : [[key, kept] as const]));
  return {
    content: {
      execution: money.content,
      actuals: found.map(({ reported }) => reported),
      problems: readProblems(sheet, table.headRow),
      texts: Object.fromEntries(texts),
      ...(tasks?.tasks && { tasks: tasks.tasks }),
      ...readWords(sheet),
    },
    rows: found.length + (tasks?.tasks?.length ?? 0),
    faults: [
      ...flawedCells(sheet),
      ...money.faults,
      ...(tasks?.faults ?? []),
      ...rows.faults,
      ...found.flatMap(({ faults }) => faults),
    ],
    remarks: [
      ...(tasks?.remarks ?? []),
      ...found.flatMap(({ remarks }) => remarks),
      ...missing.map(({ name }) => remarkAt({ row: table.headRow, column: 1 }, 'rowMissing', { text: name })),
    ],
  };
}

interface Matched {
  readonly row: number;
  readonly indicator: Indicator;
}

/** Which indicator each row is of: by the key that came with it, else by its name. */
function matched(
  sheet: ReadSheet,
  table: FormTable<SelfFormColumn>,
  { indicators }: TargetTable,
): { readonly rows: readonly Matched[]; readonly faults: readonly CellFault[] } {
  const named = indicators.map((indicator) => ({ indicator, name: foldText(indicator.name) }));
  const taken = new Set<string>();
  const rows: Matched[] = [];
  const faults: CellFault[] = [];
  for (const row of table.rows) {
    const text = (column: SelfFormColumn): string => textAt(sheet, { row, column: table.columns.get(column) ?? 0 });
    const name = text('name');
    const folded = foldText(name);
    if (saysNothing(folded) && text('key') === '') continue;
    const at = { row, column: table.columns.get('name') ?? 1 };
    const same = named.filter((one) => one.name === folded).map(({ indicator }) => indicator);
    const found =
      indicators.find(({ key }) => key === text('key')) ?? same.find(({ key }) => !taken.has(key)) ?? same[0];
    if (!found) faults.push(faultAt(at, 'formIndicatorUnknown', { text: name }));
    else if (taken.has(found.key)) faults.push(faultAt(at, 'formIndicatorTwice', { text: found.name }));
    else rows.push({ row, indicator: found });
    if (found) taken.add(found.key);
  }
  return { rows, faults };
}
