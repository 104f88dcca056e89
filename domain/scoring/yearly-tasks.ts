import { z } from 'zod';
import { foldText } from '../tables/text.ts';
import { wanText } from '../wan.ts';
import { finding, type Finding } from './finding.ts';

/** Main tasks, not every task: a department's form has room for so many. */
export const MOST_TASKS = 60;
/** Characters that the texts of a task may have. */
export const LONGEST_TASK_TEXT = { name: 200, content: 2000, result: 2000 } as const;

const key = z.string().min(1).max(60);
const fen = z.int().min(0).max(Number.MAX_SAFE_INTEGER);

/**
 * 年度主要任务 of a whole department (财预〔2015〕88号, annex): what it does in the year and with how much money, integer 分.
 * `fiscalFen` is the part of `amountFen` that the treasury pays (财政拨款).
 */
export const YearlyTaskSchema = z
  .object({
    key,
    name: z.string().min(1).max(LONGEST_TASK_TEXT.name),
    content: z.string().min(1).max(LONGEST_TASK_TEXT.content),
    amountFen: fen,
    fiscalFen: fen,
  })
  .readonly();
export type YearlyTask = z.infer<typeof YearlyTaskSchema>;

/** What became of one of these tasks by the end of the year: with how much money, integer 分, and how far. */
export const TaskReportSchema = z
  .object({
    key,
    result: z.string().max(LONGEST_TASK_TEXT.result),
    spentFen: fen,
    spentFiscalFen: fen,
  })
  .readonly();
export type TaskReport = z.infer<typeof TaskReportSchema>;

/** Everything to say about the tasks of a target table (G1). Paths are JSON pointers into the table. */
export function taskFindings({
  tasks = [],
  amountFen,
}: {
  readonly tasks?: readonly YearlyTask[] | undefined;
  readonly amountFen?: number | undefined;
}): readonly Finding[] {
  const total = tasks.reduce((sum, task) => sum + task.amountFen, 0);
  const names = tasks.map(({ name }) => foldText(name));
  return [
    ...tasks.flatMap(({ name, amountFen: all, fiscalFen }, i) => [
      ...(names.indexOf(names[i] ?? '') < i ? [finding('taskTwice', `/tasks/${String(i)}/name`, { name })] : []),
      ...(fiscalFen > all ? [finding('taskFiscalAbove', `/tasks/${String(i)}/fiscalFen`, { name })] : []),
    ]),
    ...(amountFen !== undefined && total > amountFen
      ? [finding('tasksAboveBudget', '/tasks', { total: wanText(total), budget: wanText(amountFen) })]
      : []),
  ];
}

/** A whole department's targets name its main tasks (财预〔2015〕88号, annex); those of a project have none. */
export function missingTasks({ tasks = [] }: { readonly tasks?: readonly unknown[] | undefined }): readonly Finding[] {
  return tasks.length === 0 ? [finding('tasksMissing', '/tasks')] : [];
}

/** Everything to say about what became of the tasks (E1): each is reported once, in words and money. */
export function taskReportFindings(
  tasks: readonly YearlyTask[],
  reports: readonly TaskReport[],
  executedFen: number,
): readonly Finding[] {
  const nameOf = (report: TaskReport): string => tasks.find((task) => task.key === report.key)?.name ?? report.key;
  const spent = reports.reduce((sum, { spentFen }) => sum + spentFen, 0);
  return [
    ...reports.flatMap((report, i) => reportFindings(report, i, { tasks, reports, name: nameOf(report) })),
    ...tasks
      .filter((task) => !reports.some((report) => report.key === task.key))
      .map(({ name }) => finding('taskUnreported', '/tasks', { name })),
    ...(spent > executedFen
      ? [finding('tasksAboveExecuted', '/tasks', { total: wanText(spent), executed: wanText(executedFen) })]
      : []),
  ];
}

interface Among {
  readonly tasks: readonly YearlyTask[];
  readonly reports: readonly TaskReport[];
  readonly name: string;
}

function reportFindings(report: TaskReport, i: number, { tasks, reports, name }: Among): readonly Finding[] {
  const path = `/tasks/${String(i)}`;
  if (!tasks.some((task) => task.key === report.key)) return [finding('taskUnknown', `${path}/key`, { name })];
  if (reports.findIndex((one) => one.key === report.key) < i) return [finding('taskTwice', `${path}/key`, { name })];
  return [
    ...(report.result.trim() === '' ? [finding('taskResultMissing', `${path}/result`, { name })] : []),
    ...(report.spentFiscalFen > report.spentFen
      ? [finding('taskFiscalAbove', `${path}/spentFiscalFen`, { name })]
      : []),
  ];
}
