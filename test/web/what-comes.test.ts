import type { Item } from '../../web/src/api/item-answers.ts';
import { whatComes } from '../../web/src/pages/item/what-comes.ts';

type Known = Pick<Item, 'obligations' | 'forecast'>;

/** A clock overdue since October that has climbed its whole ladder. */
function climbed(finalDate: string | null): Known {
  const ladder = [
    { workingDays: 30, effect: 'criticismList', audience: ['supervisor'], on: '2026-11-18', reached: true },
  ];
  const clock = { key: 'reportRectification', name: '报送整改情况', state: 'overdue', due: '2026-10-08' };
  return {
    obligations: [{ ...clock, overdueSince: '2026-10-09', finalDate, ladder }],
    forecast: { events: [] },
  } as unknown as Known;
}

describe('what happens if nobody acts', () => {
  it("names the end of a leader's final date after the last step of the ladder", () => {
    expect(whatComes(climbed('2026-11-30'))).toMatchObject([{ kind: 'final', on: '2026-11-30' }]);
  });

  it('is nothing where the ladder is climbed and no leader has set a date', () => {
    expect(whatComes(climbed(null))).toEqual([]);
  });
});
