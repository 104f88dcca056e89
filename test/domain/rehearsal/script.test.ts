import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { defaultCalendar } from '../../../domain/calendar/default-calendar.ts';
import { addDays, asPlainDate, dateOf } from '../../../domain/calendar/plain-date.ts';
import { defaultPolicy } from '../../../domain/policy/default-policy.ts';
import { changedPolicy } from '../../../domain/policy/policy-change.ts';
import { stage } from '../../../domain/process/rehearse.ts';
import { budgetItem } from '../../../domain/processes/budget-item/index.ts';
import { beginAt, beginBlank, REHEARSABLE } from '../../../domain/rehearsal/begin.ts';
import { compare } from '../../../domain/rehearsal/compare.ts';
import { movedDates } from '../../../domain/rehearsal/moved-dates.ts';
import { possibleActs } from '../../../domain/rehearsal/possible-acts.ts';
import { morningOf, perform, type Step } from '../../../domain/rehearsal/script.ts';
import { fedBack } from '../../support/budget-item-play.ts';
import { expert, scoring, sheet, uuid } from '../../support/evaluation-play.ts';
import { subject } from '../../support/people.ts';

const rules = { policy: defaultPolicy, calendar: defaultCalendar };
const opened = asPlainDate('2024-09-02');
const start = stage(budgetItem, rules).begin(
  'rehearsal',
  {
    subject,
    code: 'X',
    name: '演练项目',
    itemKind: 'project',
    fundAccount: 'generalPublic',
    continuity: 'recurring',
    livelihood: false,
    fiscalYear: 2025,
    requestedFen: 30_000_000,
    openedOn: opened,
  },
  { kind: 'system', ruleId: 'rehearsal' },
  morningOf(opened),
);
const until = (date: string): Step => ({ kind: 'until', date: asPlainDate(date) });
const act = (command: string): Step => ({ kind: 'act', command });

const LIFE: readonly Step[] = [
  until('2024-10-15'),
  act('submitTargets'),
  act('returnTargets'),
  until('2024-10-18'),
  act('resubmitTargets'),
  act('qualifyTargets'),
  until('2025-01-20'),
  act('recordBudgetPassed'),
  act('approveBudget'),
  until('2025-04-03'),
  act('reportMonitoring'),
  until('2026-02-20'),
  act('submitSelfEvaluation'),
  act('acceptSelfEvaluation'),
  act('concludeEvaluation'),
  act('draftFeedback'),
  act('issueFeedback'),
  act('signReceipt'),
  act('answerProblem'),
  act('reportRectification'),
  act('verifyProblem'),
  act('decideConsequence'),
  act('decideDisclosure'),
  act('closeItem'),
];

describe('a year rehearsed in memory', () => {
  it('runs from the target season to the end by sample acts alone', () => {
    const { rehearsal, played } = perform(start, LIFE, rules, 'zh-CN');
    expect(played.filter(({ refused }) => refused).map(({ step, refused }) => [step, refused?.code])).toEqual([]);
    expect(rehearsal.instance.state.position['main']).toBe('closed');
  });

  it('shows what falls due when nobody acts: reminders before, the ladder after', () => {
    const { played } = perform(start, [until('2024-11-30')], rules, 'zh-CN');
    const [passed] = played;
    expect(passed?.reminders.map(({ daysBefore }) => daysBefore)).toEqual([14, 7, 3, 1, 0]);
    const types = passed?.events.map(({ event }) => event.type);
    expect(types).toContain('obligationOverdue');
    expect(types?.filter((type) => type === 'rungReached').length).toBeGreaterThanOrEqual(3);
  });

  it('tells why a step is refused, and goes on', () => {
    const { played, rehearsal } = perform(start, [act('approveBudget'), act('submitTargets')], rules, 'zh-CN');
    expect(played.map(({ refused }) => refused?.code)).toEqual(['notNow', undefined]);
    expect(rehearsal.instance.state.position['main']).toBe('submitted');
  });

  it.each(REHEARSABLE)('every act that is offered can be done: %s', (process) => {
    const blank = beginBlank(process, 2025, rules, 'en');
    const steps = fc.array(fc.nat({ max: 30 }), { maxLength: 25 });
    fc.assert(
      fc.property(steps, (choices) => {
        choices.reduce<readonly Step[]>((script, choice) => {
          const { rehearsal, played } = perform(blank, script, rules, 'en');
          expect(played.every(({ refused }) => refused === undefined)).toBe(true);
          const offered = possibleActs(rehearsal, rules, script.length, 'en').filter(({ refused }) => !refused);
          const next: Step =
            choice % 4 === 0 || offered.length === 0
              ? { kind: 'until', date: addDays(dateOf(rehearsal.now), 1 + choice * 3) }
              : (offered[choice % offered.length]?.step ?? until('2030-01-01'));
          return [...script, next];
        }, []);
      }),
      { numRuns: 30 },
    );
  });

  it('never changes what it was given', () => {
    const before = JSON.stringify(start.instance);
    perform(start, LIFE, rules, 'zh-CN');
    expect(JSON.stringify(start.instance)).toBe(before);
  });
});

const EVALUATION_LIFE = [
  'formTeam',
  'drawExperts',
  'declareAvoidance',
  'declareAvoidance',
  'declareAvoidance',
  'submitPlan',
  'selectAgency',
  'declareInterests',
  'signContract',
  'acceptDeliverable',
  'returnPlan',
  'submitPlan',
  'approvePlan',
  'askMaterials',
  'submitMaterials',
  'returnMaterials',
  'submitMaterials',
  'acceptMaterials',
  'submitScores',
  'submitScores',
  'submitScores',
  'submitDraft',
  'answerDraft',
  'submitFinal',
  'rateAgency',
  'concludeEvaluation',
  'draftFeedback',
  'issueFeedback',
  'signReceipt',
  'answerProblem',
  'reportRectification',
  'verifyProblem',
  'decideConsequence',
  'decideDisclosure',
  'closeEvaluation',
];
const DOCUMENT_LIFE = [
  'returnResultDocument',
  'submitResultDocument',
  'issueResultDocument',
  'deliverResultDocument',
  'recordResultReceipt',
];

const REPORT_LIFE = [
  'submitPerformanceReport',
  'sendBackPerformanceReport',
  'submitPerformanceReport',
  'signPerformanceReport',
  'returnPerformanceReport',
  'submitPerformanceReport',
  'signPerformanceReport',
  'acceptPerformanceReport',
];
const SUPERVISION_LIFE = ['answerSupervision', 'returnSupervision', 'answerSupervision', 'closeSupervision'];

const SEASON_LIFE = ['announceSeason', 'openSeason', 'pauseSeason', 'resumeSeason', 'closeSeason'];

describe('every process is rehearsed alike', () => {
  it.each([
    ['evaluation', EVALUATION_LIFE, 'closed'],
    ['resultDocument', DOCUMENT_LIFE, 'closed'],
    ['performanceReport', REPORT_LIFE, 'reportAccepted'],
    ['supervision', SUPERVISION_LIFE, 'closed'],
    ['season', SEASON_LIFE, 'seasonClosed'],
  ] as const)('from nothing to its close by sample acts alone: %s', (process, life, end) => {
    const { rehearsal, played } = perform(beginBlank(process, 2025, rules, 'zh-CN'), life.map(act), rules, 'zh-CN');
    expect(played.filter(({ refused }) => refused).map(({ step, refused }) => [step, refused?.code])).toEqual([]);
    expect(rehearsal.instance.state.position['main']).toBe(end);
  });

  it('P4: goes on from a real supervised matter by the leader whose it is', () => {
    const leader = { id: 'somebody', name: '某领导' };
    const blank = beginBlank('supervision', 2026, rules, 'zh-CN');
    const real = { ...blank, instance: { ...blank.instance, state: { ...blank.instance.state, leader } } };
    const { rehearsal, played } = perform(real, SUPERVISION_LIFE.map(act), rules, 'zh-CN');
    expect([played.map(({ refused }) => refused?.code), rehearsal.instance.state.position['main']]).toEqual([
      SUPERVISION_LIFE.map(() => undefined),
      'closed',
    ]);
  });

  it('shows what falls due when nobody acts', () => {
    const { played } = perform(beginBlank('evaluation', 2025, rules, 'en'), [until('2026-05-29')], rules, 'en');
    const types = played.flatMap(({ events }) => events.map(({ event }) => event.type));
    expect(types.filter((type) => type === 'rungReached')).toHaveLength(4);
    expect(played[0]?.reminders.length).toBeGreaterThan(0);
  });

  it('goes on from a real evaluation whose sheets are sealed, by its own experts, and opens sample sheets', () => {
    const play = scoring();
    const [first] = play.state.panel?.experts ?? [];
    const by = expert(first?.personId ?? '');
    play.save('scoreSheet', 10, sheet(4), by).act(by, { kind: 'submitScores', versionId: uuid(10) });
    const real = beginAt(play.instance, new Map(), morningOf(asPlainDate('2026-03-13')), rules, 'en');
    const steps = ['submitScores', 'submitScores', 'submitDraft'].map(act);
    const { rehearsal, played } = perform(real, steps, rules, 'en');
    expect(played.map(({ refused }) => refused?.code)).toEqual([undefined, undefined, undefined]);
    expect(rehearsal.instance.state).toMatchObject({ scores: { total: '99.50' } });
  });
});

describe('another rule, tried', () => {
  it('moves the dates that it touches, and those only', () => {
    const policy = changedPolicy(defaultPolicy, { terms: { reviewTargets: 5 } });
    const script = LIFE.slice(0, 2);
    const rows = compare(
      start.instance.book.open,
      perform(start, script, rules, 'zh-CN'),
      perform(start, script, { ...rules, policy }, 'zh-CN'),
    );
    const moved = rows.filter(({ before, after }) => before !== after);
    expect(moved).toEqual([
      { key: 'reviewTargets:1', before: '2024-10-29', after: '2024-10-22', overdueBefore: false, overdueAfter: false },
    ]);
  });

  it('leaves the policy’s own periods alone', () => {
    expect(() => changedPolicy(defaultPolicy, { terms: { reportRectification: 3 } })).toThrow('statutoryTerm');
    expect(changedPolicy(defaultPolicy, { terms: { reportRectification: 2 } })).toEqual(defaultPolicy);
  });

  it('says on a real matter which dates would move and what would be overdue at once', () => {
    const { instance } = fedBack();
    const policy = changedPolicy(defaultPolicy, { terms: { signReceipt: 1, decideDisclosure: 3 } });
    const moved = movedDates(instance, { ...rules, policy }, morningOf(asPlainDate('2026-03-27')));
    expect(moved.map(({ key, to, overdueAtOnce }) => [key, to, overdueAtOnce])).toEqual([
      ['decideDisclosure', '2026-03-19', true],
      ['signReceipt', '2026-03-26', true],
    ]);
    expect(movedDates(instance, rules, morningOf(asPlainDate('2026-03-27')))).toEqual([]);
  });
});
