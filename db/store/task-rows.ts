import type { Rules } from '../../domain/obligations/lay.ts';
import { findOpen, isPaused } from '../../domain/obligations/obligation.ts';
import { mainPhase } from '../../domain/process/lifecycle.ts';
import type { AnyProcess, Instance, Task } from '../../domain/process/process.ts';
import { workOf, type Work } from '../../domain/process/tasks-of.ts';
import { audienceOf, personalAudience } from '../audience.ts';
import { NEVER, nearFrom } from './near.ts';
import { summaryOf } from './summary.ts';

/** A row of an inbox, by column. */
export type TaskRow = Readonly<Record<string, unknown>> & { readonly key: string };

/** What an act changed in the inboxes: rows to be written, and keys whose rows go. */
export interface TaskChange {
  readonly gone: readonly string[];
  readonly written: readonly TaskRow[];
}

/** Compares the work before and after an act, so that work which stays is not written again. */
export function taskChange(
  process: AnyProcess,
  before: Instance | undefined,
  after: Instance,
  rules: Rules,
): TaskChange {
  const was = before ? rowsByKey(process, before, rules) : new Map<string, readonly TaskRow[]>();
  const is = rowsByKey(process, after, rules);
  const same = (key: string): boolean => JSON.stringify(was.get(key)) === JSON.stringify(is.get(key));
  return {
    gone: [...[...was.keys()].filter((key) => !same(key)), ...(before ? leftBehind(process, before, rules) : [])],
    written: [...is.entries()].flatMap(([key, rows]) => (same(key) ? [] : rows)),
  };
}

/** Work that nobody can do beside what is being signed: versions that did not leave it out yet have written its rows. */
function leftBehind(process: AnyProcess, before: Instance, rules: Rules): readonly string[] {
  if (before.state.signOff === undefined) return [];
  const open = rowsByKey(process, before, rules);
  return [...rowsByKey(process, before, rules, 'every').keys()].filter((key) => !open.has(key));
}

function rowsByKey(
  process: AnyProcess,
  instance: Instance,
  rules: Rules,
  which: keyof Work = 'waiting',
): ReadonlyMap<string, readonly TaskRow[]> {
  const tasks = workOf(process, instance, rules.policy)[which];
  const pieces = [...new Set(tasks.map(pieceOf))].map((piece) => tasks.filter((task) => pieceOf(task) === piece));
  return new Map(pieces.map((piece) => rowsOfPiece(process, instance, piece, rules)));
}

/** Several ways to answer one clock (return, or find qualified) are one piece of work in an inbox; each signature is its own. */
function pieceOf({ key, work, obligationKey, roles, chain }: Task): string {
  return obligationKey === undefined || chain !== undefined ? key : `${work}:${obligationKey}:${roles.join()}`;
}

function rowsOfPiece(
  process: AnyProcess,
  instance: Instance,
  tasks: readonly Task[],
  rules: Rules,
): readonly [key: string, rows: readonly TaskRow[]] {
  const { id, state } = instance;
  const { subject } = state;
  const [task] = tasks;
  const key = tasks.map((one) => one.key).join('+');
  const { title, code, amountFen, fiscalYear } = summaryOf(instance.process, state);
  const row = {
    instance_id: id,
    key,
    process: instance.process,
    commands: tasks.map(({ command }) => command),
    not_for: task?.notFor ?? null,
    work: task?.work,
    ...clock(task, instance, rules),
    title,
    code,
    amount_fen: amountFen,
    region_id: subject.regionId,
    unit_id: subject.unitId,
    fiscal_year: fiscalYear,
    phase: mainPhase(process.lifecycle, state.position),
  };
  const audiences = new Set([
    ...(task?.roles ?? []).map((role) => audienceOf(role, subject)),
    ...(task?.people ?? []).map(personalAudience),
  ]);
  return [key, [...audiences].map((audience) => ({ ...row, audience }))];
}

function clock(task: Task | undefined, { book }: Instance, rules: Rules): Omit<TaskRow, 'key'> {
  const obligation = task?.obligationKey === undefined ? undefined : findOpen(book, task.obligationKey);
  const running = obligation && !isPaused(obligation) ? obligation : undefined;
  return {
    obligation_key: obligation?.key ?? null,
    obligation_kind: obligation?.kind ?? null,
    due: running?.due ?? NEVER,
    near_from: running ? nearFrom(running.due, rules) : NEVER,
  };
}
