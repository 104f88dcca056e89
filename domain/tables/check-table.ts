import { Decimal, round2, sum } from '../scoring/decimal.ts';
import type { Grade } from '../policy/policy.ts';
import { gradeOf } from '../scoring/template.ts';
import { checkMoney } from './check-money.ts';
import { checkRelations } from './check-relations.ts';
import { checkRow } from './check-rows.ts';
import { checkShape, hasAllPoints } from './check-shape.ts';
import { checkTitleYear, checkWording } from './check-wording.ts';
import { scoredRows, shownRate } from './execution.ts';
import { readCase, type PublishedCase } from './published-case.ts';
import { completionOfRow, isBlank, numberOf, textOf, type ReadRow } from './reading.ts';
import { tableFinding, type TableFinding } from './table-finding.ts';
import { readTable, type TableReading } from './table-reading.ts';

/** One scored row recomputed. Points with two places; null where no rule decides. */
interface RecomputedScore {
  readonly path: string;
  readonly name: string;
  readonly weight: string;
  readonly score: string | null;
  readonly stated: string | null;
  readonly reached: boolean | null;
  /** Actual ÷ target with six places. */
  readonly completion: string | null;
}

interface Recomputed {
  readonly executionRate: string | null;
  readonly executionScore: string | null;
  readonly scores: readonly RecomputedScore[];
  /** Null while a row cannot be scored, and for an excerpt that does not show all the points. */
  readonly total: string | null;
  readonly grade: Grade | null;
}

export interface TableCheck {
  readonly id: string | null;
  readonly recomputed: Recomputed;
  readonly findings: readonly TableFinding[];
}

const NOTHING: Recomputed = { executionRate: null, executionScore: null, scores: [], total: null, grade: null };

/**
 * Recomputes a published self-evaluation table and lists everything inconsistent in it. Takes any JSON value and never
 * throws: what is broken is a finding. Findings keep the table's order and none is given twice.
 */
export function checkTable(raw: unknown): TableCheck {
  const read = readCase(raw);
  if (!read) return { id: null, recomputed: NOTHING, findings: [tableFinding('notACase', '')] };
  const reading = readTable(read.table);
  const findings = [
    ...read.findings,
    ...unreadableNumbers(read.table),
    ...checkTitleYear(reading),
    ...checkMoney(reading),
    ...checkShape(reading),
    ...checkRelations(reading),
    ...reading.rows.flatMap((row) => [...checkRow(row, reading), ...checkWording(row, reading)]),
  ];
  return { id: isBlank(read.table.id) ? null : textOf(read.table.id), recomputed: recompute(reading), findings };
}

const NUMBERS = [
  'budget_initial',
  'budget_adjusted',
  'executed',
  'execution_rate',
  'execution_score',
  'execution_weight',
  'funds_in_place',
  'total_score',
] as const;

/** Cells that should hold a number, say something, and do not. */
function unreadableNumbers(table: PublishedCase): readonly TableFinding[] {
  const heads = NUMBERS.map((key) => ({ cell: table[key], path: `/${key}` }));
  const rows = (table.indicators ?? []).flatMap((row, i) =>
    row
      ? (['weight', 'score'] as const).map((key) => ({ cell: row[key], path: `/indicators/${String(i)}/${key}` }))
      : [],
  );
  return [...heads, ...rows]
    .filter(({ cell }) => !isBlank(cell) && numberOf(cell) === undefined)
    .map(({ cell, path }) => tableFinding('unreadableNumber', path, { value: textOf(cell) }));
}

function recompute(reading: TableReading): Recomputed {
  const { execution, rows } = reading;
  const scores = scoredRows(rows).map((row) => recomputeRow(row, reading));
  const total = recomputedTotal(reading, scores);
  return {
    executionRate: execution.rate ? shownRate(execution.rate) : null,
    executionScore: execution.score ?? null,
    scores,
    total,
    grade: total !== null && new Decimal(total).lte(100) ? gradeOf(total, reading.template) : null,
  };
}

function recomputeRow(row: ReadRow, { template }: TableReading): RecomputedScore {
  const done = completionOfRow(row, template);
  const weight = row.weight ?? new Decimal(0);
  return {
    path: row.path,
    name: row.name,
    weight: weight.toString(),
    score: done?.share ? round2(Decimal.max(0, weight).times(done.share)) : null,
    stated: row.score?.toString() ?? null,
    reached: done?.reached ?? null,
    completion: done?.ratio?.toFixed(6) ?? null,
  };
}

/** A table that gives execution no points is totalled without it; one that should and cannot has no total. */
function recomputedTotal(reading: TableReading, scores: readonly RecomputedScore[]): string | null {
  const { execution } = reading;
  const unknown = execution.score === undefined && execution.weight?.isZero() !== true;
  if (!hasAllPoints(reading) || unknown || scores.some(({ score }) => score === null)) return null;
  return round2(
    sum([execution.score ?? '0', ...scores.map(({ score }) => score ?? '0')].map((points) => new Decimal(points))),
  );
}
