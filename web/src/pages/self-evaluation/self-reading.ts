import { PointsSchema } from '../../../../domain/scoring/decimal.ts';
import type { Finding } from '../../../../domain/scoring/finding.ts';
import type { Indicator, TargetTable } from '../../../../domain/scoring/indicator.ts';
import { EXECUTION_KEY, scoreTable, type TableScore } from '../../../../domain/scoring/score.ts';
import {
  checkSelfEvaluation,
  SelfEvaluationSchema,
  type SelfEvaluation,
} from '../../../../domain/scoring/self-evaluation.ts';
import type { ScoringTemplate } from '../../../../domain/scoring/template.ts';
import { fenOf } from '../../blocks/wan.ts';
import { readableTasks, unreadTasks } from './self-tasks.ts';
import { BANDS, reportedRows, selfBody, type SelfForm, type SelfRow } from './self-model.ts';

/** Something that cannot even be read yet, by its place in the document. */
export interface Unread {
  readonly path: string;
  readonly what: 'amount' | 'percent' | 'points';
}

export interface SelfReading {
  readonly evaluation: SelfEvaluation;
  readonly score: TableScore;
  readonly findings: readonly Finding[];
  readonly unread: readonly Unread[];
}

const PERCENT = /^\d{1,3}(\.\d{1,4})?$/;

/** Points, total, grade and everything to say about it, by the engine that decides; what cannot be read is told apart. */
export function readSelf(form: SelfForm, table: TargetTable, template: ScoringTemplate): SelfReading {
  const rows = reportedRows(form, table);
  const unread: readonly Unread[] = [
    ...(fenOf(form.executed) === undefined ? [{ path: '/execution/executedFen', what: 'amount' } as const] : []),
    ...rows.flatMap(({ percent, selfScore, judgement }, i): Unread[] => [
      ...(isBand(judgement) && percent.trim() !== '' && !PERCENT.test(percent.trim())
        ? [{ path: `/actuals/${String(i)}/actual/percent`, what: 'percent' } as const]
        : []),
      ...(selfScore.trim() !== '' && !PointsSchema.safeParse(selfScore.trim()).success
        ? [{ path: `/actuals/${String(i)}/selfScore`, what: 'points' } as const]
        : []),
    ]),
    ...unreadTasks(form.tasks),
  ];
  const readable = {
    ...form,
    executed: fenOf(form.executed) === undefined ? '0' : form.executed,
    rows: form.rows.map(readableRow),
    tasks: readableTasks(form.tasks),
  };
  const evaluation = selfBody(readable, table, '.') as unknown as SelfEvaluation;
  return {
    evaluation,
    unread,
    score: scoreTable(table, evaluation.actuals, evaluation.execution, template),
    findings: checkSelfEvaluation(table, evaluation, template),
  };
}

/** The same of a version that was handed in, by its own values; undefined for what is no self-evaluation. */
export function readVersion(body: unknown, table: TargetTable, template: ScoringTemplate): SelfReading | undefined {
  const evaluation = SelfEvaluationSchema.safeParse(body).data;
  return (
    evaluation && {
      evaluation,
      unread: [],
      score: scoreTable(table, evaluation.actuals, evaluation.execution, template),
      findings: checkSelfEvaluation(table, evaluation, template),
    }
  );
}

function readableRow(row: SelfRow): SelfRow {
  return {
    ...row,
    percent: PERCENT.test(row.percent.trim()) ? row.percent : '',
    selfScore: PointsSchema.safeParse(row.selfScore.trim()).success ? row.selfScore : '',
  };
}

function isBand(judgement: string): judgement is (typeof BANDS)[number] {
  return BANDS.some((band) => band === judgement);
}

/** A row whose points are not those of before. */
export interface Moved {
  readonly key: string;
  readonly by: number;
}

/** What moved against an earlier score, the largest first; points are whole hundredths, so nothing is lost in between. */
export function movedSince(before: TableScore, now: TableScore): readonly Moved[] {
  const points = (score: TableScore): ReadonlyMap<string, number> =>
    new Map([
      [EXECUTION_KEY, hundredths(score.execution.score)],
      ...score.indicators.map((row): [string, number] => [row.key, hundredths(row.score)]),
    ]);
  const [was, is] = [points(before), points(now)];
  return [...is]
    .map(([key, value]) => ({ key, by: (value - (was.get(key) ?? 0)) / 100 }))
    .filter(({ by }) => by !== 0)
    .toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by));
}

function hundredths(points: string | null): number {
  return points === null ? 0 : Math.round(Number(points) * 100);
}

/** Points of a first-level group, and what it can bring. */
export interface GroupPoints {
  readonly level1: Indicator['level1'];
  readonly points: number;
  readonly weight: number;
}

/** First-level groups in the order of the table, each with the points of its rows. */
export function groupPoints(
  table: TargetTable,
  scores: readonly { readonly key: string; readonly score: string | null; readonly weight: string }[],
): readonly GroupPoints[] {
  const levels = [...new Set(table.indicators.map(({ level1 }) => level1))];
  return levels.map((level1) => {
    const keys = new Set(table.indicators.filter((row) => row.level1 === level1).map(({ key }) => key));
    const own = scores.filter(({ key }) => keys.has(key));
    const sum = (of: (row: (typeof own)[number]) => string | null): number =>
      own.reduce((all, row) => all + hundredths(of(row)), 0) / 100;
    return { level1, points: sum(({ score }) => score), weight: sum(({ weight }) => weight) };
  });
}
