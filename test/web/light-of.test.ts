import { defaultCalendar } from '../../domain/calendar/default-calendar.ts';
import { asPlainDate } from '../../domain/calendar/plain-date.ts';
import { standingOf } from '../../web/src/blocks/light-of.ts';

const on = (today: string) => ({ today: asPlainDate(today), calendar: defaultCalendar, nearWorkingDays: 3 });

describe('a deadline is said in working days (page.md §3)', () => {
  it.each([
    ['2026-12-09', 'later', 12],
    ['2026-11-26', 'near', 3],
    ['2026-11-27', 'later', 4],
    ['2026-11-23', 'today', 0],
    ['2026-11-02', 'overdue', 15],
  ] as const)('on 23 November, %s is %s by %p working days', (due, group, days) => {
    expect(standingOf(asPlainDate(due), on('2026-11-23'))).toEqual({ group, days });
  });

  it('counts a weekend day worked in exchange: 10 October 2026 is one', () => {
    expect(standingOf(asPlainDate('2026-10-08'), on('2026-11-23'))).toEqual({ group: 'overdue', days: 33 });
  });

  it('is overdue from the next day on, even where that is a rest day', () => {
    expect(standingOf(asPlainDate('2026-11-20'), on('2026-11-21'))).toEqual({ group: 'overdue', days: -0 });
  });

  it('on the last working day before a date of rest says so, and on a day of rest that none is left', () => {
    const saturday = asPlainDate('2026-11-28');
    expect(standingOf(saturday, on('2026-11-27'))).toEqual({ group: 'near', days: 0, worksToday: true });
    expect(standingOf(asPlainDate('2026-11-29'), on('2026-11-28'))).toEqual({
      group: 'near',
      days: 0,
      worksToday: false,
    });
  });

  it('has no light where no clock runs', () => {
    expect(standingOf(undefined, on('2026-11-23'))).toEqual({ group: 'none', days: 0 });
  });
});
