import type { Bilingual } from '../../domain/locale.ts';
import type { Track } from '../../domain/processes/budget-item/lifecycle.ts';
import type { ObligationCommand } from '../../domain/obligations/obligation-command.ts';

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
  open: { 'zh-CN': '立项', en: 'open the item' },
  momentReached: { 'zh-CN': '时点到达', en: 'a moment was reached' },
} as const satisfies Record<ObligationCommand['kind'] | 'recomputeObligations' | 'open' | 'momentReached', Bilingual>;

/** Kinds of documents that acts name by version. */
export const DOCUMENT_NAMES = {
  targets: { 'zh-CN': '绩效目标表', en: 'target table' },
  selfEvaluation: { 'zh-CN': '绩效自评报告', en: 'self-evaluation' },
  monitoring: { 'zh-CN': '运行监控报告', en: 'monitoring report' },
  reEvaluation: { 'zh-CN': '再评价报告', en: 're-evaluation' },
  feedback: { 'zh-CN': '评价结果反馈', en: 'feedback' },
  rectification: { 'zh-CN': '整改情况报告', en: 'rectification report' },
} as const satisfies Record<string, Bilingual>;

export type DocumentKind = keyof typeof DOCUMENT_NAMES;

/** What is still open, what the rule recommends, and what was decided. */
export const ANSWER_WORDS = {
  feedback: { 'zh-CN': '反馈与整改', en: 'feedback and rectification' },
  consequence: { 'zh-CN': '下年预算决定', en: "the decision on next year's budget" },
  disclosure: { 'zh-CN': '信息公开决定', en: 'the disclosure decision' },
  funds: { 'zh-CN': '资金收回', en: 'fund recovery' },
  correction: { 'zh-CN': '纠偏', en: 'the correction' },
  deferral: { 'zh-CN': '挂账问题', en: 'deferred problems' },
  prioritise: { 'zh-CN': '优先支持', en: 'prioritise' },
  keep: { 'zh-CN': '维持', en: 'keep' },
  reduce: { 'zh-CN': '减少', en: 'reduce' },
  cancel: { 'zh-CN': '取消', en: 'cancel' },
  publish: { 'zh-CN': '公开', en: 'publish' },
  partly: { 'zh-CN': '部分公开', en: 'publish in part' },
  withhold: { 'zh-CN': '不公开', en: 'withhold' },
} as const satisfies Record<string, Bilingual>;

/** The tracks that a budget item runs on side by side. */
export const TRACK_NAMES = {
  main: { 'zh-CN': '主线', en: 'main' },
  correction: { 'zh-CN': '纠偏', en: 'correction' },
  amendment: { 'zh-CN': '追加与调整', en: 'amendment' },
  funds: { 'zh-CN': '资金收回', en: 'fund recovery' },
  feedback: { 'zh-CN': '反馈与整改', en: 'feedback and rectification' },
  consequence: { 'zh-CN': '下年预算', en: "next year's budget" },
  disclosure: { 'zh-CN': '信息公开', en: 'disclosure' },
} as const satisfies Record<Track, Bilingual>;

/** Which kind of content each command names by its `versionId`. */
export const COMMAND_DOCUMENTS: Readonly<Record<string, DocumentKind | undefined>> = {
  submitTargets: 'targets',
  resubmitTargets: 'targets',
  requestAmendment: 'targets',
  resubmitAmendment: 'targets',
  reportMonitoring: 'monitoring',
  submitSelfEvaluation: 'selfEvaluation',
  resubmitSelfEvaluation: 'selfEvaluation',
  submitReEvaluation: 'reEvaluation',
  draftFeedback: 'feedback',
  reportRectification: 'rectification',
};
