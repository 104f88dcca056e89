import { Decimal } from '../scoring/decimal.ts';
import type { CalendarPoint, NumericTarget, Target } from '../scoring/indicator.ts';
import { findDate } from './calendar-text.ts';
import { takeChange, type Direction } from './change.ts';
import { foldNumerals } from './numerals.ts';
import { parseQuantity, type Quantity } from './quantity.ts';
import { rangeTarget } from './range-target.ts';
import { foldText, saysNothing } from './text.ts';
import { isNegativeName } from './wording.ts';

/**
 * A target cell as read. `implied`: the table wrote no comparison sign, so ≥ is assumed until the row's kind says
 * otherwise (`withDirection`). `deadline`: a date beside the number ("11月底完成100%"). `change`: the number is a
 * movement in that direction ("较上年增长5%").
 */
export type ParsedTarget =
  | {
      readonly kind: 'target';
      readonly target: Target;
      readonly implied: boolean;
      readonly deadline?: CalendarPoint;
      readonly change?: Direction;
    }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly text: string };

type Sign = 'gte' | 'gt' | 'lte' | 'lt' | 'eq';

/** Signs and words before the number; longer words first, so that 不高于 is not read as 高于. */
const PREFIXES: readonly (readonly [RegExp, Sign])[] = [
  [/^(?:≥|(?:大于|高于|多于|超过)(?:或)?等于|不低于|不少于|不小于|不得低于|不得少于|至少|达到?|完成|实现)/, 'gte'],
  [/^(?:≤|(?:小于|低于|少于)(?:或)?等于|不超过|不高于|不多于|不大于|不得超过|不得高于|至多|控制在|最高)/, 'lte'],
  [/^(?:>|大于|高于|多于|超过)/, 'gt'],
  [/^(?:<|小于|低于|少于|不足|不满)/, 'lt'],
  [/^(?:=|等于)/, 'eq'],
];
const SUFFIXES: readonly (readonly [RegExp, Sign])[] = [
  [/(?:及|或)?以上$/, 'gte'],
  [/(?:(?:及|或)?以下|以内|之内|内)$/, 'lte'],
];

/**
 * Reads a target cell of a published table as it is: `≥95%`, `﹦ 72890 元`, `９月前`, `11月底完成100%`, `10-20个`,
 * `不低于90%`, `30天以内`, `较上年增长5%`, `三次`, `显著提升`, `是`, `/`. Never throws; what cannot be read says so.
 * @example parseTarget('≥95%') // { kind: 'target', target: { comparator: 'gte', value: '95', unit: '%' }, implied: false }
 */
export function parseTarget(text: string | number | null | undefined): ParsedTarget {
  const folded = foldNumerals(foldText(String(text ?? '')).replace(/\((?:含|包含|不含)[^()]*\)/g, ''));
  if (saysNothing(folded)) return { kind: 'missing' };
  return (
    numericTarget(folded) ??
    changeTarget(folded) ??
    dateTarget(folded) ??
    namedTarget(folded) ??
    wordTarget(folded, String(text))
  );
}

/** "较上年增长5%以上" is a movement of at least 5 %; "降至3%" is a level of at most 3 %. */
function changeTarget(folded: string): ParsedTarget | undefined {
  const change = takeChange(folded);
  const number = change && numericTarget(change.rest);
  if (number?.kind !== 'target') return undefined;
  if (change?.toLevel !== true) return { ...number, implied: false, ...(change && { change: change.direction }) };
  const falls = change.direction === 'fall' && number.implied && number.target.comparator === 'gte';
  return { ...number, implied: false, ...(falls && { target: { ...number.target, comparator: 'lte' } }) };
}

/** Words, then a comparison sign, then the number: "群众满意度≥90%", "培训人数不少于100人", "满意度达到95%以上". */
const NAMED = /^[\p{Script=Han}]{2,20}?((?:[≥≤<>=]|不低于|不少于|不超过|不高于|不大于|达到?)\d.*)$/u;

function namedTarget(folded: string): ParsedTarget | undefined {
  const [, number] = NAMED.exec(folded) ?? [];
  return number === undefined ? undefined : numericTarget(number);
}

function numericTarget(folded: string): ParsedTarget | undefined {
  const range = rangeTarget(folded);
  if (range) return { kind: 'target', target: range, implied: false };
  const { sign, rest } = takeSign(folded);
  const bare = rest.replace(/^[¥￥]/, '').replace(/\([^()]*\)$/, '');
  const quantity = parseQuantity(bare.replace(/(?:完成|达标)$/, ''));
  if (!quantity || isDateLike(quantity)) return undefined;
  return { kind: 'target', target: withSign(sign ?? 'gte', quantity), implied: sign === undefined };
}

/** "9月", "2023年", "30日前" are dates, although they begin with a number. */
function isDateLike({ value, unit }: Quantity): boolean {
  return /^月|前$/.test(unit) || (unit.startsWith('年') && Number(value) >= 1900);
}

function takeSign(folded: string): { sign?: Sign; rest: string } {
  const prefix = PREFIXES.find(([pattern]) => pattern.test(folded));
  const rest = prefix ? folded.replace(prefix[0], '') : folded;
  const suffix = SUFFIXES.find(([pattern]) => pattern.test(rest));
  const sign = suffix && (!prefix || weak(folded)) ? suffix[1] : prefix && !weak(folded) ? prefix[1] : undefined;
  return { ...(sign && { sign }), rest: suffix ? rest.replace(suffix[0], '') : rest };
}

/** 完成 and 达到 before a number are verbs, not comparison signs: "完成100%" is as bare as "100%". */
function weak(folded: string): boolean {
  return /^(?:达到?|完成|实现)/.test(folded);
}

function withSign(sign: Sign, { value, unit }: Quantity): Target {
  if (sign === 'gt') return { comparator: 'gte', value, unit, exclusive: true };
  if (sign === 'lt') return { comparator: 'lte', value, unit, exclusive: true };
  return { comparator: sign, value, unit };
}

function dateTarget(folded: string): ParsedTarget | undefined {
  const match = findDate(folded);
  if (!match) return undefined;
  const rest = match.after.replace(/^(?:之前|以前|前|内|止)/, '').replace(/^[,:]/, '');
  const number = numericTarget(match.before + rest);
  if (number?.kind === 'target') return { ...number, deadline: match.point };
  const bare =
    /^(?:于|在|截至|截止|不晚于|不迟于|早于|≤|<|=)?$/.test(match.before) &&
    /^(?:(?:全部|全面)?完(?:成|工|毕)|竣工|开工|到位|投入使用|.{0,6})$/.test(rest);
  return bare
    ? { kind: 'target', target: { comparator: 'date', by: match.point, text: folded }, implied: false }
    : undefined;
}

function wordTarget(folded: string, original: string): ParsedTarget {
  if (/^[是有√✓✔yY]$|^yes$/i.test(folded))
    return { kind: 'target', target: { comparator: 'yesNo', value: true }, implied: false };
  if (/^[否×✗xnN]$|^no$/i.test(folded))
    return { kind: 'target', target: { comparator: 'yesNo', value: false }, implied: false };
  if (!/[\p{L}]/u.test(folded)) return { kind: 'unreadable', text: original };
  return { kind: 'target', target: { comparator: 'qualitative', text: original.trim().slice(0, 500) }, implied: false };
}

/**
 * Gives an implied ≥ the direction that its row means: a bare number in a cost row, a bare zero, or a bare number of
 * something unwanted is a ceiling.
 */
export function withDirection(
  parsed: ParsedTarget,
  row: { readonly isCost: boolean; readonly name: string },
): ParsedTarget {
  if (parsed.kind !== 'target' || !parsed.implied || parsed.target.comparator !== 'gte') return parsed;
  const { value, unit } = parsed.target;
  const positiveRate = /(?:率|度|比例)$/.test(row.name) && unit === '%' && new Decimal(value).gte(50);
  const ceiling =
    new Decimal(value).isZero() ||
    (!positiveRate && !/控制率|执行率|核算率|完成率/.test(row.name) && (row.isCost || isNegativeName(row.name)));
  return ceiling ? { ...parsed, target: { comparator: 'lte', value, unit } } : parsed;
}

export function isNumeric(target: Target): target is NumericTarget {
  return ['gte', 'lte', 'eq', 'range'].includes(target.comparator);
}
