import fc from 'fast-check';
import { isWorkingDay } from '../../domain/calendar/calendar.ts';
import { defaultCalendar } from '../../domain/calendar/default-calendar.ts';
import { addDays, asPlainDate } from '../../domain/calendar/plain-date.ts';
import type { SavedFilter } from '../../web/src/api/filter-answers.ts';
import { LIGHT_GROUPS } from '../../web/src/blocks/light-of.ts';
import { activeFilter } from '../../web/src/filters/named-filter.ts';
import { dueBefore, putOffDays } from '../../web/src/pages/inbox/put-off-days.ts';
import { namedFilter, ofNamed, type WorkFilter } from '../../web/src/pages/inbox/work-filter.ts';

const day = fc.integer({ min: 0, max: 700 }).map((days) => addDays(asPlainDate('2025-01-01'), days));

describe('days to put work off to (稍后处理)', () => {
  it('are working days to come; next week’s lies in next week or behind its holiday', () => {
    fc.assert(
      fc.property(day, (today) => {
        const days = putOffDays(today, defaultCalendar);
        for (const one of Object.values(days)) {
          expect(isWorkingDay(defaultCalendar, one)).toBe(true);
          expect(one > today).toBe(true);
        }
        expect(days.inThree > days.nextWorkingDay).toBe(true);
        expect(
          new Date(`${days.nextWeek}T00:00:00Z`).getTime() - new Date(`${today}T00:00:00Z`).getTime(),
        ).toBeLessThan(20 * 86_400_000);
      }),
    );
  });

  it('on a Monday next week begins seven days later, on a Sunday tomorrow', () => {
    expect(putOffDays(asPlainDate('2026-11-23'), defaultCalendar).nextWeek).toBe('2026-11-30');
    expect(putOffDays(asPlainDate('2026-11-29'), defaultCalendar).nextWeek).toBe('2026-11-30');
  });

  it('what is due before the day is told, soonest first; the day itself and no date are not', () => {
    const rows = ['2026-12-03', null, '2026-12-01', '2026-12-05'].map((due) => ({
      due: due === null ? null : asPlainDate(due),
    }));
    expect(dueBefore(rows, asPlainDate('2026-12-05'))).toEqual(['2026-12-01', '2026-12-03']);
  });
});

const word = fc.option(fc.string({ minLength: 1, maxLength: 8 }), { nil: undefined });

describe('a filter by its name', () => {
  it('narrows the inbox as it was narrowed when it was kept, but for a single day', () => {
    const filter = fc.record({
      view: fc.constant('todo' as const),
      group: fc.option(fc.constantFrom(...LIGHT_GROUPS), { nil: undefined }),
      day: fc.constant(undefined),
      kind: word,
      find: word,
    });
    fc.assert(
      fc.property(filter, (kept: WorkFilter) => {
        expect(ofNamed(namedFilter(kept))).toEqual(kept);
      }),
    );
  });

  it('is the active one exactly where the list is narrowed by it and nothing more', () => {
    const row = (id: string, filter: SavedFilter['filter']): SavedFilter => ({
      id,
      name: id,
      filter,
      own: true,
      sharedWith: null,
      sharedBy: null,
      isDefault: false,
    });
    const rows = [row('red', { light: 'red' }), row('both', { light: 'red', grade: 'poor' })];
    expect(activeFilter(rows, { grade: 'poor', light: 'red' })?.id).toBe('both');
    expect(activeFilter(rows, { light: 'red' })?.id).toBe('red');
    expect(activeFilter(rows, { light: 'green' })).toBeUndefined();
    expect(activeFilter(rows, {})).toBeUndefined();
  });
});
