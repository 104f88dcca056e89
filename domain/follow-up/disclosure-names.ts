import type { Bilingual } from '../locale.ts';
import type { CorrectableField, DisclosurePart, WithholdingGround } from './publication.ts';

/** Parts of a result as the public knows them. */
export const PART_NAMES = {
  money: { 'zh-CN': '资金', en: 'money' },
  score: { 'zh-CN': '得分等级', en: 'score and grade' },
  targets: { 'zh-CN': '目标与完成', en: 'targets and actuals' },
  problems: { 'zh-CN': '问题与整改', en: 'problems and rectification' },
  documents: { 'zh-CN': '文件', en: 'documents' },
} as const satisfies Record<DisclosurePart, Bilingual>;

/** Legal grounds with their article. */
export const GROUND_NAMES = {
  stateSecret: {
    'zh-CN': '国家秘密（政府信息公开条例第十四条）',
    en: 'state secret (Disclosure Regulation, article 14)',
  },
  publicSafety: {
    'zh-CN': '危及国家安全、公共安全、经济安全、社会稳定（条例第十四条）',
    en: 'security, safety or stability at risk (article 14)',
  },
  tradeSecretOrPrivacy: {
    'zh-CN': '商业秘密、个人隐私（条例第十五条）',
    en: 'trade secrets or privacy (article 15)',
  },
  internalAffairs: {
    'zh-CN': '内部事务、过程性信息（条例第十六条）',
    en: 'internal affairs or preparatory information (article 16)',
  },
} as const satisfies Record<WithholdingGround, Bilingual>;

/** Figures that can be corrected. */
export const FIGURE_NAMES = {
  budgetFen: { 'zh-CN': '全年预算（万元）', en: 'Budget (万元)' },
  executedFen: { 'zh-CN': '全年执行（万元）', en: 'Spent (万元)' },
  selfScore: { 'zh-CN': '单位自评分', en: 'Own score' },
  finalScore: { 'zh-CN': '最终得分', en: 'Final score' },
  grade: { 'zh-CN': '等级', en: 'Grade' },
  annualTarget: { 'zh-CN': '年度目标', en: 'Annual target' },
  indicatorTarget: { 'zh-CN': '目标值', en: 'Target' },
  indicatorActual: { 'zh-CN': '实际完成', en: 'Actual' },
  approvalNumber: { 'zh-CN': '批复文号', en: 'Number of the approval' },
} as const satisfies Record<CorrectableField, Bilingual>;
