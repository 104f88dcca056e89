import { foldText } from '../tables/text.ts';
import { SIGNS, type Sign } from './sheet.ts';

const WORDS: readonly (readonly [RegExp, Sign])[] = [
  [/^(?:≥|大于(?:或)?等于|不(?:得)?(?:低|少|小)于|至少)$/, 'gte'],
  [/^(?:≤|小于(?:或)?等于|不(?:得)?(?:超过|高于|多于|大于)|至多)$/, 'lte'],
  [/^(?:=|等于)$/, 'eq'],
  [/^(?:>|大于|高于|多于|超过)$/, 'gt'],
  [/^(?:<|小于|低于|少于)$/, 'lt'],
  [/^(?:区间|范围|介于)$/, 'range'],
  [/^(?:定性|文字|文字描述|qualitative)$/, 'qualitative'],
  [/^(?:日期|时间|date)$/, 'date'],
  [/^(?:是否|是\/否|有无|yesno)$/, 'yesNo'],
];

/** The sign that a text of the column 性质 names, by any of the words that tables use. */
export function signOf(text: string): Sign | undefined {
  const known = SIGNS.find((sign) => sign === text);
  if (known) return known;
  const folded = foldText(text);
  return WORDS.find(([pattern]) => pattern.test(folded))?.[1];
}

/** 定量 says only that a number follows; the number's own sign says the rest. */
export function saysOnlyNumber(text: string): boolean {
  return /^(?:定量|数值|正向|反向)$/.test(foldText(text));
}

export function isNumberSign(sign: string): boolean {
  return ['gte', 'lte', 'eq', 'gt', 'lt'].includes(sign);
}
