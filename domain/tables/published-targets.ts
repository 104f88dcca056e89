import { Decimal, round2, sum } from '../scoring/decimal.ts';
import type { Indicator, Target } from '../scoring/indicator.ts';
import type { Level1, Level2 } from '../scoring/levels.ts';
import { hubei, ministry2020, ministry2021Cost, type ScoringTemplate } from '../scoring/template.ts';
import { scoredRows } from './execution.ts';
import { filledIn, type FilledIn } from './filled-in.ts';
import { textOf, type ReadRow } from './reading.ts';
import type { TableReading } from './table-reading.ts';

/** A published row as an indicator, with the row it came from; none for a row that had to be added. */
export interface BuiltRow {
  readonly indicator: Indicator;
  readonly row?: ReadRow;
  /** New weight ÷ published weight. */
  readonly factor: Decimal;
  readonly filled: readonly FilledIn[];
}

const FIRST_LEVEL2 = {
  output: 'quantity',
  benefit: 'socialBenefit',
  satisfaction: 'beneficiarySatisfaction',
  cost: 'economicCost',
} as const satisfies Record<Level1, Level2>;

const ADDED_NAMES = {
  output: '年度任务完成情况',
  benefit: '项目实施效果',
  satisfaction: '服务对象满意情况',
  cost: '成本控制情况',
} as const satisfies Record<Level1, string>;

/** The template whose groups the table's rows follow. */
export function templateOf({ rows, template }: TableReading): ScoringTemplate {
  if (template.id === hubei.id) return hubei;
  return rows.some(({ level1 }) => level1 === 'cost') ? ministry2021Cost : ministry2020;
}

/**
 * Rows of a valid target table: each group is scaled to the template's points, a group of which nothing is visible gets
 * one judged row, and 其中 rows follow their parents without points.
 */
export function buildRows(reading: TableReading): readonly BuiltRow[] {
  const scored = scoredRows(reading.rows).filter(({ weight, parent }) => weight?.gt(0) && parent === undefined);
  const groups = templateOf(reading).groups.value;
  const built = groups.flatMap(({ levels, points }) => {
    const rows = scored.filter((row) => levels.includes(levelOf(row)));
    return rows.length === 0 ? [added(levels[0] ?? 'output', points)] : scaled(rows, points);
  });
  return built
    .flatMap((parent) => [parent, ...subRows(parent, reading.rows)])
    .map((row, i) => ({ ...row, filled: placed(row, i) }));
}

/** Findings were made with paths relative to their row. */
function placed({ filled }: BuiltRow, i: number): readonly FilledIn[] {
  return filled.map((entry) => ({ ...entry, path: `/targets/indicators/${String(i)}${entry.path}` }));
}

function levelOf({ level1 }: ReadRow): Level1 {
  return level1 ?? 'output';
}

function added(level1: Level1, points: number): BuiltRow {
  const name = ADDED_NAMES[level1];
  const indicator: Indicator = {
    key: `added-${level1}`,
    level1,
    level2: FIRST_LEVEL2[level1],
    name,
    weight: points,
    target: { comparator: 'qualitative', text: '达成预期', criterion: '达成预期目标为达成' },
  };
  return { indicator, factor: new Decimal(1), filled: [filledIn('rowAdded', '')] };
}

/** Scales weights to the group's points; the last row takes what rounding leaves. */
function scaled(rows: readonly ReadRow[], points: number): readonly BuiltRow[] {
  const total = sum(rows.map(({ weight }) => weight ?? new Decimal(0)));
  const weights = rows.map(({ weight }) => new Decimal(round2((weight ?? new Decimal(0)).times(points).div(total))));
  const rest = new Decimal(points).minus(sum(weights.slice(0, -1)));
  return rows.map((row, i) => built(row, i === rows.length - 1 ? rest : (weights[i] ?? rest)));
}

function built(row: ReadRow, weight: Decimal): BuiltRow {
  const published = row.weight ?? weight;
  const rescaled = weight.eq(published)
    ? []
    : [filledIn('weightRescaled', '/weight', { from: published.toString(), to: weight.toString() })];
  const { indicator, filled } = bareIndicator(row);
  return {
    indicator: { ...indicator, weight: weight.toString() },
    row,
    factor: weight.div(published),
    filled: [...filled, ...rescaled],
  };
}

function bareIndicator(row: ReadRow): { readonly indicator: Indicator; readonly filled: readonly FilledIn[] } {
  const level1 = levelOf(row);
  const target: Target =
    row.target.kind === 'target' ? row.target.target : { comparator: 'qualitative', text: row.name || '达成' };
  return {
    indicator: {
      key: `row-${String(row.index)}`,
      level1,
      level2: row.level2 ?? FIRST_LEVEL2[level1],
      name: row.name || textOf(row.source.l2) || ADDED_NAMES[level1],
      target,
      ...(row.name.includes('★') && { isCore: true }),
    },
    filled: [
      ...(row.target.kind === 'target' ? [] : [filledIn('targetFromName', '/target')]),
      ...(row.level2 === undefined ? [filledIn('levelAssumed', '/level2')] : []),
    ],
  };
}

function subRows({ row: parent, indicator }: BuiltRow, rows: readonly ReadRow[]): readonly BuiltRow[] {
  if (!parent) return [];
  return rows
    .filter((row) => row.parent === parent.index && row.target.kind === 'target')
    .map((row) => {
      const sub = bareIndicator(row);
      return {
        indicator: { ...sub.indicator, level1: indicator.level1, level2: indicator.level2, partOf: indicator.key },
        row,
        factor: new Decimal(1),
        filled: sub.filled,
      };
    });
}
