import fc from 'fast-check';
import { addDays, asPlainDate } from '../../../domain/calendar/plain-date.ts';
import { delegationFaults, type StandingDelegation } from '../../../domain/people/delegation-rules.ts';

const TODAY = asPlainDate('2024-09-02');
const anyOne = fc
  .record({
    delegateId: fc.constantFrom('zhang', 'liu'),
    roles: fc.uniqueArray(fc.constantFrom('financeOfficer' as const, 'financeDirector' as const), { minLength: 1 }),
    stages: fc.uniqueArray(fc.constantFrom('targets', 'monitoring', 'feedback')),
    from: fc.nat({ max: 20 }),
    days: fc.nat({ max: 20 }),
  })
  .map(({ from, days, ...one }): StandingDelegation => {
    const validFrom = addDays(TODAY, from);
    return {
      id: '7',
      principalId: 'deng',
      delegateName: one.delegateId,
      ...one,
      validFrom,
      validUntil: addDays(validFrom, days),
    };
  });
const stagesOf = ({ stages }: StandingDelegation): readonly string[] =>
  stages.length === 0 ? ['targets', 'monitoring', 'feedback'] : stages;

describe('a delegation that is there already', () => {
  it('is refused and named exactly where the same person would do the same work on the same day by both', () => {
    fc.assert(
      fc.property(anyOne, anyOne, (standing, asked) => {
        const days = Array.from({ length: 50 }, (_day, index) => addDays(TODAY, index));
        const on = (one: StandingDelegation, day: string): boolean => one.validFrom <= day && day <= one.validUntil;
        const both =
          standing.delegateId === asked.delegateId &&
          standing.roles.some((role) => asked.roles.includes(role)) &&
          stagesOf(standing).some((stage) => stagesOf(asked).includes(stage)) &&
          days.some((day) => on(standing, day) && on(asked, day));
        const faults = delegationFaults(asked, { lent: [standing], principal: [], delegate: [], today: TODAY });
        const { validFrom: from, validUntil: until, delegateName: name, id } = standing;
        expect(faults.filter(({ code }) => code === 'delegationTwice')).toEqual(
          both ? [{ path: '/delegateId', code: 'delegationTwice', params: { id, name, from, until } }] : [],
        );
      }),
    );
  });
});
