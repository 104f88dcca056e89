import { Decimal, sum } from '../scoring/decimal.ts';
import type { Level1 } from '../scoring/levels.ts';
import { gradeOf } from '../scoring/template.ts';
import { scoredRows } from './execution.ts';
import { numberOf, textOf, type ReadRow } from './reading.ts';
import { deviatingShape } from './shapes.ts';
import { tableFinding, type TableFinding } from './table-finding.ts';
import type { TableReading } from './table-reading.ts';
import { foldText } from './text.ts';

const REQUIRED = ['output', 'benefit', 'satisfaction'] as const satisfies readonly Level1[];

/** Points, groups, total and grade. What truncation may hide is only reported where the hidden rows cannot heal it. */
export function checkShape(reading: TableReading): readonly TableFinding[] {
  const { rows, truncated } = reading;
  if (rows.length === 0) return truncated ? [] : [tableFinding('noIndicators', '/indicators')];
  return [
    ...(reading.isScored ? [] : [tableFinding('unscored', '/indicators')]),
    ...missingGroups(reading),
    ...weightsSum(reading),
    ...groupSums(reading),
    ...deviatingShape(reading),
    ...totalFindings(reading),
    ...gradeFinding(reading),
  ];
}

/** Silenced by truncation: the group may stand on the part not seen. */
function missingGroups({ rows, truncated }: TableReading): readonly TableFinding[] {
  if (truncated) return [];
  return REQUIRED.filter((level) => !rows.some((row) => row.level1 === level || isSatisfaction(row, level))).map(
    (level) => tableFinding('missingGroup', '/indicators', { level }),
  );
}

/** Satisfaction often stands among the benefits (湖北, and the framework of 2013). */
function isSatisfaction({ source, name }: ReadRow, level: Level1): boolean {
  return level === 'satisfaction' && /满意/.test(foldText(textOf(source.l2) + name));
}

/** Headings speak for their rows here; rows against headings is `groupSum`. Truncation silences a sum below 100. */
function weightsSum({ rows, sums, execution, truncated }: TableReading): readonly TableFinding[] {
  if (scoredRows(rows).length === 0) return [];
  const own = execution.weight ?? new Decimal(0);
  const totals = [sums.byHeading, sums.byRow]
    .filter((points) => points !== undefined)
    .map((points) => points.plus(own));
  const total = totals[0] ?? own;
  if (totals.some((points) => points.eq(100)) || (truncated && total.lt(100))) return [];
  return [tableFinding('weightsSum', '/indicators', { sum: total.toString(), execution: own.toString() })];
}

/** Only the last group can have lost rows to truncation. */
function groupSums({ rows, truncated }: TableReading): readonly TableFinding[] {
  const last = rows.at(-1)?.level1;
  const firsts = rows.filter((row) => rows.find(({ level1 }) => level1 === row.level1) === row);
  return firsts.flatMap(({ level1, heading, path, source }) => {
    const weights = scoredRows(rows)
      .filter((row) => row.level1 === level1)
      .map(({ weight }) => weight ?? new Decimal(0));
    const total = sum(weights);
    const hidden = truncated && level1 === last && heading?.gt(total) === true;
    if (heading === undefined || weights.length === 0 || total.eq(heading) || hidden) return [];
    return [tableFinding('groupSum', `${path}/l1`, { heading: textOf(source.l1), sum: total.toString() })];
  });
}

/** Rows whose points are not shown leave the sum between what is known and what their weights allow. */
function totalFindings({ table, rows, truncated }: TableReading): readonly TableFinding[] {
  const stated = numberOf(table.total_score);
  if (stated === undefined) return [];
  if (stated.gt(100)) return [tableFinding('totalAboveFull', '/total_score', { stated: stated.toString() })];
  const scored = scoredRows(rows).concat(
    rows.filter(({ weight, score }) => weight === undefined && score !== undefined),
  );
  if (scored.every(({ score }) => score === undefined)) return [];
  const known = sum(scored.map(({ score }) => score ?? new Decimal(0))).plus(numberOf(table.execution_score) ?? 0);
  const open = sum(scored.filter(({ score }) => score === undefined).map(({ weight }) => weight ?? new Decimal(0)));
  if (!known.gt(stated) && (truncated || !known.plus(open).lt(stated))) return [];
  return [tableFinding('totalMismatch', '/total_score', { stated: stated.toString(), sum: known.toString() })];
}

const GRADE_TEXT: readonly (readonly [RegExp, 'excellent' | 'good' | 'fair' | 'poor'])[] = [
  [/优|excellent/i, 'excellent'],
  [/良|good/i, 'good'],
  [/中|fair/i, 'fair'],
  [/差|poor/i, 'poor'],
];
const GRADE_WORDS = { excellent: '优', good: '良', fair: '中', poor: '差' } as const;

function gradeFinding({ table, template }: TableReading): readonly TableFinding[] {
  const stated = GRADE_TEXT.find(([pattern]) => pattern.test(foldText(textOf(table.grade))))?.[1];
  const total = numberOf(table.total_score);
  if (!stated || !total) return [];
  const expected = gradeOf(total.toString(), template);
  const params = { stated: textOf(table.grade), total: total.toString(), expected: GRADE_WORDS[expected] };
  return stated === expected ? [] : [tableFinding('gradeMismatch', '/grade', params)];
}

/** Whether the visible rows carry all the points, so that a total can be recomputed even from an excerpt. */
export function hasAllPoints({ rows, sums, execution, truncated }: TableReading): boolean {
  const unclear = (row: ReadRow): boolean =>
    row.weight === undefined && row.parent === undefined && row.score !== undefined;
  const full = sums.byRow.plus(execution.weight ?? 0).eq(100);
  return scoredRows(rows).length > 0 && !rows.some(unclear) && (!truncated || full);
}
