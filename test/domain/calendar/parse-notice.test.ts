import { changedDays } from '../../../domain/calendar/arrangement-diff.ts';
import { arrangementFaults } from '../../../domain/calendar/arrangement-faults.ts';
import { withArrangement } from '../../../domain/calendar/calendar.ts';
import { defaultCalendar } from '../../../domain/calendar/default-calendar.ts';
import { describeNoticeFault, NOTICE_FAULTS } from '../../../domain/calendar/notice-fault-text.ts';
import { parseNotice } from '../../../domain/calendar/parse-notice.ts';
import { asPlainDate } from '../../../domain/calendar/plain-date.ts';
import { readArrangement } from '../../../domain/calendar/read-arrangement.ts';
import { NOTICE_WORDING, REACHING_BACK } from './notice-wording.ts';

const years = Object.keys(NOTICE_WORDING).map(Number);

describe('the State Council’s notice is read from its own sentences', () => {
  it.each(years)('%i: every day off and every day worked, with its number and without a fault', (year) => {
    const arranged = defaultCalendar.years[String(year)];
    if (!arranged) throw new Error(String(year));
    const { arrangement, faults } = parseNotice(NOTICE_WORDING[year] ?? '', { statutory: arranged.restDays });
    expect(faults).toEqual([]);
    expect(arrangement).toMatchObject({ year, source: arranged.source });
    expect(arrangement?.workDays).toEqual(arranged.workDays);
    // A Sunday between two days off (6 April 2014) is a day off that the notice need not name.
    const named = arranged.restDays.filter(({ date }) => date !== '2014-04-06');
    expect(arrangement?.restDays).toEqual(named);
    expect(arrangement && arrangementFaults(arrangement)).toEqual([]);
  });

  it('keeps what it arranges in another year apart: each year holds its own days only', () => {
    const { arrangement, elsewhere } = parseNotice(REACHING_BACK);
    expect(arrangement?.restDays.map(({ date }) => date)).toEqual(['2019-01-01']);
    expect(elsewhere.restDays.map(({ date }) => date)).toEqual(['2018-12-30', '2018-12-31']);
    expect(elsewhere.workDays).toEqual(['2018-12-29']);
  });

  it('is not misled by white space, full-width digits or half-width brackets', () => {
    const typed =
      '2026年部分节假日安排 国办发明电〔2025〕7号 一 、元 旦： １月１日(周四)至3日(周六) 放假调休，共3天。１月4日(周日)上班。';
    expect(parseNotice(typed)).toMatchObject({
      faults: [],
      arrangement: {
        restDays: [{ date: '2026-01-01' }, { date: '2026-01-02' }, { date: '2026-01-03' }],
        workDays: ['2026-01-04'],
      },
    });
  });

  it('says what does not fit: a weekday, a count, an impossible date, a missing number or year', () => {
    const wrong = '2026年部分节假日安排。元旦：1月1日（周五）至3日（周六）放假调休，共4天。2月30日（周六）上班。';
    const { faults } = parseNotice(wrong);
    expect(faults.map(({ code }) => code)).toEqual([
      'noticeNumberMissing',
      'noticeWeekdayDiffers',
      'noticeCountDiffers',
      'noticeDateImpossible',
    ]);
    expect(faults.map((fault) => describeNoticeFault(fault, 'zh-CN'))[1]).toContain('写作星期五，应为星期四');
    expect(parseNotice('放假').faults.map(({ code }) => code)).toEqual(['noticeYearMissing']);
    expect(parseNotice('放假', { year: 2027 }).faults.map(({ code }) => code)).toEqual(['noticeUnread']);
  });

  it('has every fault in both languages', () => {
    for (const text of Object.values(NOTICE_FAULTS)) expect([text['zh-CN'], text.en]).not.toContain('');
  });
});

describe('an arrangement may also be pasted as JSON', () => {
  it('of this product or of holiday-cn; anything else is said to be neither', () => {
    const own = {
      year: 2027,
      source: 's',
      restDays: [{ date: '2027-01-01', holiday: 'newYear' }],
      workDays: ['2027-01-02'],
    };
    expect(readArrangement(JSON.stringify(own)).arrangement).toEqual(own);
    const published = {
      year: 2027,
      papers: [],
      days: [
        { name: '元旦', date: '2027-01-01', isOffDay: true },
        { name: '国庆节、中秋节', date: '2027-10-01', isOffDay: true },
        { name: '元旦', date: '2027-01-02', isOffDay: false },
      ],
    };
    expect(readArrangement(JSON.stringify(published)).arrangement).toEqual({
      year: 2027,
      source: '',
      restDays: [
        { date: '2027-01-01', holiday: 'newYear' },
        { date: '2027-10-01', holiday: 'nationalDay' },
      ],
      workDays: ['2027-01-02'],
    });
    expect(readArrangement('{"a": 1}').faults.map(({ code }) => code)).toEqual(['noticeJsonShape']);
    expect(readArrangement('{"a').faults.map(({ code }) => code)).toEqual(['noticeJson']);
    expect(readArrangement(NOTICE_WORDING[2026] ?? '').arrangement?.year).toBe(2026);
  });
});

describe('what a new arrangement changes, day by day', () => {
  it('names the days that become off or worked, and which of them can move a due date', () => {
    const year = { year: 2027, source: 's', restDays: [...(defaultCalendar.statutory['2027'] ?? [])], workDays: [] };
    expect(changedDays(defaultCalendar, withArrangement(defaultCalendar, year, 'v'), 2027)).toEqual([]);
    const more = {
      ...year,
      restDays: [...year.restDays, { date: asPlainDate('2027-10-04'), holiday: 'nationalDay' as const }],
      workDays: [asPlainDate('2027-10-09')],
    };
    expect(changedDays(defaultCalendar, withArrangement(defaultCalendar, more, 'v'), 2027)).toEqual([
      { date: '2027-10-04', from: 'workingDay', to: 'holiday', holiday: 'nationalDay', moves: true },
      { date: '2027-10-09', from: 'weekend', to: 'makeupWorkday', holiday: undefined, moves: true },
    ]);
  });
});
