import { DomainError } from '../../../../domain/domain-error.ts';
import {
  QUALITY_CRITERIA,
  QUALITY_POINTS,
  type QualityCriterion,
} from '../../../../domain/processes/budget-item/quality.ts';
import type { TargetTable } from '../../../../domain/scoring/indicator.ts';
import { applyAdjustments, EXECUTION_KEY, type Adjustment, type TableScore } from '../../../../domain/scoring/score.ts';
import { PointsSchema } from '../../../../domain/scoring/decimal.ts';
import type { Say } from '../../text/say.ts';
import { EVALUATION_REVIEW_TEXT as T } from '../../text/review-evaluation-text.ts';

/** Finance's points of one row while they are written; empty where the computed ones stand. */
export interface ReviewRow {
  readonly key: string;
  readonly score: string;
  readonly reason: string;
}

/** A review in the making. */
export interface ReviewForm {
  readonly rows: readonly ReviewRow[];
  readonly opinion: string;
  readonly quality: Readonly<Record<QualityCriterion, string>>;
}

export interface Given {
  readonly key: string;
  readonly score: number;
  readonly reason: string;
}

/** A review begins with the computed points, or with those that finance gave before. */
export function beginReview(score: TableScore, before: readonly Given[] = []): ReviewForm {
  const keys = [EXECUTION_KEY, ...score.indicators.map(({ key }) => key)];
  return {
    rows: keys.map((key): ReviewRow => {
      const given = before.find((one) => one.key === key);
      return { key, score: given ? String(given.score) : '', reason: given?.reason ?? '' };
    }),
    opinion: '',
    quality: Object.fromEntries(QUALITY_CRITERIA.map((criterion) => [criterion, ''])) as ReviewForm['quality'],
  };
}

/** Computed points of a row: of the execution rate, or of an indicator. */
export function computedScore(score: TableScore, key: string): string | null {
  return key === EXECUTION_KEY
    ? score.execution.score
    : (score.indicators.find((row) => row.key === key)?.score ?? null);
}

/** Rows that say something else than the computation; a row typed as computed changes nothing. */
export function changedRows(rows: readonly ReviewRow[], score: TableScore): readonly ReviewRow[] {
  return rows.filter(({ key, score: typed }) => {
    if (typed.trim() === '') return false;
    const computed = computedScore(score, key);
    return computed === null || Number(typed) !== Number(computed);
  });
}

/** The rows as the command takes them. What is no number is sent as it stands. */
export function adjustmentsOf(
  rows: readonly ReviewRow[],
  score: TableScore,
): readonly { readonly key: string; readonly score: number | string; readonly reason: string }[] {
  return changedRows(rows, score).map(({ key, score: typed, reason }) => ({
    key,
    score: PointsSchema.safeParse(typed.trim()).success ? Number(typed) : typed,
    reason: reason.trim(),
  }));
}

/** Something that stands in the way of the answer, and the row it is about. */
export interface ReviewFault {
  readonly key: string;
  readonly column: 'finance' | 'financeReason';
  readonly text: string;
}

export interface Reviewed {
  /** With finance's points as far as they can be read. */
  readonly score: TableScore;
  readonly faults: readonly ReviewFault[];
}

/** Total and grade with finance's points, by the engine that decides; everything that it would refuse, at once. */
export function reviewed(rows: readonly ReviewRow[], score: TableScore, table: TargetTable, say: Say): Reviewed {
  const changed = changedRows(rows, score);
  const faults = changed.flatMap((row) => rowFaults(row, score, table, say));
  const good = changed.filter(({ key }) => !faults.some((fault) => fault.key === key && fault.column === 'finance'));
  const adjusted = adjust(score, good);
  const open = adjusted.undecided
    .filter((key) => !faults.some((fault) => fault.key === key))
    .map((key): ReviewFault => ({ key, column: 'finance', text: say(T.undecided, { name: nameOf(key, table) }) }));
  return { score: adjusted, faults: [...faults, ...open] };
}

/** A missing reason is told beside; it does not keep the points from being added up. */
function adjust(score: TableScore, rows: readonly ReviewRow[]): TableScore {
  const adjustments = rows.map(({ key, score: typed, reason }): Adjustment => ({
    key,
    score: typed.trim(),
    reason: reason.trim() === '' ? '—' : reason,
  }));
  try {
    return applyAdjustments(score, adjustments);
  } catch (error) {
    if (error instanceof DomainError) return score;
    throw error;
  }
}

function rowFaults(
  { key, score: typed, reason }: ReviewRow,
  score: TableScore,
  table: TargetTable,
  say: Say,
): readonly ReviewFault[] {
  const weight =
    key === EXECUTION_KEY ? score.execution.weight : score.indicators.find((row) => row.key === key)?.weight;
  const points = PointsSchema.safeParse(typed.trim()).success ? Number(typed) : Number.NaN;
  const outside = !(points >= 0 && points <= Number(weight ?? 0));
  const name = nameOf(key, table);
  return [
    ...(outside
      ? [{ key, column: 'finance', text: say(T.faultScore, { name, weight: Number(weight ?? 0) }) } as const]
      : []),
    ...(reason.trim() === '' ? [{ key, column: 'financeReason', text: say(T.faultReason, { name }) } as const] : []),
  ];
}

function nameOf(key: string, table: TargetTable): string {
  return table.indicators.find((row) => row.key === key)?.name ?? key;
}

/** The changed rows as sentences of the opinion, each with its reason. */
export function opinionOfChanges(
  rows: readonly ReviewRow[],
  score: TableScore,
  nameIn: (key: string) => string,
  say: Say,
): string {
  const changed = changedRows(rows, score);
  if (changed.length === 0) return '';
  const lines = changed.map(({ key, score: typed, reason }) =>
    say(T.opinionLine, {
      name: nameIn(key),
      from: computedScore(score, key) ?? '—',
      to: typed.trim(),
      reason: reason.trim(),
    }),
  );
  return `${say(T.opinionHead, { count: changed.length })}${lines.join(say(T.separator))}${say(T.stop)}`;
}

/** The opinion with the changed rows in it; said twice, it stands there once. */
export function withChanges(opinion: string, sentence: string): string {
  if (sentence === '' || opinion.includes(sentence)) return opinion;
  return opinion.trim() === '' ? sentence : `${opinion.trimEnd()}\n${sentence}`;
}

/** What the criteria add up to; undefined while none has been given. */
export function qualityTotal(quality: ReviewForm['quality']): number | undefined {
  const given = QUALITY_CRITERIA.filter((criterion) => quality[criterion].trim() !== '');
  if (given.length === 0) return undefined;
  const hundredths = given.reduce((sum, criterion) => sum + Math.round(Number(quality[criterion]) * 100), 0);
  return Number.isFinite(hundredths) ? hundredths / 100 : undefined;
}

/** The criteria as the command takes them: none left out, an empty one earns nothing. */
export function qualityMarks(
  quality: ReviewForm['quality'],
): readonly { readonly criterion: QualityCriterion; readonly points: number | string }[] {
  return QUALITY_CRITERIA.map((criterion) => {
    const typed = quality[criterion].trim();
    return { criterion, points: typed === '' ? 0 : Number.isFinite(Number(typed)) ? Number(typed) : typed };
  });
}

/** Whether a criterion has more than it can bring, or no number. */
export function qualityWrong(criterion: QualityCriterion, typed: string): boolean {
  const points = Number(typed);
  return typed.trim() !== '' && !(points >= 0 && points <= QUALITY_POINTS[criterion]);
}
