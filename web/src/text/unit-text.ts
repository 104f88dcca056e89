import type { PeriodUnit } from '../../../domain/calendar/period.ts';
import type { Bilingual } from '../../../domain/locale.ts';

/** Units of a period that stand by themselves, beside a field that holds the number. */
export const UNIT_TEXT = {
  month: { one: { 'zh-CN': '个月', en: 'month' }, many: { 'zh-CN': '个月', en: 'months' } },
  calendarDay: { one: { 'zh-CN': '日', en: 'day' }, many: { 'zh-CN': '日', en: 'days' } },
  workingDay: { one: { 'zh-CN': '个工作日', en: 'working day' }, many: { 'zh-CN': '个工作日', en: 'working days' } },
} as const satisfies Record<PeriodUnit, Readonly<Record<'one' | 'many', Bilingual>>>;
