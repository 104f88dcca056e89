import fc from 'fast-check';
import { asPlainDate } from '../../../../domain/calendar/plain-date.ts';
import { GRADES } from '../../../../domain/policy/policy.ts';
import { actOfGrade, proposedGrade, reviewOutcome } from '../../../../domain/processes/budget-item/review.ts';
import {
  CRITERIA,
  CRITERION_RESULTS,
  type Criterion,
  type CriterionResult,
  type ReviewCriteria,
} from '../../../../domain/processes/budget-item/review-schema.ts';
import { allQualified, defaultRules, oneNeedsWork, submitted } from '../../../support/budget-item-play.ts';
import { people } from '../../../support/people.ts';

const results = fc.record({
  completeness: fc.constantFrom(...CRITERION_RESULTS),
  relevance: fc.constantFrom(...CRITERION_RESULTS),
  appropriateness: fc.constantFrom(...CRITERION_RESULTS),
  feasibility: fc.constantFrom(...CRITERION_RESULTS),
});

function criteriaOf(chosen: Readonly<Record<Criterion, CriterionResult>>): ReviewCriteria {
  const one = (name: Criterion) => ({ result: chosen[name], opinion: '请改' });
  return {
    completeness: one('completeness'),
    relevance: one('relevance'),
    appropriateness: one('appropriateness'),
    feasibility: one('feasibility'),
  };
}

const review = { opinion: '请按预算重设数量指标', annotations: [] };

describe('the overall grade of a target review (财预〔2015〕88号)', () => {
  it.each([
    ['four qualified', {}, 'excellent'],
    ['one to be perfected', { relevance: 'needsWork' }, 'good'],
    ['two to be perfected', { relevance: 'needsWork', feasibility: 'needsWork' }, 'fair'],
    ['one unqualified', { appropriateness: 'unqualified' }, 'fair'],
    ['two unqualified', { appropriateness: 'unqualified', feasibility: 'unqualified' }, 'poor'],
  ] as const)('%s make it so', (_what, change, grade) => {
    const criteria = Object.fromEntries(CRITERIA.map((name) => [name, { result: 'qualified' as const }]));
    const changed = Object.fromEntries(Object.entries(change).map(([name, result]) => [name, { result }]));
    expect(proposedGrade({ ...criteria, ...changed })).toBe(grade);
  });

  it('never rises when a criterion falls', () => {
    fc.assert(
      fc.property(results, fc.constantFrom(...CRITERIA), (chosen, name) => {
        const worse = CRITERION_RESULTS[CRITERION_RESULTS.indexOf(chosen[name]) + 1] ?? 'unqualified';
        const [before, after] = [chosen, { ...chosen, [name]: worse }].map((each) =>
          GRADES.indexOf(proposedGrade(criteriaOf(each))),
        );
        expect(after).toBeGreaterThanOrEqual(before ?? 0);
      }),
    );
  });

  it('leads to an act that the review is never refused for', () => {
    fc.assert(
      fc.property(results, (chosen) => {
        const criteria = criteriaOf(chosen);
        const grade = proposedGrade(criteria);
        const kind = actOfGrade(grade);
        const play = submitted().on('2024-10-21');
        const command =
          kind === 'qualifyTargets' ? { kind, criteria, grade, opinion: '' } : { kind, criteria, grade, ...review };
        play.act(people.officer, command);
        expect(play.state.position.main).toBe(kind === 'qualifyTargets' ? 'qualified' : 'returned');
      }),
      { numRuns: 30 },
    );
  });
});

describe('departing from the proposal', () => {
  it('asks for a reason, and stands in the record with it', () => {
    const command = { kind: 'returnTargets', criteria: oneNeedsWork, grade: 'fair', ...review } as const;
    const play = submitted().on('2024-10-21');
    expect(play.refusal(people.officer, command).faults).toEqual([
      { path: '/gradeReason', code: 'gradeReasonRequired' },
    ]);
    play.act(people.officer, { ...command, gradeReason: '数量与资金相差过大' });
    expect(play.events('targetsReturned')[0]?.event).toMatchObject({
      grade: 'fair',
      gradeReason: '数量与资金相差过大',
    });
  });

  it('never lets a grade lead to the other act', () => {
    const error = submitted()
      .on('2024-10-21')
      .refusal(people.officer, { kind: 'qualifyTargets', criteria: allQualified, opinion: '', grade: 'poor' });
    expect(error.faults.map(({ code }) => code)).toEqual(['gradeAgainstAct', 'gradeReasonRequired']);
  });

  it('leaves a review without a grade as it was', () => {
    const play = submitted().on('2024-10-21');
    play.act(people.officer, { kind: 'qualifyTargets', criteria: allQualified, opinion: '' });
    expect(play.events('targetsQualified')[0]?.event).not.toHaveProperty('grade');
  });

  it('does not call a criterion qualified whose point is not met', () => {
    const criteria = { ...oneNeedsWork, relevance: { result: 'qualified', opinion: '', unmet: ['indicatorsSound'] } };
    const error = submitted()
      .on('2024-10-21')
      .refusal(people.officer, { kind: 'returnTargets', criteria: criteria as ReviewCriteria, ...review });
    expect(error.faults).toEqual([{ path: '/criteria/relevance/unmet', code: 'qualifiedWithUnmet' }]);
  });
});

describe('the consequence is computed by the domain, and is the clock that then really runs', () => {
  const on = asPlainDate('2024-10-21');

  it('a return names the day of the resubmission', () => {
    const outcome = reviewOutcome('fair', on, { targets: { returns: 0 } }, defaultRules);
    const play = submitted().on('2024-10-21');
    play.act(people.officer, { kind: 'returnTargets', criteria: oneNeedsWork, ...review });
    expect(outcome).toMatchObject({ act: 'returnTargets', refusable: false, clock: { due: { due: '2024-10-28' } } });
    expect(play.obligation('resubmitTargets:1')?.due).toBe(outcome.clock?.due.due);
  });

  it('a qualified item waits for the congress, or is owed its approval from the later of both days', () => {
    expect(reviewOutcome('excellent', on, { targets: { returns: 0 } }, defaultRules).clock).toBeUndefined();
    const passed = { targets: { returns: 1 }, congressOn: asPlainDate('2024-10-10') };
    const outcome = reviewOutcome('good', on, passed, defaultRules);
    expect(outcome).toMatchObject({ refusable: true, clock: { kind: 'approveBudget', due: { due: '2024-11-11' } } });
    const play = submitted()
      .on('2024-10-16')
      .act(people.officer, { kind: 'recordBudgetPassed', on: passed.congressOn });
    play.on('2024-10-21').act(people.officer, { kind: 'qualifyTargets', criteria: allQualified, opinion: '' });
    expect(play.obligation('approveBudget')?.due).toBe(outcome.clock?.due.due);
  });
});
