import { Decimal } from '../scoring/decimal.ts';
import type { CalendarPoint, NumericTarget, Target } from '../scoring/indicator.ts';
import { findDate } from './calendar-text.ts';
import { parseQuantity, QUANTITY_SOURCE, type Quantity } from './quantity.ts';
import { foldText, saysNothing } from './text.ts';
import { isNegativeName } from './wording.ts';

/**
 * A target cell as read. `implied`: the table wrote no comparison sign, so ≥ is assumed until the row's kind says
 * otherwise (`withDirection`). `deadline`: a date beside the number ("11月底完成100%").
 */
export type ParsedTarget =
  | { readonly kind: 'target'; readonly target: Target; readonly implied: boolean; readonly deadline?: CalendarPoint }
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
const RANGE = new RegExp(`^${QUANTITY_SOURCE}(?:-|~|至|到)${QUANTITY_SOURCE}$`, 'u');

/**
 * Reads a target cell of a published table as it is: `≥95%`, `﹦ 72890 元`, `９月前`, `11月底完成100%`, `10-20个`,
 * `不低于90%`, `30天以内`, `显著提升`, `是`, `/`. Never throws; what cannot be read says so.
 * @example parseTarget('≥95%') // { kind: 'target', target: { comparator: 'gte', value: '95', unit: '%' }, implied: false }
 */
export function parseTarget(text: string | number | null | undefined): ParsedTarget {
  const folded = foldText(String(text ?? '')).replace(/\((?:含|包含|不含)[^()]*\)/g, '');
  if (saysNothing(folded)) return { kind: 'missing' };
  return numericTarget(folded) ?? dateTarget(folded) ?? wordTarget(folded, String(text));
}

function numericTarget(folded: string): ParsedTarget | undefined {
  const range = rangeTarget(folded);
  if (range) return { kind: 'target', target: range, implied: false };
  const { sign, rest } = takeSign(folded);
  const quantity = parseQuantity(rest.replace(/\([^()]*\)$/, '').replace(/(?:完成|达标)$/, ''));
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

function rangeTarget(folded: string): Target | undefined {
  const [, min, unitOfMin = '', max, unit = ''] = RANGE.exec(folded) ?? [];
  if (min === undefined || max === undefined || (unitOfMin !== '' && unitOfMin !== unit)) return undefined;
  return new Decimal(min).gt(max) ? undefined : { comparator: 'range', min, max, unit };
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
