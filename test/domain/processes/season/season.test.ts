import { asPlainDate, type PlainDate } from '../../../../domain/calendar/plain-date.ts';
import { DomainError } from '../../../../domain/domain-error.ts';
import { LOCALES } from '../../../../domain/locale.ts';
import { eventSentence } from '../../../../domain/messages/event-text.ts';
import { noticeSentence } from '../../../../domain/messages/notice-text.ts';
import { defaultPolicy } from '../../../../domain/policy/default-policy.ts';
import { PolicySchema } from '../../../../domain/policy/policy.ts';
import type { Actor } from '../../../../domain/process/actor.ts';
import { lifecycleFaults } from '../../../../domain/process/lifecycle-check.ts';
import { stage, type Rehearsal } from '../../../../domain/process/rehearse.ts';
import { tasksOf } from '../../../../domain/process/tasks-of.ts';
import type { SeasonCommand } from '../../../../domain/processes/season/commands.ts';
import {
  isSameRound,
  roundDates,
  roundsOf,
  roundsOwedOn,
  type RoundOf,
} from '../../../../domain/processes/season/dates.ts';
import { season } from '../../../../domain/processes/season/index.ts';
import { LIFECYCLE } from '../../../../domain/processes/season/lifecycle.ts';
import { daysAround, loadBetween } from '../../../../domain/processes/season/load.ts';
import { seasonId, seasonInput } from '../../../../domain/processes/season/season-input.ts';
import type { SeasonInput, SeasonState } from '../../../../domain/processes/season/state.ts';
import { SEASON_CLOCKS } from '../../../../workflows/season.ts';
import { defaultRules, morning } from '../../../support/budget-item-play.ts';
import { people, subject } from '../../../support/people.ts';

const { performance, clerk, supervisor } = people;
const TARGETS: RoundOf = { seasonKind: 'targets', fiscalYear: 2027 };
const Q3: RoundOf = { seasonKind: 'monitoring', fiscalYear: 2026, period: 'q3' };
const SELF: RoundOf = { seasonKind: 'selfEvaluation', fiscalYear: 2025 };
const H1: RoundOf = { seasonKind: 'unitReports', fiscalYear: 2026, period: 'h1' };
const H1_BELOW: RoundOf = { ...H1, seasonKind: 'bureauReports' };
const SYSTEM: Actor = { kind: 'system', ruleId: 'owedSeason' };

const theatre = stage(season, defaultRules);
type Play = Rehearsal<SeasonState>;
type Step = readonly [on: string, actor: Actor, command: SeasonCommand];

function inputOf(round: RoundOf): SeasonInput {
  const dates = roundDates(round, defaultRules);
  if (!dates) throw new Error('no such round');
  return seasonInput({ id: subject.regionId, path: subject.regionPath }, { ...round, ...dates });
}

function begun(round: RoundOf = TARGETS, on = '2026-08-17'): Play {
  return theatre.begin('round', inputOf(round), SYSTEM, morning(on));
}

function played(steps: readonly Step[], from: Play = begun()): Play {
  return steps.reduce(
    (play, [on, actor, command]) => theatre.act(theatre.until(play, morning(on)), command, actor),
    from,
  );
}

function refusal(attempt: () => unknown): string {
  try {
    attempt();
  } catch (error) {
    if (error instanceof DomainError) return [error.code, ...error.faults.map(({ code }) => code)].join(' ');
    throw error;
  }
  throw new Error('The act was not refused.');
}

const announce = { kind: 'announceSeason', note: '请随同部门预算申报绩效目标。', carryOn: true } as const;
const open = { kind: 'openSeason' } as const;
const figures = (expected: number, reported: number) => ({ expected, begun: expected, reported, reviewed: 0 });
const opened = played([
  ['2026-09-07', performance, announce],
  ['2026-09-14', performance, open],
]);

function owed({ instance }: Play): Readonly<Record<string, PlainDate>> {
  return Object.fromEntries(instance.book.open.map(({ key, due }) => [key, due]));
}

function phase({ instance }: Play): string {
  return instance.state.position.main;
}

function asks(play: Play): readonly string[] {
  return play.record.flatMap(({ event }) =>
    season.effects(event as Parameters<typeof season.effects>[0], play.instance.state).map(({ kind }) => kind),
  );
}

describe('the lifecycle table of a round (G1, M1, E1)', () => {
  it('reaches every phase, leaves no terminal one, and has no dead end', () => {
    expect(lifecycleFaults(LIFECYCLE)).toEqual([]);
  });

  it('names the clocks of every phase for whoever looks at the workflow', () => {
    expect(Object.keys(SEASON_CLOCKS)).toEqual(LIFECYCLE.tracks['main']?.phases);
  });

  it('says in both languages what happened and what a unit is told', () => {
    const event = { type: 'seasonPaused', by: '绩效科甲', reason: '等人大通知' };
    expect(LOCALES.map((locale) => eventSentence(event, locale))).toEqual([
      '绩效科甲暂停开启：等人大通知',
      'The opening was paused by 绩效科甲: 等人大通知',
    ]);
    const params = { item: '2027 年度绩效目标申报', code: 'JJ-2027-G1', due: '2026-10-31', note: '请申报。' };
    for (const topic of ['seasonOpened', 'seasonOpenedBelow']) {
      expect(LOCALES.map((locale) => noticeSentence(topic, params, locale))).toEqual([
        expect.stringContaining('请于 2026年10月31日 前报送'),
        expect.stringContaining('report by 31 October 2026'),
      ]);
    }
  });
});

describe('when a round is owed', () => {
  it('targets: from thirty days before the day of the policy, the units by the season’s date (G1)', () => {
    expect(roundDates(TARGETS, defaultRules)).toMatchObject({
      owedFrom: '2026-08-16',
      openBy: '2026-09-15',
      due: { due: '2026-10-31' },
    });
  });

  it('monitoring: from the last day of the period, the units within its ten working days (M1)', () => {
    // Working days after 30 September 2026: 8 and 9 October, Saturday 10 (worked in exchange), 12–16, 19 and 20.
    expect(roundDates(Q3, defaultRules)).toMatchObject({
      owedFrom: '2026-09-30',
      periodTo: '2026-09-30',
      due: { due: '2026-10-20' },
    });
    expect(roundDates(Q3, defaultRules)).not.toHaveProperty('openBy');
  });

  it('self-evaluations: by the end of January, the units by the end of March (E1)', () => {
    expect(roundDates(SELF, defaultRules)).toMatchObject({ openBy: '2026-01-31', due: { due: '2026-03-31' } });
  });

  it('reports: from the last day of the half-year or year, units within 15 working days, bureaus below within 30 days (R4, R5)', () => {
    expect(roundDates(H1, defaultRules)).toMatchObject({
      owedFrom: '2026-06-30',
      periodTo: '2026-06-30',
      due: { due: '2026-07-21' },
    });
    expect(roundDates(H1_BELOW, defaultRules)).toMatchObject({ owedFrom: '2026-06-30', due: { due: '2026-07-30' } });
    expect(roundDates({ ...H1, period: 'year' }, defaultRules)).toMatchObject({ owedFrom: '2026-12-31' });
    expect(owed(begun(H1, '2026-07-01'))).toEqual({ openSeason: '2026-07-03' });
  });

  it('is called by its half-year or year, and by whom it asks', () => {
    const called = [H1, H1_BELOW, { ...H1, period: 'year' }].map((round) => inputOf(round));
    expect(called.map(({ name, code }) => [name, code])).toEqual([
      ['2026 年上半年单位绩效报告报送', 'JJ-2026-R4-h1'],
      ['2026 年上半年下级财政绩效报告报送', 'JJ-2026-R5-h1'],
      ['2026 年度单位绩效报告报送', 'JJ-2026-R4-year'],
    ]);
  });

  it('knows no round of a period that the policy has not', () => {
    expect(roundDates({ ...Q3, period: 'q9' }, defaultRules)).toBeUndefined();
    expect(roundDates({ seasonKind: 'monitoring', fiscalYear: 2026 }, defaultRules)).toBeUndefined();
    expect(roundDates({ ...H1, period: 'q3' }, defaultRules)).toBeUndefined();
    expect(roundDates({ ...TARGETS, period: 'h1' }, defaultRules)).toBeUndefined();
    expect(roundDates({ ...SELF, period: 'year' }, defaultRules)).toBeUndefined();
  });

  it.each([
    ['2026-08-15', []],
    ['2026-08-16', ['targets 2027']],
    ['2026-09-30', ['targets 2027']],
    ['2026-10-01', ['monitoring 2026 q3', 'targets 2027']],
    ['2026-10-21', ['targets 2027']],
    ['2026-11-01', []],
    ['2026-02-01', ['selfEvaluation 2025']],
    ['2026-07-01', ['monitoring 2026 q2', 'unitReports 2026 h1', 'bureauReports 2026 h1']],
    ['2026-07-25', ['bureauReports 2026 h1']],
    ['2027-01-25', ['selfEvaluation 2026', 'bureauReports 2026 year']],
  ])('on %s a bureau owes %j', (on, rounds) => {
    const found = roundsOwedOn(asPlainDate(on), defaultRules);
    expect(
      found.map(({ seasonKind, fiscalYear, period }) => [seasonKind, fiscalYear, period].filter(Boolean).join(' ')),
    ).toEqual(rounds);
  });

  it('is one matter per region and round, whoever opens it first', () => {
    const all = roundsOf([2026, 2027], defaultPolicy);
    const ids = all.flatMap((round) => ['431000', '431022'].map((region) => seasonId(region, round)));
    expect(new Set(ids).size).toBe(all.length * 2);
    expect(seasonId('431000', { ...TARGETS })).toBe(seasonId('431000', TARGETS));
    expect([isSameRound(Q3, { ...Q3 }), isSameRound(Q3, { ...Q3, period: 'q2' })]).toEqual([true, false]);
  });

  it('is kept by the defaults where a version of the policy is older than rounds are', () => {
    const { rounds: _rounds, obligations, ...rest } = defaultPolicy;
    const { openSeason: _open, closeSeason: _close, ...older } = obligations;
    const read = PolicySchema.parse({ ...rest, obligations: older });
    expect([read.rounds, read.obligations.openSeason]).toEqual([defaultPolicy.rounds, obligations.openSeason]);
  });
});

describe('finance owes the opening (G1, M1, E1)', () => {
  it('by the day of the policy, with reminders; within three working days of a period', () => {
    expect(owed(begun())).toEqual({ openSeason: '2026-09-15' });
    expect(owed(begun(Q3, '2026-10-01'))).toEqual({ openSeason: '2026-10-10' });
    expect(begun().instance.book.open[0]?.reminders.map(({ daysBefore }) => daysBefore)).toEqual([14, 7, 3, 1, 0]);
  });

  it('waits in the inbox of finance: first the announcement, then the opening', () => {
    const waiting = (play: Play) => tasksOf(season, play.instance, defaultPolicy).map(({ command }) => command);
    expect(waiting(begun())).toEqual(['announceSeason']);
    expect(waiting(played([['2026-09-07', performance, announce]]))).toEqual(['openSeason']);
    expect(waiting(opened)).toEqual([]);
  });

  it('climbs the ladder when nobody opens it, and its people are told as those of any clock', () => {
    const late = theatre.until(begun(), morning('2026-10-12'));
    const steps = late.record.flatMap(({ event }) => (event.type === 'rungReached' ? [event] : []));
    expect(steps).toHaveLength(3);
    const [notice] = season.effects(steps[0] as Parameters<typeof season.effects>[0], late.instance.state);
    expect(notice).toMatchObject({ kind: 'notice', topic: 'escalated', urgency: 'now' });
  });

  it('urged about, finance hears it, not the units', () => {
    const urged = { type: 'urged', key: 'openSeason', note: '尽快开启' } as const;
    expect(season.effects(urged, begun().instance.state)).toMatchObject([
      { topic: 'urged', roles: ['financeOfficer', 'performanceOfficer'] },
    ]);
  });

  it('is announced and opened by finance alone', () => {
    expect(refusal(() => played([['2026-09-07', clerk, announce]]))).toBe('notYours');
    expect(
      refusal(() => played([['2026-09-14', supervisor, open]], played([['2026-09-07', performance, announce]]))),
    ).toBe('notYours');
    expect(refusal(() => played([['2026-09-07', performance, open]]))).toBe('notNow');
  });

  it('is announced anew until it is open, and no more after', () => {
    const again = { ...announce, note: '改期。', unitIds: ['unit-1'] };
    const { announced } = played([['2026-09-08', performance, again]], played([['2026-09-07', performance, announce]]))
      .instance.state;
    expect(announced).toMatchObject({ note: '改期。', unitIds: ['unit-1'], on: '2026-09-08' });
    expect(refusal(() => played([['2026-09-15', performance, again]], opened))).toBe('notNow');
  });
});

describe('what an announcement may say', () => {
  const saying = (more: object, round: RoundOf = TARGETS, on = '2026-09-07') =>
    refusal(() => played([[on, performance, { ...announce, ...more }]], begun(round, on)));

  it('an own date for what is carried on, earlier than the policy’s but never later (G1)', () => {
    const ownDue = asPlainDate('2026-10-20');
    expect(played([['2026-09-07', performance, { ...announce, ownDue }]]).instance.state.announced).toMatchObject({
      ownDue,
    });
    expect(saying({ ownDue: '2026-11-01' })).toBe('invalidInput afterPolicyDate');
    expect(saying({ ownDue: '2026-09-01' })).toBe('invalidInput dateBeforeToday');
  });

  it('no date where nothing is carried on: items owe by their own clocks (M1, E1)', () => {
    expect(saying({ carryOn: false, ownDue: '2026-10-20' })).toBe('invalidInput ownDueOfNothing');
    expect(saying({}, SELF, '2026-01-15')).toBe('invalidInput carriesTargetsOnly');
    expect(saying({ carryOn: true, ownDue: '2026-12-01' }, Q3, '2026-10-08')).toBe(
      'invalidInput carriesTargetsOnly afterPolicyDate',
    );
  });

  it('no chosen units where every bureau below is asked for its report (R5)', () => {
    const chosen = { carryOn: false, unitIds: ['431021'] };
    expect(saying(chosen, H1_BELOW, '2026-07-01')).toBe('invalidInput asksEveryBureau');
    expect(saying({ carryOn: true }, H1, '2026-07-01')).toBe('invalidInput carriesTargetsOnly');
  });
});

describe('an open round', () => {
  it('goes to its units; paused it waits, resumed it goes on (G1)', () => {
    const pause = { kind: 'pauseSeason', reason: '等人大通知' } as const;
    const resumed = played(
      [
        ['2026-09-16', performance, pause],
        ['2026-09-17', performance, { kind: 'resumeSeason' }],
      ],
      opened,
    );
    expect(asks(resumed).filter((kind) => kind === 'callUnits')).toHaveLength(2);
    expect(phase(played([['2026-09-16', performance, pause]], opened))).toBe('seasonPaused');
  });

  it('monitoring is not opened before its period has ended (M1)', () => {
    const announced = played([['2026-09-28', performance, { ...announce, carryOn: false }]], begun(Q3, '2026-09-28'));
    expect(refusal(() => played([['2026-09-29', performance, open]], announced))).toBe('dateBeforeFact');
    expect(phase(played([['2026-10-01', performance, open]], announced))).toBe('seasonOpen');
  });

  it('reports are not asked for before their period has ended (R4)', () => {
    const announced = played([['2026-06-29', performance, { ...announce, carryOn: false }]], begun(H1, '2026-06-29'));
    expect(refusal(() => played([['2026-06-29', performance, open]], announced))).toBe('dateBeforeFact');
    expect(asks(played([['2026-07-01', performance, open]], announced))).toContain('callUnits');
  });

  it('is over at the end of the units’ date, by itself, and then to be closed within ten working days', () => {
    const over = theatre.until(opened, morning('2026-11-02'));
    expect(phase(over)).toBe('seasonEnded');
    expect(over.record.find(({ event }) => event.type === 'seasonEnded')).toMatchObject({
      at: '2026-10-31T16:00:00.000Z',
      event: { on: '2026-10-31' },
    });
    expect(owed(over)).toEqual({ closeSeason: '2026-11-13' });
    expect(tasksOf(season, over.instance, defaultPolicy).map(({ command }) => command)).toEqual(['closeSeason']);
  });

  it('opened after its date it is over at once, and its units are still told', () => {
    const late = played([
      ['2026-11-09', performance, announce],
      ['2026-11-10', performance, open],
    ]);
    expect(phase(late)).toBe('seasonEnded');
    expect(asks(late)).toContain('callUnits');
  });
});

describe('closing a round (G1, M1, E1)', () => {
  const close = (missing: number, reason?: string): SeasonCommand => ({
    kind: 'closeSeason',
    figures: figures(17, 17 - missing),
    ...(reason !== undefined && { reason }),
  });
  const over = theatre.until(opened, morning('2026-11-02'));

  it('keeps the figures of that day, and why some were missing', () => {
    const { closed } = played([['2026-11-03', performance, close(8, '两家单位机构改革，另行申报。')]], over).instance
      .state;
    expect(closed).toMatchObject({ reason: '两家单位机构改革，另行申报。', figures: { expected: 17, reported: 9 } });
  });

  it('is refused without a reason while some have not reported', () => {
    expect(refusal(() => played([['2026-11-03', performance, close(8)]], over))).toBe(
      'invalidInput missingUnexplained',
    );
    expect(phase(played([['2026-11-03', performance, close(0)]], over))).toBe('seasonClosed');
  });

  it('comes before the units’ date only where everything has been reported', () => {
    expect(refusal(() => played([['2026-10-20', performance, close(1, '都齐了')]], opened))).toBe('seasonNotOver');
    expect(phase(played([['2026-10-20', performance, close(0)]], opened))).toBe('seasonClosed');
  });

  it('a round that is not open yet is withdrawn with a reason, and owes nothing more', () => {
    const withdrawn = played([['2026-09-07', performance, { kind: 'withdrawSeason', reason: '并入明年。' }]]);
    expect([phase(withdrawn), owed(withdrawn)]).toEqual(['seasonWithdrawn', {}]);
    expect(withdrawn.instance.book.settled).toMatchObject([{ key: 'openSeason', outcome: 'waived' }]);
    expect(refusal(() => played([['2026-09-15', performance, { kind: 'withdrawSeason', reason: '撤' }]], opened))).toBe(
      'notNow',
    );
  });
});

describe('the load of a round', () => {
  const { calendar } = defaultRules;

  it('is spread over the working days up to its date', () => {
    expect(loadBetween(asPlainDate('2026-10-23'), asPlainDate('2026-10-31'), 12, calendar)).toMatchObject({
      workingDays: 5,
      perDay: 2.4,
    });
    expect(loadBetween(asPlainDate('2026-11-02'), asPlainDate('2026-10-31'), 12, calendar)).toMatchObject({
      workingDays: 0,
      perDay: 12,
    });
  });

  it('is shown on the working days around the date, and on the date itself', () => {
    // 31 October 2026 is a Saturday.
    expect(daysAround(asPlainDate('2026-10-31'), 2, calendar)).toEqual([
      '2026-10-29',
      '2026-10-30',
      '2026-10-31',
      '2026-11-02',
      '2026-11-03',
    ]);
  });
});
