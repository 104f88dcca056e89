import { asPlainDate } from '../../../../domain/calendar/plain-date.ts';
import type { Play } from '../../../support/budget-item-play.ts';
import { approved, targetTable, V } from '../../../support/budget-item-play.ts';
import { people } from '../../../support/people.ts';

const monitoring = {
  executedFen: 12_500_000,
  expectedFen: 29_000_000,
  indicators: [{ key: 'a', actual: '210万粒', likelihood: 'certain', deviation: '' }],
  note: '',
};
const suspend = { kind: 'suspendItem', reason: '招标被投诉', documentNumber: '郴财绩〔2025〕11号' } as const;
const stop = {
  kind: 'stopItem',
  reason: '目标已无法实现',
  documentNumber: '郴财绩〔2025〕20号',
  recoverableFen: 5_000_000,
} as const;

function reported(body: object = monitoring): Play {
  return approved()
    .on('2025-07-04')
    .save('monitoring', V.monitoring, body)
    .act(people.clerk, { kind: 'reportMonitoring', period: 'q2', versionId: V.monitoring });
}

describe('M1 monitoring by periods', () => {
  it('opens each period’s report by itself on the day after its end', () => {
    const play = approved().on('2025-07-01');
    expect(play.events('monitoringPeriodEnded').map(({ at, by, event }) => ({ at, by, event }))).toEqual([
      {
        at: '2025-03-31T16:00:00.000Z',
        by: { kind: 'system', ruleId: 'period:q1:2025-03-31' },
        event: { type: 'monitoringPeriodEnded', period: 'q1', endedOn: '2025-03-31' },
      },
      {
        at: '2025-06-30T16:00:00.000Z',
        by: { kind: 'system', ruleId: 'period:q2:2025-06-30' },
        event: { type: 'monitoringPeriodEnded', period: 'q2', endedOn: '2025-06-30' },
      },
    ]);
    expect(play.obligation('monitoringReport:q2')).toMatchObject({ from: '2025-06-30', due: '2025-07-14' });
  });

  it('does not take a report for a period that has not ended', () => {
    const play = approved().on('2025-02-10').save('monitoring', V.monitoring, monitoring);
    expect(play.refusal(people.clerk, { kind: 'reportMonitoring', period: 'q3', versionId: V.monitoring }).code).toBe(
      'periodNotOpen',
    );
  });

  it.each([
    ['green', 12_500_000, 'certain'],
    ['yellow', 11_900_000, 'certain'],
    ['yellow', 12_500_000, 'possible'],
    ['red', 12_500_000, 'impossible'],
  ] as const)(
    'shows %s at %d fen executed of 300,000 yuan and a target %s to be reached',
    (light, executedFen, likelihood) => {
      const indicators = [{ key: 'a', actual: '', likelihood, deviation: '' }];
      expect(reported({ ...monitoring, executedFen, indicators }).state.light).toBe(light);
    },
  );
});

describe('M3 deviation → correct in time', () => {
  const corrected = () =>
    reported()
      .act(people.officer, { kind: 'orderCorrection', findings: '发放进度落后' })
      .on('2025-07-20')
      .act(people.leader, { kind: 'reportCorrection', report: '已补发' });

  it('gives fifteen working days, then finance verifies', () => {
    expect(
      reported().act(people.officer, { kind: 'orderCorrection', findings: '落后' }).obligation('correctDeviation:1.1')
        ?.due,
    ).toBe('2025-07-25');
    expect(
      corrected().act(people.performance, { kind: 'verifyCorrection', opinion: '属实' }).state.position.correction,
    ).toBe('none');
  });

  it('starts a new period when the correction is returned', () => {
    const play = corrected().act(people.performance, { kind: 'returnCorrection', opinion: '佐证不足' });
    expect(play.obligation('correctDeviation:1.2')).toMatchObject({ from: '2025-07-20', due: '2025-08-08' });
  });
});

describe('M4 serious → suspend or stop', () => {
  it('stops the clocks while suspended and lays on the calendar what is left', () => {
    const play = approved().on('2025-07-03').act(people.director, suspend);
    expect(play.obligation('monitoringReport:q2')?.pauses).toEqual([
      { from: '2025-07-03', left: { unit: 'workingDay', left: 7 }, within: 'period' },
    ]);
    play.on('2025-08-04');
    expect(play.obligation('monitoringReport:q2')?.overdueSince).toBeUndefined();
    play.act(people.director, { kind: 'resumeItem', reason: '投诉已处理' });
    expect(play.obligation('monitoringReport:q2')?.due).toBe('2025-08-13');
  });

  it('ends every duty of a stopped item but its evaluation and the recovery of funds', () => {
    const play = approved().on('2025-07-03').act(people.director, stop);
    expect(play.open.map(({ key, due }) => [key, due])).toEqual([
      ['recoverFunds', '2025-07-31'],
      ['selfEvaluation', '2026-03-31'],
    ]);
    expect(play.settled('monitoringReport:q2')?.outcome).toBe('waived');
  });

  it('records what was recovered, and no more than there was', () => {
    const play = approved().on('2025-07-03').act(people.director, stop);
    const record = { kind: 'recordFundRecovery', note: '缴回国库', recoveredFen: 5_000_000 } as const;
    expect(play.refusal(people.officer, { ...record, recoveredFen: 5_000_001 }).code).toBe('amountTooLarge');
    expect(play.act(people.officer, record).state.position.funds).toBe('recovered');
  });

  it('lets the year end even while suspended', () => {
    const play = approved().on('2025-12-01').act(people.director, suspend).on('2026-01-05');
    expect(play.state.position.main).toBe('evaluating');
    expect(play.obligation('selfEvaluation')?.due).toBe('2026-03-31');
  });
});

describe('G4 a supplement runs the same path beside the running item', () => {
  const request = {
    kind: 'requestAmendment',
    amendmentKind: 'supplement',
    versionId: V.targets2,
    deltaFen: 2_000_000,
    reason: '面积扩大',
  } as const;
  const requested = () =>
    approved().on('2025-06-10').save('targets', V.targets2, targetTable).act(people.leader, request);

  it('changes targets and money only when approved', () => {
    const play = requested();
    expect(play.state.approval).toMatchObject({ amountFen: 30_000_000, targetsVersionId: V.targets1 });
    play
      .act(people.officer, { kind: 'qualifyAmendment', opinion: '' })
      .act(people.director, { kind: 'approveAmendment', documentNumber: '郴财预〔2025〕31号' });
    expect(play.state.approval).toMatchObject({
      initialFen: 30_000_000,
      amountFen: 32_000_000,
      targetsVersionId: V.targets2,
    });
  });

  it('cannot be refused before it was returned', () => {
    expect(requested().refusal(people.director, { kind: 'refuseAmendment', reason: '超出财力' }).code).toBe(
      'refusalBeforeReturn',
    );
  });

  it('adds money or is no supplement', () => {
    const play = approved().on('2025-06-10').save('targets', V.targets2, targetTable);
    expect(play.refusal(people.leader, { ...request, deltaFen: 0 }).code).toBe('supplementNeedsMoney');
  });

  it('lapses with the year', () => {
    const play = requested().on('2026-01-02');
    expect(play.state.position.amendment).toBe('none');
    expect(play.settled('reviewAmendment:1.1')?.outcome).toBe('waived');
  });

  it('is dated within what the facts allow', () => {
    const play = requested();
    expect(
      play.refusal(people.officer, { kind: 'qualifyAmendment', opinion: '', on: asPlainDate('2025-06-09') }).code,
    ).toBe('dateBeforeFact');
  });
});
