import { asPlainDate, type PlainDate } from '../../../../domain/calendar/plain-date.ts';
import { DomainError } from '../../../../domain/domain-error.ts';
import { LOCALES } from '../../../../domain/locale.ts';
import { eventSentence } from '../../../../domain/messages/event-text.ts';
import { noticeSentence } from '../../../../domain/messages/notice-text.ts';
import { lifecycleFaults } from '../../../../domain/process/lifecycle-check.ts';
import type { Actor } from '../../../../domain/process/actor.ts';
import { stage, type Rehearsal } from '../../../../domain/process/rehearse.ts';
import { tasksOf } from '../../../../domain/process/tasks-of.ts';
import {
  SupervisionCommandSchema,
  type SupervisionCommand,
} from '../../../../domain/processes/supervision/commands.ts';
import { openedByLadder } from '../../../../domain/processes/supervision/from-ladder.ts';
import { UNIT } from '../../../../domain/process/roles.ts';
import { supervision } from '../../../../domain/processes/supervision/index.ts';
import { LIFECYCLE } from '../../../../domain/processes/supervision/lifecycle.ts';
import type { SupervisionInput, SupervisionState } from '../../../../domain/processes/supervision/state.ts';
import { SUPERVISION_CLOCKS } from '../../../../workflows/supervision.ts';
import { defaultRules, morning } from '../../../support/budget-item-play.ts';
import { makePerson, people, subject } from '../../../support/people.ts';

const { supervisor, leader, clerk, director } = people;
const other = makePerson('supervisingLeader', { id: 'other' });
const standIn = {
  ...makePerson('auditor', { id: 'standIn' }),
  grants: [
    {
      ...({ role: 'supervisingLeader', regionId: subject.regionId } as const),
      delegation: { id: '7', onBehalfOf: supervisor.id, onBehalfOfName: '分管领导甲' },
    },
  ],
};

const input: SupervisionInput = {
  subject,
  code: 'DB-2026-000001',
  name: '督办：整改情况逾期未报',
  fiscalYear: 2025,
  demand: '说明未报原因，五日内报送整改情况。',
  answeredBy: 'unit',
  openedOn: asPlainDate('2026-03-02'),
  answerBy: asPlainDate('2026-03-13'),
  leader: { id: supervisor.id, name: '分管领导甲' },
};
const answer = {
  ...({ kind: 'answerSupervision', measures: '专班督办。', done: '已报送整改情况报告。' } as const),
  evidence: [{ name: '整改情况报告', where: '某局发〔2026〕3号' }],
} satisfies SupervisionCommand;

const theatre = stage(supervision, defaultRules);
type Play = Rehearsal<SupervisionState>;
type Step = readonly [on: string, actor: Actor, command: Parameters<typeof theatre.act>[1]];

function begun(more: Partial<SupervisionInput> = {}, actor: Actor = supervisor): Play {
  return theatre.begin('matter', { ...input, ...more }, actor, morning('2026-03-02'));
}

function played(steps: readonly Step[], from: Play = begun()): Play {
  return steps.reduce(
    (play, [on, actor, command]) => theatre.act(theatre.until(play, morning(on)), command, actor),
    from,
  );
}

function owed({ instance }: Play): Readonly<Record<string, PlainDate>> {
  return Object.fromEntries(instance.book.open.map(({ key, due }) => [key, due]));
}

function refusal(attempt: () => unknown): string {
  try {
    attempt();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  throw new Error('The act was not refused.');
}

describe('the lifecycle table of a supervised matter (P4)', () => {
  it('reaches every phase, leaves no terminal one, and has no dead end', () => {
    expect(lifecycleFaults(LIFECYCLE, { main: ['financeAnswering'] })).toEqual([]);
  });

  it('has a row for every command, and a command for every row', () => {
    const commands = SupervisionCommandSchema.options.map(({ shape }) => shape.kind.value);
    expect(new Set(LIFECYCLE.rows.map(({ command }) => command))).toEqual(
      new Set([...commands, 'handOverSupervision']),
    );
  });

  it('names the clocks of every phase for whoever looks at the workflow', () => {
    expect(Object.keys(SUPERVISION_CLOCKS)).toEqual(LIFECYCLE.tracks['main']?.phases);
  });

  it('says in both languages what happened and what people are told', () => {
    const event = { type: 'supervisionReturned', answerBy: '2026-03-27', opinion: '佐证不全' };
    expect(LOCALES.map((locale) => eventSentence(event, locale))).toEqual([
      '退回重办，2026年3月27日 前报送：佐证不全',
      'Returned, to be reported again by 27 March 2026: 佐证不全',
    ]);
    const params = { item: '某事', code: 'DB-1', opinion: '佐证不全', answerBy: '2026-03-27' };
    expect(LOCALES.map((locale) => noticeSentence('supervisionReturned', params, locale))).toEqual([
      expect.stringContaining('被退回重办'),
      expect.stringContaining('is returned'),
    ]);
  });
});

describe('a supervised matter has a date of its own (P4)', () => {
  it('is owed by the unit on the leader’s date, and by the policy’s period where the ladder opened it', () => {
    expect(owed(begun())).toEqual({ 'answerSupervision:1': '2026-03-13' });
    const { answerBy: _date, leader: _leader, ...bare } = input;
    const ladder: Actor = { kind: 'system', ruleId: 'ladder:reportRectification' };
    expect(owed(theatre.begin('matter', bare, ladder, morning('2026-03-02')))).toEqual({
      'answerSupervision:1': '2026-03-16',
    });
  });

  it('reminds and climbs the ladder like every other clock', () => {
    const [clock] = begun().instance.book.open;
    expect(clock?.reminders.length).toBeGreaterThan(0);
    const late = theatre.until(begun(), morning('2026-03-30'));
    expect(late.instance.book.open[0]).toMatchObject({ onSupervisionBoard: true });
  });

  it('moves only by an extension that is asked for with grounds and granted by the leader', () => {
    const key = 'answerSupervision:1';
    const asked = played([
      ['2026-03-10', leader, { kind: 'askExtension', key, workingDays: 5, reason: '佐证待审计出具。' }],
    ]);
    const [task] = tasksOf(supervision, asked.instance, defaultRules.policy).filter(
      ({ command }) => command === 'grantExtension',
    );
    expect(task?.roles).toEqual(['supervisingLeader']);
    const grant = { kind: 'grantExtension', key, workingDays: 5, opinion: '同意。' } as const;
    expect(refusal(() => played([['2026-03-10', director, grant]], asked))).toBe('notYours');
    expect(owed(played([['2026-03-10', supervisor, grant]], asked))).toEqual({ [key]: '2026-03-20' });
  });
});

describe('the leader alone decides (P4)', () => {
  it('returns an answer with reasons and a new date, and closes the next one', () => {
    const returned = played([
      ['2026-03-12', clerk, answer],
      [
        '2026-03-13',
        supervisor,
        { kind: 'returnSupervision', opinion: '佐证不全', answerBy: asPlainDate('2026-03-27') },
      ],
    ]);
    expect(owed(returned)).toEqual({ 'answerSupervision:2': '2026-03-27' });
    const closed = played(
      [
        ['2026-03-20', leader, answer],
        ['2026-03-23', supervisor, { kind: 'closeSupervision', opinion: '属实，销号。' }],
      ],
      returned,
    );
    expect(closed.instance.state.position.main).toBe('closed');
    expect(closed.instance.state.answers.map(({ no, returned: back }) => [no, back?.opinion])).toEqual([
      [1, '佐证不全'],
      [2, undefined],
    ]);
    expect(closed.instance.book.settled.map(({ key, outcome }) => [key, outcome])).toEqual([
      ['answerSupervision:1', 'onTime'],
      ['decideSupervision:1', 'onTime'],
      ['answerSupervision:2', 'onTime'],
      ['decideSupervision:2', 'onTime'],
    ]);
  });

  it('waits for him by name, and for nobody else of his office', () => {
    const answered = played([['2026-03-12', leader, answer]]);
    const tasks = tasksOf(supervision, answered.instance, defaultRules.policy);
    expect(tasks.map(({ roles, people: named }) => [roles, named?.map(({ id }) => id)])).toEqual([
      [[], [supervisor.id]],
      [[], [supervisor.id]],
    ]);
    const close = { kind: 'closeSupervision', opinion: '办结。' } as const;
    expect(refusal(() => played([['2026-03-13', other, close]], answered))).toBe('notThisLeader');
    expect(refusal(() => played([['2026-03-13', director, close]], answered))).toBe('notYours');
    expect(refusal(() => played([['2026-03-13', leader, close]], answered))).toBe('notYours');
  });

  it('is closed in his place by whoever holds his delegation', () => {
    const closed = played([
      ['2026-03-12', leader, answer],
      ['2026-03-13', standIn, { kind: 'closeSupervision', opinion: '办结。' }],
    ]);
    expect(closed.record.at(-2)?.by).toMatchObject({ personId: 'standIn', onBehalfOf: supervisor.id });
  });

  it('is taken over by another leader first, with a reason, and is then his', () => {
    const taken = played([
      ['2026-03-12', leader, answer],
      ['2026-03-12', other, { kind: 'takeOverSupervision', reason: '分工调整。' }],
    ]);
    const close = { kind: 'closeSupervision', opinion: '办结。' } as const;
    expect(refusal(() => played([['2026-03-13', supervisor, close]], taken))).toBe('notThisLeader');
    expect(played([['2026-03-13', other, close]], taken).instance.state.position.main).toBe('closed');
    expect(
      refusal(() => played([['2026-03-13', other, { kind: 'takeOverSupervision', reason: '再接。' }]], taken)),
    ).toBe('nothingToDo');
  });

  it('S1: goes to the new head of the region’s body by the rule, on record with both names, and decides nothing', () => {
    const next = { id: other.id, name: other.name };
    const handing = {
      kind: 'handOverSupervision',
      leader: next,
      body: '领导小组',
      reason: '任职',
      on: '2026-03-12',
    } as const;
    const rule = { kind: 'system', ruleId: 'seat:1' } as const;
    const before = played([['2026-03-12', leader, answer]]);
    const handed = played([['2026-03-12', rule, { ...handing, on: asPlainDate(handing.on) }]], before);
    const recorded = handed.record.at(-1);
    expect([recorded?.by, recorded?.event]).toMatchObject([
      rule,
      { type: 'supervisionHandedOver', former: { id: supervisor.id }, leader: next, reason: '任职' },
    ]);
    expect(handed.instance.book).toEqual(before.instance.book);
    // Both are told by name, and whoever answers with the morning's digest.
    expect(supervision.effects(recorded?.event as never, handed.instance.state)).toMatchObject([
      { topic: 'supervisionHandedOver', roles: UNIT, people: [other.id, supervisor.id] },
    ]);
    const tasks = tasksOf(supervision, handed.instance, defaultRules.policy);
    expect(tasks.flatMap(({ people: named = [] }) => named.map(({ id }) => id))).toEqual([other.id, other.id]);
    const close = { kind: 'closeSupervision', opinion: '办结。' } as const;
    expect(refusal(() => played([['2026-03-13', supervisor, close]], handed))).toBe('notThisLeader');
    expect(refusal(() => played([['2026-03-12', rule, { ...handing, on: asPlainDate(handing.on) }]], handed))).toBe(
      'nothingToDo',
    );
    expect(refusal(() => played([['2026-03-12', other, { ...handing, on: asPlainDate(handing.on) }]], before))).toBe(
      'notYours',
    );
  });

  it('is dropped by him with a reason: then nothing was late or in time', () => {
    const dropped = played([['2026-03-30', supervisor, { kind: 'dropSupervision', reason: '项目已撤销。' }]]);
    expect(dropped.instance.book).toMatchObject({ open: [], settled: [{ outcome: 'waived' }] });
  });

  it('never closes what he has reported himself', () => {
    const both = { ...supervisor, grants: [...supervisor.grants, ...leader.grants] };
    const answered = played([['2026-03-12', both, answer]]);
    expect(
      refusal(() => played([['2026-03-13', both, { kind: 'closeSupervision', opinion: '办结。' }]], answered)),
    ).toBe('ownReport');
  });

  it('sets no date that has passed', () => {
    const back = { kind: 'returnSupervision', opinion: '重办', answerBy: asPlainDate('2026-03-12') } as const;
    const answered = played([['2026-03-12', leader, answer]]);
    expect(refusal(() => played([['2026-03-13', supervisor, back]], answered))).toBe('dateInPast');
  });

  it('is on finance too: what finance owes, finance reports', () => {
    const own = begun({ answeredBy: 'finance' });
    expect(refusal(() => played([['2026-03-05', leader, answer]], own))).toBe('notYours');
    expect(played([['2026-03-05', people.officer, answer]], own).instance.state.position.main).toBe('leaderDeciding');
  });
});

describe('whom it reaches (P4)', () => {
  const effectsOf = (type: string, more: object = {}, state: Partial<SupervisionState> = {}) =>
    supervision.effects({ type, ...more } as never, { ...begun().instance.state, ...state });

  it('tells who must answer at once, and of an answer the leader by name', () => {
    expect(effectsOf('opened')[0]).toMatchObject({ urgency: 'now', roles: ['unitClerk', 'unitLeader'] });
    expect(effectsOf('supervisionAnswered', { done: '已办' })).toMatchObject([{ roles: [], people: [supervisor.id] }]);
  });

  it('tells finance where finance owes', () => {
    const urged = effectsOf('urged', { key: 'answerSupervision:1', note: '请抓紧' }, { answeredBy: 'finance' });
    expect(urged).toMatchObject([{ roles: ['financeOfficer', 'performanceOfficer', 'financeDirector'] }]);
  });
});

describe('a step of the ladder opens one where the policy says so (P4)', () => {
  const step = { workingDays: 10, audience: ['supervisingLeader'], effect: 'supervisionMatter' } as const;
  const rung = { type: 'rungReached', key: 'answerSupervision:1', due: asPlainDate('2026-03-13'), step };
  const at = { event: rung, recordedAt: morning('2026-03-27') };
  const matter = { ...begun().instance, id: 'a-1', process: 'budgetItem' };
  const headline = { title: '马铃薯种薯项目', code: '2025-017', fiscalYear: 2025 };

  it('names the clock, the day it ran out and how long ago, and is answered by whoever owes it', () => {
    const [effect] = openedByLadder(matter, at, headline);
    expect(effect).toMatchObject({
      kind: 'open',
      process: 'supervision',
      ruleId: 'ladder:answerSupervision:1',
      input: {
        answeredBy: 'unit',
        openedOn: '2026-03-27',
        fiscalYear: 2025,
        about: { instanceId: 'a-1', key: 'answerSupervision:1' },
        demand: expect.stringContaining('2026年3月13日 到期，逾期 10 个工作日'),
      },
    });
    expect(effect?.instanceId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('opens the same one however often it is read, and another for another clock', () => {
    const again = openedByLadder(matter, { ...at, recordedAt: morning('2026-03-28') }, headline);
    expect(again[0]?.instanceId).toBe(openedByLadder(matter, at, headline)[0]?.instanceId);
    const elsewhere = openedByLadder({ ...matter, id: 'a-2' }, at, headline);
    expect(elsewhere[0]?.instanceId).not.toBe(again[0]?.instanceId);
  });

  it('opens none where the policy does not say so, where it is done by then, and of a supervised matter never', () => {
    const board = { ...rung, step: { ...step, effect: 'supervisionBoard' } };
    expect(openedByLadder(matter, { ...at, event: board }, headline)).toEqual([]);
    expect(openedByLadder({ ...matter, book: { open: [], settled: [] } }, at, headline)).toEqual([]);
    expect(openedByLadder({ ...matter, process: 'supervision' }, at, headline)).toEqual([]);
  });
});
