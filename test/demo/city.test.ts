import { defaultCalendar } from '../../domain/calendar/default-calendar.ts';
import { asInstant, asPlainDate, startOfDay } from '../../domain/calendar/plain-date.ts';
import { defaultPolicy } from '../../domain/policy/default-policy.ts';
import { TRACKS } from '../../domain/processes/budget-item/lifecycle.ts';
import { organisation } from '../../demo/cast.ts';
import { drawFor } from '../../demo/city/draw.ts';
import { cityLives } from '../../demo/city/index.ts';
import { TRADES } from '../../demo/city/trades.data.ts';
import { CITY_UNITS } from '../../demo/city/units.ts';
import { wordingOf } from '../../demo/city/wordings.ts';
import { REGIONS } from '../../demo/organisation.ts';
import { rehearse } from '../../demo/rehearsal.ts';
import type { Life } from '../../demo/script.ts';

const MONDAY = '2026-11-23';
const OTHER_DAYS = ['2026-02-17', '2025-12-31', '2024-02-29', '2026-01-05', '2026-07-01', '2027-04-10'];
/** Every other unit on every other day: each kind of life, in a fraction of the time. */
const some = (remainder: number) => CITY_UNITS.filter((_, index) => index % 12 === remainder * 2);

function played(life: Life, date: string) {
  const now = asInstant(new Date(Date.parse(startOfDay(asPlainDate(date))) + 10 * 3_600_000).toISOString());
  return rehearse(life, { policy: defaultPolicy, calendar: defaultCalendar }, now, 'byItself');
}

const lives = cityLives(asPlainDate(MONDAY));
const stood = lives.map((life) => played(life, MONDAY));

describe('the small city around the core year', () => {
  it('has a city and its eleven counties, more than a hundred units and a thousand items', () => {
    expect(CITY_UNITS.length).toBeGreaterThan(95);
    expect(new Set(CITY_UNITS.map(({ regionId }) => regionId))).toEqual(new Set(REGIONS.map(({ id }) => id)));
    expect(lives.length).toBeGreaterThan(1_000);
    expect(new Set(lives.map(({ input }) => input.subject.unitId)).size).toBe(CITY_UNITS.length);
  });

  it('stands in every phase of every track', () => {
    for (const [track, { phases }] of Object.entries(TRACKS)) {
      const seen = new Set(stood.map(({ instance }) => instance.state.position[track as keyof typeof TRACKS]));
      expect([track, phases.filter((phase) => !seen.has(phase as never))]).toEqual([track, []]);
    }
  });

  it('has what is in time and late, extended, escalated to the supervising leader, stopped and closed with each grade', () => {
    const settled = stood.flatMap(({ instance }) => instance.book.settled);
    const outcomes = new Set(settled.map(({ outcome }) => outcome));
    expect([...outcomes].toSorted()).toEqual(expect.arrayContaining(['late', 'onTime', 'waived', 'withinExtension']));
    const late = settled.filter(({ outcome }) => outcome === 'late').length / settled.length;
    expect(late).toBeGreaterThan(0.03);
    expect(late).toBeLessThan(0.2);
    const open = stood.flatMap(({ instance }) => instance.book.open);
    expect(open.filter(({ onSupervisionBoard }) => onSupervisionBoard).length).toBeGreaterThan(15);
    const grades = stood.flatMap(({ instance: { state } }) =>
      state.position.main === 'closed' && state.conclusion ? [state.conclusion.grade] : [],
    );
    expect(new Set(grades)).toEqual(new Set(['excellent', 'good', 'fair', 'poor']));
  });

  it('gives units different results, so that a ranking has something to rank', () => {
    const scores = new Map<string, number[]>();
    for (const {
      instance: { state },
    } of stood) {
      if (!state.conclusion) continue;
      scores.set(state.subject.unitId, [...(scores.get(state.subject.unitId) ?? []), Number(state.conclusion.total)]);
    }
    const means = [...scores.values()].map((all) => all.reduce((sum, one) => sum + one, 0) / all.length);
    expect(Math.max(...means) - Math.min(...means)).toBeGreaterThan(20);
  });

  it('shows what recurs: units with a problem of the same class in two years', () => {
    const seen = new Set<string>();
    const again = new Set<string>();
    for (const {
      instance: { state },
    } of stood) {
      for (const { category = '' } of state.problems) {
        const other = [state.fiscalYear - 1, state.fiscalYear + 1].map(
          (year) => `${state.subject.unitId}:${category}:${String(year)}`,
        );
        if (other.some((key) => seen.has(key))) again.add(state.subject.unitId);
        seen.add(`${state.subject.unitId}:${category}:${String(state.fiscalYear)}`);
      }
    }
    expect(again.size).toBeGreaterThan(10);
  });

  it('records every moment at its own time, within the window in which its clock wakes', () => {
    const moments = stood.flatMap(({ record }) => record.filter(({ cause }) => cause === 'momentReached'));
    expect(moments.length).toBeGreaterThan(1_000);
    const delays = moments.map(({ at, recordedAt }) => (Date.parse(recordedAt) - Date.parse(at)) / 1000);
    expect(Math.min(...delays)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...delays)).toBeLessThanOrEqual(defaultPolicy.wakeWindowSeconds);
  });
});

describe('whatever the day of the first start', () => {
  it.each(OTHER_DAYS.map((date, no) => ({ date, no })))('is played on $date without a refusal', ({ date, no }) => {
    const several = cityLives(asPlainDate(date), some(no));
    expect(several.length).toBeGreaterThan(60);
    const phases = new Set(several.map((life) => played(life, date).instance.state.position.main));
    expect(phases.size).toBeGreaterThan(8);
  });

  it('comes out the same for the same day', () => {
    const again = cityLives(asPlainDate(MONDAY), some(0));
    const keys = new Set(again.map(({ key }) => key));
    expect(again).toEqual(lives.filter(({ key }) => keys.has(key)));
    const [one, other] = [drawFor('a'), drawFor('a')];
    expect(Array.from({ length: 40 }, () => one.whole(0, 99))).toEqual(
      Array.from({ length: 40 }, () => other.whole(0, 99)),
    );
  });
});

describe('what is invented says so, what is taken from the data is there', () => {
  it('marks every unit and every item, and names the source of real figures', () => {
    expect(CITY_UNITS.filter(({ name }) => !/^示例.+（虚构）$/.test(name))).toEqual([]);
    const unmarked = lives.filter(({ input }) => !/虚构/.test(input.source ?? ''));
    expect(unmarked).toEqual([]);
    const published = lives.filter(({ input }) => input.source?.startsWith('真实数字'));
    expect(published.length).toBeGreaterThan(8);
    expect(
      lives.filter((life) => !published.includes(life)).every(({ input }) => input.name.endsWith('（虚构）')),
    ).toBe(true);
  });

  it('asks money for what fits the unit: a school has no flood budget', () => {
    const trades = new Map(CITY_UNITS.map((unit) => [unit.id, TRADES[unit.trade]]));
    const strangers = lives.filter(({ input: { name, subject, source } }) => {
      const plan = trades.get(subject.unitId);
      const own = [...(plan?.bureau ?? []), ...(plan?.under ?? [])].map(([project]) => `${project}（虚构）`);
      return !own.includes(name) && !source?.startsWith('真实数字');
    });
    expect(strangers).toEqual([]);
    const schools = new Set(CITY_UNITS.filter(({ trade }) => trade === 'education').map(({ id }) => id));
    const ofSchools = lives.filter(({ input }) => schools.has(input.subject.unitId));
    expect(ofSchools.some(({ input }) => /水|防汛|种/.test(input.name))).toBe(false);
  });

  it('words its indicators as the published tables and the framework do, and refuses what neither has', () => {
    expect(wordingOf(['C08', '及时(按期)开工率'])).toMatchObject({ name: '及时(按期)开工率', unit: '%' });
    expect(wordingOf('质量达标率').basis).toMatch(/^财预〔20\d\d〕\d+号/);
    expect(() => wordingOf(['C08', '没有这一行'])).toThrow('C08');
    expect(() => wordingOf('没有这一项')).toThrow('没有这一项');
  });

  it('has everybody once, by name and by login, on top of the people of the core year', () => {
    const [core, city] = [organisation('!', 'core'), organisation('!', 'city')];
    expect(city.people.slice(0, core.people.length)).toEqual(core.people);
    for (const key of ['login', 'name', 'id'] as const) {
      expect(new Set(city.people.map((person) => person[key])).size).toBe(city.people.length);
    }
    expect(city.units.every(({ fictitious }) => fictitious)).toBe(true);
    const ids = new Set(city.units.map(({ id }) => id));
    expect(city.units.filter(({ parentId }) => parentId !== undefined && !ids.has(parentId))).toEqual([]);
  });
});
