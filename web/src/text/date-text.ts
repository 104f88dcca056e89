import type { DayKind } from '../../../domain/calendar/calendar.ts';
import type { Bilingual } from '../../../domain/locale.ts';

/** Filling in a date, and the marks on its days. */
export const DATE_TEXT = {
  placeholder: { 'zh-CN': '年-月-日', en: 'day month year' },
  unread: {
    'zh-CN': '“{typed}”不是有效的日期，未采用。可写 2026年3月5日、2026-3-5 或 20260305。',
    en: '“{typed}” is no valid date and was not taken. Write 5 March 2026, 2026-3-5 or 20260305.',
  },
} as const satisfies Record<string, Bilingual>;

/** How a date stands in its field, in the letters of the picker. */
export const DATE_FORM = { 'zh-CN': 'YYYY年M月D日', en: 'D MMMM YYYY' } as const satisfies Bilingual;

/** The mark of a day that is not what its weekday says. */
export const DAY_MARKS: Readonly<Partial<Record<DayKind, Bilingual>>> = {
  holiday: { 'zh-CN': '休', en: 'off' },
  makeupWorkday: { 'zh-CN': '班', en: 'on' },
};
