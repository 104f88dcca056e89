import { asPlainDate } from '../../../../domain/calendar/plain-date.ts';
import { evolve } from '../../../../domain/processes/budget-item/evolve.ts';
import type { BudgetItemEvent } from '../../../../domain/processes/budget-item/events.ts';
import { TargetTableSchema } from '../../../../domain/scoring/indicator.ts';
import type { Annotation } from '../../../../domain/processes/budget-item/commands.ts';
import {
  allQualified,
  approved,
  oneNeedsWork,
  Play,
  submitted,
  targetTable,
  V,
} from '../../../support/budget-item-play.ts';
import { makePerson, people } from '../../../support/people.ts';

const opinion = '请按预算重设数量指标';
const annotations: Annotation[] = [];

function returned(): Play {
  return submitted()
    .on('2024-10-21')
    .act(people.officer, { kind: 'returnTargets', criteria: oneNeedsWork, opinion, annotations });
}

function resubmitted(): Play {
  return returned()
    .on('2024-10-25')
    .save('targets', V.targets2, targetTable)
    .act(people.leader, { kind: 'resubmitTargets', versionId: V.targets2 });
}

describe('G1 units submit performance targets together with next year’s budget', () => {
  it('owes the targets by the season’s date', () => {
    expect(new Play().obligation('submitTargets')?.due).toBe('2024-10-31');
  });

  it('gives finance ten working days to review what was submitted', () => {
    const review = submitted().obligation('reviewTargets:1');
    expect(review).toMatchObject({ from: '2024-10-15', due: '2024-10-29', clause: 'G2' });
  });

  it('refuses targets whose weights do not add up, naming every fault', () => {
    const table = { ...targetTable, indicators: targetTable.indicators.slice(0, 2) };
    const error = new Play()
      .save('targets', V.targets1, table)
      .refusal(people.leader, { kind: 'submitTargets', versionId: V.targets1 });
    expect(error.code).toBe('invalidInput');
    expect(error.faults.length).toBeGreaterThan(0);
  });

  it('takes a whole department’s targets only with its main tasks of the year (G1)', () => {
    const submit = { kind: 'submitTargets', versionId: V.targets1 } as const;
    const bare = new Play({ itemKind: 'wholeDepartment' }).save('targets', V.targets1, targetTable);
    expect(bare.refusal(people.leader, submit).faults).toMatchObject([{ code: 'tasksMissing', path: '/tasks' }]);
    const task = { key: 't1', name: '种薯推广', content: '建成基地', amountFen: 30_000_000, fiscalFen: 30_000_000 };
    const named = new Play({ itemKind: 'wholeDepartment' }).save('targets', V.targets1, {
      ...targetTable,
      tasks: [task],
    });
    expect(named.act(people.leader, submit).state.targets.submissions).toBe(1);
  });

  it('does not let the one who drafted sign', () => {
    const play = new Play().save('targets', V.targets1, targetTable, people.leader);
    expect(play.refusal(people.leader, { kind: 'submitTargets', versionId: V.targets1 }).code).toBe('ownDraft');
  });

  it('does not take another kind of document for targets', () => {
    const play = new Play().save('feedback', V.targets1, targetTable);
    expect(play.refusal(people.leader, { kind: 'submitTargets', versionId: V.targets1 }).code).toBe('documentMissing');
  });
});

describe('who may act', () => {
  it.each([
    ['another unit’s leader', makePerson('unitLeader', { unitId: 'unit-2' })],
    ['the clerk', people.clerk],
    ['finance', people.officer],
    ['another region’s leader', makePerson('unitLeader', { regionId: '431002' })],
    ['the auditor', people.auditor],
  ])('refuses %s to submit targets and says who may', (_who, person) => {
    const error = new Play()
      .save('targets', V.targets1, targetTable)
      .refusal(person, { kind: 'submitTargets', versionId: V.targets1 });
    expect(error).toMatchObject({ code: 'notYours', details: { roles: 'unitLeader' } });
  });

  it('refuses what is not possible yet and says when it is', () => {
    const error = new Play().refusal(people.director, {
      kind: 'approveBudget',
      documentNumber: '郴财预〔2025〕6号',
      amountFen: 1,
    });
    expect(error).toMatchObject({ code: 'notNow', details: { possible: 'qualified', roles: 'financeDirector' } });
  });

  it('refuses a fact dated after today', () => {
    const play = new Play().save('targets', V.targets1, targetTable);
    const error = play.refusal(people.leader, {
      kind: 'submitTargets',
      versionId: V.targets1,
      on: asPlainDate('2024-09-03'),
    });
    expect(error.code).toBe('dateInFuture');
  });
});

describe('G2 none or unfit → revise and resubmit', () => {
  it('gives the unit five working days to resubmit', () => {
    expect(returned().obligation('resubmitTargets:1')).toMatchObject({ from: '2024-10-21', due: '2024-10-28' });
  });

  it('does not return targets whose four criteria are all qualified', () => {
    const error = submitted()
      .on('2024-10-21')
      .refusal(people.officer, { kind: 'returnTargets', criteria: allQualified, opinion, annotations });
    expect(error.code).toBe('nothingToReturn');
  });

  it('asks an opinion for every criterion that is not qualified', () => {
    const criteria = { ...oneNeedsWork, feasibility: { result: 'unqualified', opinion: '' } } as const;
    const error = submitted()
      .on('2024-10-21')
      .refusal(people.officer, { kind: 'returnTargets', criteria, opinion, annotations });
    expect(error.faults.map(({ path }) => path)).toEqual(['/criteria/feasibility/opinion']);
  });

  it('does not take the returned version again', () => {
    expect(returned().refusal(people.leader, { kind: 'resubmitTargets', versionId: V.targets1 }).code).toBe(
      'unchangedResubmission',
    );
  });

  it('orders a unit that never submitted to submit, and only after the season', () => {
    const early = new Play().on('2024-10-31').refusal(people.officer, { kind: 'orderSubmission', reason: '逾期未报' });
    expect(early.code).toBe('notOverdue');
    const ordered = new Play().on('2024-11-04').act(people.officer, { kind: 'orderSubmission', reason: '逾期未报' });
    expect(ordered.obligation('resubmitTargets:ordered')?.due).toBe('2024-11-11');
    expect(ordered.settled('submitTargets')).toMatchObject({ outcome: 'late', lateWorkingDays: 2 });
  });
});

describe('remarks on the table under review (G2)', () => {
  const onTarget = { path: '/indicators/1/target', text: '合格率低于上年' };
  const give = (remarks: Annotation[]) => ({
    kind: 'returnTargets' as const,
    criteria: oneNeedsWork,
    opinion,
    annotations: remarks,
  });

  it('stand in the record with the version they are on', () => {
    const play = submitted()
      .on('2024-10-21')
      .act(people.officer, give([onTarget]));
    expect(play.events('targetsReturned')[0]?.event).toMatchObject({
      versionId: V.targets1,
      criteria: oneNeedsWork,
      opinion,
      annotations: [onTarget],
    });
  });

  it('may stand on a cell that was left empty, never on a row that is not there; every fault is told at once', () => {
    const nowhere = ['/indicators/4/name', '/indicators/1/colour', 'indicators', '/indicators/01', '/templateId'];
    const error = submitted()
      .on('2024-10-21')
      .refusal(
        people.officer,
        give(['/indicators/0/basis', '/annualTarget', ...nowhere].map((path) => ({ path, text: '改' }))),
      );
    expect(error.faults.map(({ path, code }) => [path, code])).toEqual(
      nowhere.map((_path, i) => [`/annotations/${String(i + 2)}/path`, 'noSuchPlace']),
    );
  });

  it('leave a record without them as it was: older ones are read the same', () => {
    const { event } = returned().events('targetsReturned')[0] ?? {};
    expect(event).not.toHaveProperty('annotations');
    const state = submitted().state;
    const old = evolve(state, {
      type: 'targetsReturned',
      on: asPlainDate('2024-10-21'),
      criteria: oneNeedsWork,
      opinion,
    });
    expect(old).toEqual(evolve(state, event as BudgetItemEvent));
  });

  it('keep the unit’s answers with the table that answers them', () => {
    const answers = [{ point: 'appropriateness', text: '已按预算重设' }];
    const play = returned()
      .on('2024-10-25')
      .save('targets', V.targets2, { ...targetTable, answers })
      .act(people.leader, { kind: 'resubmitTargets', versionId: V.targets2 });
    expect(play.state.targets.submissions).toBe(2);
    expect(TargetTableSchema.parse({ ...targetTable, answers }).answers).toEqual(answers);
  });
});

describe('G3 still unqualified → may be refused', () => {
  const refuse = { kind: 'refuseTargets', reason: '经退回仍不合格', documentNumber: '郴财绩〔2024〕3号' } as const;

  it('is refused before any return', () => {
    expect(submitted().refusal(people.director, refuse).code).toBe('refusalBeforeReturn');
  });

  it('is possible after a resubmission that failed again, and ends the item', () => {
    const play = resubmitted().on('2024-10-28').act(people.director, refuse);
    expect(play.state.position.main).toBe('refused');
    expect(play.open).toEqual([]);
    expect(play.settled('reviewTargets:2')?.outcome).toBe('waived');
  });

  it('is signed by a finance leader only', () => {
    expect(resubmitted().refusal(people.officer, refuse)).toMatchObject({
      code: 'notYours',
      details: { roles: 'financeDirector' },
    });
  });

  it('hits a unit that never submitted only once the order to submit has run out', () => {
    const ordered = new Play().on('2024-11-04').act(people.officer, { kind: 'orderSubmission', reason: '逾期未报' });
    expect(ordered.on('2024-11-11').refusal(people.director, refuse).code).toBe('refusalBeforeOrderExpired');
    expect(ordered.on('2024-11-12').act(people.director, refuse).state.position.main).toBe('refused');
  });

  it('a qualified review lists every criterion that stands against it', () => {
    const error = submitted()
      .on('2024-10-21')
      .refusal(people.officer, {
        kind: 'qualifyTargets',
        opinion: '',
        criteria: { ...allQualified, relevance: { result: 'unqualified', opinion: '' } },
      });
    expect(error.faults.map(({ code }) => code)).toEqual(['criterionUnqualified', 'opinionRequired']);
  });
});

describe('G5 targets are approved together with the budget', () => {
  it('fixes amount and targets at once under one document number', () => {
    expect(approved().state.approval).toEqual({
      documentNumber: '郴财预〔2025〕6号',
      on: '2025-01-24',
      initialFen: 30_000_000,
      amountFen: 30_000_000,
      targetsVersionId: V.targets1,
    });
  });

  it('is refused without qualified targets', () => {
    const error = submitted().refusal(people.director, {
      kind: 'approveBudget',
      documentNumber: '郴财预〔2025〕6号',
      amountFen: 1,
    });
    expect(error.code).toBe('notNow');
  });

  it('is owed twenty days after the congress passed the budget, rolled over the Spring Festival', () => {
    const play = submitted()
      .on('2024-10-22')
      .act(people.officer, { kind: 'qualifyTargets', criteria: allQualified, opinion: '' })
      .on('2025-01-20')
      .act(people.officer, { kind: 'recordBudgetPassed', on: asPlainDate('2025-01-10') });
    expect(play.obligation('approveBudget')).toMatchObject({ from: '2025-01-10', due: '2025-02-05' });
  });
});
