import { asPlainDate } from '../../../../domain/calendar/plain-date.ts';
import { defaultCalendar } from '../../../../domain/calendar/default-calendar.ts';
import { defaultPolicy } from '../../../../domain/policy/default-policy.ts';
import { budgetItem } from '../../../../domain/processes/budget-item/index.ts';
import {
  approved,
  evaluated,
  fedBack,
  feedbackContent,
  Play,
  reachedEvaluation,
  received,
  targetTable,
  V,
} from '../../../support/budget-item-play.ts';
import { makePerson, people } from '../../../support/people.ts';
import { agreeTo, EVIDENCE, rectification, reported } from '../../../support/rectification-play.ts';

describe('E2 a target not reached must be explained', () => {
  it('takes no self-evaluation while an unreached indicator lacks its reason', () => {
    const missed = {
      ...reachedEvaluation,
      actuals: [{ key: 'a', actual: '400万粒' }, ...reachedEvaluation.actuals.slice(1)],
    };
    const play = approved().on('2026-02-27').save('selfEvaluation', V.selfEvaluation, missed);
    const error = play.refusal(people.leader, { kind: 'submitSelfEvaluation', versionId: V.selfEvaluation });
    expect(error.faults.length).toBe(1);
    expect(error.faults[0]?.path).toContain('/actuals/0');
  });

  it('scores what was reached and what was spent', () => {
    expect(evaluated().state.selfEvaluation).toMatchObject({ total: '99.67', grade: 'excellent' });
  });
});

describe('E4, E5 finance reviews and may re-evaluate; both scores are kept, the later one counts', () => {
  const reEvaluated = () =>
    evaluated()
      .act(people.performance, { kind: 'orderReEvaluation', reason: '采购数量与目标不符' })
      .on('2026-06-10')
      .save(
        'reEvaluation',
        V.reEvaluation,
        { report: '现场核查', adjustments: [{ key: 'a', score: 5, reason: '实际 110 万粒' }] },
        people.performance,
      )
      .act(people.performance, { kind: 'submitReEvaluation', versionId: V.reEvaluation });

  it('keeps both', () => {
    const play = reEvaluated().on('2026-06-15').act(people.director, { kind: 'concludeEvaluation' });
    expect(play.state.review?.total).toBe('99.67');
    expect(play.state.reEvaluation?.total).toBe('84.67');
    expect(play.state.conclusion).toEqual({ total: '84.67', grade: 'good', on: '2026-06-15' });
  });

  it('takes no points without a reason and none above the weight', () => {
    const play = evaluated().act(people.performance, { kind: 'orderReEvaluation', reason: '复核' });
    play.save(
      'reEvaluation',
      V.reEvaluation,
      { report: 'x', adjustments: [{ key: 'a', score: 21, reason: '超出' }] },
      people.performance,
    );
    expect(() => play.act(people.performance, { kind: 'submitReEvaluation', versionId: V.reEvaluation })).toThrow();
  });
});

describe('R1 feedback within one month after evaluation ends', () => {
  it('runs from the recorded conclusion to the corresponding day', () => {
    const play = evaluated().on('2026-03-16').act(people.director, { kind: 'concludeEvaluation' });
    expect(play.obligation('giveFeedback')).toMatchObject({
      from: '2026-03-16',
      due: '2026-04-16',
      statutory: true,
      clause: 'R1',
    });
  });

  it('follows the legal date of the conclusion, not the day it was recorded', () => {
    const play = evaluated()
      .on('2026-05-20')
      .act(people.director, { kind: 'concludeEvaluation', on: asPlainDate('2026-03-16') });
    expect(play.obligation('giveFeedback')).toMatchObject({
      due: '2026-04-16',
      overdueSince: '2026-05-20T02:00:00.000Z',
    });
    expect(
      play
        .events('rungReached')
        .map(({ event }) => event)
        .filter((event) => 'key' in event && event.key === 'giveFeedback'),
    ).toEqual([expect.objectContaining({ key: 'giveFeedback', step: expect.objectContaining({ workingDays: 10 }) })]);
  });

  it('is signed by another than the one who drafted it', () => {
    const both = { ...people.director, id: people.performance.id };
    const play = evaluated().on('2026-03-16').act(people.director, { kind: 'concludeEvaluation' });
    play
      .save('feedback', V.feedback, feedbackContent, people.performance)
      .act(people.performance, { kind: 'draftFeedback', versionId: V.feedback });
    expect(play.refusal(both, { kind: 'issueFeedback', documentNumber: '郴财绩〔2026〕8号' }).code).toBe('ownDraft');
  });

  it('is done without rectification when there is no problem', () => {
    const play = evaluated().on('2026-03-16').act(people.director, { kind: 'concludeEvaluation' });
    play
      .save('feedback', V.feedback, { ...feedbackContent, problems: [] }, people.performance)
      .act(people.performance, { kind: 'draftFeedback', versionId: V.feedback })
      .act(people.director, { kind: 'issueFeedback', documentNumber: '郴财绩〔2026〕8号' })
      .act(people.leader, { kind: 'signReceipt', paper: false });
    expect(play.state.position.feedback).toBe('done');
    expect(play.obligation('reportRectification')).toBeUndefined();
  });
});

describe('R2 rectified and reported within two months of receipt', () => {
  it('starts at the recorded receipt, not at sending', () => {
    const play = fedBack()
      .on('2026-04-10')
      .act(people.leader, { kind: 'signReceipt', paper: true, on: asPlainDate('2026-03-28') });
    expect(play.obligation('reportRectification')).toMatchObject({
      from: '2026-03-28',
      due: '2026-05-28',
      statutory: true,
    });
  });

  it('cannot be received before it was issued', () => {
    expect(
      fedBack()
        .on('2026-04-10')
        .refusal(people.leader, { kind: 'signReceipt', paper: true, on: asPlainDate('2026-03-24') }).code,
    ).toBe('dateBeforeFact');
  });

  it('chases who does not sign', () => {
    const play = fedBack().on('2026-04-20');
    expect(play.obligation('signReceipt')).toMatchObject({ due: '2026-03-30', onSupervisionBoard: true });
    expect(play.state.position.feedback).toBe('delivered');
  });

  it('is deemed received only where the region has switched it on', () => {
    const rules = { calendar: defaultCalendar, policy: { ...defaultPolicy, deemedReceipt: { enabled: true } } };
    const play = fedBack(evaluated(approved(submittedWith(rules)))).on('2026-04-01');
    expect(play.state.feedback).toMatchObject({ receivedOn: '2026-03-30', deemed: true });
    expect(play.obligation('reportRectification')).toMatchObject({ from: '2026-03-30', due: '2026-06-01' });
  });

  it('reports only when every problem is answered and accounted for', () => {
    const play = received()
      .act(people.clerk, agreeTo(1))
      .save('rectification', V.rectification, rectification('rectified'));
    const error = play.refusal(people.leader, { kind: 'reportRectification', versionId: V.rectification });
    expect(error.faults.map(({ code }) => code)).toEqual(['problemUnanswered', 'problemUnreported']);
  });

  it('closes out problem by problem, the last one ending the track', () => {
    const play = reported().act(people.performance, { kind: 'verifyProblem', problemNo: 1, opinion: '属实' });
    expect(play.state.position.feedback).toBe('reported');
    play.act(people.performance, { kind: 'verifyProblem', problemNo: 2, opinion: '属实' });
    expect(play.state.position.feedback).toBe('done');
    expect(play.settled('reportRectification')).toMatchObject({ outcome: 'onTime', legalDue: '2026-05-27' });
  });

  it('is not closed out by the one who reported', () => {
    const both = makePerson('performanceOfficer', { id: people.leader.id });
    expect(reported().refusal(both, { kind: 'verifyProblem', problemNo: 1, opinion: '属实' }).code).toBe('ownReport');
  });

  it('is not closed out without evidence', () => {
    const play = reported(received(), {
      ...rectification('rectified', 'rectified'),
      problems: [1, 2].map((no) => ({ no, result: 'rectified', account: 'x', evidence: [] })),
    });
    expect(play.refusal(people.performance, { kind: 'verifyProblem', problemNo: 1, opinion: '属实' }).code).toBe(
      'noEvidence',
    );
  });

  it('goes back for what was returned, with ten working days', () => {
    const play = reported()
      .act(people.performance, { kind: 'verifyProblem', problemNo: 1, opinion: '属实' })
      .act(people.performance, { kind: 'returnProblem', problemNo: 2, opinion: '佐证不足' });
    expect(play.state.position.feedback).toBe('returned');
    expect(play.open.find(({ kind }) => kind === 'redoRectification')).toMatchObject({
      from: '2026-05-20',
      due: '2026-06-03',
    });
    const again = { summary: '补充', problems: [{ no: 2, result: 'rectified', account: '补充', evidence: EVIDENCE }] };
    play
      .save('rectification', V.rectification2, again)
      .act(people.leader, { kind: 'reportRectification', versionId: V.rectification2 });
    expect(play.state.position.feedback).toBe('reported');
  });
});

describe('a problem that cannot be rectified', () => {
  const deferred = () =>
    reported(received(), rectification('rectified', 'cannot'))
      .act(people.performance, { kind: 'verifyProblem', problemNo: 1, opinion: '属实' })
      .act(people.performance, { kind: 'returnProblem', problemNo: 2, opinion: '须由领导决定' })
      .act(people.leader, { kind: 'askDeferral', problemNo: 2, reason: '设备停产' })
      .act(people.supervisor, {
        kind: 'decideDeferral',
        problemNo: 2,
        granted: true,
        until: asPlainDate('2026-12-31'),
        opinion: '同意',
      });

  it('is not closed out as if it were', () => {
    const play = reported(received(), rectification('rectified', 'cannot'));
    play.save('rectification', V.rectification2, rectification());
    expect(['cannotNeedsDeferral', 'noEvidence']).toContain(
      play.refusal(people.performance, { kind: 'verifyProblem', problemNo: 2, opinion: '属实' }).code,
    );
  });

  it('is carried by a leader’s decision with an expiry', () => {
    expect(deferred().state.position.feedback).toBe('done');
    expect(deferred().state.problems[1]).toMatchObject({
      financeStatus: 'deferred',
      deferral: { until: '2026-12-31' },
    });
  });

  it('comes back by itself when the deferral has run out', () => {
    const play = deferred().on('2027-01-04');
    expect(play.state.problems[1]).toMatchObject({ financeStatus: 'returned' });
    expect(play.open.find(({ kind }) => kind === 'redoRectification')?.from).toBe('2026-12-31');
  });

  it('keeps the item from being closed', () => {
    expect(deferred().refusal(people.officer, { kind: 'closeItem' }).details['open']).toBe(
      'consequence,disclosure,deferral',
    );
  });
});

describe('R3, R7 and the end', () => {
  const verified = () =>
    reported()
      .act(people.performance, { kind: 'verifyProblem', problemNo: 1, opinion: '属实' })
      .act(people.performance, { kind: 'verifyProblem', problemNo: 2, opinion: '属实' });

  it('asks a reason for departing from the rule', () => {
    expect(
      verified().refusal(people.director, { kind: 'decideConsequence', action: 'keep', amountFen: null, reason: '' }),
    ).toMatchObject({
      code: 'departureNeedsReason',
      details: { recommended: 'prioritise' },
    });
  });

  it('withholds only on a legal ground', () => {
    expect(
      verified().refusal(people.director, { kind: 'decideDisclosure', decision: 'withhold', parts: [], reason: '' })
        .code,
    ).toBe('groundRequired');
  });

  it('closes when feedback, consequence and disclosure are done, and owes nothing any more', () => {
    const waits = ({ state, instance }: Play): boolean =>
      budgetItem.tasks(state, instance.book).some(({ command }) => command === 'closeItem');
    const play = verified();
    play.act(people.director, { kind: 'decideConsequence', action: 'prioritise', amountFen: 31_000_000, reason: '' });
    expect(waits(play)).toBe(false);
    play.act(people.director, { kind: 'decideDisclosure', decision: 'publish', parts: [], reason: '' });
    // Nobody has to remember it: what may be closed lies in finance's inbox.
    expect(waits(play)).toBe(true);
    play.act(people.officer, { kind: 'closeItem' });
    expect(play.state.position.main).toBe('closed');
    expect(play.open).toEqual([]);
    // What corrects or amends a year's execution has no place after it.
    const late = play.refusal(people.officer, { kind: 'orderCorrection', findings: '进度滞后' });
    expect(late).toMatchObject({ code: 'notNow', details: { possible: 'executing,suspended' } });
  });

  it('says what an act of the use of a result waits for: the result before there is one, its own step afterwards', () => {
    const possible = (play: Play): unknown =>
      play.refusal(people.leader, { kind: 'signReceipt', paper: false }).details['possible'];
    expect(possible(approved())).toBe('followUp');
    expect(possible(received())).toBe('delivered');
  });
});

function submittedWith(rules: ConstructorParameters<typeof Play>[1]): Play {
  return new Play({}, rules)
    .on('2024-10-15')
    .save('targets', V.targets1, targetTable)
    .act(people.leader, { kind: 'submitTargets', versionId: V.targets1 });
}
