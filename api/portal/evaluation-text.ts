import type { Bilingual } from '../../domain/locale.ts';

/** Evaluations by finance on the public portal. */
export const PUBLIC_EVALUATION_TEXT = {
  title: { 'zh-CN': '财政评价', en: 'Evaluations by finance' },
  link: { 'zh-CN': '{year} 年度财政评价 {count} 份', en: 'Evaluations by finance of FY {year}: {count}' },
  lead: {
    'zh-CN': '财政部门组织的重点评价、部门整体支出评价和县级综合评价；所涉资金已计入项目，不另加总。',
    en: 'Key evaluations, whole departments and counties, as evaluated by finance. Their money is counted with the items and not added again.',
  },
  none: { 'zh-CN': '没有已公开的财政评价。', en: 'No evaluation by finance is public.' },
  name: { 'zh-CN': '评价', en: 'Evaluation' },
  unit: { 'zh-CN': '被评价单位', en: 'Evaluated' },
  kind: { 'zh-CN': '类型', en: 'Kind' },
  amount: { 'zh-CN': '所涉资金（万元）', en: 'Money evaluated (万元)' },
  disclosedOn: { 'zh-CN': '公开日期', en: 'Published on' },
  withheld: { 'zh-CN': '依法不予公开 {count} 份', en: 'Lawfully withheld: {count}' },
  withheldLine: { 'zh-CN': '{ground}：{count} 份', en: '{ground}: {count}' },
  ofItem: { 'zh-CN': '所评项目：{name}（{code}）', en: 'The evaluated item: {name} ({code})' },
  report: { 'zh-CN': '评价结论', en: 'What the evaluation found' },
  findings: { 'zh-CN': '主要发现', en: 'Findings' },
  dimensions: { 'zh-CN': '各维度得分', en: 'Scores by dimension' },
  dimension: { 'zh-CN': '维度', en: 'Dimension' },
  weight: { 'zh-CN': '权重', en: 'Weight' },
  feedback: { 'zh-CN': '反馈文件', en: 'Feedback' },
  quality: { 'zh-CN': '数据质量说明', en: 'How the figures were made' },
  scoredBy: {
    'zh-CN': '得分由 {count} 名随机抽取的专家各自独立评分，全部交齐后同时启封，取平均值。',
    en: 'The score is the mean of {count} experts, drawn by lot, who scored each for himself; their sheets were opened together once all were in.',
  },
  frozen: {
    'zh-CN': '结论和得分按决定公开之日的数据公开；此后的更正逐条列出。',
    en: 'Findings and scores stand as they were on the day of the decision to publish; every later correction is listed.',
  },
  heard: {
    'zh-CN': '报告定稿前已书面征求被评价单位意见。',
    en: 'The evaluated unit was asked for its views in writing before the report was final.',
  },
  rules: { 'zh-CN': '依据：{policy}', en: 'Under: {policy}' },
  opened: { 'zh-CN': '立项', en: 'opened' },
  planApproved: { 'zh-CN': '工作方案批准', en: 'work plan approved' },
  scored: { 'zh-CN': '专家评分启封', en: 'experts’ sheets opened' },
  concluded: { 'zh-CN': '评价结束', en: 'concluded' },
  disclosed: { 'zh-CN': '决定公开', en: 'decided to publish' },
} as const satisfies Record<string, Bilingual>;
