import fc from 'fast-check';
import { asPlainDate } from '../../../domain/calendar/plain-date.ts';
import { eventSentence } from '../../../domain/messages/event-text.ts';
import { movesDate } from '../../../domain/obligations/obligation-event.ts';
import { findOpen } from '../../../domain/obligations/obligation.ts';
import { defaultPolicy } from '../../../domain/policy/default-policy.ts';
import { policyRef, type Policy } from '../../../domain/policy/policy.ts';
import { act } from '../../../domain/process/act.ts';
import { catchUp } from '../../../domain/process/catch-up.ts';
import { evolveInstance } from '../../../domain/process/evolve-instance.ts';
import { budgetItem } from '../../../domain/processes/budget-item/index.ts';
import { effectOfPolicy } from '../../../domain/rehearsal/moved-dates.ts';
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

const SYSTEM = { kind: 'system', ruleId: 'policyChange' } as const;

/** The next version: other periods for finance's review and the unit's resubmission, another first step of the ladder. */
function version(number: number, days: number, firstStep = 1): Policy {
  const { obligations, ladder } = defaultPolicy;
  const [first, ...rest] = ladder;
  return {
    ...defaultPolicy,
    version: number,
    ladder: first ? [{ ...first, workingDays: firstStep }, ...rest] : [],
    obligations: {
      ...obligations,
      reviewTargets: { ...obligations.reviewTargets, term: { unit: 'workingDay', count: days } },
      verifyRectification: { ...obligations.verifyRectification, term: { unit: 'workingDay', count: days } },
    },
  };
}

type Standing = Pick<Play, 'instance' | 'today'>;

function follow({ instance, today }: Standing, nextPolicy: Policy, policy = defaultPolicy, note = '市政府新规') {
  const command = { kind: 'changePolicy', policy: policyRef(nextPolicy), note } as const;
  const context = { ...defaultRules, policy, nextPolicy, now: morning(today), actor: SYSTEM };
  return act(budgetItem, instance, command, context);
}

describe('a version of the policy is carried to what runs', () => {
  it('pins the matter, moves the running dates and writes both with the reason', () => {
    const play = submitted();
    const { instance, events } = follow(play, version(2, 15));
    expect(instance.state.policy).toBe('chenzhou-2014-5@2');
    const before = play.instance.book.open[0];
    const after = findOpen(instance.book, 'reviewTargets:1');
    expect(after).toMatchObject({ term: { unit: 'workingDay', count: 15 }, policy: 'chenzhou-2014-5@2' });
    expect(String(after?.due) > String(before?.due)).toBe(true);
    expect(events.map(({ event }) => event)).toMatchObject([
      { type: 'policyChanged', from: 'chenzhou-2014-5@1', to: 'chenzhou-2014-5@2', note: '市政府新规' },
      { type: 'obligationMoved', from: before?.due, reason: 'policyChanged', note: '市政府新规' },
    ]);
    expect(events.every(({ by }) => by.kind === 'system' && by.ruleId === 'policyChange')).toBe(true);
  });

  it('leaves the policy’s own periods where they are (R1, R2)', () => {
    const play = received();
    const { instance } = follow(play, version(2, 30));
    const due = ({ book }: Pick<Play, 'instance'>['instance']) => findOpen(book, 'reportRectification')?.due;
    expect(due(instance)).toBe(due(play.instance));
  });

  it('lays the ladder anew where only the ladder changes, and moves no date', () => {
    const play = submitted();
    const { events } = follow(play, version(2, 10, 2));
    const moved = events.flatMap(({ event }) => (event.type === 'obligationMoved' ? [event] : []));
    expect(moved).toHaveLength(1);
    expect(moved[0]).toMatchObject({
      from: play.instance.book.open[0]?.due,
      laid: { due: play.instance.book.open[0]?.due },
    });
    expect(moved.some(movesDate)).toBe(false);
    expect(moved.map((event) => eventSentence(event, 'zh-CN'))).toEqual([
      '“审核绩效目标”按新规则重新安排，到期日仍为 2024年10月29日：市政府新规',
    ]);
  });

  it('says nothing of a clock whose reminders have passed already and of which nothing else changes', () => {
    const { instance } = submitted();
    const due = instance.book.open[0]?.due ?? asPlainDate('2024-10-29');
    const { events } = follow({ instance, today: due }, version(2, 10));
    expect(events.map(({ event }) => event.type)).toEqual(['policyChanged']);
  });

  it('is previewed with the clocks that the version itself starts, and which of them are overdue at once', () => {
    const { instance } = approved();
    const early = { key: 'january', endsOn: '01-31', minExecutionPercent: null };
    const monitored = { ...version(2, 10), monitoringPeriods: [early, ...defaultPolicy.monitoringPeriods] };
    const rules = { ...defaultRules, nextPolicy: monitored };
    const seen = (day: string) => {
      const { started, startedOverdue } = effectOfPolicy(instance, rules, morning(asPlainDate(day)));
      return [started, startedOverdue];
    };
    expect(seen('2025-01-26')).toEqual([0, 0]);
    expect(seen('2025-02-05')).toEqual([1, 0]);
    expect(seen('2025-03-20')).toEqual([1, 1]);
  });

  it('records what has passed by the version under which it passed', () => {
    const play = submitted();
    const late = { instance: play.instance, today: asPlainDate('2026-12-01') };
    const { events } = follow(late, version(2, 200));
    const types = events.map(({ event }) => event.type);
    expect(types.indexOf('obligationOverdue')).toBeGreaterThanOrEqual(0);
    expect(types.indexOf('obligationOverdue')).toBeLessThan(types.indexOf('policyChanged'));
  });

  it('does nothing to a matter that follows it already', () => {
    const play = submitted();
    const once = follow(play, version(2, 15));
    expect(follow({ today: play.today, instance: once.instance }, version(2, 15), version(2, 15)).events).toEqual([]);
  });

  it('is the system’s act alone, and never by a version that is not the one named', () => {
    const play = submitted();
    const command = { kind: 'changePolicy', policy: 'chenzhou-2014-5@2', note: '' } as const;
    const context = { ...defaultRules, now: morning(play.today), nextPolicy: version(3, 15) };
    expect(() => act(budgetItem, play.instance, command, { ...context, actor: people.director })).toThrow('notYours');
    expect(() => act(budgetItem, play.instance, command, { ...context, actor: SYSTEM })).toThrow('unknownPolicy');
  });

  it('there and back again leaves every clock and the next moment as they were', () => {
    const plays: readonly (() => Play)[] = [() => new Play(), submitted, approved, evaluated, fedBack, received];
    fc.assert(
      fc.property(
        fc.constantFrom(...plays),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 4 }),
        (make, days, step) => {
          const play = make();
          const still = catchUp(budgetItem, play.instance, defaultRules, morning(play.today)).instance;
          const there = follow({ instance: still, today: play.today }, version(2, days, step));
          const again = { ...defaultPolicy, version: 3 };
          const back = follow({ instance: there.instance, today: play.today }, again, version(2, days, step));
          const dates = ({ book }: Play['instance']) =>
            book.open.map(({ key, due, legal, rungs, overdueSince }) => ({
              key,
              due,
              legal: legal.due,
              rungs,
              overdueSince,
            }));
          const settledNow = there.events.some(({ event }) => event.type === 'obligationOverdue');
          fc.pre(!settledNow);
          expect(dates(back.instance)).toEqual(dates(still));
        },
      ),
      { numRuns: 80 },
    );
  });

  it('is played again from the record to the same state', () => {
    const play = submitted();
    const { instance, events } = follow(play, version(2, 15));
    const replayed = events.reduce((so, { event, at }) => evolveInstance(budgetItem, so, event, at), play.instance);
    expect({ ...replayed, version: instance.version }).toEqual(instance);
  });
});
