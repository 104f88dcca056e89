import { faultText } from '../../api/problem/fault-text.ts';
import { defaultPolicy } from '../../domain/policy/default-policy.ts';
import { proposalFaults } from '../../domain/policy/policy-proposal.ts';
import { SignOffRuleSchema } from '../../domain/policy/sign-off-rule.ts';
import { modeOf, newChain, signable, withNewStep, withOffices } from '../../web/src/pages/policy/form/chain-model.ts';
import { batchWord } from '../../web/src/sign-off/act-word.ts';
import { fill } from '../../domain/locale.ts';
import type { Say } from '../../web/src/text/say.ts';

const NAME = { 'zh-CN': '签批', en: 'sign' };

describe('the chains of a policy as its form sets them', () => {
  it('begin with what the rules accept, for every act of every process that is offered', () => {
    const { id: _id, version: _version, ...body } = defaultPolicy;
    const acts = signable().flat();
    expect(acts).toEqual(expect.arrayContaining(['approveBudget', 'approvePlan', 'issueResultDocument']));
    expect(new Set(acts).size).toBe(acts.length);
    const signOff = Object.fromEntries(acts.map((act) => [act, newChain(NAME)]));
    const faults = proposalFaults(defaultPolicy, { ...body, signOff }).map(({ code }) => code);
    // Some acts are decided above the director: for those another office is to be chosen.
    expect(faults.filter((code) => code !== 'signOffCannotDecide')).toEqual([]);
  });

  it('name no office that may not read the matter: it is refused as it is proposed, in both languages', () => {
    const { id: _id, version: _version, ...body } = defaultPolicy;
    const [director] = newChain(NAME).steps;
    const blind = { ...director, key: 'unit', signers: [{ office: 'unitLeader', every: false }] };
    const signOff = { issueResultDocument: SignOffRuleSchema.parse({ steps: [blind, director], copies: [] }) };
    const [fault] = proposalFaults(defaultPolicy, { ...body, signOff });
    expect(fault).toMatchObject({ path: '/signOff/issueResultDocument/steps/0/signers', code: 'signOffCannotRead' });
    const said = (locale: 'zh-CN' | 'en') => faultText(fault?.code ?? '', fault?.params ?? {}, locale);
    expect(said('zh-CN')).toBe('单位负责人看不到这类事项，不能提请、签批，也不能抄送。');
    expect(said('en')).toContain('unit leader');
  });

  it('tell steps apart whatever was taken away before', () => {
    const three = withNewStep(withNewStep(newChain(NAME).steps, NAME), NAME);
    const keys = withNewStep(three.slice(1), NAME).map(({ key }) => key);
    expect(new Set(keys).size).toBe(3);
    expect(SignOffRuleSchema.safeParse({ steps: three, copies: [] }).success).toBe(true);
  });

  it('keep how an office signs when others are chosen beside it', () => {
    const signers = [{ office: 'financeDirector' as const, every: true }];
    expect(withOffices(signers, ['performanceOfficer', 'financeDirector'])).toEqual([
      { office: 'performanceOfficer', every: true },
      { office: 'financeDirector', every: true },
    ]);
    expect([modeOf('allOf'), modeOf('percent')]).toEqual([{ kind: 'allOf' }, { kind: 'percent', pass: 66 }]);
  });
});

it('the button of a batch says what is put forward instead of done', () => {
  const say: Say = (text, values = {}) => fill(text['zh-CN'], values);
  expect([0, 2, 3].map((signed) => batchWord(say, '批复 3 件', signed, 3))).toEqual([
    '批复 3 件',
    '批复 3 件（其中 2 件先提请签批）',
    '提请签批：批复 3 件',
  ]);
});
