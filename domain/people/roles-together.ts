import type { Bilingual } from '../locale.ts';
import { OUTSIDE, UNIT, type Role } from '../process/roles.ts';

const FINANCE: readonly Role[] = ['financeOfficer', 'performanceOfficer', 'financeDirector'];
const BUSINESS: readonly Role[] = [...UNIT, ...FINANCE, ...OUTSIDE, 'supervisingLeader'];

/** Why two roles do not go together, or need care. */
export interface RolesTogether {
  readonly code: string;
  /** `refused` is never granted; `notice` is granted and said. */
  readonly severity: 'refused' | 'notice';
  readonly why: Bilingual;
}

interface Rule extends RolesTogether {
  readonly one: readonly Role[];
  readonly other: readonly Role[];
}

/** Separation of duties (三员分立; design.md §5), in the order in which the first that applies is told. */
const RULES: readonly Rule[] = [
  {
    code: 'administratorAlone',
    severity: 'refused',
    one: ['administrator'],
    other: [...BUSINESS, 'auditor'],
    why: {
      'zh-CN': '系统管理员不兼其他角色：管账号的人不办业务，也不审计。',
      en: 'An administrator holds no other role: who manages accounts neither acts nor audits.',
    },
  },
  {
    code: 'auditorAlone',
    severity: 'refused',
    one: ['auditor'],
    other: BUSINESS,
    why: {
      'zh-CN': '审计不兼其他角色：不能审计自己办的事。',
      en: 'An auditor holds no other role: nobody audits what he did himself.',
    },
  },
  {
    code: 'unitAndFinance',
    severity: 'refused',
    one: UNIT,
    other: FINANCE,
    why: {
      'zh-CN': '单位人员不兼财政角色：报的人不能又是审的人。',
      en: 'Nobody of a unit holds a role of finance: who submits does not review.',
    },
  },
  {
    code: 'outsiderInside',
    severity: 'refused',
    one: OUTSIDE,
    other: [...UNIT, ...FINANCE, 'supervisingLeader'],
    why: {
      'zh-CN': '中介机构人员和专家不兼单位、财政或分管领导角色：评价须独立。',
      en: 'Evaluators and experts hold no role in units, finance or government: an evaluation is independent.',
    },
  },
  {
    code: 'draftsAndSigns',
    severity: 'notice',
    one: ['unitClerk'],
    other: ['unitLeader'],
    why: {
      'zh-CN': '起草的人不能签发：他自己起草的，要由本单位另一位负责人报送。',
      en: 'Who drafts may not sign: what he drafts himself, another leader of the unit has to submit.',
    },
  },
  {
    code: 'reviewsAndSigns',
    severity: 'notice',
    one: ['financeOfficer', 'performanceOfficer'],
    other: ['financeDirector'],
    why: {
      'zh-CN': '起草的人不能签发：他自己拟的反馈，要由另一位局领导签发。',
      en: 'Who drafts may not sign: feedback that he drafts himself, another director has to issue.',
    },
  },
  {
    code: 'escalatesToHimself',
    severity: 'notice',
    one: ['financeDirector'],
    other: ['supervisingLeader'],
    why: {
      'zh-CN': '逾期会从局长升级到分管领导：两者同一人时，升级等于没有升级。',
      en: 'What is overdue rises from the director to the supervising leader: with one person in both, it rises to nobody.',
    },
  },
];

/** What is to be said where one person holds both roles at the same time; undefined where nothing is. */
export function rolesTogether(a: Role, b: Role): RolesTogether | undefined {
  return RULES.find(
    ({ one, other }) => (one.includes(a) && other.includes(b)) || (one.includes(b) && other.includes(a)),
  );
}

/** The reasons by their codes, as faults of a grant or a delegation tell them. */
export const ROLES_TOGETHER_TEXTS: Readonly<Record<string, Bilingual>> = Object.fromEntries(
  RULES.map(({ code, why }) => [code, why]),
);
