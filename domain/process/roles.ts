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

/** Another system's account. No lifecycle names it and nobody is given it: a person never holds it. */
export const MACHINE_ROLE = 'machine';
/** Whom the record may name: people's roles, and a machine's. */
export const RECORDED_ROLES = [...ROLES, MACHINE_ROLE] as const;
export type Role = (typeof RECORDED_ROLES)[number];

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
  machine: { 'zh-CN': '系统接口', en: 'machine account' },
} as const satisfies Record<Role, Bilingual>;

/** Who acts, is owed and is told, as the policy's own groups: what a table, a clock and a notice name alike. */
export const UNIT: readonly Role[] = ['unitClerk', 'unitLeader'];
/** Who answers for the unit with his name. */
export const UNIT_SIGNS: readonly Role[] = ['unitLeader'];
export const FINANCE: readonly Role[] = ['financeOfficer', 'performanceOfficer'];
/** The performance office, which runs evaluations and rankings. */
export const OFFICER: readonly Role[] = ['performanceOfficer'];
export const DIRECTOR: readonly Role[] = ['financeDirector'];
export const LEADER: readonly Role[] = ['supervisingLeader'];
/** Whom the finance bureau puts to work from outside. */
export const OUTSIDE: readonly Role[] = ['agencyEvaluator', 'expert'];
/** Nobody: time does it. */
export const CLOCK: readonly Role[] = [];

/** Unit roles act for one unit; all others act for a region's authority. */
export function isUnitRole(role: Role): boolean {
  return UNIT.includes(role);
}

/** People of outside see what they are assigned to, wherever their region lies. */
export function isOutsideRole(role: Role): boolean {
  return OUTSIDE.includes(role);
}
