import { PolicySchema } from '../../../domain/policy/policy.ts';
import { defaultPolicy } from '../../../domain/policy/default-policy.ts';
import type { SignOffRule } from '../../../domain/policy/sign-off-rule.ts';
import { LIFECYCLE } from '../../../domain/processes/budget-item/lifecycle.ts';
import { signOffFaults } from '../../../domain/sign-off/check-rules.ts';
import { rule, step } from './office.ts';

const codes = (signOff: Readonly<Record<string, SignOffRule>>): readonly string[] =>
  signOffFaults(signOff, LIFECYCLE).map(({ path, code }) => `${path} ${code}`);

describe('a policy’s chains of signatures', () => {
  it('end with an office that could do the act alone, or with one above it', () => {
    const up = step('up', ['levelUp']);
    expect(codes({ issueFeedback: rule([step('a', ['performanceOfficer']), step('b', ['financeDirector'])]) })).toEqual(
      [],
    );
    expect(codes({ issueFeedback: rule([step('a', ['supervisingLeader'])]) })).toEqual([]);
    expect(codes({ issueFeedback: rule([up], { proposedBy: ['performanceOfficer'] }) })).toEqual([]);
    expect(codes({ issueFeedback: rule([step('a', ['performanceOfficer'])]) })).toEqual([
      '/signOff/issueFeedback/steps/0/signers signOffCannotDecide',
    ]);
    expect(codes({ issueFeedback: rule([step('a', ['performanceOfficer', 'financeDirector'])]) })).toEqual([]);
    const any = step('a', ['performanceOfficer', 'financeDirector'], { mode: { kind: 'anyOf' } });
    expect(codes({ issueFeedback: rule([any]) })).toHaveLength(1);
  });

  it('are for acts that people do, with steps told apart and votes that can be reached', () => {
    expect(codes({ fiscalYearEnded: rule([step('a', ['financeDirector'])]) })).toEqual([
      '/signOff/fiscalYearEnded signOffUnknownAct',
    ]);
    const two = [step('a', ['financeDirector']), step('a', ['financeDirector'], { mode: { kind: 'count', pass: 2 } })];
    expect(codes({ issueFeedback: rule(two) })).toEqual([
      '/signOff/issueFeedback/steps/1/key signOffStepTwice',
      '/signOff/issueFeedback/steps/1/mode signOffVotesOutOfReach',
    ]);
  });

  it('a policy from before there were chains has none', () => {
    const { signOff: _none, ...old } = defaultPolicy;
    expect(PolicySchema.parse(old).signOff).toEqual({});
  });
});
