import { LONGEST_TASK_TEXT, MOST_TASKS, taskFindings, YearlyTaskSchema } from '../scoring/yearly-tasks.ts';
import { fenOf, wanInput } from '../wan.ts';
import { textOf } from './target-cells.ts';
import type { SheetFinding } from './sheet-findings.ts';
import { SHEET_FINDINGS, type SheetFindingCode } from './sheet-finding-text.ts';
import type { SheetRow, SheetRows } from './sheet.ts';

/** Columns of the main tasks as they are written; amounts in 万元. */
export const TASK_COLUMNS = ['name', 'content', 'amount', 'fiscal'] as const;
export type TaskColumn = (typeof TASK_COLUMNS)[number];

const AMOUNTS = [
  ['amount', 'amountFen'],
  ['fiscal', 'fiscalFen'],
] as const;

/** The rows of a table's tasks, or of a draft's, whatever it holds. */
export function taskRowsOf(tasks: unknown, newKey: () => string): SheetRows {
  const list: readonly unknown[] = Array.isArray(tasks) ? tasks : [];
  return list.map((task) => {
    const json = (task ?? {}) as Readonly<Record<string, unknown>>;
    const key = textOf(json['key']);
    const cells: readonly (readonly [string, string])[] = [
      ['name', textOf(json['name'])],
      ['content', textOf(json['content'])],
      ...AMOUNTS.map(([column, member]) => [column, typed(json[member])] as const),
    ];
    const written = cells.filter(([, text]) => text !== '');
    return { id: key === '' ? newKey() : key, cells: Object.fromEntries(written) };
  });
}

function typed(amount: unknown): string {
  return typeof amount === 'number' ? wanInput(amount) : textOf(amount);
}

/** The tasks that rows say; what is no amount stands where the schema finds it wrong, and rows that say nothing are left out. */
export function tasksOf(rows: SheetRows): readonly Readonly<Record<string, unknown>>[] {
  return writtenTasks(rows).map((row) => ({
    key: row.id,
    name: text(row, 'name'),
    content: text(row, 'content'),
    ...Object.fromEntries(AMOUNTS.map(([column, member]) => [member, fenOf(text(row, column)) ?? text(row, column)])),
  }));
}

/** Rows that say something, in their order. */
export function writtenTasks(rows: SheetRows): SheetRows {
  return rows.filter((row) => TASK_COLUMNS.some((column) => text(row, column) !== ''));
}

/** Where the member of a task is written. */
export function taskColumnOf(member: string | undefined): TaskColumn {
  return AMOUNTS.find(([, own]) => own === member)?.[0] ?? (member === 'content' ? 'content' : 'name');
}

function text({ cells }: SheetRow, column: TaskColumn): string {
  return (cells[column] ?? '').trim();
}

/** Everything to say about the tasks as they stand: what a row lacks, and the rules of whole ones. `amountFen` is the table's money. */
export function taskRowFindings(rows: SheetRows, amountFen: number | undefined): readonly SheetFinding[] {
  const written = writtenTasks(rows);
  const gaps = written.flatMap((row, index) => gapsOf(row, index + 1));
  const read = YearlyTaskSchema.array().max(MOST_TASKS).safeParse(tasksOf(rows));
  if (!read.success) return gaps;
  const rules = taskFindings({ tasks: read.data, amountFen }).map(({ code, severity, path, params }): SheetFinding => {
    const [, , index, member] = path.split('/');
    const row = index === undefined ? undefined : written[Number(index)]?.id;
    return { code, severity, params, ...(row !== undefined && { row, column: taskColumnOf(member) }) };
  });
  return [...gaps, ...rules];
}

function gapsOf(row: SheetRow, no: number): readonly SheetFinding[] {
  const say = (code: SheetFindingCode, column: TaskColumn, params: SheetFinding['params'] = {}): SheetFinding => ({
    code,
    severity: SHEET_FINDINGS[code].severity,
    row: row.id,
    column,
    params: { no, ...params },
  });
  return [
    ...(text(row, 'name') === '' ? [say('taskNameMissing', 'name')] : []),
    ...(text(row, 'content') === '' ? [say('taskContentMissing', 'content')] : []),
    ...(['name', 'content'] as const)
      .filter((column) => text(row, column).length > LONGEST_TASK_TEXT[column])
      .map((column) => say('taskTextTooLong', column, { most: LONGEST_TASK_TEXT[column] })),
    ...AMOUNTS.filter(([column]) => (fenOf(text(row, column)) ?? -1) < 0).map(([column]) =>
      text(row, column) === ''
        ? say('taskAmountMissing', column)
        : say('taskAmountUnread', column, { text: text(row, column) }),
    ),
  ];
}
