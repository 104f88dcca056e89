import type { Bilingual } from '../locale.ts';

/** What a person may be; several at once, each within a scope. `system` is never a person. */
export const ROLES = [
  'unitClerk',
  'unitLeader',
  'financeOfficer',
  'performanceOfficer',
  'financeDirector',
  'supervisingLeader',
  'agencyEvaluator',
  'expert',
  'auditor',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_NAMES = {
  unitClerk: { 'zh-CN': '单位经办', en: 'unit clerk' },
  unitLeader: { 'zh-CN': '单位负责人', en: 'unit leader' },
  financeOfficer: { 'zh-CN': '财政业务科', en: 'finance officer' },
  performanceOfficer: { 'zh-CN': '财政绩效科', en: 'performance officer' },
  financeDirector: { 'zh-CN': '财政局长', en: 'finance director' },
  supervisingLeader: { 'zh-CN': '分管领导', en: 'supervising leader' },
  agencyEvaluator: { 'zh-CN': '中介机构评价人员', en: 'agency evaluator' },
  expert: { 'zh-CN': '专家', en: 'expert' },
  auditor: { 'zh-CN': '审计', en: 'auditor' },
  administrator: { 'zh-CN': '系统管理员', en: 'administrator' },
} as const satisfies Record<Role, Bilingual>;

const UNIT_ROLES: readonly Role[] = ['unitClerk', 'unitLeader'];

/** Unit roles act for one unit; all others act for a region's authority. */
export function isUnitRole(role: Role): boolean {
  return UNIT_ROLES.includes(role);
}

const OUTSIDE_ROLES: readonly Role[] = ['agencyEvaluator', 'expert'];

/** People of outside see what they are assigned to, wherever their region lies. */
export function isOutsideRole(role: Role): boolean {
  return OUTSIDE_ROLES.includes(role);
}
