import fc from 'fast-check';
import { criteriaLines, workingLines } from '../../../domain/key-plan/key-plan-text.ts';
import {
  candidatesText,
  pointsOf,
  proposed,
  scoreCandidates,
  type CandidateFacts,
  type PlannedKind,
} from '../../../domain/key-plan/score.ts';
import { DEFAULT_KEY_PLAN } from '../../../domain/policy/plan-rules.ts';
import { defaultPolicy } from '../../../domain/policy/default-policy.ts';
import { PolicySchema } from '../../../domain/policy/policy.ts';

function facts(subjectId: string, more: Partial<CandidateFacts> = {}): CandidateFacts {
  return {
    subjectId,
    kind: 'keyEvaluation',
    code: subjectId,
    name: `项目${subjectId}`,
    unitId: 'u',
    unitName: '某单位',
    amountFen: 0,
    livelihood: false,
    attention: 0,
    attentionSource: '',
    lastGrade: 'excellent',
    recurring: 0,
    ...more,
  };
}

describe('the points of a candidate (E6)', () => {
  it('are the share of each criterion’s weight, rounded to two places, then added', () => {
    const one = facts('a', {
      amountFen: 486_000_000,
      livelihood: true,
      attention: 2,
      attentionSource: '人大代表建议',
      lastGrade: 'fair',
      recurring: 1,
    });
    expect(pointsOf(one, DEFAULT_KEY_PLAN)).toEqual({
      points: { amount: '14.58', livelihood: '20.00', attention: '13.33', lastResult: '10.50', recurrence: '5.00' },
      total: '63.41',
    });
  });

  it('end at the weight, however large the amount and however often problems came back', () => {
    const most = facts('a', { amountFen: 9_000_000_000, recurring: 40 });
    expect(pointsOf(most, DEFAULT_KEY_PLAN).points).toMatchObject({ amount: '30.00', recurrence: '15.00' });
  });

  it('count what was never evaluated as the policy says', () => {
    expect(pointsOf(facts('a', { lastGrade: null }), DEFAULT_KEY_PLAN).points.lastResult).toBe('7.50');
  });

  it('measure a department and a county by amounts of their own', () => {
    const amountFen = 1_000_000_000;
    const shares = (['keyEvaluation', 'wholeDepartment', 'county'] as const).map(
      (kind) => pointsOf(facts('a', { kind, amountFen }), DEFAULT_KEY_PLAN).points.amount,
    );
    expect(shares).toEqual(['30.00', '6.00', '0.60']);
  });

  it('are said with their working, and add up to what stands there, in both languages', () => {
    const [one] = scoreCandidates(
      [facts('a', { livelihood: true, attention: 1, attentionSource: '审计' })],
      DEFAULT_KEY_PLAN,
    );
    if (!one) throw new Error('no candidate');
    expect(workingLines(one, 'zh-CN')).toEqual([
      '资金规模 0.00 万元：0.00',
      '民生 是：20.00',
      '社会关注 一般 · 审计：6.67',
      '上次结果 优：0.00',
      '问题再犯 0 类：0.00',
    ]);
    expect(workingLines(one, 'en').at(1)).toBe('livelihood yes: 20.00');
    expect(criteriaLines(DEFAULT_KEY_PLAN, 'zh-CN').join('')).toContain(
      '项目 1000 万元、部门 5000 万元、县市区 50000 万元得满分',
    );
  });
});

describe('the proposal', () => {
  it('takes of each kind the first, as many as there are seats; equals go by amount, then by code', () => {
    const kinds: readonly PlannedKind[] = ['county', 'keyEvaluation', 'wholeDepartment'];
    const all = kinds.flatMap((kind) =>
      ['c', 'b', 'a'].map((id) => facts(id, { kind, amountFen: id === 'b' ? 20_000_000 : 10_000_000 })),
    );
    const rules = { ...DEFAULT_KEY_PLAN, seats: { keyEvaluation: 2, wholeDepartment: 1, county: 0 } };
    const chosen = proposed(scoreCandidates(all, rules), rules);
    expect(chosen.map(({ kind, subjectId }) => `${kind} ${subjectId}`)).toEqual([
      'keyEvaluation b',
      'keyEvaluation a',
      'wholeDepartment b',
    ]);
  });

  const candidates = fc.uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1, maxLength: 4 }),
      amountFen: fc.integer({ min: 0, max: 2_000_000_000 }),
      livelihood: fc.boolean(),
      recurring: fc.integer({ min: 0, max: 5 }),
    }),
    { selector: ({ id }) => id, maxLength: 12 },
  );

  it('is the same whatever the order of the candidates, and so is its hash’s text', () => {
    fc.assert(
      fc.property(candidates, (made) => {
        const all = made.map(({ id, ...more }) => facts(id, more));
        const back = all.toReversed();
        const ids = (some: readonly CandidateFacts[]): readonly string[] =>
          scoreCandidates(some, DEFAULT_KEY_PLAN).map(({ subjectId }) => subjectId);
        expect(ids(back)).toEqual(ids(all));
        expect(candidatesText(back, DEFAULT_KEY_PLAN)).toBe(candidatesText(all, DEFAULT_KEY_PLAN));
      }),
    );
  });

  it('never ranks one lower for a larger amount', () => {
    fc.assert(
      fc.property(candidates, fc.integer({ min: 1, max: 1_000_000_000 }), (made, more) => {
        const all = made.map(({ id, ...rest }) => facts(id, rest));
        const [first] = all;
        if (!first) return;
        const place = (some: readonly CandidateFacts[]): number =>
          scoreCandidates(some, DEFAULT_KEY_PLAN).findIndex(({ subjectId }) => subjectId === first.subjectId);
        const raised = all.map((one) => (one === first ? { ...one, amountFen: one.amountFen + more } : one));
        expect(place(raised)).toBeLessThanOrEqual(place(all));
      }),
    );
  });
});

it('policies of before are read with the default criteria and the default sample', () => {
  const { keyPlan: _plan, selfCheck: _check, ...before } = defaultPolicy;
  const { keyEvaluationPlan: _owed, checkSelfEvaluation: _checked, ...obligations } = before.obligations;
  expect(PolicySchema.parse({ ...before, obligations })).toEqual(defaultPolicy);
});
