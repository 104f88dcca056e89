import { Decimal } from '../scoring/decimal.ts';
import type { Actual, Band, Target } from '../scoring/indicator.ts';
import { findDate } from './calendar-text.ts';
import type { Direction } from './change.ts';
import { qualityBand } from './quality-words.ts';
import { measured, saysNone, saysWhole } from './measurement.ts';
import { foldNumerals } from './numerals.ts';
import { foldText, saysNothing } from './text.ts';

/** An actual cell as read; `actual` is null where nothing is written. */
export interface ParsedActual {
  readonly actual: Actual | null;
  /** "≥266米" is a copied target, not a measurement; it is still read as 266. */
  readonly hasComparator: boolean;
}

const COMPARATOR = /^(?:[≥≤<>=]|不低于|不少于|不超过|不高于|大于|小于|超过|低于|高于)/;
/** "95%以上" was copied from a target or guessed, not measured. */
const OPEN_END = /\d[^,;。(]*(?:以上|以下|以内)$/;
/** A target that nothing of a kind happens ("不发生安全事故"). */
const NONE_ASKED = /^(?:无|不发生|不出现|未发生|杜绝|避免)[\p{Script=Han}]/u;
const NOT_APPLICABLE = /^(?:无|不适用|不涉及|未涉及|无此项|未开展此项|n\/?a)$/i;

const BANDS: readonly (readonly [RegExp, Band])[] = [
  [/基本|部分|初步|有所|一定程度|较[^大快]|大部分|正在/, 'partlyAchieved'],
  [/^(?:否|没有|不)|未|不达标|不合格|没有完成|没完成/, 'notAchieved'],
  [/^(?:是|已|全部|全面|按时|按期|如期)|完成|达成|达到|达标|实现|合格|落实/, 'achieved'],
];

/**
 * Reads an actual cell against its target: "94.60%", "3061", "7月", "是", "基本达到", "无". A text that repeats a
 * qualitative target is taken as achieved. What cannot be compared stays a `text` for a person.
 * @param change the direction that the target asks for, where it counts a movement ("较上年增长5%")
 */
export function parseActual(
  text: string | number | null | undefined,
  target: Target,
  change?: Direction,
): ParsedActual {
  const whole = foldNumerals(foldText(String(text ?? '')));
  const isNumber = target.comparator !== 'qualitative' && target.comparator !== 'date';
  const hasComparator = (COMPARATOR.test(whole) && /\d/.test(whole)) || (isNumber && OPEN_END.test(whole));
  const folded = hasComparator ? whole.replace(COMPARATOR, '') : whole;
  const actual = emptyActual(folded, target) ?? valueFor(folded, target, change) ?? wordActual(folded, target);
  return {
    actual: actual === 'missing' ? null : (actual ?? { kind: 'text', text: String(text).slice(0, 2000) }),
    hasComparator,
  };
}

function emptyActual(folded: string, target: Target): Actual | 'missing' | undefined {
  if (NOT_APPLICABLE.test(folded)) return none(folded, target);
  return saysNothing(folded) ? 'missing' : undefined;
}

/** 无 answers a ceiling of zero ("0起"), a target that nothing happens, and a no; elsewhere the row does not apply. */
function none(folded: string, target: Target): Actual {
  if (folded === '无' && isZeroCeiling(target)) return ZERO_COUNT;
  if (folded === '无' && target.comparator === 'qualitative' && NONE_ASKED.test(target.text))
    return { kind: 'judged', band: 'achieved' };
  if (target.comparator === 'yesNo' && folded === '无') return { kind: 'yesNo', value: false };
  return { kind: 'notApplicable' };
}

const ZERO_COUNT: Actual = { kind: 'number', value: '0', unit: '' };

function isZeroCeiling(target: Target): boolean {
  return (target.comparator === 'lte' || target.comparator === 'eq') && new Decimal(target.value).isZero();
}

function valueFor(folded: string, target: Target, change: Direction | undefined): Actual | undefined {
  if (target.comparator === 'date') return dateActual(folded);
  if (target.comparator === 'yesNo') return yesNo(folded);
  if (target.comparator === 'qualitative') return qualitative(folded, target.text);
  if (isZeroCeiling(target) && saysNone(folded)) return ZERO_COUNT;
  const isPercent = 'unit' in target && target.unit === '%';
  if (isPercent && saysWhole(folded)) return { kind: 'number', value: '100', unit: '%' };
  const quantity = measured(folded, change);
  return quantity && { kind: 'number', ...quantity };
}

function dateActual(folded: string): Actual | undefined {
  const on = findDate(folded)?.point;
  return on && { kind: 'date', on };
}

function yesNo(folded: string): Actual | undefined {
  if (/^(?:[是有√✓✔yY]|yes|已?完成|已?达到|已?达成|100%)$/i.test(folded)) return { kind: 'yesNo', value: true };
  if (/^(?:[否×✗xnN]|no|未完成|没有|未达到|未达成|0%?)$/i.test(folded)) return { kind: 'yesNo', value: false };
  return undefined;
}

function qualitative(folded: string, text: string): Actual | undefined {
  if (folded === foldNumerals(foldText(text))) return { kind: 'judged', band: 'achieved' };
  if (NONE_ASKED.test(foldText(text))) return { kind: 'judged', band: happened(folded) ? 'notAchieved' : 'achieved' };
  const band = qualityBand(foldText(text), folded);
  if (band) return { kind: 'judged', band };
  const quantity = measured(folded);
  return quantity?.unit === '%' && Number(quantity.value) === 100 ? { kind: 'judged', band: 'achieved' } : undefined;
}

function happened(folded: string): boolean {
  const quantity = measured(folded);
  return quantity ? !new Decimal(quantity.value).isZero() : !saysNone(folded);
}

/** Words judge only what is a matter of judgement: "完成" is no measurement of "≥95%". */
function wordActual(folded: string, target: Target): Actual | undefined {
  if (!['qualitative', 'yesNo', 'date'].includes(target.comparator)) return undefined;
  const band = BANDS.find(([pattern]) => pattern.test(folded))?.[1];
  return band && { kind: 'judged', band };
}
