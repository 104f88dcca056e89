import { isMoneyUnit, unitParts } from '../tables/quantity.ts';
import { hasTargetInName, isMoneyName, isNegativeName } from '../tables/wording.ts';
import { Decimal, sum } from './decimal.ts';
import { finding, type Finding } from './finding.ts';
import type { Indicator, Target, TargetTable } from './indicator.ts';
import { LEVEL2_OF, type Level2 } from './levels.ts';
import { targetPhasePoints, type ScoringTemplate } from './template.ts';
import { taskFindings } from './yearly-tasks.ts';

/**
 * Everything to say about a target table, all at once; `error` stops the submission, `hint` does not. Paths are JSON
 * pointers into the table. Weights must make 100 less the execution rate's points (财预〔2021〕101号: 90).
 * Source: G1, G2; 财预〔2015〕88号 (completeness, relevance, appropriateness, feasibility).
 */
export function checkTargetTable(table: TargetTable, template: ScoringTemplate): readonly Finding[] {
  if (table.indicators.length === 0) return [finding('noIndicators', '/indicators'), ...taskFindings(table)];
  return [
    ...weightFindings(table, template),
    ...groupFindings(table, template),
    ...duplicateFindings(table.indicators),
    ...table.indicators.flatMap((row, i) => rowFindings(row, `/indicators/${String(i)}`)),
    ...table.indicators.flatMap((row, i) => subRowFindings(row, i, table.indicators)),
    ...taskFindings(table),
  ];
}

function scored(table: TargetTable): readonly Indicator[] {
  return table.indicators.filter(({ partOf }) => partOf === undefined);
}

function pointsOf(rows: readonly Indicator[]): Decimal {
  return sum(rows.map(({ weight }) => new Decimal(weight ?? 0)));
}

function weightFindings(table: TargetTable, template: ScoringTemplate): readonly Finding[] {
  const total = pointsOf(scored(table));
  const expected = targetPhasePoints(template);
  return total.eq(expected)
    ? []
    : [finding('weightsSum', '/indicators', { sum: total.toString(), expected: expected.toString() })];
}

function groupFindings(table: TargetTable, template: ScoringTemplate): readonly Finding[] {
  return template.groups.value.flatMap(({ levels, points, optional }) => {
    const rows = scored(table).filter(({ level1 }) => levels.includes(level1));
    const params = { levels: levels.join('+') };
    if (rows.length === 0) return [finding(optional ? 'optionalGroupMissing' : 'groupMissing', '/indicators', params)];
    const total = pointsOf(rows);
    return total.eq(points)
      ? []
      : [finding('groupDeviates', '/indicators', { ...params, sum: total.toString(), expected: points })];
  });
}

function duplicateFindings(rows: readonly Indicator[]): readonly Finding[] {
  return rows.flatMap((row, i) => {
    const earlier = rows.slice(0, i);
    const path = `/indicators/${String(i)}`;
    if (earlier.some(({ key }) => key === row.key)) return [finding('duplicateKey', `${path}/key`, { key: row.key })];
    const sameName = earlier.some(
      ({ name, level2, partOf }) => name === row.name && level2 === row.level2 && partOf === row.partOf,
    );
    return sameName ? [finding('duplicateName', `${path}/name`, { name: row.name })] : [];
  });
}

function rowFindings(row: Indicator, path: string): readonly Finding[] {
  const levels: readonly Level2[] = LEVEL2_OF[row.level1];
  return [
    ...(levels.includes(row.level2) ? [] : [finding('levelMismatch', `${path}/level2`, { name: row.name })]),
    ...ownWeightFindings(row, path),
    ...targetFindings(row, `${path}/target`),
    ...(hasTargetInName(row.name) ? [finding('comparatorInName', `${path}/name`, { name: row.name })] : []),
  ];
}

function ownWeightFindings({ name, weight, partOf }: Indicator, path: string): readonly Finding[] {
  if (partOf !== undefined) return weight === undefined ? [] : [finding('subRowWeighted', `${path}/weight`, { name })];
  if (weight === undefined) return [finding('weightMissing', `${path}/weight`, { name })];
  return new Decimal(weight).lte(0) ? [finding('weightNotPositive', `${path}/weight`, { name })] : [];
}

function targetFindings({ level1, level2, name, target }: Indicator, path: string): readonly Finding[] {
  const isCost = level1 === 'cost' || level2 === 'cost';
  if (target.comparator === 'qualitative') {
    return target.criterion?.trim() ? [] : [finding('qualitativeWithoutCriterion', path, { name })];
  }
  if (target.comparator === 'range' && new Decimal(target.min).gt(target.max))
    return [finding('rangeReversed', path, { name })];
  const amount = level2 === 'quantity' && isAmount(name, target) ? [finding('amountAsOutput', path, { name })] : [];
  if (target.comparator === 'eq' && isCost)
    return [...amount, finding('costWithEq', path, { name, value: shown(target) })];
  const ceiling =
    target.comparator === 'lte' && level2 === 'quantity' && !isNegativeName(name) && new Decimal(target.value).gt(0);
  return ceiling ? [...amount, finding('positiveOutputWithLte', path, { name, value: shown(target) })] : amount;
}

function shown({ value, unit }: { readonly value: string; readonly unit: string }): string {
  return `${value}${unit}`;
}

/** Money that goes in is no output (C06, C11, C13 of the published tables). */
function isAmount(name: string, target: Target): boolean {
  if (!('unit' in target)) return false;
  return (
    unitParts(target.unit).base === '元' || ((target.unit === '' || isMoneyUnit(target.unit)) && isMoneyName(name))
  );
}

function subRowFindings(row: Indicator, i: number, rows: readonly Indicator[]): readonly Finding[] {
  const path = `/indicators/${String(i)}`;
  const unknown =
    row.partOf !== undefined && !rows.some(({ key, partOf }) => key === row.partOf && partOf === undefined);
  if (unknown) return [finding('parentUnknown', `${path}/partOf`, { name: row.name })];
  const parts = rows
    .filter(({ partOf }) => partOf === row.key)
    .flatMap(({ target }) => ('value' in target && 'unit' in target ? [target] : []));
  if (parts.length === 0 || !('value' in row.target) || !('unit' in row.target)) return [];
  const units = [...new Set([row.target.unit, ...parts.map(({ unit }) => unit)])];
  if (units.length > 1) return [finding('subRowsUnits', `${path}/target`, { name: row.name, units: units.join('、') })];
  const total = sum(parts.map(({ value }) => new Decimal(value)));
  return total.eq(row.target.value)
    ? []
    : [finding('subRowsSum', `${path}/target`, { name: row.name, sum: total.toString(), expected: row.target.value })];
}
