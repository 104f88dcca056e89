import type { TargetTable } from '../../../../domain/scoring/indicator.ts';
import type { TaskReport } from '../../../../domain/scoring/yearly-tasks.ts';
import { fenOf, wanField, wanInput, wanText } from '../../blocks/wan.ts';
import type { FormChange } from '../../forms/form-change.ts';
import { cellOf, type CellMark, type CellRef, type GridRow } from '../../grid/grid-types.ts';
import { FORMS_TEXT as F } from '../../text/forms-text.ts';
import type { Say } from '../../text/say.ts';
import { SELF_TEXT as T } from '../../text/self-evaluation-text.ts';
import type { Remark } from './self-rows.ts';

/** What became of one main task of a whole department, as it is typed; amounts in 万元. */
export interface TaskLine {
  readonly key: string;
  readonly spent: string;
  readonly spentFiscal: string;
  readonly result: string;
}

type Json = Readonly<Record<string, unknown>>;

/** A line for each task of the approved table, nothing reported. */
export function beginTasks({ tasks = [] }: Pick<TargetTable, 'tasks'>): readonly TaskLine[] {
  return tasks.map(({ key }) => ({ key, spent: '', spentFiscal: '', result: '' }));
}

/** The lines of a draft, of a version or of a form; a task that it does not speak of stays as it was. */
export function tasksOfBody(body: unknown, before: readonly TaskLine[]): readonly TaskLine[] {
  const told: readonly unknown[] = Array.isArray(body) ? body : [];
  return before.map((line) => {
    const found = told.map((one) => (one ?? {}) as Json).find(({ key }) => key === line.key);
    if (!found) return line;
    const { spentFen, spentFiscalFen, result } = found;
    return {
      key: line.key,
      spent: typed(spentFen),
      spentFiscal: typed(spentFiscalFen),
      result: typeof result === 'string' ? result : '',
    };
  });
}

function typed(amount: unknown): string {
  return typeof amount === 'number' ? wanInput(amount) : typeof amount === 'string' ? amount : '';
}

/** As the document holds them; what is no amount is sent as it stands, so that its fault has a place. */
export function taskBody(tasks: readonly TaskLine[]): Json {
  if (tasks.length === 0) return {};
  return {
    tasks: tasks.map(({ key, spent, spentFiscal, result }) => ({
      key,
      result: result.trim(),
      spentFen: fenOf(spent) ?? spent.trim(),
      spentFiscalFen: fenOf(spentFiscal) ?? spentFiscal.trim(),
    })),
  };
}

const AMOUNTS = ['spent', 'spentFiscal'] as const;

/** Places of amounts that cannot be read. */
export function unreadTasks(tasks: readonly TaskLine[]): readonly { readonly path: string; readonly what: 'amount' }[] {
  return tasks.flatMap((line, i) =>
    AMOUNTS.filter((column) => (fenOf(line[column]) ?? -1) < 0).map((column) => ({
      path: `/tasks/${String(i)}/${MEMBERS[column]}`,
      what: 'amount' as const,
    })),
  );
}

/** The same lines with a nought for what cannot be read, so that the rest is still checked. */
export function readableTasks(tasks: readonly TaskLine[]): readonly TaskLine[] {
  const readable = (text: string): string => ((fenOf(text) ?? -1) < 0 ? '0' : text);
  return tasks.map((line) => ({ ...line, spent: readable(line.spent), spentFiscal: readable(line.spentFiscal) }));
}

const MEMBERS = { spent: 'spentFen', spentFiscal: 'spentFiscalFen', result: 'result' } as const satisfies Record<
  string,
  keyof TaskReport
>;
const WRITTEN = ['spent', 'spentFiscal', 'result'] as const;

/** The tasks as rows of a grid: what was planned beside what became of it. */
export function taskGridRows(lines: readonly TaskLine[], { tasks = [] }: TargetTable): readonly GridRow[] {
  return lines.map(({ key, ...line }) => {
    const task = tasks.find((one) => one.key === key);
    const planned = task && {
      name: task.name,
      content: task.content,
      amount: wanText(task.amountFen),
      fiscal: wanText(task.fiscalFen),
    };
    return { id: key, cells: { ...planned, ...line } };
  });
}

/** What was written in the grid, back in the lines. */
export function withTaskRows(lines: readonly TaskLine[], rows: readonly GridRow[]): readonly TaskLine[] {
  return lines.map(({ key }) => {
    const row = rows.find(({ id }) => id === key);
    return {
      key,
      spent: cellOf(row, 'spent'),
      spentFiscal: cellOf(row, 'spentFiscal'),
      result: cellOf(row, 'result'),
    };
  });
}

/** What the tasks have spent together beside what was planned for them, in 万元; what is no amount counts for nothing. */
export function spentOn(
  lines: readonly TaskLine[],
  { tasks = [] }: Pick<TargetTable, 'tasks'>,
): Readonly<Record<'spent' | 'fiscal' | 'planned', string>> {
  const sum = (fen: readonly (number | undefined)[]): string =>
    wanText(fen.reduce<number>((all, one) => all + (one ?? 0), 0));
  return {
    spent: sum(lines.map(({ spent }) => fenOf(spent))),
    fiscal: sum(lines.map(({ spentFiscal }) => fenOf(spentFiscal))),
    planned: sum(tasks.map(({ amountFen }) => amountFen)),
  };
}

/** Which cell of the grid a place in the document is: `/tasks/1/result`. */
export function taskCellAt(path: string, lines: readonly TaskLine[]): CellRef | undefined {
  const [, part, index = '0', member = ''] = path.split('/');
  if (part !== 'tasks') return undefined;
  const row = lines[Number(index)] ?? lines[0];
  if (!row) return undefined;
  return { row: row.key, column: WRITTEN.find((column) => MEMBERS[column] === member) ?? 'result' };
}

/** Remarks at their cells; those about all tasks stand in the list only. */
export function taskMarks(remarks: readonly Remark[], lines: readonly TaskLine[]): readonly CellMark[] {
  return remarks.flatMap(({ path, severity, text }): readonly CellMark[] => {
    const cell = path === '/tasks' ? undefined : taskCellAt(path, lines);
    return cell ? [{ ...cell, kind: severity, text }] : [];
  });
}

/** What taking a form would change of the tasks, as sentences. */
export function taskChanges(
  before: readonly TaskLine[],
  next: readonly TaskLine[],
  { tasks = [] }: TargetTable,
  say: Say,
): readonly FormChange[] {
  const shown = (column: (typeof WRITTEN)[number], line: TaskLine): string =>
    (column === 'result' ? line.result : wanField(line[column])).trim();
  return next.flatMap((line, index) => {
    const old = before[index] ?? line;
    return WRITTEN.filter((column) => shown(column, old) !== shown(column, line)).map((column): FormChange => ({
      key: `task:${line.key}:${column}`,
      kind: 'changed',
      sentence: say(F.changedCell, {
        name: tasks.find(({ key }) => key === line.key)?.name ?? line.key,
        column: say(T[column]),
        before: shown(column, old) || say(F.nothing),
        after: shown(column, line) || say(F.nothing),
      }),
    }));
  });
}
