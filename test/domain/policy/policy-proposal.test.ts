import fc from 'fast-check';
import { defaultPolicy } from '../../../domain/policy/default-policy.ts';
import { policyDifferences, proposalFaults, type PolicyBody } from '../../../domain/policy/policy-proposal.ts';

const codes = (proposed: PolicyBody) =>
  proposalFaults(defaultPolicy, proposed).map(({ path, code }) => `${path} ${code}`);
const { obligations, ladder, consequences, monitoringPeriods, extension } = defaultPolicy;

describe('what speaks against a version of the policy', () => {
  it('the policy’s own periods and clauses cannot be changed (R1, R2)', () => {
    const longer = { ...obligations.giveFeedback, term: { unit: 'month', count: 2 } as const };
    const loosened = { ...obligations.reportRectification, statutory: false };
    expect(
      codes({ ...defaultPolicy, obligations: { ...obligations, giveFeedback: longer, reportRectification: loosened } }),
    ).toEqual(['/obligations/giveFeedback/term policyStatutory', '/obligations/reportRectification policyStatutory']);
  });

  it('a season’s date stays a date, a period stays a period', () => {
    const counted = { ...obligations.submitTargets, term: { unit: 'month', count: 1 } as const };
    const set = { ...obligations.reviewTargets, term: { unit: 'setDate' } as const };
    expect(
      codes({ ...defaultPolicy, obligations: { ...obligations, submitTargets: counted, reviewTargets: set } }),
    ).toEqual(['/obligations/submitTargets/term policyTermUnit', '/obligations/reviewTargets/term policyTermUnit']);
  });

  it('a plan is due after it is owed, and large amounts begin above small ones (E6, E4)', () => {
    const { keyPlan, selfCheck } = defaultPolicy;
    const early = { ...keyPlan, opensOn: '02-01' };
    const crossed = { ...selfCheck, largeFromFen: selfCheck.smallBelowFen };
    expect(codes({ ...defaultPolicy, keyPlan: early, selfCheck: crossed })).toEqual([
      '/keyPlan/dueOn policyPlanDays',
      '/selfCheck/largeFromFen policySampleSizes',
    ]);
  });

  it('says everything at once', () => {
    const [first, second] = ladder;
    if (!first || !second) throw new Error('the ladder has steps');
    const found = codes({
      ...defaultPolicy,
      morningHour: 6,
      reminderOffsets: [],
      ladder: [second, first].map((step) => ({ ...step, audience: ['unitLeader'] as const })),
      extension: { ...extension, grantedBy: [] },
      consequences: consequences.slice(1).map((rule) => ({ ...rule, reducePercent: 10 })),
      monitoringPeriods: monitoringPeriods.toReversed(),
    });
    expect(found).toEqual([
      '/morningHour policyFixed',
      '/ladder/1/workingDays policyLadderOrder',
      '/ladder policyLadderLeader',
      '/reminderOffsets policyRemindersNone',
      '/extension/grantedBy policyNobodyGrants',
      '/consequences policyGradeOnce',
      '/consequences/0/reducePercent policyPercentOnlyReduced',
      '/consequences/2/reducePercent policyPercentOnlyReduced',
      '/monitoringPeriods/1/endsOn policyPeriodsOrder',
      '/monitoringPeriods/2/endsOn policyPeriodsOrder',
    ]);
  });

  it('a version that says the same is none', () => {
    expect(codes({ ...defaultPolicy })).toEqual([' policyUnchanged']);
  });
});

describe('the differences of two versions', () => {
  it('name each value once, with what stood there and what stands there now', () => {
    const proposed: PolicyBody = {
      ...defaultPolicy,
      reminderOffsets: [7, 1],
      nearWorkingDays: 5,
      ladder: ladder.slice(0, 3),
    };
    const found = policyDifferences(defaultPolicy, proposed);
    expect(found).toContainEqual({ path: '/reminderOffsets', before: '[14,7,3,1,0]', after: '[7,1]' });
    expect(found).toContainEqual({ path: '/nearWorkingDays', before: '3', after: '5' });
    expect(found.filter(({ path }) => path.startsWith('/ladder/3')).every(({ after }) => after === null)).toBe(true);
  });

  it('are none of a version and itself, and mirror one another both ways', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 30 }),
        fc.boolean(),
        fc.subarray([21, 14, 7, 3, 1, 0]),
        (near, stops, days) => {
          const other = {
            ...defaultPolicy,
            nearWorkingDays: near,
            suspensionStopsStatutory: stops,
            reminderOffsets: days,
          };
          expect(policyDifferences(other, other)).toEqual([]);
          const mirrored = policyDifferences(other, defaultPolicy).map(({ path, before, after }) => ({
            path,
            before: after,
            after: before,
          }));
          expect(policyDifferences(defaultPolicy, other)).toEqual(mirrored);
        },
      ),
    );
  });
});
