import { list, record, textOf, wanCell } from './form-kit.ts';
import type { FormCell, FormLook } from './form-sheet.ts';
import { HEAD_WORDS as H, TASK_HEADINGS } from './form-words.ts';

/** Columns of 年度主要任务: what is planned, and in a self-evaluation what became of it. */
export type TaskColumn = keyof typeof TASK_HEADINGS;

/** Where the columns stand on a form: the first column of each, and how many it joins. */
interface Layout {
  readonly title: string;
  readonly spans: readonly (readonly [column: TaskColumn, from: number, across: number])[];
  readonly across: number;
  readonly given: ReadonlySet<TaskColumn>;
}

const ON_TARGETS: Layout = {
  title: H.tasks,
  spans: [
    ['no', 1, 1],
    ['name', 2, 1],
    ['content', 3, 3],
    ['amount', 6, 2],
    ['fiscal', 8, 1],
    ['key', 14, 1],
  ],
  across: 8,
  given: new Set(),
};

const ON_REPORT: Layout = {
  title: H.taskReports,
  spans: [
    ['no', 1, 1],
    ['name', 2, 1],
    ['content', 3, 1],
    ['amount', 4, 1],
    ['fiscal', 5, 2],
    ['spent', 7, 2],
    ['spentFiscal', 9, 1],
    ['result', 10, 2],
    ['key', 12, 1],
  ],
  across: 11,
  given: new Set(['name', 'content', 'amount', 'fiscal']),
};

/** Free rows under the tasks that are there. */
const SPARE_ROWS = 6;
/** A title and the headings. */
const HEAD_ROWS = 2;

interface Lines {
  readonly cells: readonly FormCell[];
  /** Rows that the part takes; none where the form has no such part. */
  readonly count: number;
}

const NONE: Lines = { cells: [], count: 0 };

/** The main tasks on the target form of a whole department, from this row on; a project has none. */
export function taskLines(from: number, whole: boolean, body: Readonly<Record<string, unknown>>): Lines {
  if (!whole) return NONE;
  const tasks = list(body['tasks']).map(record);
  return laid(from, ON_TARGETS, [...tasks, ...Array.from({ length: SPARE_ROWS }, () => ({}))]);
}

/** What became of them, on the self-evaluation form: a row for each task approved, or free rows on an empty form. */
export function taskReportLines(
  from: number,
  { whole, tasks }: { readonly whole: boolean; readonly tasks: readonly unknown[] | undefined },
  body: Readonly<Record<string, unknown>>,
): Lines {
  if (!whole || tasks?.length === 0) return NONE;
  const reports = list(body['tasks']).map(record);
  const rows = tasks?.map(record).map((task) => ({ ...reports.find(({ key }) => key === task['key']), ...task }));
  return laid(from, ON_REPORT, rows ?? Array.from({ length: SPARE_ROWS }, () => ({})));
}

function laid(from: number, layout: Layout, rows: readonly Readonly<Record<string, unknown>>[]): Lines {
  const line = (row: number, textOfColumn: (column: TaskColumn) => string | number, look: LookOf) =>
    layout.spans.map(([column, at, across]): FormCell => ({
      row,
      column: at,
      across,
      text: textOfColumn(column),
      look: look(column),
      align: isMoney(column) ? 'end' : column === 'no' ? 'center' : 'start',
    }));
  const given = rows.some(({ key }) => key !== undefined) ? layout.given : new Set<TaskColumn>();
  return {
    cells: [
      { row: from, column: 1, across: layout.across, text: layout.title, look: 'head' },
      ...line(
        from + 1,
        (column) => TASK_HEADINGS[column],
        (column) => (column === 'key' ? 'head' : 'label'),
      ),
      ...rows.flatMap((task, index) =>
        line(
          from + HEAD_ROWS + index,
          (column) => (column === 'no' ? index + 1 : cellText(task, column)),
          (column) => (column === 'key' ? 'key' : column === 'no' ? 'label' : given.has(column) ? 'given' : 'open'),
        ),
      ),
    ],
    count: HEAD_ROWS + rows.length,
  };
}

type LookOf = (column: TaskColumn) => FormLook;

/** The member of a task, or of its report, that a column shows. */
export const TASK_MEMBERS = {
  name: 'name',
  content: 'content',
  amount: 'amountFen',
  fiscal: 'fiscalFen',
  spent: 'spentFen',
  spentFiscal: 'spentFiscalFen',
  result: 'result',
  key: 'key',
} as const satisfies Record<Exclude<TaskColumn, 'no'>, string>;

function cellText(task: Readonly<Record<string, unknown>>, column: Exclude<TaskColumn, 'no'>): string | number {
  const value = task[TASK_MEMBERS[column]];
  return isMoney(column) && typeof value === 'number' ? wanCell(value) : textOf(value);
}

function isMoney(column: TaskColumn): boolean {
  return ['amount', 'fiscal', 'spent', 'spentFiscal'].includes(column);
}
