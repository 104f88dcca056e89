import fc from 'fast-check';
import { addDays, asPlainDate } from '../../../domain/calendar/plain-date.ts';
import { workingDaysBetween } from '../../../domain/calendar/working-days.ts';
import { urgeableFrom } from '../../../domain/obligations/obligation.ts';
import { nextMoment } from '../../../domain/process/catch-up.ts';
import { forecast } from '../../../domain/process/forecast.ts';
import { budgetItem } from '../../../domain/processes/budget-item/index.ts';
import type { Play } from '../../support/budget-item-play.ts';
import { approved, defaultRules, fedBack, morning, received } from '../../support/budget-item-play.ts';
import { makePerson, people } from '../../support/people.ts';

const key = 'reportRectification';
const ask = { kind: 'askExtension', key, workingDays: 10, reason: '补种验收须待霜降' } as const;
const grant = { kind: 'grantExtension', key, workingDays: 10, opinion: '同意' } as const;
const extended = () => received().on('2026-05-20').act(people.leader, ask).act(people.director, grant);
const rungs = (play: Play) =>
  play
    .events('rungReached')
    .flatMap(({ at, event }) =>
      'key' in event && event.key === key && 'step' in event
        ? [[at, (event.step as { workingDays: number }).workingDays]]
        : [],
    );

describe('to the second (deadlines.md)', () => {
  it('is in time until 24:00 of the due day', () => {
    const play = received().at('2026-05-27T15:59:59.999Z');
    expect(play.obligation(key)?.overdueSince).toBeUndefined();
  });

  it('is overdue from 00:00 of the next day', () => {
    const play = received().at('2026-05-27T16:00:00.000Z');
    expect(play.obligation(key)?.overdueSince).toBe('2026-05-27T16:00:00.000Z');
  });

  it('climbs at 00:00 of the n-th working day after the due date: 1, 5, 10, 30', () => {
    expect(rungs(received().on('2026-08-01'))).toEqual([
      ['2026-05-27T16:00:00.000Z', 1],
      ['2026-06-02T16:00:00.000Z', 5],
      ['2026-06-09T16:00:00.000Z', 10],
      ['2026-07-08T16:00:00.000Z', 30],
    ]);
  });

  it('is overdue on a Saturday, but no step falls on it', () => {
    const play = received(fedBack(), '2026-03-27').on('2026-06-13');
    expect(rungs(play).map(([, days]) => days)).toEqual([1, 5, 10]);
    expect(nextMoment(budgetItem, play.instance, defaultRules)?.at).not.toMatch(/2026-06-1[34]/);
  });

  it('enters the supervision board at the tenth working day', () => {
    const play = received();
    expect(play.at('2026-06-09T15:59:59.000Z').obligation(key)?.onSupervisionBoard).toBe(false);
    expect(play.at('2026-06-09T16:00:00.000Z').obligation(key)?.onSupervisionBoard).toBe(true);
  });
});

describe('reminders', () => {
  it('go out 14, 7, 3, 1 and 0 days before; on a rest day, the working day before', () => {
    expect(received().obligation(key)?.reminders).toEqual([
      { daysBefore: 14, on: '2026-05-13' },
      { daysBefore: 7, on: '2026-05-20' },
      { daysBefore: 3, on: '2026-05-22' },
      { daysBefore: 1, on: '2026-05-26' },
      { daysBefore: 0, on: '2026-05-27' },
    ]);
  });

  it('are not laid for days before the fact was recorded', () => {
    const late = fedBack()
      .on('2026-05-21')
      .act(people.leader, { kind: 'signReceipt', paper: true, on: asPlainDate('2026-03-27') });
    expect(late.obligation(key)?.reminders.map(({ daysBefore }) => daysBefore)).toEqual([3, 1, 0]);
  });
});

describe('extension', () => {
  it('stands beside the legal date and never overwrites it', () => {
    expect(extended().obligation(key)).toMatchObject({ due: '2026-06-10', legal: { due: '2026-05-27' } });
  });

  it('is counted apart: within the extension, neither on time nor late', () => {
    const play = extended().on('2026-06-05');
    expect(play.obligation(key)?.overdueSince).toBeUndefined();
  });

  it('is asked before the due date', () => {
    expect(received().on('2026-05-28').refusal(people.leader, ask).code).toBe('extensionAfterDue');
  });

  it('is granted at most once and for at most twenty working days', () => {
    expect(extended().refusal(people.leader, ask).code).toBe('extensionLimitReached');
    expect(received().refusal(people.leader, { ...ask, workingDays: 21 })).toMatchObject({
      code: 'extensionTooLong',
      details: { max: 20 },
    });
  });

  it('is asked by who owes it and decided by the director, never by the one who asked', () => {
    expect(received().refusal(people.officer, ask).details['roles']).toBe('unitClerk,unitLeader');
    const asked = received().act(people.leader, ask);
    expect(asked.refusal(people.leader, grant).code).toBe('notYours');
    expect(asked.refusal(makePerson('financeDirector', { id: people.leader.id }), grant).code).toBe('ownRequest');
  });

  it('leaves the clock running while undecided', () => {
    const play = received().on('2026-05-27').act(people.leader, ask).on('2026-05-29');
    expect(play.obligation(key)?.overdueSince).toBeDefined();
  });

  it('granted late makes the matter pending again and does not repeat the steps already told', () => {
    const play = received()
      .on('2026-05-27')
      .act(people.leader, ask)
      .on('2026-05-29')
      .act(people.director, grant)
      .on('2026-07-01');
    expect(rungs(play)).toEqual([
      ['2026-05-27T16:00:00.000Z', 1],
      ['2026-06-16T16:00:00.000Z', 5],
      ['2026-06-24T16:00:00.000Z', 10],
    ]);
  });

  it('is not possible for the feedback itself', () => {
    const play = fedBack().refusal(people.leader, { ...ask, key: 'signReceipt' });
    expect(play.code).toBe('extensionNotAllowed');
  });
});

describe('a supervisor answers an escalation', () => {
  const overdue = () => received().on('2026-06-10');

  it('with a final date, which moves neither the legal date nor the days overdue', () => {
    const play = overdue().act(people.supervisor, {
      kind: 'setFinalDate',
      key,
      date: asPlainDate('2026-06-18'),
      note: '务必办结',
    });
    expect(play.obligation(key)).toMatchObject({
      due: '2026-05-27',
      finalDate: '2026-06-18',
      overdueSince: '2026-05-27T16:00:00.000Z',
    });
  });

  it('by dismissing it with a reason: the ladder climbs no further', () => {
    const play = overdue()
      .act(people.supervisor, { kind: 'dismissEscalation', key, reason: '已现场核实' })
      .on('2026-08-01');
    expect(rungs(play).map(([, days]) => days)).toEqual([1, 5, 10]);
  });

  it('not before anything is overdue, and nobody else may', () => {
    const dismiss = { kind: 'dismissEscalation', key, reason: 'x' } as const;
    expect(received().refusal(people.supervisor, dismiss).code).toBe('notOverdue');
    expect(overdue().refusal(people.director, dismiss).code).toBe('notYours');
  });
});

describe('urging (催办)', () => {
  const urge = { kind: 'urge', key, note: '请抓紧' } as const;
  /** Wednesday 6 May 2026 comes after the holiday of 1–5 May; Saturday 9 May is worked in exchange. */
  const urged = (date: string): Play => received().on(date).act(people.officer, urge);

  it('is for once per working day of a clock, whoever urges', () => {
    const play = urged('2026-05-07');
    expect(play.refusal(people.supervisor, urge)).toMatchObject({
      code: 'urgedAlready',
      details: { on: '2026-05-07', next: '2026-05-08' },
    });
    expect(play.on('2026-05-08').act(people.supervisor, urge).obligation(key)?.urgedOn).toBe('2026-05-08');
  });

  it('counts the days of rest and those worked in exchange as the calendar does', () => {
    expect(urged('2026-04-30').refusal(people.officer, urge).details['next']).toBe('2026-05-06');
    expect(urged('2026-05-08').refusal(people.officer, urge).details['next']).toBe('2026-05-09');
    // Who urges on a day of rest, urges again on the next working day.
    expect(urged('2026-05-02').refusal(people.officer, urge).details['next']).toBe('2026-05-06');
  });

  it('says when it is possible again exactly where it is refused', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 12 }), (start, wait) => {
        const first = addDays(asPlainDate('2026-04-01'), start);
        const day = addDays(first, wait);
        const play = urged(first);
        const from = urgeableFrom({ urgedOn: first }, defaultRules.calendar);
        const possible = from !== undefined && day >= from;
        expect(workingDaysBetween(first, day, defaultRules.calendar) > 0).toBe(possible);
        play.on(day);
        if (possible) play.act(people.officer, urge);
        else expect(play.refusal(people.officer, urge).details['next']).toBe(from);
      }),
      { numRuns: 60 },
    );
  });

  it('knows nothing of other clocks', () => {
    const play = received().on('2026-05-07');
    const [one, other] = play.open;
    if (!one || !other) throw new Error('Two clocks run after the receipt.');
    play.act(people.officer, { ...urge, key: one.key });
    expect(play.act(people.officer, { ...urge, key: other.key }).obligation(other.key)?.urgedOn).toBe('2026-05-07');
  });
});

describe('what happens if nobody acts', () => {
  it('names the coming reminders, the day it becomes overdue and every step', () => {
    const { events, reminders } = forecast(budgetItem, received().instance, defaultRules, morning('2026-07-31'));
    expect(reminders.filter((reminder) => reminder.key === key).map(({ on }) => on)).toContain('2026-05-27');
    expect(events.filter(({ event }) => 'key' in event && event.key === key).map(({ event }) => event.type)).toEqual([
      'obligationOverdue',
      'rungReached',
      'rungReached',
      'rungReached',
      'rungReached',
    ]);
  });
});

describe('suspension stops the clocks of an item', () => {
  const suspend = { kind: 'suspendItem', reason: '投诉', documentNumber: '郴财绩〔2025〕11号' } as const;
  const resume = { kind: 'resumeItem', reason: '已处理' } as const;
  const report = 'monitoringReport:q2';
  const askReport = { kind: 'askExtension', key: report, workingDays: 5, reason: '数据未到' } as const;
  const grantReport = { kind: 'grantExtension', key: report, workingDays: 5, opinion: '同意' } as const;

  it('twice: each time what was left runs on, and the day of resumption is not counted', () => {
    const play = approved()
      .on('2025-07-03')
      .act(people.director, suspend)
      .on('2025-08-04')
      .act(people.director, resume);
    play.on('2025-08-06').act(people.director, suspend).on('2025-09-01').act(people.director, resume);
    expect(play.obligation(report)?.pauses.map(({ left }) => left.left)).toEqual([7, 5]);
    expect(play.obligation(report)?.due).toBe('2025-09-08');
  });

  it('keeps an extension beside the legal date, both moved on', () => {
    const play = approved().on('2025-07-02').act(people.clerk, askReport).act(people.director, grantReport);
    play.on('2025-07-03').act(people.director, suspend).on('2025-08-04').act(people.director, resume);
    expect(play.obligation(report)).toMatchObject({ legal: { due: '2025-08-13' }, due: '2025-08-20' });
  });

  it('within the extension moves the extended date only', () => {
    const play = approved().on('2025-07-02').act(people.clerk, askReport).act(people.director, grantReport);
    play.on('2025-07-16').act(people.director, suspend).on('2025-08-04').act(people.director, resume);
    expect(play.obligation(report)).toMatchObject({ legal: { due: '2025-07-14' }, due: '2025-08-07' });
  });

  it('does not stop the policy’s own periods, unless the region’s policy says so', () => {
    expect(received().obligation('reportRectification')?.statutory).toBe(true);
  });

  it('leaves the ladder of what was overdue where it stood', () => {
    const play = approved().on('2025-07-17').act(people.director, suspend).on('2025-09-01');
    expect(play.events('rungReached').filter(({ event }) => 'key' in event && event.key === report)).toHaveLength(1);
    play.act(people.director, resume);
    expect(play.obligation(report)?.rungs.map(({ workingDays, on }) => [workingDays, on])[1]).toEqual([
      5,
      '2025-09-03',
    ]);
  });

  it('ends its pause with the resumption, though it was overdue: nothing resumes it again at the next act', () => {
    const play = approved()
      .on('2025-07-17')
      .act(people.director, suspend)
      .on('2025-09-01')
      .act(people.director, resume);
    expect(play.obligation(report)?.pauses).toMatchObject([{ from: '2025-07-17', to: '2025-09-01' }]);
    play.on('2025-09-02').act(people.performance, { kind: 'orderCorrection', findings: '进度滞后' });
    expect(play.events('obligationResumed').filter(({ event }) => 'key' in event && event.key === report)).toHaveLength(
      1,
    );
  });
});
