import fc from 'fast-check';
import { defaultCalendar } from '../../../domain/calendar/default-calendar.ts';
import { computeDue, computeDueBefore, fixedDue, type Period } from '../../../domain/calendar/period.ts';
import { asPlainDate } from '../../../domain/calendar/plain-date.ts';
import { resumeDue } from '../../../domain/calendar/suspension.ts';
import { formatDate, formatDays, traceSentences } from '../../../domain/calendar/trace-text.ts';
import type { LOCALES } from '../../../domain/locale.ts';
import { anArrangedDate } from './arbitraries.ts';

const day = asPlainDate;
const VERSION = { 'zh-CN': `日历版本 ${defaultCalendar.version}`, en: `Calendar ${defaultCalendar.version}` };

function told(unit: Period['unit'], count: number, from: string, locale: (typeof LOCALES)[number]): string[] {
  return traceSentences(computeDue({ unit, count }, day(from), defaultCalendar).trace, locale);
}

describe('“what started it, day not counted, corresponding day or month end, rolled past what and why, when it ends, articles”', () => {
  it('tells two months that end in the National Day', () => {
    expect(told('month', 2, '2025-08-01', 'zh-CN')).toEqual([
      '起算 2025年8月1日，当日不计入（民法典第201条）',
      '对应日 2025年10月1日（第202条）',
      '遇国庆节、中秋节（10月1日至8日）休息，顺延至 2025年10月9日（第203条）',
      '截止 2025年10月9日 24:00',
      VERSION['zh-CN'],
    ]);
    expect(told('month', 2, '2025-08-01', 'en')).toEqual([
      'Counted from 1 August 2025, that day excluded (Civil Code, article 201)',
      'Corresponding day 1 October 2025 (article 202)',
      'Rest for National Day, Mid-Autumn Festival (1–8 October): moved on to 9 October 2025 (article 203)',
      'Ends on 9 October 2025 at 24:00',
      VERSION.en,
    ]);
  });

  it('tells a month’s end and a Saturday worked in exchange', () => {
    expect(told('month', 2, '2025-12-31', 'zh-CN')).toEqual([
      '起算 2025年12月31日，当日不计入（民法典第201条）',
      '2026年2月没有31日，以月末日 2026年2月28日 为最后一日（第202条）',
      '2月28日为调休上班日，不顺延',
      '截止 2026年2月28日 24:00',
      VERSION['zh-CN'],
    ]);
    expect(told('month', 2, '2025-12-31', 'en').slice(1, 3)).toEqual([
      'February 2026 has no day 31: its last day, 28 February 2026, takes the place (article 202)',
      '28 February is a weekend day worked in exchange: not moved',
    ]);
  });

  it('tells working days and what was not counted', () => {
    expect(told('workingDay', 8, '2026-09-23', 'zh-CN')[1]).toBe(
      '第 8 个工作日为 2026年10月12日（不计周末 1 天、中秋节 9月25日至27日、国庆节 10月1日至7日）',
    );
    expect(told('workingDay', 8, '2026-09-23', 'en')[1]).toBe(
      'Working day 8 is 12 October 2026 (not counted: 1 weekend day, Mid-Autumn Festival 25–27 September, National Day 1–7 October)',
    );
    expect(told('workingDay', 2, '2026-03-02', 'zh-CN')[1]).toBe('第 2 个工作日为 2026年3月4日');
  });

  it('tells a provisional date', () => {
    expect(told('calendarDay', 30, '2026-12-31', 'zh-CN')).toEqual([
      '起算 2026年12月31日，当日不计入（民法典第201条）',
      '第 30 日为 2027年1月30日',
      '遇周末（1月30日至31日）休息，顺延至 2027年2月1日（第203条）',
      '截止 2027年2月1日 24:00',
      '2027年放假安排尚未公布，暂定',
      VERSION['zh-CN'],
    ]);
    expect(told('calendarDay', 30, '2026-12-31', 'en')[4]).toBe(
      'The holidays of 2027 have not been arranged yet: provisional',
    );
  });

  it('tells a single rest day by its name, and rest over the turn of a month', () => {
    expect(told('month', 2, '2024-01-31', 'zh-CN')[2]).toBe('遇周日（3月31日）休息，顺延至 2024年4月1日（第203条）');
    expect(told('month', 2, '2024-01-31', 'en')[2]).toBe(
      'Rest for Sun (31 March): moved on to 1 April 2024 (article 203)',
    );
    expect(told('calendarDay', 1, '2023-09-28', 'zh-CN')[2]).toBe(
      '遇中秋节、国庆节（9月29日至10月6日）休息，顺延至 2023年10月7日（第203条）',
    );
    expect(told('calendarDay', 1, '2023-09-28', 'en')[2]).toContain('(29 September – 6 October)');
  });

  it('tells the other order', () => {
    const back = computeDueBefore({ unit: 'calendarDay', count: 7 }, day('2026-10-12'), defaultCalendar).trace;
    expect(traceSentences(back, 'zh-CN').slice(0, 3)).toEqual([
      '从 2026年10月12日 往前计算，当日不计入',
      '往前第 7 日为 2026年10月5日',
      '遇国庆节（10月1日至5日）休息，提前至 2026年9月30日',
    ]);
    const working = computeDueBefore({ unit: 'workingDay', count: 5 }, day('2026-10-12'), defaultCalendar).trace;
    expect(traceSentences(working, 'en').slice(0, 2)).toEqual([
      'Counted backwards from 12 October 2026, that day excluded',
      'Working day 5 before it is 29 September 2026 (not counted: 1 weekend day, National Day 1–7 October)',
    ]);
  });

  it('tells what was left after a suspension, a set date, the close of business and the policy', () => {
    const resumed = resumeDue({ unit: 'workingDay', left: 3 }, day('2026-03-02'), defaultCalendar).trace;
    expect(traceSentences(resumed, 'zh-CN')[0]).toBe('暂缓后 2026年3月2日 恢复计算，当日不计入，剩余 3 个工作日');
    const days = resumeDue({ unit: 'calendarDay', left: 3 }, day('2026-03-02'), defaultCalendar).trace;
    expect(traceSentences(days, 'zh-CN')[0]).toBe('暂缓后 2026年3月2日 恢复计算，当日不计入，剩余 3 日');
    const options = { cutoff: 'closeOfBusiness', policy: 'chenzhou-2014-5@1' } as const;
    expect(traceSentences(fixedDue(day('2026-03-31'), defaultCalendar, options).trace, 'zh-CN')).toEqual([
      '规定日期 2026年3月31日，不因休息日顺延',
      '截止 2026年3月31日 停止业务活动时（第203条）',
      VERSION['zh-CN'],
      '政策版本 chenzhou-2014-5@1',
    ]);
  });

  it('leaves no parameter unfilled, in either language', () => {
    const units = ['month', 'calendarDay', 'workingDay'] as const;
    fc.assert(
      fc.property(fc.constantFrom(...units), fc.integer({ min: 1, max: 24 }), anArrangedDate, (unit, count, from) => {
        const { trace } = computeDue({ unit, count }, from, defaultCalendar);
        const [zh, en] = [traceSentences(trace, 'zh-CN'), traceSentences(trace, 'en')];
        expect([...zh, ...en].filter((sentence) => /[{}]|undefined/.test(sentence))).toEqual([]);
        expect(zh).toHaveLength(en.length);
      }),
    );
  });
});

describe('dates as people read them', () => {
  it.each([
    ['2026-02-28', '2026年2月28日 周六', 'Sat 28 February 2026'],
    ['2026-10-01', '2026年10月1日 周四', 'Thu 1 October 2026'],
    ['2027-01-03', '2027年1月3日 周日', 'Sun 3 January 2027'],
  ])('%s: %s, %s', (date, zh, en) => {
    expect(formatDate(day(date), 'zh-CN')).toBe(zh);
    expect(formatDate(day(date), 'en')).toBe(en);
  });

  it('says as little of it as is asked for', () => {
    expect(formatDate(day('2026-02-28'), 'zh-CN', 'date')).toBe('2026年2月28日');
    expect(formatDate(day('2026-02-28'), 'en', 'monthAndDay')).toBe('28 February');
    expect(formatDays(day('2026-02-28'), day('2026-02-28'), 'zh-CN')).toBe('2月28日');
  });

  it('agrees with the platform’s weekday names', () => {
    const short = new Intl.DateTimeFormat('zh-CN', { weekday: 'short', timeZone: 'UTC' });
    fc.assert(
      fc.property(anArrangedDate, (date) => {
        expect(formatDate(date, 'zh-CN').endsWith(` ${short.format(new Date(date))}`)).toBe(true);
      }),
    );
  });
});
