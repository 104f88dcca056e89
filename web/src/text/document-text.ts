import type { Bilingual } from '../../../domain/locale.ts';

export const DOCUMENT_NAMES = {
  targets: { 'zh-CN': '绩效目标表', en: 'target table' },
  selfEvaluation: { 'zh-CN': '绩效自评报告', en: 'self-evaluation' },
  monitoring: { 'zh-CN': '运行监控报告', en: 'monitoring report' },
  rectification: { 'zh-CN': '整改情况报告', en: 'rectification report' },
  reEvaluation: { 'zh-CN': '再评价报告', en: 're-evaluation' },
  feedback: { 'zh-CN': '评价结果反馈', en: 'feedback' },
  evaluationPlan: { 'zh-CN': '评价工作方案', en: 'work plan' },
  materials: { 'zh-CN': '评价资料', en: 'materials' },
  scoreSheet: { 'zh-CN': '专家评分表', en: 'score sheet' },
  evaluationReport: { 'zh-CN': '评价报告', en: 'evaluation report' },
} as const satisfies Record<string, Bilingual>;

export const WRITE_TEXT = {
  saved: { 'zh-CN': '已自动保存 {time}', en: 'Saved at {time}' },
  saving: { 'zh-CN': '正在保存', en: 'Saving' },
  keptHere: { 'zh-CN': '保存在本机，恢复后上传', en: 'Kept on this machine until the network is back' },
  notSaved: { 'zh-CN': '没有存上：{why}', en: 'Not saved: {why}' },
  conflict: { 'zh-CN': '别人也改了这份草稿', en: 'Somebody else has changed this draft' },
  conflictWhy: {
    'zh-CN': '现为第 {revision} 稿（{time}）。用哪一份由您定，另一份不会再显示。',
    en: 'It is at revision {revision} ({time}). You decide which one stays.',
  },
  useTheirs: { 'zh-CN': '用别人的', en: 'Use theirs' },
  useMine: { 'zh-CN': '用我的', en: 'Use mine' },
  freeze: { 'zh-CN': '定稿', en: 'Freeze as a version' },
  frozen: { 'zh-CN': '已定稿为第 {no} 版，可由签报人报送', en: 'Frozen as version {no}; it can be signed now' },
  back: { 'zh-CN': '回到项目', en: 'Back to the item' },
  sub: { 'zh-CN': '{item} · {unit} · {year} 年度', en: '{item} · {unit} · FY {year}' },
} as const satisfies Record<string, Bilingual>;
