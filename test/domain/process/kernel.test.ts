import fc from 'fast-check';
import { addDays, asPlainDate, type Instant } from '../../../domain/calendar/plain-date.ts';
import { withArrangement } from '../../../domain/calendar/calendar.ts';
import { defaultCalendar } from '../../../domain/calendar/default-calendar.ts';
import { evolveBook } from '../../../domain/obligations/evolve-book.ts';
import { isObligationEvent } from '../../../domain/obligations/obligation-event.ts';
import { EMPTY_BOOK } from '../../../domain/obligations/obligation.ts';
import { act } from '../../../domain/process/act.ts';
import { catchUp } from '../../../domain/process/catch-up.ts';
import type { BudgetItemEvent } from '../../../domain/processes/budget-item/events.ts';
import { budgetItem } from '../../../domain/processes/budget-item/index.ts';
import {
  approved,
  defaultRules,
  evaluated,
  fedBack,
  morning,
  Play,
  received,
  submitted,
} from '../../support/budget-item-play.ts';
import { people } from '../../support/people.ts';

const plays: readonly (() => Play)[] = [() => new Play(), submitted, approved, evaluated, fedBack, received];
const anyPlay = fc.constantFrom(...plays).map((make) => make());
const days = fc.integer({ min: 0, max: 400 });
const later = (play: Play, count: number): Instant => morning(addDays(play.today, count));
const facts = ({ record }: Pick<Play, 'record'>) => record.map(({ recordedAt: _written, ...fact }) => fact);

describe('time catches up', () => {
  it('the same things happen however often one looks', () => {
    fc.assert(
      fc.property(anyPlay, days, days, (play, first, second) => {
        const [soon, end] = [later(play, Math.min(first, second)), later(play, Math.max(first, second))];
        const once = catchUp(budgetItem, play.instance, defaultRules, end);
        const half = catchUp(budgetItem, play.instance, defaultRules, soon);
        const rest = catchUp(budgetItem, half.instance, defaultRules, end);
        expect(facts({ record: [...half.events, ...rest.events] })).toEqual(facts({ record: once.events }));
        expect(rest.instance).toEqual(once.instance);
      }),
      { numRuns: 60 },
    );
  });

  it('every moment is recorded at its own time, in order, by the system', () => {
    fc.assert(
      fc.property(anyPlay, days, (play, count) => {
        const { events } = catchUp(budgetItem, play.instance, defaultRules, later(play, count));
        expect(events.every(({ by, at, recordedAt }) => by.kind === 'system' && at <= recordedAt)).toBe(true);
        expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).toSorted());
      }),
      { numRuns: 60 },
    );
  });

  it('a person who is faster than the clock finds what has passed recorded before his act', () => {
    const play = received().on('2026-05-20');
    const { events } = act(
      budgetItem,
      play.instance,
      { kind: 'urge', key: 'reportRectification', note: '请抓紧' },
      { ...defaultRules, now: morning('2026-06-05'), actor: people.officer },
    );
    const clock = events.filter(({ event }) => 'key' in event && event.key === 'reportRectification');
    expect(clock.map(({ event }) => event.type)).toEqual(['obligationOverdue', 'rungReached', 'rungReached', 'urged']);
  });

  it('what an act lets begin in the past is overdue at once, and climbs to the step that it has reached, once', () => {
    const { record } = approved(submitted(new Play({ fiscalYear: 2023 })));
    const told = record.flatMap(({ event }) =>
      isObligationEvent(event) && event.type === 'rungReached' && event.key === 'selfEvaluation'
        ? [event.step.workingDays]
        : [],
    );
    expect(told).toEqual([30]);
  });
});

describe('the record', () => {
  it('replayed event by event gives the very state and clocks', () => {
    fc.assert(
      fc.property(anyPlay, days, (play, count) => {
        play.on(addDays(play.today, count));
        const [opened, ...rest] = play.record;
        const input = (opened?.event as unknown as { input: Parameters<typeof budgetItem.start>[0] }).input;
        const start = { state: budgetItem.start(input, defaultRules.policy), book: EMPTY_BOOK };
        const replayed = rest.reduce(
          (so, { event, at }) =>
            isObligationEvent(event)
              ? { ...so, book: evolveBook(so.book, event, at) }
              : { ...so, state: budgetItem.evolve(so.state, event as BudgetItemEvent, at) },
          start,
        );
        expect(replayed).toEqual({ state: play.state, book: play.instance.book });
      }),
      { numRuns: 40 },
    );
  });

  it('numbers events without a gap', () => {
    expect(received().record.map(({ seq }) => seq)).toEqual(received().record.map((_, index) => index + 1));
  });

  it('changes nothing it was given', () => {
    const { instance } = received();
    const before = structuredClone(instance);
    catchUp(budgetItem, instance, defaultRules, morning('2027-01-04'));
    expect(instance).toEqual(before);
  });
});

describe('a calendar that changes moves open dates with the reason on record', () => {
  it('recomputes the due date, its reminders and its ladder', () => {
    const play = received();
    const shifted = withArrangement(
      defaultCalendar,
      {
        ...(defaultCalendar.years['2026'] as NonNullable<(typeof defaultCalendar.years)[string]>),
        restDays: [
          ...(defaultCalendar.years['2026']?.restDays ?? []),
          { date: asPlainDate('2026-05-27'), holiday: 'labourDay' },
        ],
      },
      'test-2',
    );
    const { instance, events } = act(
      budgetItem,
      play.instance,
      { kind: 'recomputeObligations', note: '国务院办公厅调整' },
      {
        policy: defaultRules.policy,
        calendar: shifted,
        now: morning('2026-04-01'),
        actor: { kind: 'system', ruleId: 'calendarChange' },
      },
    );
    const moved = events.filter(({ event }) => event.type === 'obligationMoved').map(({ event }) => event);
    expect(moved).toContainEqual(
      expect.objectContaining({
        key: 'reportRectification',
        from: '2026-05-27',
        reason: 'calendarChanged',
        note: '国务院办公厅调整',
      }),
    );
    expect(instance.book.open.find(({ key }) => key === 'reportRectification')).toMatchObject({
      due: '2026-05-28',
      calendarVersion: 'test-2',
    });
  });

  it('moves the ladder of a date that stays, without telling anybody of a new date', () => {
    const year = defaultCalendar.years['2026'] as NonNullable<(typeof defaultCalendar.years)[string]>;
    const restDays = [...year.restDays, { date: asPlainDate('2026-06-03'), holiday: 'labourDay' as const }];
    const shifted = withArrangement(defaultCalendar, { ...year, restDays }, 'test-3');
    const { events } = act(
      budgetItem,
      received().instance,
      { kind: 'recomputeObligations', note: '调整' },
      {
        policy: defaultRules.policy,
        calendar: shifted,
        now: morning('2026-04-01'),
        actor: { kind: 'system', ruleId: 'calendarChange' },
      },
    );
    const moved = events.flatMap(({ event }) => (event.type === 'obligationMoved' ? [event] : []));
    const clock = moved.find((event) => 'key' in event && event.key === 'reportRectification');
    expect(clock).toMatchObject({ from: '2026-05-27', laid: { due: '2026-05-27' } });
    expect(budgetItem.effects(clock as Parameters<typeof budgetItem.effects>[0], received().state)).toEqual([]);
  });

  it('is the system’s act alone', () => {
    const change = () =>
      act(
        budgetItem,
        received().instance,
        { kind: 'recomputeObligations', note: 'x' },
        { ...defaultRules, now: morning('2026-04-01'), actor: people.director },
      );
    expect(change).toThrow(expect.objectContaining({ code: 'notYours' }));
  });
});
