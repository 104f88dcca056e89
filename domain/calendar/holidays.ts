import type { Bilingual } from '../locale.ts';

/** Why a day is off: the holidays of the 办法, and days that the State Council gives once. */
export const HOLIDAYS = {
  newYear: { 'zh-CN': '元旦', en: "New Year's Day" },
  springFestival: { 'zh-CN': '春节', en: 'Spring Festival' },
  qingming: { 'zh-CN': '清明节', en: 'Qingming' },
  labourDay: { 'zh-CN': '劳动节', en: 'Labour Day' },
  dragonBoat: { 'zh-CN': '端午节', en: 'Dragon Boat Festival' },
  midAutumn: { 'zh-CN': '中秋节', en: 'Mid-Autumn Festival' },
  nationalDay: { 'zh-CN': '国庆节', en: 'National Day' },
  victoryDay: { 'zh-CN': '抗战胜利纪念日', en: 'Victory Day' },
  special: { 'zh-CN': '国务院专项放假', en: 'special holiday' },
} as const satisfies Record<string, Bilingual>;

export type Holiday = keyof typeof HOLIDAYS;
export const HOLIDAY_KEYS = Object.keys(HOLIDAYS) as readonly Holiday[];
