import type { Target } from '../scoring/indicator.ts';
import { parseTarget, withDirection, type ParsedTarget } from '../tables/parse-target.ts';
import { foldText } from '../tables/text.ts';
import { isNumberSign, saysOnlyNumber, signOf } from './read-sign.ts';
import { cellsOfTarget, NO, YES, type TargetCells } from './target-cells.ts';

type Cells = Pick<TargetCells, 'comparator' | 'value' | 'unit'>;

interface About {
  readonly name: string;
  readonly isCost: boolean;
  /** Only the value was written: what it says of sign and unit is newer than what stands beside it. */
  readonly typed: boolean;
}

/** The cells as read; `original` are the words that they cannot hold. */
type Settled = Partial<Cells> & { readonly original?: string };

/** Reads the three cells of a target; what is not understood, or would contradict itself, stays as it was typed. */
export function settleTarget(cells: Cells, about: About): Settled {
  const comparator = signOf(cells.comparator) ?? cells.comparator;
  const value = cells.value.trim();
  if (value === '') return signInPlaceOfTarget({ ...cells, comparator }, about);
  switch (comparator) {
    case 'qualitative':
    case 'date':
      return { comparator };
    case 'yesNo':
      return { comparator, value: yesOrNo(value) };
    default:
      return splitValue({ ...cells, comparator, value }, about);
  }
}

/** "≥95%" in the column 性质, as tables of four columns paste it. */
function signInPlaceOfTarget(cells: Cells, about: About): Settled {
  if (signOf(cells.comparator) !== undefined || cells.comparator === '') return { comparator: cells.comparator };
  const parsed = parseTarget(cells.comparator);
  if (parsed.kind !== 'target' || parsed.implied || parsed.target.comparator === 'qualitative') return {};
  return splitValue({ ...cells, comparator: '', value: cells.comparator }, about);
}

function splitValue(cells: Cells, about: About): Settled {
  const { comparator, value, unit } = cells;
  const parsed = withDirection(parseTarget(value), about);
  if (parsed.kind !== 'target') return { comparator };
  const free = comparator === '' || saysOnlyNumber(comparator);
  const read = cellsOfTarget(parsed.target);
  if (!isNumberSign(read.comparator) && read.comparator !== 'range')
    return free
      ? { comparator: read.comparator, value: read.comparator === 'yesNo' ? yesOrNo(value) : value }
      : { comparator };
  const sign = parsed.implied ? (free ? read.comparator : comparator) : read.comparator;
  const signStands = free || about.typed || sign === comparator || parsed.implied;
  const unitStands = unit === '' || about.typed || read.unit === '' || sameUnit(unit, read.unit);
  if (!signStands || !unitStands) return { comparator };
  // A sign that asks for two ends is not given by one number, and the other way round.
  if (comparator === 'range' && read.comparator !== 'range') return { comparator };
  return {
    comparator: sign,
    value: read.value,
    unit: read.unit === '' ? unit : read.unit,
    ...(saysMore(parsed, parsed.target, value) && { original: value }),
  };
}

function sameUnit(one: string, other: string): boolean {
  return foldText(one) === foldText(other);
}

/** The longest words of a comparison, 大于或等于, are this long; what is longer says something else. */
const WORDS_OF_COMPARISON = 5;

function saysMore(parsed: Extract<ParsedTarget, { kind: 'target' }>, target: Target, text: string): boolean {
  if (parsed.deadline !== undefined || parsed.change !== undefined) return true;
  if (target.comparator === 'range') return /[^\d.\-–~～至到]{6,}/.test(foldText(text));
  const { value, unit } = cellsOfTarget(target);
  return foldText(text).length - value.length - unit.length > WORDS_OF_COMPARISON;
}

function yesOrNo(text: string): string {
  const parsed = parseTarget(text);
  if (parsed.kind !== 'target' || parsed.target.comparator !== 'yesNo') return text;
  return parsed.target.value ? YES : NO;
}
