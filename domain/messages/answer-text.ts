import type { Bilingual } from '../locale.ts';
import { RECEIPT_RETURN_NAMES } from '../follow-up/receipt.ts';
import type { ObligationCommand } from '../obligations/obligation-command.ts';

/** What people may ask of a clock, on buttons and in refusals. */
export const OBLIGATION_ACT_NAMES = {
  askExtension: { 'zh-CN': '申请延期', en: 'ask for an extension' },
  grantExtension: { 'zh-CN': '同意延期', en: 'grant the extension' },
  refuseExtension: { 'zh-CN': '不同意延期', en: 'refuse the extension' },
  urge: { 'zh-CN': '催办', en: 'urge' },
  setFinalDate: { 'zh-CN': '定最后期限', en: 'set a final date' },
  summon: { 'zh-CN': '约谈', en: 'summon' },
  dismissEscalation: { 'zh-CN': '解除升级', en: 'dismiss the escalation' },
  recomputeObligations: { 'zh-CN': '重算期限', en: 'recompute the deadlines' },
  changePolicy: { 'zh-CN': '改按新政策版本', en: 'follow the new version of the policy' },
  open: { 'zh-CN': '立项', en: 'open the item' },
  momentReached: { 'zh-CN': '时点到达', en: 'a moment was reached' },
} as const satisfies Record<
  ObligationCommand['kind'] | 'recomputeObligations' | 'changePolicy' | 'open' | 'momentReached',
  Bilingual
>;

/** What is still open, what the rule recommends, and what was decided. */
export const ANSWER_WORDS = {
  ...RECEIPT_RETURN_NAMES,
  feedback: { 'zh-CN': '反馈与整改', en: 'feedback and rectification' },
  consequence: { 'zh-CN': '下年预算决定', en: "the decision on next year's budget" },
  disclosure: { 'zh-CN': '信息公开决定', en: 'the disclosure decision' },
  funds: { 'zh-CN': '资金收回', en: 'fund recovery' },
  correction: { 'zh-CN': '纠偏', en: 'the correction' },
  spotCheck: { 'zh-CN': '抽查', en: 'the spot check' },
  deferral: { 'zh-CN': '挂账问题', en: 'deferred problems' },
  prioritise: { 'zh-CN': '优先支持', en: 'prioritise' },
  keep: { 'zh-CN': '维持', en: 'keep' },
  reduce: { 'zh-CN': '减少', en: 'reduce' },
  cancel: { 'zh-CN': '取消', en: 'cancel' },
  publish: { 'zh-CN': '公开', en: 'publish' },
  partly: { 'zh-CN': '部分公开', en: 'publish in part' },
  withhold: { 'zh-CN': '不公开', en: 'withhold' },
} as const satisfies Record<string, Bilingual>;
