import { foldText, saysNothing } from '../tables/text.ts';
import { LONGEST_TASK_TEXT, MOST_TASKS, type YearlyTask } from '../scoring/yearly-tasks.ts';
import { wanInput } from '../wan.ts';
import { findTable, type FormTable } from './find-table.ts';
import {
  faultAt,
  labelKey,
  remarkAt,
  textAt,
  type CellAt,
  type CellFault,
  type CellRemark,
  type ReadSheet,
} from './read-sheet.ts';
import { isRowKey } from './read-target-rows.ts';
import { readWan } from './read-wan.ts';
import { TASK_MEMBERS, type TaskColumn } from './task-lines.ts';

const HEADINGS: readonly (readonly [RegExp, TaskColumn])[] = [
  [/^(?:序号|行号|编号)$/, 'no'],
  [/^(?:年度)?(?:主要|重点)?(?:任务|工作)(?:名称)?$/, 'name'],
  [/^(?:主要|任务|工作)?内容$/, 'content'],
  [/^预算(?:数|金额)(?:总额|合计)?$/, 'amount'],
  [/^(?:预算(?:数|金额)?)?(?:其中)?财政拨款$/, 'fiscal'],
  [/^执行(?:数|金额)(?:总额|合计)?$/, 'spent'],
  [/^执行(?:数|金额)?(?:其中)?财政拨款$/, 'spentFiscal'],
  [/^(?:任务)?(?:实际)?完成情况$/, 'result'],
  [/^行标识$/, 'key'],
];

/** What stands below the tasks on either form. */
const NEXT = /^(?:年度总体目标|年度绩效目标|一级指标)$/;

interface TaskReading {
  /** Undefined where the form has no such table: what the draft says of tasks stays. */
  readonly tasks: readonly Readonly<Record<string, unknown>>[] | undefined;
  readonly faults: readonly CellFault[];
  readonly remarks: readonly CellRemark[];
}

interface TaskRow {
  readonly row: number;
  readonly at: (column: TaskColumn) => CellAt;
  readonly text: (column: TaskColumn) => string;
}

/** 年度主要任务 of a whole department's target form. What cannot be understood is a fault at its cell, all of them at once. */
export function readTasks(sheet: ReadSheet, newKey: () => string): TaskReading {
  const rows = taskRows(sheet, ['name', 'amount']);
  if (!rows) return ABSENT;
  const taken = new Set<string>();
  const names = rows.map(({ text }) => foldText(text('name')));
  const beyond = rows[MOST_TASKS];
  return {
    tasks: rows.map((row) => {
      const own = row.text('key');
      const key = isRowKey(own) && !taken.has(own) ? own : newKey();
      taken.add(key);
      return { key, ...textsOf(row, ['name', 'content']), ...moneyOf(row, ['amount', 'fiscal']) };
    }),
    faults: [
      ...rows.flatMap((row, index) => [
        ...(names.indexOf(names[index] ?? '') < index && names[index] !== ''
          ? [faultAt(row.at('name'), 'formTaskTwice', { text: row.text('name') })]
          : []),
        ...longFaults(row, ['name', 'content']),
        ...moneyFaults(row, ['amount', 'fiscal']),
      ]),
      ...(beyond ? [faultAt(beyond.at('name'), 'formTooManyTasks', { most: MOST_TASKS })] : []),
    ],
    remarks: [],
  };
}

/** What became of the tasks, on the self-evaluation form: each row is of a task approved, by its key or its name. */
export function readTaskReports(sheet: ReadSheet, tasks: readonly YearlyTask[]): TaskReading {
  const rows = taskRows(sheet, ['name', 'result']);
  if (!rows) return ABSENT;
  const taken = new Set<string>();
  const faults: CellFault[] = [];
  const reports: Readonly<Record<string, unknown>>[] = [];
  for (const row of rows) {
    const found = taskOf(row, tasks, taken);
    if (!found) faults.push(faultAt(row.at('name'), 'formTaskUnknown', { text: row.text('name') }));
    else if (taken.has(found.key)) faults.push(faultAt(row.at('name'), 'formTaskTwice', { text: found.name }));
    else {
      faults.push(...givenFaults(row, found));
      reports.push({ key: found.key, ...textsOf(row, ['result']), ...moneyOf(row, ['spent', 'spentFiscal']) });
    }
    faults.push(...longFaults(row, ['result']), ...moneyFaults(row, ['spent', 'spentFiscal']));
    if (found) taken.add(found.key);
  }
  const head = { row: rows[0]?.row ?? 1, column: 1 };
  return {
    tasks: reports,
    faults,
    remarks: tasks
      .filter(({ key }) => !taken.has(key))
      .map(({ name }) => remarkAt(head, 'taskRowMissing', { text: name })),
  };
}

const ABSENT: TaskReading = {
  tasks: undefined,
  faults: [],
  remarks: [remarkAt({ row: 1, column: 1 }, 'tasksAbsent')],
};

/** Rows of the table that say something; undefined where there is no such table. */
function taskRows(sheet: ReadSheet, needed: readonly TaskColumn[]): readonly TaskRow[] | undefined {
  const columnOf = (heading: string): TaskColumn | undefined => {
    const key = labelKey(heading);
    return HEADINGS.find(([pattern]) => pattern.test(key))?.[1];
  };
  const table = findTable(sheet, columnOf, needed, NEXT);
  return table?.rows.map((row) => rowOf(sheet, row, table)).filter(saysSomething);
}

function rowOf(sheet: ReadSheet, row: number, { columns }: FormTable<TaskColumn>): TaskRow {
  const at = (column: TaskColumn): CellAt => ({ row, column: columns.get(column) ?? 1 });
  return { row, at, text: (column) => (columns.has(column) ? textAt(sheet, at(column)) : '') };
}

/** A number alone in the first column is no task. */
function saysSomething({ text }: TaskRow): boolean {
  const columns = Object.keys(TASK_MEMBERS).filter((column) => column !== 'key') as TaskColumn[];
  return columns.some((column) => !saysNothing(foldText(text(column))));
}

function taskOf({ text }: TaskRow, tasks: readonly YearlyTask[], taken: ReadonlySet<string>): YearlyTask | undefined {
  const same = tasks.filter(({ name }) => foldText(name) === foldText(text('name')));
  return tasks.find(({ key }) => key === text('key')) ?? same.find(({ key }) => !taken.has(key)) ?? same[0];
}

type TextColumn = keyof typeof LONGEST_TASK_TEXT;
type MoneyColumn = 'amount' | 'fiscal' | 'spent' | 'spentFiscal';

function textsOf({ text }: TaskRow, columns: readonly TextColumn[]): Readonly<Record<string, string>> {
  return Object.fromEntries(columns.map((column) => [TASK_MEMBERS[column], text(column)]));
}

/** Amounts in 分; a cell that is empty says nothing. */
function moneyOf({ text }: TaskRow, columns: readonly MoneyColumn[]): Readonly<Record<string, number>> {
  return Object.fromEntries(
    columns.flatMap((column) => {
      const fen = readWan(text(column));
      return fen === undefined || fen < 0 ? [] : [[TASK_MEMBERS[column], fen]];
    }),
  );
}

function longFaults({ at, text }: TaskRow, columns: readonly TextColumn[]): readonly CellFault[] {
  return columns
    .filter((column) => text(column).length > LONGEST_TASK_TEXT[column])
    .map((column) =>
      faultAt(at(column), 'formTooLong', { most: LONGEST_TASK_TEXT[column], count: text(column).length }),
    );
}

/** Amounts that are none, and a treasury's part that is larger than the whole. */
function moneyFaults({ at, text }: TaskRow, columns: readonly [MoneyColumn, MoneyColumn]): readonly CellFault[] {
  const fens = columns.map((column) => readWan(text(column)));
  const unread = columns.filter((column, index) => text(column) !== '' && (fens[index] ?? -1) < 0);
  const [whole, part] = fens;
  const isAbove = unread.length === 0 && whole !== undefined && part !== undefined && part > whole;
  const [total, fiscal] = columns;
  return [
    ...unread.map((column) => faultAt(at(column), 'formAmountUnread', { text: text(column) })),
    ...(isAbove ? [faultAt(at(fiscal), 'formFiscalAbove', { text: text(fiscal), total: text(total) })] : []),
  ];
}

/** What the approved table says must stand as it was given, or be left out. */
function givenFaults({ at, text }: TaskRow, task: YearlyTask): readonly CellFault[] {
  const texts = (['name', 'content'] as const).filter(
    (column) => text(column) !== '' && foldText(text(column)) !== foldText(task[column]),
  );
  const amounts = (['amount', 'fiscal'] as const).filter(
    (column) => text(column) !== '' && readWan(text(column)) !== task[TASK_MEMBERS[column]],
  );
  return [
    ...texts.map((column) => faultAt(at(column), 'formGivenChanged', { given: task[column], text: text(column) })),
    ...amounts.map((column) =>
      faultAt(at(column), 'formGivenChanged', { given: wanInput(task[TASK_MEMBERS[column]]), text: text(column) }),
    ),
  ];
}
