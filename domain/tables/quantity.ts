import { Decimal } from '../scoring/decimal.ts';

/** A number with its unit as written: `550` `万粒`, `95` `%`. */
export interface Quantity {
  readonly value: string;
  readonly unit: string;
}

const NUMBER = String.raw`[-+]?\d{1,30}(?:\.\d{1,20})?`;
/** NFKC makes m2 and m3 of ㎡ and ㎥. */
const UNIT = String.raw`(?:%|‰|℃|[ck]?m[23]|[\p{L}²³/·]{1,12})?`;
const QUANTITY = new RegExp(`^(${NUMBER})(${UNIT})$`, 'u');
export const QUANTITY_SOURCE: string = `(${NUMBER})(${UNIT})`;

/** Reads a folded text that is nothing but a number and, maybe, its unit. */
export function parseQuantity(folded: string): Quantity | undefined {
  const [, value, unit = ''] = QUANTITY.exec(folded) ?? [];
  return value === undefined ? undefined : { value: value.replace('+', ''), unit };
}

const SCALES: readonly (readonly [prefix: string, scale: number])[] = [
  ['百万', 1e6],
  ['千万', 1e7],
  ['万', 1e4],
  ['亿', 1e8],
];
const SAME_UNIT: Readonly<Record<string, string>> = {
  圆: '元',
  元人民币: '元',
  人民币: '元',
  个百分点: '%',
  百分点: '%',
  '％': '%',
  平方米: '㎡',
  'm²': '㎡',
  m2: '㎡',
  'm³': '立方米',
  m3: '立方米',
  方: '立方米',
  km2: '平方公里',
  平方千米: '平方公里',
  人民币元: '元',
  次数: '次',
  公里: '千米',
  km: '千米',
  名: '人',
  人员: '人',
  日: '天',
  公斤: '千克',
  kg: '千克',
  m: '米',
};

/** A unit taken apart: `万粒` is ten thousand times `粒`. */
export function unitParts(unit: string): { readonly scale: number; readonly base: string } {
  const [prefix, scale] = SCALES.find(([word]) => unit.startsWith(word)) ?? ['', 1];
  const rest = unit.slice(prefix.length);
  return { scale, base: SAME_UNIT[rest] ?? rest };
}

/** The number in single base units, exactly. */
export function inBaseUnits({ value, unit }: Quantity): Decimal {
  return new Decimal(value).times(unitParts(unit).scale);
}

/**
 * The actual number on the target's scale, both in base units; undefined where the units cannot be compared.
 *
 * None of anything is none: against a target of 0 the unit does not matter. A percentage against a bare share ("96%"
 * against "≥0.95") is a share. A bare number is read in the target's unit ("95" against "≥95%"), unless it is a thousand times too large for it
 * ("3000000" against "300万"). A bare number up to 1 against a percentage of 50 or more is a share ("0.95").
 */
export function onSameScale(actual: Quantity, target: Quantity): Decimal | undefined {
  const [mine, theirs] = [unitParts(actual.unit), unitParts(target.unit)];
  const value = new Decimal(actual.value);
  if (new Decimal(target.value).isZero()) return inBaseUnits(actual);
  if (theirs.base === '' && mine.base === '%' && new Decimal(target.value).abs().lte(1)) return value.div(100);
  if (actual.unit !== '')
    return mine.base === theirs.base || mine.base === '' || theirs.base === '' ? inBaseUnits(actual) : undefined;
  if (theirs.base === '%') return isShare(value, new Decimal(target.value)) ? value.times(100) : value;
  return value.gte(new Decimal(target.value).abs().times(1000)) && theirs.scale > 1 ? value : value.times(theirs.scale);
}

function isShare(value: Decimal, percent: Decimal): boolean {
  return value.gt(0) && value.lte(1) && percent.gte(50) && percent.lte(100);
}

/** Money in 元, where the unit says money (元, 万元, 亿元, or a bare 万). */
export function isMoneyUnit(unit: string): boolean {
  const { base, scale } = unitParts(unit);
  return base === '元' || (base === '' && scale > 1);
}

/**
 * A cell that should be a number: JSON numbers, numeric text, full-width digits, thousands separators, "99/100", with the unit
 * ignored. Undefined for anything else. Expects folded text.
 */
export function readNumber(folded: string): Decimal | undefined {
  const [, value] = new RegExp(`^[¥￥]?(${NUMBER})(?:%|分|元|万元|亿元)?(?:/100分?)?$`).exec(folded) ?? [];
  return value === undefined ? undefined : new Decimal(value);
}
