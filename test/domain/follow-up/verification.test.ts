import { defaultPolicy } from '../../../domain/policy/default-policy.ts';
import { tasksOf } from '../../../domain/process/tasks-of.ts';
import { budgetItem } from '../../../domain/processes/budget-item/index.ts';
import {
  approved,
  defaultRules,
  evaluated,
  fedBack,
  Play,
  received,
  submitted,
  V,
} from '../../support/budget-item-play.ts';
import { makePerson, people } from '../../support/people.ts';
import { rectification, reported } from '../../support/rectification-play.ts';
import { rule, step } from '../sign-off/office.ts';

/** Both problems were reported on 20 May; it is the 25th. */
const awaiting = (play = received(), body?: object): Play => reported(play, body).on('2026-05-25');
const verify = (...results: readonly ('closedOut' | 'partly' | 'returned')[]) => ({
  kind: 'verifyRectification' as const,
  results: results.map((result, at) => ({ problemNo: at + 1, result, opinion: '已核' })),
});
const statuses = (play: Play): readonly string[] => play.state.problems.map(({ financeStatus }) => financeStatus);

describe('R2 several problems are verified in one act, each with its own result', () => {
  it('closes out what is done and sends the rest back, and the duty to verify ends with it', () => {
    const play = awaiting().act(people.performance, verify('closedOut', 'returned'));
    expect(statuses(play)).toEqual(['closedOut', 'returned']);
    expect(play.settled('verifyRectification:1')).toMatchObject({ outcome: 'onTime', on: '2026-05-25' });
    expect(play.open.find(({ kind }) => kind === 'redoRectification')).toMatchObject({ from: '2026-05-25' });
  });

  it('goes on while one of them still waits', () => {
    const play = awaiting().act(people.performance, verify('closedOut'));
    expect(statuses(play)).toEqual(['closedOut', 'awaiting']);
    expect(play.obligation('verifyRectification:1')).toBeDefined();
    const last = { kind: 'verifyProblem', problemNo: 2, opinion: '已核' } as const;
    expect(play.act(people.officer, last).state.position.feedback).toBe('done');
    expect(play.settled('verifyRectification:1')?.outcome).toBe('onTime');
  });

  it('acknowledges what is done of a problem and sends back the rest', () => {
    const play = awaiting().act(people.performance, verify('closedOut', 'partly'));
    expect(play.events('problemReturned')[0]?.event).toMatchObject({ problemNo: 2, partly: true });
    expect(statuses(play)).toEqual(['closedOut', 'returned']);
    const one = { kind: 'returnProblem', problemNo: 2, opinion: '余款未追回', partly: true } as const;
    expect(awaiting().act(people.performance, one).events('problemReturned')[0]?.event).toMatchObject({ partly: true });
  });

  it('tells everything that stands against it at once, and then does nothing', () => {
    const done = rectification('rectified').problems;
    const play = awaiting(received(), {
      summary: '整改情况',
      problems: [...done, { ...done[0], no: 2, evidence: [] }],
    });
    const refused = play.refusal(people.performance, {
      ...verify('closedOut', 'closedOut'),
      results: [...verify('closedOut', 'closedOut').results, { problemNo: 1, result: 'returned', opinion: '重复' }],
    });
    expect(refused.faults).toMatchObject([
      { path: '/results/1', code: 'noEvidence' },
      { path: '/results/2', code: 'problemTwice' },
    ]);
    expect(statuses(play)).toEqual(['awaiting', 'awaiting']);
  });

  it('is not for the one who reported', () => {
    const both = { ...people.leader, grants: [...people.leader.grants, ...people.performance.grants] };
    expect(
      awaiting()
        .refusal(both, verify('closedOut', 'returned'))
        .faults.map(({ code }) => code),
    ).toEqual(['ownReport', 'ownReport']);
  });

  it('does not get round a chain of signatures', () => {
    const signOff = { verifyProblem: rule([step('director', ['financeDirector'])]) };
    const rules = { ...defaultRules, policy: { ...defaultPolicy, signOff } };
    const play = awaiting(received(fedBack(evaluated(approved(submitted(new Play({}, rules)))))));
    expect(play.refusal(people.performance, verify('closedOut', 'returned')).code).toBe('verifiedOneByOne');
    expect(statuses(play.act(people.performance, verify('partly')))).toEqual(['returned', 'awaiting']);
  });
});

describe('work does not wait for whose own it is', () => {
  const notFor = (play: Play, command: string): readonly string[] | undefined =>
    tasksOf(budgetItem, play.instance, defaultPolicy).find((task) => task.command === command)?.notFor;

  it('neither verification for who reported, nor a signature for who drafted', () => {
    expect(notFor(awaiting(), 'verifyProblem')).toEqual(['unitLeader']);
    const drafted = fedBack().record.find(({ event }) => event.type === 'feedbackIssued');
    expect(drafted).toBeDefined();
    const play = evaluated()
      .on('2026-03-16')
      .act(people.director, { kind: 'concludeEvaluation' })
      .save('feedback', V.feedback, { form: 'opinion', performance: '已实现', problems: [] }, people.performance)
      .act(people.performance, { kind: 'draftFeedback', versionId: V.feedback });
    expect(notFor(play, 'issueFeedback')).toEqual(['performanceOfficer']);
  });

  it('nor a decision for who asked', () => {
    const asked = received().act(people.clerk, { kind: 'askDeferral', problemNo: 1, reason: '诉讼中' });
    expect(notFor(asked, 'decideDeferral')).toEqual(['unitClerk']);
    const other = makePerson('unitClerk', { id: 'other' });
    const two = asked.act(other, { kind: 'askDeferral', problemNo: 2, reason: '诉讼中' });
    expect(notFor(two, 'decideDeferral')).toBeUndefined();
    const late = received().act(people.leader, {
      kind: 'askExtension',
      key: 'reportRectification',
      workingDays: 5,
      reason: '资料未齐',
    });
    expect(notFor(late, 'grantExtension')).toEqual(['unitLeader']);
  });
});
