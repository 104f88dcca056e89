import { asInstant, asPlainDate } from '../../../../domain/calendar/plain-date.ts';
import { DomainError } from '../../../../domain/domain-error.ts';
import { LOCALES } from '../../../../domain/locale.ts';
import { eventSentence } from '../../../../domain/messages/event-text.ts';
import { draftParts } from '../../../../domain/performance-report/draft.ts';
import { figuresOf } from '../../../../domain/performance-report/figures.ts';
import type { KernelCommand } from '../../../../domain/process/act.ts';
import type { Actor } from '../../../../domain/process/actor.ts';
import { lifecycleFaults } from '../../../../domain/process/lifecycle-check.ts';
import type { CommandLike } from '../../../../domain/process/process.ts';
import { stage, type Rehearsal } from '../../../../domain/process/rehearse.ts';
import { tasksOf } from '../../../../domain/process/tasks-of.ts';
import {
  PerformanceReportCommandSchema,
  type PerformanceReportCommand,
} from '../../../../domain/processes/performance-report/commands.ts';
import { performanceReport } from '../../../../domain/processes/performance-report/index.ts';
import { LIFECYCLE, START } from '../../../../domain/processes/performance-report/lifecycle.ts';
import {
  REPORT_SIDES,
  type PerformanceReportInput,
  type PerformanceReportState,
  type ReportSide,
} from '../../../../domain/processes/performance-report/state.ts';
import { PERFORMANCE_REPORT_CLOCKS } from '../../../../workflows/performance-report.ts';
import { defaultRules, morning } from '../../../support/budget-item-play.ts';
import { uuid } from '../../../support/evaluation-play.ts';
import { makePerson, people, subject } from '../../../support/people.ts';

const period = { key: 'h1', year: 2026, from: asPlainDate('2026-01-01'), to: asPlainDate('2026-06-30') };
const NO_FIGURES = figuresOf(() => 0);
const asOf = asInstant('2026-07-06T02:00:00.000Z');
const system: Actor = { kind: 'system', ruleId: 'errand' };
const ANOTHER = '00000000-0000-4000-8000-000000000099';

/** A report played in memory; every step returns the play. */
class Play {
  private readonly stage = stage(performanceReport, defaultRules);
  private rehearsal: Rehearsal<PerformanceReportState>;
  private versions = 0;

  constructor(private readonly side: ReportSide) {
    const input: PerformanceReportInput = {
      subject,
      side,
      code: '绩报1',
      name: '某单位绩效报告',
      fiscalYear: 2026,
      period,
      reporter: { id: 'unit-1', name: '某单位' },
      openedOn: asPlainDate('2026-07-01'),
      openedBy: '绩效科',
      ...(side !== 'unit' && { counterpart: ANOTHER }),
    };
    this.rehearsal = this.stage.begin('report-1', input, system, morning('2026-07-01'));
  }

  get state(): PerformanceReportState {
    return this.rehearsal.instance.state;
  }

  get phase(): string {
    return this.state.position.main;
  }

  get owed(): readonly string[] {
    return this.rehearsal.instance.book.open.map(({ key, due }) => `${key} ${due}`);
  }

  get settled(): readonly string[] {
    return this.rehearsal.instance.book.settled.map(({ key, outcome }) => `${key} ${outcome}`);
  }

  get tasks(): readonly string[] {
    return tasksOf(performanceReport, this.rehearsal.instance, defaultRules.policy).map(
      ({ command, roles }) => `${command} ${roles.join('+')}`,
    );
  }

  get sent(): readonly CommandLike[] {
    return this.rehearsal.record.flatMap(({ event }) =>
      performanceReport
        .effects(event as never, this.state)
        .flatMap((effect) => (effect.kind === 'act' ? [effect.command] : [])),
    );
  }

  get told(): readonly string[] {
    return this.rehearsal.record.flatMap(({ event }) =>
      performanceReport
        .effects(event as never, this.state)
        .flatMap((effect) => (effect.kind === 'notice' ? [`${effect.topic} ${effect.roles.join('+')}`] : [])),
    );
  }

  on(date: string): this {
    this.rehearsal = this.stage.until(this.rehearsal, morning(date));
    return this;
  }

  act(actor: Actor, command: PerformanceReportCommand | KernelCommand): this {
    this.rehearsal = this.stage.act(this.rehearsal, command, actor);
    return this;
  }

  submitted(by = this.side === 'unit' ? people.clerk : people.performance): this {
    const facts = { reporter: '某单位', period, figures: NO_FIGURES, upcoming: [], asOf };
    const body = { parts: draftParts(facts), figures: NO_FIGURES, upcoming: [], asOf };
    this.versions += 1;
    const [id, kind] = [uuid(this.versions), this.side === 'unit' ? 'unitReport' : 'bureauReport'];
    this.rehearsal = this.stage.save(this.rehearsal, { id, kind, authorId: by.id, body });
    return this.act(by, { kind: 'submitPerformanceReport', versionId: id });
  }

  refusal(actor: Actor, command: PerformanceReportCommand): string {
    const before = this.rehearsal;
    try {
      this.act(actor, command);
    } catch (error) {
      if (error instanceof DomainError) return error.code;
      throw error;
    } finally {
      this.rehearsal = before;
    }
    return 'done';
  }
}

describe('the lifecycle table of performance reports (R4, R5)', () => {
  it('reaches every phase from one of its three beginnings, leaves no terminal one, and has no dead end', () => {
    expect(lifecycleFaults(LIFECYCLE, { main: REPORT_SIDES.map((side) => START[side].main) })).toEqual([]);
  });

  it('has a row for every command, and a command for every row that people have', () => {
    const commands = PerformanceReportCommandSchema.options.map((option) => option.shape.kind.value);
    const asked = LIFECYCLE.rows.filter(({ who }) => who.length > 0).map(({ command }) => command);
    expect(new Set(asked)).toEqual(new Set(commands));
  });

  it('has a sentence in both languages, and names the clocks of every phase', () => {
    const event = { type: 'performanceReportReturned', opinion: '补充问题' } as never;
    expect(LOCALES.map((locale) => eventSentence(event, locale))).toEqual([
      '退回绩效报告：补充问题',
      'Performance report returned: 补充问题',
    ]);
    expect(Object.keys(PERFORMANCE_REPORT_CLOCKS).toSorted()).toEqual(LIFECYCLE.tracks['main']?.phases.toSorted());
  });
});

describe('a unit reports to finance each period (R4)', () => {
  it('owes it 15 working days after the period’s end, until its leader has signed', () => {
    const play = new Play('unit');
    expect(play.owed).toEqual(['unitPerformanceReport 2026-07-21']);
    play.on('2026-07-06').submitted();
    expect([play.phase, play.owed]).toEqual(['unitReportSigning', ['unitPerformanceReport 2026-07-21']]);
    play.on('2026-07-07').act(people.leader, { kind: 'signPerformanceReport' });
    expect(play.settled).toEqual(['unitPerformanceReport onTime']);
    expect(play.owed).toEqual(['reviewPerformanceReport:1 2026-07-21']);
    play.act(people.officer, { kind: 'acceptPerformanceReport' });
    expect([play.phase, play.owed, play.tasks]).toEqual(['reportAccepted', [], []]);
    expect(play.told).toEqual([
      'performanceReportSigned financeOfficer+performanceOfficer',
      'performanceReportAccepted unitClerk+unitLeader',
    ]);
  });

  it('is overdue from the first day after, and goes up the ladder', () => {
    const play = new Play('unit').on('2026-07-29').submitted().act(people.leader, { kind: 'signPerformanceReport' });
    expect(play.settled).toEqual(['unitPerformanceReport late']);
    expect(play.told.filter((topic) => topic.startsWith('escalated'))).toHaveLength(2);
  });

  it('is signed by another than who drafted it, and by nobody of finance', () => {
    const play = new Play('unit').on('2026-07-06').submitted(people.leader);
    expect(play.refusal(people.leader, { kind: 'signPerformanceReport' })).toBe('ownDraft');
    expect(play.refusal(people.director, { kind: 'signPerformanceReport' })).toBe('notYours');
    const second = makePerson('unitLeader', { id: 'second' });
    expect(play.act(second, { kind: 'signPerformanceReport' }).phase).toBe('unitReportReviewing');
  });

  it('is not about a period that has not ended, and not signed before it was put forward', () => {
    const play = new Play('unit').on('2026-07-06');
    const early = { kind: 'submitPerformanceReport', versionId: uuid(7), on: asPlainDate('2026-06-29') } as const;
    expect(play.refusal(people.clerk, early)).toBe('dateBeforeFact');
    expect(play.refusal(people.clerk, { kind: 'submitPerformanceReport', versionId: uuid(7) })).toBe('documentMissing');
    play.submitted();
    const before = { kind: 'signPerformanceReport', on: asPlainDate('2026-07-03') } as const;
    expect(play.refusal(people.leader, before)).toBe('dateBeforeFact');
  });

  it('sent back by its signer it stays the same duty; returned by finance it is revised within 5 working days', () => {
    const play = new Play('unit').on('2026-07-06').submitted();
    play.act(people.leader, { kind: 'sendBackPerformanceReport', opinion: '问题写得太少' });
    expect([play.phase, play.owed]).toEqual(['unitReportRevising', ['unitPerformanceReport 2026-07-21']]);
    play.submitted().act(people.leader, { kind: 'signPerformanceReport' });
    play.on('2026-07-08').act(people.performance, { kind: 'returnPerformanceReport', opinion: '数字与监控不符' });
    expect(play.owed).toEqual(['revisePerformanceReport:1 2026-07-15']);
    play.submitted();
    play.act(people.leader, { kind: 'sendBackPerformanceReport', opinion: '再改' });
    expect(play.owed).toEqual(['revisePerformanceReport:1 2026-07-15']);
    play.submitted().act(people.leader, { kind: 'signPerformanceReport' });
    expect(play.owed).toEqual(['reviewPerformanceReport:2 2026-07-22']);
    expect(play.state).toMatchObject({ rounds: 4, returns: 1, returned: { opinion: '数字与监控不符' } });
  });

  it('is excused with a reason by the performance office alone, and owes nothing then', () => {
    const play = new Play('unit').on('2026-07-06');
    const command = { kind: 'withdrawPerformanceReport', reason: '机构撤并' } as const;
    expect(play.refusal(people.leader, command)).toBe('notYours');
    play.act(people.performance, command);
    expect([play.phase, play.owed, play.settled]).toEqual(['reportWithdrawn', [], ['unitPerformanceReport waived']]);
  });
});

describe('lower finance reports to higher finance (R5)', () => {
  it('owes it 30 days after the period’s end; the director’s signature hands it up', () => {
    const play = new Play('bureau');
    expect(play.owed).toEqual(['lowerPerformanceReport 2026-07-30']);
    play.on('2026-07-20').submitted().act(people.director, { kind: 'signPerformanceReport' });
    expect([play.phase, play.owed]).toEqual(['bureauReportSent', []]);
    expect(play.sent).toEqual([
      {
        kind: 'receivePerformanceReport',
        on: '2026-07-20',
        signedBy: 'financeDirector',
        submission: play.state.submitted,
      },
    ]);
    const answer = { opinion: '补充县本级', by: '市绩效科', on: asPlainDate('2026-07-22') };
    play.on('2026-07-22');
    expect(play.refusal(people.performance, { kind: 'adoptReturn', ...answer })).toBe('notYours');
    play.act(system, { kind: 'adoptReturn', ...answer });
    expect(play.owed).toEqual(['revisePerformanceReport:1 2026-07-29']);
    play.submitted().act(people.director, { kind: 'signPerformanceReport' });
    play.act(system, { kind: 'adoptAcceptance', ...answer, opinion: '' });
    expect(play.phase).toBe('reportAccepted');
  });

  it('is received above only from below, returned or accepted there, and each answer goes back down', () => {
    const below = new Play('bureau').on('2026-07-20').submitted();
    below.act(people.director, { kind: 'signPerformanceReport' });
    const [received] = below.sent as readonly PerformanceReportCommand[];
    if (!received) throw new Error('Nothing was handed up.');
    const above = new Play('receipt').on('2026-07-20');
    expect([above.owed, above.tasks, above.refusal(people.performance, received)]).toEqual([[], [], 'notYours']);
    above.act(system, received);
    expect(above.owed).toEqual(['reviewPerformanceReport:1 2026-08-03']);
    above.act(people.performance, { kind: 'returnPerformanceReport', opinion: '补充' });
    expect(above.phase).toBe('bureauReportAwaited');
    above.act(system, received).act(people.performance, { kind: 'acceptPerformanceReport', opinion: '同意' });
    expect(above.sent.map(({ kind }) => kind)).toEqual(['adoptReturn', 'adoptAcceptance']);
    expect(above.state.accepted).toMatchObject({ opinion: '同意', by: 'performanceOfficer' });
  });
});
