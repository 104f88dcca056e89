import type { Grade } from '../policy/policy.ts';
import { Decimal, round2, sum, type Points } from './decimal.ts';
import type { Actual } from './indicator.ts';
import { gradeOf, type ScoringTemplate } from './template.ts';

/** Key of the execution rate among the scored rows. */
export const EXECUTION_KEY = 'executionRate';

/** "20 × 86.20% = 17.24", in parts. */
export interface Formula {
  readonly weight: string;
  readonly percent: string;
  readonly score: string;
}

/** One scored row. `score` in points with two places; null until a person decides (or nothing is reported). */
export interface IndicatorScore {
  readonly key: string;
  readonly weight: string;
  /** Completion as a decimal share with six places, for display only: `1.530500`. */
  readonly completion: string | null;
  readonly score: string | null;
  readonly reached: boolean | null;
  /** Unreached (E2) or far above its target. */
  readonly needsReason: boolean;
  /** No rule gives the points, or an over-achievement that only a person may cut. */
  readonly needsJudgement: boolean;
  readonly notApplicable: boolean;
  readonly formula: Formula | null;
}

/** Money of the year in integer 分. */
export interface ExecutionAmounts {
  readonly initialFen: number;
  readonly adjustedFen: number;
  readonly executedFen: number;
}

export interface ExecutionScore {
  readonly weight: string;
  /** Executed ÷ adjusted budget with two places, `86.20%`; null where the budget is 0. */
  readonly rate: string | null;
  readonly score: string | null;
  readonly aboveFull: boolean;
  readonly belowHint: boolean;
  readonly formula: Formula | null;
}

/** A person's score in place of the computed one. */
export interface Adjustment {
  readonly key: string;
  readonly score: Points;
  readonly reason: string;
}

export interface TableScore {
  readonly templateId: string;
  readonly execution: ExecutionScore;
  readonly indicators: readonly IndicatorScore[];
  /** Sum of the rounded points; null while a row is undecided. */
  readonly total: string | null;
  readonly grade: Grade | null;
  /** Points of rows that did not apply and were taken out of the full points. */
  readonly excludedPoints: string;
  /** Rows whose points a person still has to give. */
  readonly undecided: readonly string[];
  readonly adjustments: readonly Adjustment[];
}

export interface ReportedActual {
  readonly key: string;
  readonly actual: string | Actual;
}

type Untotalled = Pick<TableScore, 'templateId' | 'execution' | 'indicators' | 'adjustments'>;

/** Adds up the rounded points; rows that do not apply leave the full points where the template says so. */
export function totalled(parts: Untotalled, template: ScoringTemplate): TableScore {
  const { execution, indicators } = parts;
  const excluded = indicators.filter(
    (row) => row.notApplicable && row.score === null && template.notApplicableRule.value === 'rescale',
  );
  const counted = [
    { key: EXECUTION_KEY, score: execution.score },
    ...indicators.filter((row) => !excluded.includes(row)),
  ];
  const undecided = counted.filter(({ score }) => score === null).map(({ key }) => key);
  const excludedPoints = sum(excluded.map(({ weight }) => new Decimal(weight)));
  const points = sum(counted.map(({ score }) => new Decimal(score ?? 0)));
  const total =
    undecided.length > 0 || excludedPoints.gte(100)
      ? null
      : round2(points.times(100).div(new Decimal(100).minus(excludedPoints)));
  return {
    ...parts,
    total,
    grade: total === null ? null : gradeOf(total, template),
    excludedPoints: round2(excludedPoints),
    undecided,
  };
}
