import { Decimal, ONE, PointsSchema, sum, ZERO } from '../scoring/decimal.ts';
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
  return sum(rows.map((row) => weightOf(row) ?? ZERO));
}

/** Points as written; undefined where there are none, or what stands there is no weight. */
function weightOf(row: SheetRow): Decimal | undefined {
  const text = textIn(row, 'weight');
  return text !== '' && PointsSchema.safeParse(text).success ? new Decimal(text) : undefined;
}

/**
 * Weights that fill every group of the template exactly: as they are where they do already, else in proportion to those
 * that stand there, or in equal parts where one is missing. An optional group without rows gives its points to the benefit (财预〔2021〕101号). Whole points
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
  const given = rows.map((row) => weightOf(row) ?? ZERO);
  const complete = given.every((weight) => weight.gt(0));
  const fits = complete && sum(given).eq(points);
  const unit = Number.isInteger(points) && points >= rows.length ? new Decimal(1) : new Decimal('0.01');
  const values = fits
    ? given
    : inUnits(complete ? given : given.map(() => ONE), new Decimal(points).div(unit)).map((count) => unit.times(count));
  return rows.map(({ id }, index) => ({ row: id, column: 'weight', value: (values[index] ?? ZERO).toString() }));
}

/**
 * Shares as whole units that add up exactly, what is left over going to the largest remainders. Every share gets one at
 * least, for a weight of nothing is no weight; then the largest ones give.
 */
function inUnits(shares: readonly Decimal[], units: Decimal): readonly Decimal[] {
  const all = sum(shares);
  const exact = shares.map((share) => units.times(share).div(all));
  const counts = exact.map((amount) => Decimal.max(ONE, amount.floor()));
  const left = units.minus(sum(counts)).toNumber();
  const off = counts.map((count, index) => ({ index, rest: (exact[index] ?? ZERO).minus(count), count }));
  const takers = off.toSorted((one, other) => other.rest.comparedTo(one.rest)).slice(0, Math.max(0, left));
  const taken = new Set(takers.map(({ index }) => index));
  const fair = counts.map((count, index) => (taken.has(index) ? count.plus(1) : count));
  return left >= 0 ? fair : reduced(fair, -left);
}

/** Takes some units away where there are most, one at a time. */
function reduced(counts: readonly Decimal[], by: number): readonly Decimal[] {
  const left = counts.map((count) => count.toNumber());
  for (let taken = 0; taken < by; taken += 1) left[left.indexOf(Math.max(...left))] = Math.max(...left) - 1;
  return left.map((count) => new Decimal(count));
}

/** The points of the groups, as a rule is named: 50/30/10. */
export function shapeOf(template: ScoringTemplate): string {
  return template.groups.value.map(({ points }) => String(points)).join('/');
}
