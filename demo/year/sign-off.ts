import { yearOf } from '../../domain/calendar/plain-date.ts';
import { defaultPolicy } from '../../domain/policy/default-policy.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import type { SignOffRule } from '../../domain/policy/sign-off-rule.ts';
import type { SignOffCommand } from '../../domain/sign-off/sign-off-command.ts';
import { personFor, type Part } from '../cast.ts';
import { qualifies, targets } from '../chapters.ts';
import type { UnitKey } from '../organisation.ts';
import { does, type Life, type Line } from '../script.ts';
import type { Diary } from './diary.ts';
import { ahead, invented, lifeOf, type Matter } from './parts.ts';

/** 科室 → 局长: the performance division looks at it, the director decides; the unit's leader gets a copy. */
const QUALIFYING: SignOffRule = {
  proposedBy: ['financeOfficer'],
  steps: [
    {
      key: 'division',
      name: { 'zh-CN': '绩效科会签', en: 'performance division' },
      mode: { kind: 'allOf' },
      signers: [{ office: 'performanceOfficer', every: false }],
      resubmit: 'choice',
    },
    {
      key: 'director',
      name: { 'zh-CN': '局长签批', en: 'director' },
      mode: { kind: 'allOf' },
      signers: [{ office: 'financeDirector', every: false }],
      resubmit: 'choice',
    },
  ],
  copies: ['unitLeader'],
};

/** The default policy with a chain of signatures: a policy of the demo, and named so. */
const SIGNED: Policy = {
  ...defaultPolicy,
  id: 'demo-sign-off',
  title: { 'zh-CN': '演示口径（审核须签批，虚构）', en: 'Demo policy (reviews are signed, invented)' },
  signOff: { qualifyTargets: QUALIFYING },
};

const CHAIN = { chain: 'qualifyTargets' };
const signs = (when: string, who: Part, opinion = '同意'): Line => does(when, who, { kind: 'sign', ...CHAIN, opinion });

/** Whatever the day of the first start, one review waits for the director, one is back with its proposer, one is signed. */
export function signOffLives(diary: Diary): readonly Life[] {
  const { ago, today } = diary;
  const season = { fiscalYear: yearOf(today) + 1, openedOn: ago(60), dates: { targetsDue: ahead(today, 6) } };
  const item = (no: number, unit: UnitKey, name: string): Matter =>
    invented(no, { unit, name, amountFen: 8_000_000 + no * 700_000, ...season });
  const [waiting, back, signed] = [
    item(16, 'seeds', '智慧农情监测'),
    item(17, 'seeds', '农资质量抽检'),
    item(18, 'seeds', '农机安全监理'),
  ];
  const put = (matter: Matter): readonly Line[] => [targets(ago(6), matter.table), qualifies(ago(5))];
  const copy = ({ input }: Matter): SignOffCommand => ({
    kind: 'copyTo',
    ...CHAIN,
    people: [personFor('supervisor', input.subject).id],
    note: '新增项目，供参阅（虚构）',
  });
  const returned: SignOffCommand = {
    kind: 'sendBack',
    ...CHAIN,
    to: 'proposer',
    then: 'straight',
    opinion: '请补充抽检批次的测算依据（虚构）',
  };
  const lives = [
    lifeOf(
      waiting,
      [...put(waiting), signs(ago(4), 'performance', '指标与预算相符'), does(ago(3), 'officer', copy(waiting))],
      diary,
    ),
    lifeOf(back, [...put(back), signs(ago(4), 'performance'), does(ago(2), 'director', returned)], diary),
    lifeOf(signed, [...put(signed), signs(ago(4), 'performance'), signs(ago(2), 'director')], diary),
  ];
  return lives.map((life) => ({ ...life, policy: SIGNED }));
}
