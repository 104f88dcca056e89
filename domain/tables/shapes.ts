import { Decimal } from '../scoring/decimal.ts';
import type { Level1 } from '../scoring/levels.ts';
import { scoredRows } from './execution.ts';
import { tableFinding, type TableFinding } from './table-finding.ts';
import type { TableReading } from './table-reading.ts';

interface Shape {
  readonly execution: number;
  readonly output: number;
  readonly benefit: number;
  readonly satisfaction: number;
  readonly cost: number;
}

/**
 * Distributions in use: the ministry's of 2020 and, with a cost group, of 2021, each also without satisfaction (its
 * points go to the benefit); Hubei's, where benefit and satisfaction share 40; and 40/40/20 without execution.
 */
const SHAPES: readonly Shape[] = [
  { execution: 10, output: 50, benefit: 30, satisfaction: 10, cost: 0 },
  { execution: 10, output: 50, benefit: 40, satisfaction: 0, cost: 0 },
  { execution: 10, output: 40, benefit: 20, satisfaction: 10, cost: 20 },
  { execution: 10, output: 40, benefit: 30, satisfaction: 0, cost: 20 },
  { execution: 0, output: 40, benefit: 40, satisfaction: 20, cost: 0 },
];
const LEVELS = ['output', 'benefit', 'satisfaction', 'cost'] as const satisfies readonly Level1[];

type Points = Readonly<Record<Level1, Decimal>>;

function isHubei(points: Points, execution: Decimal): boolean {
  return execution.eq(20) && points.output.eq(40) && points.benefit.plus(points.satisfaction).eq(40);
}

function matches(points: Points, execution: Decimal): boolean {
  const known = SHAPES.some(
    (shape) => execution.eq(shape.execution) && LEVELS.every((level) => points[level].eq(shape[level])),
  );
  return known || isHubei(points, execution);
}

/** Points by group: those of the rows, or of the headings where one is written. */
function pointsByLevel({ rows }: TableReading, by: 'row' | 'heading'): Points {
  const ofLevel = (level: Level1): Decimal => {
    const heading = by === 'heading' ? rows.find((row) => row.level1 === level)?.heading : undefined;
    const mine = scoredRows(rows).filter((row) => row.level1 === level);
    return heading ?? mine.reduce<Decimal>((total, { weight }) => total.plus(weight ?? 0), new Decimal(0));
  };
  return {
    output: ofLevel('output'),
    benefit: ofLevel('benefit'),
    satisfaction: ofLevel('satisfaction'),
    cost: ofLevel('cost'),
  };
}

/**
 * `templateDeviation`: neither headings nor rows follow a distribution in use. In an excerpt only a group that is
 * already above its share everywhere counts. Tables with groups of their own (决策, 过程) have other distributions. Rows that simply do not make 100 are `weightsSum`, not a deviation.
 */
export function deviatingShape(reading: TableReading): readonly TableFinding[] {
  const { execution, sums, truncated, rows } = reading;
  const scored = scoredRows(rows);
  if (scored.length === 0 || scored.some(({ level1 }) => level1 === undefined)) return [];
  const [byRow, byHeading] = [pointsByLevel(reading, 'row'), pointsByLevel(reading, 'heading')];
  const own = execution.weight ?? new Decimal(0);
  if (truncated)
    return LEVELS.some((level) => aboveEverywhere(byRow, level) && aboveEverywhere(byHeading, level))
      ? [deviation(byHeading, own)]
      : [];
  if (matches(byRow, own) || matches(byHeading, own)) return [];
  const incomplete = sums.byHeading === undefined && !sums.byRow.plus(own).eq(100);
  return incomplete || lacksGroup(byRow) ? [] : [deviation(byHeading, own)];
}

/** A whole group is missing: that is `missingGroup`, and its points are not here. */
function lacksGroup({ output, benefit }: Points): boolean {
  return output.isZero() || benefit.isZero();
}

function aboveEverywhere(points: Points, level: Level1): boolean {
  return SHAPES.every((shape) => points[level].gt(shape[level]));
}

function deviation({ output, benefit, satisfaction, cost }: Points, execution: Decimal): TableFinding {
  const shape = [execution, ...(cost.isZero() ? [] : [cost]), output, benefit, satisfaction].map(String).join('/');
  return tableFinding('templateDeviation', '/indicators', { shape });
}
