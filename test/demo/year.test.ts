import { asPlainDate, startOfDay, asInstant } from '../../domain/calendar/plain-date.ts';
import { defaultCalendar } from '../../domain/calendar/default-calendar.ts';
import { defaultPolicy } from '../../domain/policy/default-policy.ts';
import { budgetItem } from '../../domain/processes/budget-item/index.ts';
import { rehearse } from '../../demo/rehearsal.ts';
import { yearLives } from '../../demo/year/index.ts';

const DAYS = ['2026-11-23', '2026-02-17', '2025-12-31', '2024-02-29', '2026-01-05', '2026-07-01', '2027-04-10'];

function played(date: string) {
  const today = asPlainDate(date);
  const now = asInstant(new Date(Date.parse(startOfDay(today)) + 10 * 3_600_000).toISOString());
  return yearLives(today).map((life) => ({
    life,
    ...rehearse(life, { policy: defaultPolicy, calendar: defaultCalendar }, now).instance,
  }));
}

describe.each(DAYS)('the demo year laid on %s', (date) => {
  it('is played without a refusal and gives every role work', () => {
    const waiting = played(date).flatMap(({ state, book }) => budgetItem.tasks(state, book));
    const roles = new Set(waiting.flatMap((task) => task.roles));
    expect([...roles].toSorted()).toEqual([
      'financeDirector',
      'financeOfficer',
      'performanceOfficer',
      'unitClerk',
      'unitLeader',
    ]);
  });

  it('puts something on the supervising leader’s board', () => {
    const onBoard = played(date).flatMap(({ book }) =>
      book.open.filter(({ onSupervisionBoard }) => onSupervisionBoard),
    );
    expect(onBoard.length).toBeGreaterThanOrEqual(2);
  });

  it('marks what is invented and names the source of what is real', () => {
    const unmarked = yearLives(asPlainDate(date)).filter(({ input }) => !/虚构/.test(input.source ?? ''));
    expect(unmarked).toEqual([]);
  });
});
