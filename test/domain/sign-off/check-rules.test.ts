import { PolicySchema } from '../../../domain/policy/policy.ts';
import { defaultPolicy } from '../../../domain/policy/default-policy.ts';
import { SIGNING_ROLES, type SignOffRule } from '../../../domain/policy/sign-off-rule.ts';
import { rolesWith } from '../../../domain/process/permissions.ts';
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

  it('end so in every row of the table: what a unit reports and what a bureau reports are one act of two offices', () => {
    const up = rule([step('a', ['levelUp'])]);
    expect(codes({ submitPerformanceReport: up, signPerformanceReport: up, answerSupervision: up })).toEqual([]);
    expect(codes({ answerSupervision: rule([step('a', ['unitLeader'])]) })).toEqual([
      '/signOff/answerSupervision/steps/0/signers signOffCannotDecide',
    ]);
    expect(codes({ answerSupervision: rule([step('a', ['supervisingLeader'])]) })).toEqual([]);
    const byUnit = rule([step('a', ['supervisingLeader'])], { proposedBy: ['unitClerk'] });
    expect(codes({ answerSupervision: byUnit })).toEqual([
      '/signOff/answerSupervision/proposedBy signOffNobodyProposes',
    ]);
  });

  it('P4: are never for a leader’s word on his own supervised matter', () => {
    const leader = rule([step('a', ['supervisingLeader'])]);
    for (const command of ['returnSupervision', 'closeSupervision', 'dropSupervision', 'takeOverSupervision'])
      expect(codes({ [command]: leader })).toEqual([`/signOff/${command} signOffInPerson`]);
    expect(signableActs(LIFECYCLES).filter((command) => command.endsWith('Supervision'))).toEqual([
      'answerSupervision',
    ]);
  });

  it('name no office that may not read the matter, in any process, act and place of a rule', () => {
    for (const command of signableActs(LIFECYCLES)) {
      const own = LIFECYCLES.filter(({ rows }) => rows.some((row) => row.command === command && row.who.length > 0));
      const blind = SIGNING_ROLES.filter((role) => own.some(({ read }) => !rolesWith(read).includes(role)));
      for (const role of SIGNING_ROLES) {
        const last = step('z', ['supervisingLeader']);
        const found = codes({
          [command]: rule([step('a', [role]), last], { proposedBy: [role, 'performanceOfficer'], copies: [role] }),
        }).filter((code) => code.endsWith('signOffCannotRead'));
        const places = ['/proposedBy', '/steps/0/signers', '/copies'];
        expect([command, role, found]).toEqual([
          command,
          role,
          blind.includes(role) ? places.map((place) => `/signOff/${command}${place} signOffCannotRead`) : [],
        ]);
      }
    }
    expect(codes({ issueResultDocument: rule([step('a', ['unitLeader']), step('b', ['financeDirector'])]) })).toEqual([
      '/signOff/issueResultDocument/steps/0/signers signOffCannotRead',
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
