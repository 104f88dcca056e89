import type { Bilingual } from '../locale.ts';
import type { BodyKind, Department, Seat, Standing } from './seats.ts';

export const BODY_KIND_NAMES = {
  coordination: { 'zh-CN': '领导协调机构', en: 'coordination body' },
  workingTeam: { 'zh-CN': '工作班子', en: 'working team' },
} as const satisfies Record<BodyKind, Bilingual>;

export const SEAT_NAMES = {
  head: { 'zh-CN': '牵头', en: 'head' },
  responsible: { 'zh-CN': '具体负责', en: 'responsible' },
  member: { 'zh-CN': '协调配合', en: 'member' },
  office: { 'zh-CN': '办公室', en: 'office' },
} as const satisfies Record<Seat, Bilingual>;

export const DEPARTMENT_NAMES = {
  organisation: { 'zh-CN': '组织部门', en: 'organisation department' },
  publicity: { 'zh-CN': '宣传部门', en: 'publicity department' },
  finance: { 'zh-CN': '财政部门', en: 'finance department' },
  personnel: { 'zh-CN': '人社部门', en: 'personnel department' },
  audit: { 'zh-CN': '审计部门', en: 'audit department' },
  statistics: { 'zh-CN': '统计部门', en: 'statistics department' },
} as const satisfies Record<Department, Bilingual>;

/** Where escalations of a region lead, and why not to the head where they do not. */
export const STANDING_TEXTS = {
  reached: { 'zh-CN': '升级直达牵头人', en: 'escalations reach the head' },
  noBody: {
    'zh-CN': '未成立工作机构，升级送全体分管领导',
    en: 'no body; escalations go to every supervising leader',
  },
  noHead: { 'zh-CN': '牵头人空缺，升级送全体分管领导', en: 'no head; escalations go to every supervising leader' },
  noAccount: {
    'zh-CN': '牵头人没有账号，升级送全体分管领导',
    en: 'the head has no account; escalations go to every supervising leader',
  },
  inactive: {
    'zh-CN': '牵头人账号已停用，升级送全体分管领导',
    en: 'the head’s account is not in use; escalations go to every supervising leader',
  },
  noRole: {
    'zh-CN': '牵头人没有分管领导角色，升级送全体分管领导',
    en: 'the head is not a supervising leader here; escalations go to every supervising leader',
  },
} as const satisfies Record<Standing, Bilingual>;

/** What refuses a change of a body. */
export const BODY_ERRORS = {
  bodyStands: {
    'zh-CN': '这个地区已有“{name}”，先撤销它再成立新的。',
    en: 'The region has "{name}" already: dissolve it before another is set up.',
  },
  bodyDissolved: {
    'zh-CN': '“{name}”已于 {on} 撤销，不能再改。',
    en: '"{name}" was dissolved on {on} and stays as it is.',
  },
  seatEnded: { 'zh-CN': '{name} 已于 {on} 离任。', en: '{name} left the seat on {on}.' },
  seatedAlready: {
    'zh-CN': '{name} 已在这个机构任职，先登记离任。',
    en: '{name} sits in this body already: end that seat first.',
  },
  endsBeforeBegin: {
    'zh-CN': '{on} 早于 {from}：结束不能早于开始。',
    en: '{on} lies before {from}: nothing ends before it begins.',
  },
  fundsExceeded: {
    'zh-CN': '本年度工作经费只剩 {rest} 万元，不够支出 {amount} 万元；先调整预算。',
    en: 'Only {rest} 万元 of the year’s working funds are left, not {amount}; change the budget first.',
  },
  fundsBelowUsed: {
    'zh-CN': '本年度已支出 {used} 万元，预算不能少于它。',
    en: '{used} 万元 are used already: the budget cannot be less.',
  },
} as const satisfies Record<string, Bilingual>;

/** Faults at the fields of a body's forms. */
export const BODY_FAULTS = {
  memberUnnamed: {
    'zh-CN': '选一个账号，或填写姓名。',
    en: 'Choose an account, or write the name.',
  },
} as const satisfies Record<string, Bilingual>;
