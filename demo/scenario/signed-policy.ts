import { defaultPolicy } from '../../domain/policy/default-policy.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import type { SignOffRule, SignOffStep } from '../../domain/policy/sign-off-rule.ts';

const step = (key: string, zh: string, en: string, more: Pick<SignOffStep, 'mode' | 'signers'>): SignOffStep => ({
  key,
  name: { 'zh-CN': zh, en },
  resubmit: 'choice',
  ...more,
});

/** 科室 → 绩效科会签 → 局长: the approval of targets and money. */
const APPROVING: SignOffRule = {
  proposedBy: ['financeOfficer'],
  steps: [
    step('joint', '绩效科会签', 'performance division', {
      mode: { kind: 'allOf' },
      signers: [{ office: 'performanceOfficer', every: false }],
    }),
    step('director', '局长签批', 'director', {
      mode: { kind: 'allOf' },
      signers: [{ office: 'financeDirector', every: false }],
    }),
  ],
  copies: ['unitLeader'],
};

/** 绩效科 → 局长、分管领导顺签: the notice of rectification is a paper of the bureau that the government answers for. */
const FEEDING_BACK: SignOffRule = {
  proposedBy: ['performanceOfficer'],
  steps: [
    step('leaders', '局长、分管领导顺签', 'director, then supervising leader', {
      mode: { kind: 'inOrder' },
      signers: [
        { office: 'financeDirector', every: false },
        { office: 'supervisingLeader', every: false },
      ],
    }),
  ],
  copies: [],
};

/** The default policy with two chains of signatures: a policy of the demo, and named so. */
export const SIGNED: Policy = {
  ...defaultPolicy,
  id: 'demo-signed',
  title: {
    'zh-CN': '演示口径（批复和反馈须签批，虚构）',
    en: 'Demo policy (approval and feedback are signed, invented)',
  },
  signOff: { approveBudget: APPROVING, issueFeedback: FEEDING_BACK },
};
