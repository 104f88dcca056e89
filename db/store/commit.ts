import { EMPTY_BOOK } from '../../domain/obligations/obligation.ts';
import { mainPhase } from '../../domain/process/lifecycle.ts';
import type { Instance, RecordedEvent } from '../../domain/process/process.ts';
import type { BudgetItemState } from '../../domain/processes/budget-item/state.ts';
import type { Queryable } from '../pool.ts';
import type { FollowUp, HashName } from '../process-store-types.ts';
import { budgetItemRow, type BudgetItemRow } from './budget-item-row.ts';
import { copyRows } from './copy-rows.ts';
import { evaluationPublicationRow } from './evaluation-publication-rows.ts';
import { evaluationChanges, isEvaluation } from './evaluation-rows.ts';
import { followUp, nextInstant } from './follow-up.ts';
import { lifeChanges, numberedMatters } from './life-rows.ts';
import { monitoringRows } from './monitoring-rows.ts';
import { numberRows } from './number-rows.ts';
import { obligationRows } from './obligation-rows.ts';
import { changedProblems, problemRows, type ProblemRow } from './problem-rows.ts';
import { chained } from './record-rows.ts';
import { changedResults, type ResultRows } from './result-rows.ts';
import { hasResult, isBudgetItem, summaryOf } from './summary.ts';
import { taskChange } from './task-rows.ts';
import type { NewAnswer, Working } from './working.ts';

/**
 * The second of an act's two round trips: everything that the acts change, or nothing. One statement is one transaction:
 * what lists are made of stands or falls with the act. What an act leaves alone is left out, so that each kind of act
 * has a plan of its own.
 */
export async function commitActs(
  db: Queryable,
  acts: readonly Working[],
  hash: HashName,
  trace?: string,
): Promise<void> {
  if (acts.length === 0) return;
  const outbox = (act: Working): Row | undefined =>
    isNewsToWorkflow(act.events) ? outboxRow(act, followUpOf(act), trace) : undefined;
  await keep(db, [...partsOf(acts, hash, outbox), { keeps: 'keep_numbers', rows: acts.flatMap(numberRows) }]);
}

export type Row = Readonly<Record<string, unknown>>;
/** A function of the database with the rows it takes. */
interface Part {
  readonly keeps: string;
  readonly rows: readonly unknown[];
}

/** Everything that acts change but the numbers they take. */
export function partsOf(
  acts: readonly Working[],
  hash: HashName,
  outbox: (act: Working) => Row | undefined,
): readonly Part[] {
  return [
    { keeps: 'commit_acts', rows: acts.map((act) => toCommit(act, hash, outbox(act))) },
    { keeps: 'keep_monitoring', rows: acts.flatMap(monitoringRows) },
    { keeps: 'keep_problems', rows: acts.flatMap(ledgerRows) },
    { keeps: 'keep_life', rows: lifeChanges(acts) },
    { keeps: 'keep_matter_numbers', rows: numberedMatters(acts) },
    { keeps: 'keep_results', rows: acts.flatMap(resultRows) },
    { keeps: 'keep_evaluations', rows: acts.flatMap(evaluationChanges) },
    { keeps: 'keep_public_evaluations', rows: acts.flatMap(publishedEvaluation) },
    { keeps: 'keep_sign_off', rows: acts.flatMap(copyRows) },
  ];
}

/** One statement for all of it. */
export async function keep(db: Queryable, all: readonly Part[]): Promise<void> {
  const parts = all.filter(({ rows }) => rows.length > 0);
  if (parts.length === 0) return;
  await db.query({
    name: parts.map(({ keeps }) => shortName(keeps)).join('+'),
    text: `select ${parts.map(({ keeps }, index) => `${keeps}($${index + 1}::jsonb)`).join(', ')}`,
    values: parts.map(({ rows }) => JSON.stringify(rows)),
  });
}

/** PostgreSQL tells statements apart by 63 characters of their names: the eight parts together keep within them. */
function shortName(keeps: string): string {
  return keeps.replace(/^[a-z]+_/, '').slice(0, 7);
}

function resultRows({ before, instance, rules, now }: Working): readonly ResultRows[] {
  if (!isItem(instance)) return [];
  const changed = changedResults(before && isItem(before) ? before : undefined, instance, rules, now);
  return Object.keys(changed).length === 0 ? [] : [changed];
}

function isItem(instance: Instance): instance is Instance<BudgetItemState> {
  return isBudgetItem(instance.process, instance.state);
}

/** What the public reads of an evaluation, where the act changes it; when it was changed is no change. */
function publishedEvaluation({ before, instance, now }: Working): readonly object[] {
  if (!isEvaluation(instance)) return [];
  const row = evaluationPublicationRow(instance, now);
  const was = before && isEvaluation(before) ? evaluationPublicationRow(before, now) : undefined;
  return row && JSON.stringify(was) !== JSON.stringify(row) ? [row] : [];
}

function toCommit(act: Working, hash: HashName, outbox: Row | undefined): Row {
  const { process, before, instance, events, rules } = act;
  const records = chained(act, hash);
  const tasks = taskChange(process, before, instance, rules);
  return {
    expected: before?.version ?? 0,
    instance: instanceRow(act, records.at(-1)?.hash ?? act.headHash),
    records,
    ...unlessEmpty('obligations', obligationRows(before?.book ?? EMPTY_BOOK, instance, events, rules)),
    ...unlessEmpty('tasksGone', tasks.gone),
    ...unlessEmpty('tasks', tasks.written),
    ...changedItem(act),
    ...(outbox && { outbox }),
    ...unlessEmpty(
      'answers',
      act.answers.map((answer) => answerRow(answer, act)),
    ),
  };
}

/**
 * What the clock alone has recorded is the answer to its own workflow's question (`reach`), and asked for again when
 * the answer is lost; telling it besides would wake thousands of workflows twice on a day when a season ends.
 */
function isNewsToWorkflow(events: readonly RecordedEvent[]): boolean {
  return events.some(({ cause }) => cause !== 'momentReached');
}

/** What an act leaves alone is not sent, and costs nothing. */
function unlessEmpty(name: string, rows: readonly unknown[]): Readonly<Record<string, readonly unknown[]>> {
  return rows.length === 0 ? {} : { [name]: rows };
}

/** The list row, where the act changes it; when it was changed is no change. */
function changedItem({ before, instance, rules, now }: Working): { readonly item?: BudgetItemRow } {
  if (!isBudgetItem(instance.process, instance.state)) return {};
  const item = budgetItemRow(instance, instance.state, rules, now);
  if (!before || !isBudgetItem(before.process, before.state)) return { item };
  const was = budgetItemRow(before, before.state, rules, now);
  return JSON.stringify(was) === JSON.stringify(item) ? {} : { item };
}

/** A matter that is in the ledger no more: what was delivered came back unsigned. */
interface GoneRow {
  readonly instance_id: string;
  readonly gone: true;
}

/** Rows of the ledger that the act changes. */
function ledgerRows({ before, instance, events, rules }: Working): readonly (ProblemRow | GoneRow)[] {
  if (!hasResult(instance.process, instance.state)) return [];
  const was = before && hasResult(before.process, before.state) ? problemRows(before, before.state, rules) : [];
  const is = problemRows(instance, instance.state, rules, events);
  return was.length > 0 && is.length === 0 ? [{ instance_id: instance.id, gone: true }] : changedProblems(was, is);
}

function instanceRow({ process, instance, rules }: Working, headHash: string): Row {
  const { id, version, state, book } = instance;
  const { title, code, fiscalYear } = summaryOf(instance.process, state);
  return {
    id,
    process: instance.process,
    title,
    code,
    version,
    state,
    book,
    head_hash: headHash,
    policy: state.policy,
    phase: mainPhase(process.lifecycle, state.position),
    next_moment: nextInstant(process, instance, rules.policy),
    region_id: state.subject.regionId,
    unit_id: state.subject.unitId,
    division_id: state.subject.divisionId ?? null,
    fiscal_year: fiscalYear,
  };
}

function followUpOf({ process, instance, events, rules }: Working): FollowUp {
  return followUp(process, instance, events, rules.policy);
}

/** What the relay will tell the matter's workflow. */
export function outboxRow({ before, instance, now }: Working, told: FollowUp, trace?: string): Row {
  return {
    instance_id: instance.id,
    process: instance.process,
    after_version: before?.version ?? 0,
    version: instance.version,
    payload: trace === undefined ? told : { ...told, trace },
    created_at: now,
  };
}

function answerRow({ caller, key, requestHash, answer }: NewAnswer, { now }: Working): Row {
  return { caller, key, request_hash: requestHash, body: JSON.stringify(answer), at: now };
}
