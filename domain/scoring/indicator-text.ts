import type { Bilingual } from '../locale.ts';
import type { Actual, CalendarPoint, Target } from './indicator.ts';

const SIGNS = { gte: '≥', lte: '≤', eq: '＝' } as const;
const STRICT = { gte: '＞', lte: '＜' } as const;
const YES: Bilingual = { 'zh-CN': '是', en: 'yes' };
const NO: Bilingual = { 'zh-CN': '否', en: 'no' };
/** How a person judges what was reached. */
export const BAND_NAMES = {
  achieved: { 'zh-CN': '达成', en: 'achieved' },
  partlyAchieved: { 'zh-CN': '部分达成', en: 'partly achieved' },
  notAchieved: { 'zh-CN': '未达成', en: 'not achieved' },
} as const satisfies Record<string, Bilingual>;
const NOT_APPLICABLE: Bilingual = { 'zh-CN': '不适用', en: 'not applicable' };

/**
 * A target as one reads it.
 *
 * @example targetWords({ comparator: 'gte', value: '95', unit: '%' }) // ≥95% in both languages
 */
export function targetWords(target: Target): Bilingual {
  switch (target.comparator) {
    case 'gte':
    case 'lte':
      return same(`${(target.exclusive ? STRICT : SIGNS)[target.comparator]}${target.value}${target.unit}`);
    case 'eq':
      return same(`${SIGNS.eq}${target.value}${target.unit}`);
    case 'range':
      return same(`${target.min}–${target.max}${target.unit}`);
    case 'qualitative':
      return same(target.text);
    case 'date':
      return target.text === undefined ? dayWords(target.by) : same(target.text);
    case 'yesNo':
      return target.value ? YES : NO;
  }
}

/** What was reached as one reads it: the text of the cell, or the judgement in words. */
export function actualWords(actual: string | Actual): Bilingual {
  if (typeof actual === 'string') return same(actual);
  switch (actual.kind) {
    case 'number':
      return same(`${actual.value}${actual.unit}`);
    case 'date':
      return dayWords(actual.on);
    case 'yesNo':
      return actual.value ? YES : NO;
    case 'judged':
      return BAND_NAMES[actual.band];
    case 'notApplicable':
      return NOT_APPLICABLE;
    case 'text':
      return same(actual.text);
  }
}

function same(text: string): Bilingual {
  return { 'zh-CN': text, en: text };
}

function dayWords({ year, month, day }: CalendarPoint): Bilingual {
  const chinese = `${year === undefined ? '' : `${String(year)}年`}${String(month)}月${day === undefined ? '' : `${String(day)}日`}`;
  const english = [year, month, day].filter((part) => part !== undefined).map((part) => String(part).padStart(2, '0'));
  return { 'zh-CN': chinese, en: english.join('-') };
}
