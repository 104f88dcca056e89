import { Decimal, PointsSchema, sum } from '../scoring/decimal.ts';
import type { Level1 } from '../scoring/levels.ts';
import { targetPhasePoints, type ScoringTemplate } from '../scoring/template.ts';
import { isEmptyRow, textIn, type SheetPatch, type SheetRow, type SheetRows } from './sheet.ts';

/** Points of a group of first-level indicators against what the template gives it. */
export interface GroupWeight {
  readonly levels: readonly Level1[];
  readonly sum: string;
  readonly points: number;
  readonly optional: boolean;
  readonly count: number;
}

export interface Weights {
  readonly total: string;
  /** What the target phase distributes: 100 less the execution rate's points. */
  readonly expected: string;
  readonly groups: readonly GroupWeight[];
}

/** The points given so far, in all and by group (财预〔2021〕101号: 90, of which 50/30/10). 其中 rows carry none. */
export function weightsOf(rows: SheetRows, template: ScoringTemplate): Weights {
  const scored = scoredRows(rows);
  return {
    total: pointsOf(scored).toString(),
    expected: targetPhasePoints(template).toString(),
    groups: template.groups.value.map(({ levels, points, optional }) => {
      const own = scored.filter((row) => belongs(row, levels));
      return { levels, points, optional, sum: pointsOf(own).toString(), count: own.length };
    }),
  };
}

function scoredRows(rows: SheetRows): SheetRows {
  return rows.filter((row) => !isEmptyRow(row) && textIn(row, 'partOf') === '');
}

function belongs(row: SheetRow, levels: readonly Level1[]): boolean {
  const level1 = textIn(row, 'level1');
  return levels.some((level) => level === level1);
}

function pointsOf(rows: SheetRows): Decimal {
  return sum(rows.map((row) => weightOf(row) ?? new Decimal(0)));
}

/** Points as written; undefined where there are none, or what stands there is no weight. */
function weightOf(row: SheetRow): Decimal | undefined {
  const text = textIn(row, 'weight');
  return text !== '' && PointsSchema.safeParse(text).success ? new Decimal(text) : undefined;
}

/**
 * Weights that fill every group of the template exactly: in proportion to those that stand there, or in equal parts
 * where one is missing. An optional group without rows gives its points to the benefit (财预〔2021〕101号). Whole points
 * where there are enough of them, hundredths otherwise; what is left over goes to the largest remainders.
 */
export function suggestedWeights(rows: SheetRows, template: ScoringTemplate): readonly SheetPatch[] {
  const scored = scoredRows(rows);
  const groups = template.groups.value.map((group) => ({
    ...group,
    rows: scored.filter((row) => belongs(row, group.levels)),
  }));
  const free = groups.filter(({ rows: own, optional }) => optional && own.length === 0);
  const spare = free.reduce((total, { points }) => total + points, 0);
  const heir = groups.find(({ levels, rows: own }) => levels.includes('benefit') && own.length > 0);
  return groups.flatMap((group) => shared(group.rows, group.points + (group === heir ? spare : 0)));
}

function shared(rows: SheetRows, points: number): readonly SheetPatch[] {
  if (rows.length === 0) return [];
  const given = rows.map((row) => weightOf(row) ?? new Decimal(0));
  const shares = given.every((weight) => weight.gt(0)) ? given : given.map(() => new Decimal(1));
  const unit = Number.isInteger(points) && points >= rows.length ? new Decimal(1) : new Decimal('0.01');
  const units = new Decimal(points).div(unit);
  // Every row earns something: a weight of nothing is no weight.
  const open = units.minus(rows.length);
  const exact = shares.map((share) => open.times(share).div(sum(shares)));
  const whole = exact.map((amount) => amount.floor().plus(1));
  const left = units.minus(sum(whole)).toNumber();
  const order = exact
    .map((amount, index) => ({ index, rest: amount.minus(amount.floor()) }))
    .sort((one, other) => other.rest.comparedTo(one.rest) || one.index - other.index)
    .slice(0, left)
    .map(({ index }) => index);
  return rows.map(({ id }, index) => ({
    row: id,
    column: 'weight',
    value: (whole[index] ?? new Decimal(0))
      .plus(order.includes(index) ? 1 : 0)
      .times(unit)
      .toString(),
  }));
}

/** The points of the groups, as a rule is named: 50/30/10. */
export function shapeOf(template: ScoringTemplate): string {
  return template.groups.value.map(({ points }) => String(points)).join('/');
}
