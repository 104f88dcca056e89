import type { Bilingual } from '../locale.ts';
import type { Track } from '../processes/budget-item/lifecycle.ts';
import type { Track as EvaluationTrack } from '../processes/evaluation/lifecycle.ts';

/** Kinds of documents that acts name by version. */
export const DOCUMENT_NAMES = {
  targets: { 'zh-CN': '绩效目标表', en: 'target table' },
  selfEvaluation: { 'zh-CN': '绩效自评报告', en: 'self-evaluation' },
  monitoring: { 'zh-CN': '运行监控报告', en: 'monitoring report' },
  reEvaluation: { 'zh-CN': '再评价报告', en: 're-evaluation' },
  feedback: { 'zh-CN': '评价结果反馈', en: 'feedback' },
  rectification: { 'zh-CN': '整改情况报告', en: 'rectification report' },
  evaluationPlan: { 'zh-CN': '评价工作方案', en: 'work plan' },
  materials: { 'zh-CN': '评价资料', en: 'materials' },
  scoreSheet: { 'zh-CN': '专家评分表', en: 'score sheet' },
  evaluationReport: { 'zh-CN': '评价报告', en: 'evaluation report' },
  unitReport: { 'zh-CN': '单位绩效报告', en: 'performance report of the unit' },
  bureauReport: { 'zh-CN': '本级绩效报告', en: 'performance report of the bureau' },
  supervisionAnswer: { 'zh-CN': '督办办理情况', en: 'report on the supervised matter' },
  expertPool: { 'zh-CN': '专家抽取名单', en: 'pool of experts' },
} as const satisfies Record<string, Bilingual>;

export type DocumentKind = keyof typeof DOCUMENT_NAMES;

/** The tracks that matters run on side by side. */
export const TRACK_NAMES = {
  main: { 'zh-CN': '主线', en: 'main' },
  correction: { 'zh-CN': '纠偏', en: 'correction' },
  spotCheck: { 'zh-CN': '抽查', en: 'spot check' },
  amendment: { 'zh-CN': '追加与调整', en: 'amendment' },
  funds: { 'zh-CN': '资金收回', en: 'fund recovery' },
  feedback: { 'zh-CN': '反馈与整改', en: 'feedback and rectification' },
  consequence: { 'zh-CN': '下年预算', en: "next year's budget" },
  disclosure: { 'zh-CN': '信息公开', en: 'disclosure' },
  engagement: { 'zh-CN': '中介机构', en: 'agency' },
  panel: { 'zh-CN': '评价专家', en: 'experts' },
  materials: { 'zh-CN': '评价资料', en: 'materials' },
} as const satisfies Record<Track | EvaluationTrack, Bilingual>;

/** Which kind of content each command names by its `versionId`. */
export const COMMAND_DOCUMENTS: Readonly<
  Record<string, Exclude<DocumentKind, 'expertPool' | 'unitReport' | 'bureauReport' | 'supervisionAnswer'> | undefined>
> = {
  submitTargets: 'targets',
  resubmitTargets: 'targets',
  requestAmendment: 'targets',
  resubmitAmendment: 'targets',
  reportMonitoring: 'monitoring',
  submitSelfEvaluation: 'selfEvaluation',
  resubmitSelfEvaluation: 'selfEvaluation',
  submitReEvaluation: 'reEvaluation',
  submitPlan: 'evaluationPlan',
  submitMaterials: 'materials',
  submitScores: 'scoreSheet',
  submitDraft: 'evaluationReport',
  submitFinal: 'evaluationReport',
  draftFeedback: 'feedback',
  reportRectification: 'rectification',
};
