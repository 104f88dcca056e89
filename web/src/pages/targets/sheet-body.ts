import { mergeRows, mergeText, type CellConflict } from '../../../../domain/targets/merge-sheets.ts';
import type { SheetRows } from '../../../../domain/targets/sheet.ts';
import { taskRowsOf, tasksOf } from '../../../../domain/targets/task-rows.ts';
import { indicatorsOf, rowsOf } from '../../../../domain/targets/sheet-rows.ts';
import { ministry2020, SCORING_TEMPLATES } from '../../../../domain/scoring/template.ts';
import { newIntentKey } from '../../acts/intent.ts';
import { fenOf, wanInput } from '../../blocks/wan.ts';

/** A target table as it is written: texts as typed, the amount in 万元. Plain JSON, so that it can be kept. */
export interface Sheet {
  readonly templateId: string;
  readonly annualTarget: string;
  readonly amount: string;
  readonly rows: SheetRows;
  /** 年度主要任务 of a whole department; what was kept on a machine before there were any has none. */
  readonly tasks?: SheetRows;
  /** What the unit answers to the points of the last return. */
  readonly answers: Readonly<Record<string, string>>;
}

/** A key for a new row that two people do not both make. */
export function newRowKey(): string {
  return `i${newIntentKey().slice(-10)}`;
}

export function templateOf({ templateId }: Pick<Sheet, 'templateId'>): (typeof SCORING_TEMPLATES)[number] {
  return SCORING_TEMPLATES.find(({ id }) => id === templateId) ?? ministry2020;
}

/** The main tasks of a sheet, none where it has none. */
export function taskRows({ tasks = NO_ROWS }: Pick<Sheet, 'tasks'>): SheetRows {
  return tasks;
}

const NO_ROWS: SheetRows = [];

/** The sheet of a draft or a version, whatever it holds. */
export function sheetOf(body: unknown): Sheet {
  const json = (typeof body === 'object' && body !== null ? body : {}) as Readonly<Record<string, unknown>>;
  const { templateId, annualTarget, amountFen, indicators, tasks, answers } = json;
  return {
    templateId: typeof templateId === 'string' ? templateId : ministry2020.id,
    annualTarget: typeof annualTarget === 'string' ? annualTarget : '',
    amount: typeof amountFen === 'number' ? wanInput(amountFen) : typeof amountFen === 'string' ? amountFen : '',
    rows: rowsOf(indicators, newRowKey),
    tasks: taskRowsOf(tasks, newRowKey),
    answers: answersOf(answers),
  };
}

/** The sheet that a form says; what it does not speak of stays as it is: answers to a return, a line that the form lacks. */
export function sheetOfForm(content: Readonly<Record<string, unknown>>, before: Sheet): Sheet {
  const read = sheetOf(content);
  return {
    templateId: 'templateId' in content ? read.templateId : before.templateId,
    annualTarget: 'annualTarget' in content ? read.annualTarget : before.annualTarget,
    amount: 'amountFen' in content ? read.amount : before.amount,
    rows: read.rows,
    tasks: 'tasks' in content ? taskRows(read) : taskRows(before),
    answers: before.answers,
  };
}

function answersOf(answers: unknown): Sheet['answers'] {
  const list: readonly unknown[] = Array.isArray(answers) ? answers : [];
  return Object.fromEntries(
    list.flatMap((one) => {
      const { point, text } = (one ?? {}) as { readonly point?: unknown; readonly text?: unknown };
      return typeof point === 'string' && typeof text === 'string' ? [[point, text]] : [];
    }),
  );
}

/** The table that a sheet says: what is not understood stands where the schema finds it wrong. */
export function bodyOf(sheet: Sheet): Readonly<Record<string, unknown>> {
  const { templateId, annualTarget, amount, rows, answers } = sheet;
  const tasks = tasksOf(taskRows(sheet));
  const given = Object.entries(answers).filter(([, text]) => text.trim() !== '');
  return {
    templateId,
    annualTarget,
    indicators: indicatorsOf(rows),
    ...(amount.trim() !== '' && { amountFen: fenOf(amount) ?? amount.trim() }),
    ...(tasks.length > 0 && { tasks }),
    ...(given.length > 0 && { answers: given.map(([point, text]) => ({ point, text })) }),
  };
}

/** Members of a sheet that are one text each. */
export const SHEET_FIELDS = ['templateId', 'annualTarget', 'amount'] as const;
export type SheetField = (typeof SHEET_FIELDS)[number];

/** The row of a conflict about a text outside the rows. */
export const NO_ROW = '';
/** Before the point of an answer, as a column of a conflict. */
export const ANSWER = 'answers:';

/** Puts two people's changes together; where both changed the same text differently, mine stands until somebody chooses. */
export function mergeSheets(
  base: Sheet,
  mine: Sheet,
  theirs: Sheet,
): { readonly sheet: Sheet; readonly conflicts: readonly CellConflict[] } {
  const { rows, conflicts } = mergeRows(base.rows, mine.rows, theirs.rows);
  const tasks = mergeRows(taskRows(base), taskRows(mine), taskRows(theirs));
  const found: CellConflict[] = [...conflicts, ...tasks.conflicts];
  const text = (column: string, [old, own, other]: readonly [string, string, string]): string => {
    const { value, conflict } = mergeText(old, own, other);
    if (conflict) found.push({ row: NO_ROW, column, mine: own, theirs: other });
    return value;
  };
  const field = (name: SheetField): string => text(name, [base[name], mine[name], theirs[name]]);
  const points = [...new Set([...Object.keys(mine.answers), ...Object.keys(theirs.answers)])];
  const answer = (point: string): string =>
    text(`${ANSWER}${point}`, [base.answers[point] ?? '', mine.answers[point] ?? '', theirs.answers[point] ?? '']);
  const sheet = {
    templateId: field('templateId'),
    annualTarget: field('annualTarget'),
    amount: field('amount'),
    rows,
    tasks: tasks.rows,
    answers: Object.fromEntries(points.map((point) => [point, answer(point)])),
  };
  return { sheet, conflicts: found };
}

/** Writes the text that was chosen in a conflict. */
export function withChoice(sheet: Sheet, { row, column }: CellConflict, value: string): Sheet {
  if (row !== NO_ROW) {
    const chosen = (rows: SheetRows): SheetRows =>
      rows.map((one) => (one.id === row ? { ...one, cells: { ...one.cells, [column]: value } } : one));
    return { ...sheet, rows: chosen(sheet.rows), tasks: chosen(taskRows(sheet)) };
  }
  if (column.startsWith(ANSWER))
    return { ...sheet, answers: { ...sheet.answers, [column.slice(ANSWER.length)]: value } };
  return { ...sheet, [column]: value };
}

/** Whether two sheets say the same table. */
export function sameSheet(one: Sheet, other: Sheet): boolean {
  return JSON.stringify(bodyOf(one)) === JSON.stringify(bodyOf(other));
}
