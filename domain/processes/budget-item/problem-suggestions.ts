import { fill, type Locale } from '../../locale.ts';
import type { Indicator, TargetTable } from '../../scoring/indicator.ts';
import { inFiscalYear } from '../../scoring/fiscal-year.ts';
import { scoreTable, type TableScore } from '../../scoring/score.ts';
import type { ReportedRow, SelfEvaluation } from '../../scoring/self-evaluation.ts';
import { EXECUTION_KEY } from '../../scoring/table-score.ts';
import { scoringTemplate } from '../../scoring/template.ts';
import type { ProblemCategory } from '../../follow-up/problem-category.ts';
import { SUGGESTION_TEXT as T } from './problem-suggestions-text.ts';

/** Where a suggested problem comes from. */
export const SUGGESTION_SOURCES = ['lowered', 'unreached', 'own', 'finding'] as const;
export type SuggestionSource = (typeof SUGGESTION_SOURCES)[number];

/** A problem that an officer may take over with one click, and then words as he sees fit. */
export interface SuggestedProblem {
  readonly source: SuggestionSource;
  readonly title: string;
  readonly evidence: string;
  readonly category: ProblemCategory;
  readonly indicator?: string;
  /** What the unit itself wants to do about it (E3). */
  readonly recommendation?: string;
}

/** A row whose points finance has set, with its reason (E4, E5). */
export interface LoweredRow {
  readonly key: string;
  readonly score: number;
  readonly reason: string;
}

/** What is known of an evaluated item; the parts that are missing suggest nothing. */
export interface SuggestionFacts {
  readonly fiscalYear: number;
  readonly targets?: TargetTable | undefined;
  readonly evaluation?: SelfEvaluation | undefined;
  readonly adjustments: readonly LoweredRow[];
  /** Findings of checks and corrections, each a sentence. */
  readonly findings: readonly string[];
}

/**
 * Problems that the matter itself shows: rows that finance lowered, indicators that missed their target, the problems
 * the unit named in its self-evaluation, and what checks found. Each row once: a lowered row is not told twice.
 */
export function suggestProblems(facts: SuggestionFacts, locale: Locale): readonly SuggestedProblem[] {
  const { targets, evaluation, adjustments, findings, fiscalYear } = facts;
  const score = targets && evaluation && scored(targets, evaluation, fiscalYear);
  const rows = targets?.indicators ?? [];
  const lowered = adjustments.filter(({ key, score: given }) => {
    const own = ownPoints(key, score);
    return own === undefined || given < own;
  });
  const told = new Set(lowered.map(({ key }) => key));
  return [
    ...lowered.map((row) => loweredProblem(row, rows, ownPoints(row.key, score), locale)),
    ...(score?.indicators ?? [])
      .filter(({ key, reached }) => reached === false && !told.has(key))
      .flatMap(({ key }) => unreachedProblem(key, rows, evaluation?.actuals ?? [], locale)),
    ...(evaluation?.problems ?? []).map(({ title, cause, measure }): SuggestedProblem => ({
      source: 'own',
      title,
      evidence: cause,
      category: 'projectManagement',
      recommendation: measure,
    })),
    ...findings.map((finding): SuggestedProblem => ({
      source: 'finding',
      title: finding,
      evidence: '',
      category: 'projectManagement',
    })),
  ];
}

/** A table that cannot be scored suggests nothing; it was refused long before. */
function scored(targets: TargetTable, evaluation: SelfEvaluation, fiscalYear: number): TableScore | undefined {
  try {
    const table = inFiscalYear(targets, fiscalYear);
    return scoreTable(table, evaluation.actuals, evaluation.execution, scoringTemplate(table.templateId));
  } catch {
    return undefined;
  }
}

function ownPoints(key: string, score: TableScore | undefined): number | undefined {
  const own = key === EXECUTION_KEY ? score?.execution.score : score?.indicators.find((row) => row.key === key)?.score;
  return own === null || own === undefined ? undefined : Number(own);
}

function loweredProblem(
  { key, score, reason }: LoweredRow,
  rows: readonly Indicator[],
  own: number | undefined,
  locale: Locale,
): SuggestedProblem {
  const row = rows.find((one) => one.key === key);
  const indicator = row?.name ?? (key === EXECUTION_KEY ? T.loweredRate[locale] : key);
  const values = { own: own === undefined ? '—' : own.toFixed(2), score: score.toFixed(2), reason };
  return {
    source: 'lowered',
    title: fill(T.lowered[locale], { indicator }),
    evidence: fill(T.loweredWhy[locale], values).trim(),
    category: key === EXECUTION_KEY ? 'fundUse' : 'evidence',
    indicator,
  };
}

function unreachedProblem(
  key: string,
  rows: readonly Indicator[],
  actuals: readonly ReportedRow[],
  locale: Locale,
): readonly SuggestedProblem[] {
  const row = rows.find((one) => one.key === key);
  if (!row) return [];
  const reported = actuals.find((one) => one.key === key);
  const actual = typeof reported?.actual === 'string' ? reported.actual : '—';
  return [
    {
      source: 'unreached',
      title: fill(T.unreached[locale], { indicator: row.name }),
      evidence: fill(T.unreachedWhy[locale], { actual, reason: reported?.reason ?? '' }).trim(),
      category: row.level1 === 'output' || row.level1 === 'cost' ? 'outputMissed' : 'benefitMissed',
      indicator: row.name,
    },
  ];
}
