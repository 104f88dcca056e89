import { PolicySchema } from '../../../domain/policy/policy.ts';
import { defaultPolicy } from '../../../domain/policy/default-policy.ts';
import type { SignOffRule } from '../../../domain/policy/sign-off-rule.ts';
import { ACT_NAMES } from '../../../domain/processes/names.ts';
import { LIFECYCLES } from '../../../domain/processes/lifecycles.ts';
import { signableActs, signOffFaults } from '../../../domain/sign-off/check-rules.ts';
import { rule, step } from './office.ts';

const codes = (signOff: Readonly<Record<string, SignOffRule>>): readonly string[] =>
  signOffFaults(signOff, LIFECYCLES).map(({ path, code }) => `${path} ${code}`);

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

  it('are for the acts of every process alike', () => {
    const director = rule([step('a', ['financeDirector'])]);
    expect(codes({ approvePlan: director, concludeEvaluation: director, issueResultDocument: director })).toEqual([]);
    expect(codes({ issueResultDocument: rule([step('a', ['performanceOfficer'])]) })).toEqual([
      '/signOff/issueResultDocument/steps/0/signers signOffCannotDecide',
    ]);
  });

  it('leave alone what is done in person: by experts, by a team, by lot', () => {
    const director = rule([step('a', ['financeDirector'])]);
    for (const command of ['submitScores', 'submitPlan', 'declareInterests', 'drawExperts', 'redrawExperts'])
      expect(codes({ [command]: director })).toEqual([`/signOff/${command} signOffInPerson`]);
    const signable = signableActs(LIFECYCLES);
    expect(signable).toEqual(expect.arrayContaining(['approvePlan', 'issueResultDocument', 'approveBudget']));
    expect(signable.filter((command) => ['submitScores', 'drawExperts', 'receiptDeemed'].includes(command))).toEqual(
      [],
    );
    expect(signable.filter((command) => ACT_NAMES[command] === undefined)).toEqual([]);
  });

  it('a policy from before there were chains has none', () => {
    const { signOff: _none, ...old } = defaultPolicy;
    expect(PolicySchema.parse(old).signOff).toEqual({});
  });
});
