import { actualWords } from '../../../../domain/scoring/indicator-text.ts';
import { ActualSchema, type TargetTable } from '../../../../domain/scoring/indicator.ts';
import { fenOf, wanInput } from '../../blocks/wan.ts';
import type { KeptParagraph } from './report-model.ts';
import { beginTasks, taskBody, tasksOfBody, type TaskLine } from './self-tasks.ts';

export const BANDS = ['achieved', 'partlyAchieved', 'notAchieved'] as const;
export const JUDGEMENTS = [...BANDS, 'notApplicable'] as const;
type Judgement = (typeof JUDGEMENTS)[number] | '';

/** One indicator while it is evaluated; texts as typed. With a judgement, that is what is reported. */
export interface SelfRow {
  readonly key: string;
  readonly actual: string;
  readonly judgement: Judgement;
  readonly percent: string;
  readonly selfScore: string;
  readonly reason: string;
  readonly evidence: string;
}

export interface ProblemRow {
  readonly title: string;
  readonly cause: string;
  readonly measure: string;
}

/** A self-evaluation in the making. The executed amount is typed in 万元, the budget is the item's own. */
export interface SelfForm {
  readonly initialFen: number;
  readonly adjustedFen: number;
  readonly executed: string;
  readonly executionReason: string;
  readonly rows: readonly SelfRow[];
  readonly problems: readonly ProblemRow[];
  /** Of a whole department: a line for each of its main tasks. */
  readonly tasks: readonly TaskLine[];
  readonly report: readonly KeptParagraph[];
}

interface Money {
  readonly initialFen: number | null;
  readonly approvedFen: number | null;
  readonly executedFen: number;
}

/** What a new self-evaluation begins with: the item's money and its indicators, nothing reported. */
export function beginSelf(table: TargetTable, { initialFen, approvedFen, executedFen }: Money): SelfForm {
  return {
    initialFen: initialFen ?? 0,
    adjustedFen: approvedFen ?? 0,
    executed: wanInput(executedFen),
    executionReason: '',
    rows: table.indicators.map(({ key }) => emptyRow(key)),
    problems: [],
    tasks: beginTasks(table),
    report: [],
  };
}

function emptyRow(key: string): SelfRow {
  return { key, actual: '', judgement: '', percent: '', selfScore: '', reason: '', evidence: '' };
}

type Json = Readonly<Record<string, unknown>>;

/** The document as it is sent; `summary` is the report's text. What is no number is sent as it stands, so that its fault has a place. */
export function selfBody(form: SelfForm, table: TargetTable, summary: string): Json {
  return {
    execution: {
      initialFen: form.initialFen,
      adjustedFen: form.adjustedFen,
      executedFen: fenOf(form.executed) ?? form.executed,
      ...said('reason', form.executionReason),
    },
    actuals: reportedRows(form, table).map((row) => ({
      key: row.key,
      actual: actualOf(row),
      ...said('selfScore', row.selfScore),
      ...said('reason', row.reason),
      ...said('evidence', row.evidence),
    })),
    summary,
    problems: form.problems.map(({ title, cause, measure }) => ({
      title: title.trim(),
      cause: cause.trim(),
      measure: measure.trim(),
    })),
    ...taskBody(form.tasks),
  };
}

/** Rows that the document holds: every scored one, and of those that detail another the ones that say something. */
export function reportedRows({ rows }: Pick<SelfForm, 'rows'>, table: TargetTable): readonly SelfRow[] {
  const scored = new Set(table.indicators.filter(({ partOf }) => partOf === undefined).map(({ key }) => key));
  return rows.filter((row) => scored.has(row.key) || row.actual.trim() !== '' || row.judgement !== '');
}

function said(name: string, text: string): Json {
  return text.trim() === '' ? {} : { [name]: text.trim() };
}

function actualOf({ actual, judgement, percent }: SelfRow): unknown {
  if (judgement === '') return actual.trim();
  if (judgement === 'notApplicable') return { kind: 'notApplicable' };
  return { kind: 'judged', band: judgement, ...said('percent', percent) };
}

/** What is kept while it is written: the document, the texts beside judgements, and which paragraphs are whose. */
export function selfDraft(form: SelfForm, table: TargetTable, summary: string): Json {
  const texts = Object.fromEntries(
    form.rows.filter(({ actual }) => actual !== '').map(({ key, actual }) => [key, actual]),
  );
  return { ...selfBody(form, table, summary), texts, report: form.report };
}

/** A draft or a version back in the form; whatever it lacks stays as the form begins. */
export function selfForm(body: unknown, begun: SelfForm): SelfForm {
  const json = record(body);
  const execution = record(json['execution']);
  const texts = record(json['texts']);
  const actuals = list(json['actuals']).map(record);
  return {
    initialFen: amount(execution['initialFen']) ?? begun.initialFen,
    adjustedFen: amount(execution['adjustedFen']) ?? begun.adjustedFen,
    executed: typed(execution['executedFen'], begun.executed),
    executionReason: text(execution['reason']),
    rows: begun.rows.map((row) =>
      rowOf(
        row.key,
        actuals.find(({ key }) => key === row.key),
        text(texts[row.key]),
      ),
    ),
    problems: list(json['problems'])
      .map(record)
      .map((one) => ({ title: text(one['title']), cause: text(one['cause']), measure: text(one['measure']) })),
    tasks: tasksOfBody(json['tasks'], begun.tasks),
    report: paragraphsOf(json),
  };
}

function rowOf(key: string, row: Json | undefined, kept: string): SelfRow {
  if (!row) return { ...emptyRow(key), actual: kept };
  const { actual } = row;
  const judged = record(actual);
  const judgement = JUDGEMENTS.find((one) => one === judged['band'] || one === judged['kind']) ?? '';
  return {
    key,
    actual: judgement === '' ? (writtenActual(actual) ?? kept) : kept,
    judgement,
    percent: text(judged['percent']),
    selfScore: typeof row['selfScore'] === 'number' ? String(row['selfScore']) : text(row['selfScore']),
    reason: text(row['reason']),
    evidence: text(row['evidence']),
  };
}

/** A structured value as a person would write it; it reads back as the same. */
function writtenActual(actual: unknown): string | undefined {
  if (typeof actual === 'string') return actual;
  const read = ActualSchema.safeParse(actual).data;
  return read && actualWords(read)['zh-CN'];
}

/** A version holds the report as one text: its paragraphs are then the unit's own. */
function paragraphsOf(json: Json): readonly KeptParagraph[] {
  if (Array.isArray(json['report'])) {
    return list(json['report'])
      .map(record)
      .map((one) => ({
        id: text(one['id']),
        text: text(one['text']),
        ...(typeof one['basis'] === 'string' && { basis: one['basis'] }),
      }));
  }
  return text(json['summary'])
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line, index) => ({ id: `own-${String(index + 1)}`, text: line }));
}

function record(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function amount(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function typed(value: unknown, otherwise: string): string {
  if (value === undefined) return otherwise;
  return typeof value === 'number' ? wanInput(value) : text(value);
}
