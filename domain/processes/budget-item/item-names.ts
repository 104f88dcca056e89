import type { Bilingual } from '../../locale.ts';
import type { Grade } from '../../policy/policy.ts';
import type { Continuity, FundAccount, ItemKind } from './state.ts';

/** What each kind of item is called. */
export const KIND_NAMES = {
  project: { 'zh-CN': '项目支出', en: 'project' },
  wholeDepartment: { 'zh-CN': '部门整体支出', en: 'whole department' },
  policy: { 'zh-CN': '政策', en: 'policy' },
  transfer: { 'zh-CN': '转移支付', en: 'transfer' },
} as const satisfies Record<ItemKind, Bilingual>;

/** The four budgets (P1) by name. */
export const FUND_NAMES = {
  generalPublic: { 'zh-CN': '一般公共预算', en: 'general public budget' },
  governmentFund: { 'zh-CN': '政府性基金', en: 'government fund' },
  stateCapital: { 'zh-CN': '国有资本经营', en: 'state capital' },
  socialInsurance: { 'zh-CN': '社会保险基金', en: 'social insurance' },
} as const satisfies Record<FundAccount, Bilingual>;

/** Grades by name; English keeps the Chinese letter. */
export const GRADE_NAMES = {
  excellent: { 'zh-CN': '优', en: 'excellent (优)' },
  good: { 'zh-CN': '良', en: 'good (良)' },
  fair: { 'zh-CN': '中', en: 'fair (中)' },
  poor: { 'zh-CN': '差', en: 'poor (差)' },
} as const satisfies Record<Grade, Bilingual>;

/** Whether the item is new, goes on, or comes every year. */
export const CONTINUITY_NAMES = {
  new: { 'zh-CN': '新增', en: 'new' },
  continuing: { 'zh-CN': '延续', en: 'continuing' },
  recurring: { 'zh-CN': '经常性', en: 'recurring' },
  oneOff: { 'zh-CN': '一次性', en: 'one-off' },
} as const satisfies Record<Continuity, Bilingual>;
