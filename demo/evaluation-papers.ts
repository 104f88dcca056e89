/** The invented work plan of the demo's evaluations. */
export const EVALUATION_PLAN = {
  purpose: '评价资金使用的经济性、效率性和效益性，为下年预算安排提供依据。',
  scope: '上一预算年度的全部财政资金。',
  method: '比较法、因素分析法和公众评判法，结合现场核查。',
  indicators: [
    {
      key: 'system',
      dimension: 'process',
      name: '管理制度执行',
      weight: 15,
      standard: '制度健全且执行到位得满分，每缺一项扣 3 分。',
    },
    { key: 'cost', dimension: 'economy', name: '成本控制', weight: 20, standard: '不超预算得满分，每超 1% 扣 2 分。' },
    {
      key: 'time',
      dimension: 'efficiency',
      name: '完成及时',
      weight: 15,
      standard: '按期完成得满分，每迟 10 天扣 3 分。',
    },
    {
      key: 'quality',
      dimension: 'efficiency',
      name: '完成质量',
      weight: 20,
      standard: '验收合格率 100% 得满分，按比例扣分。',
    },
    {
      key: 'benefit',
      dimension: 'effectiveness',
      name: '社会效益',
      weight: 20,
      standard: '达到绩效目标得满分，按完成比例计分。',
    },
    {
      key: 'satisfaction',
      dimension: 'effectiveness',
      name: '群众满意度',
      weight: 10,
      standard: '满意度 90% 以上得满分。',
    },
  ],
  spreadPercent: 25,
  schedule: [],
} as const;

/** The invented draft report. */
export const EVALUATION_REPORT = {
  summary: '总体达到预期，管理基本规范，个别环节进度偏慢。',
  findings: [
    { dimension: 'economy', text: '支出控制在预算以内。' },
    { dimension: 'effectiveness', text: '服务覆盖面扩大，群众满意度较高。' },
  ],
  problems: [
    { title: '部分验收资料不完整', evidence: '抽查 12 份，缺 2 份', recommendation: '补齐验收资料，建立归档清单' },
    { title: '第四季度支付集中', evidence: '第四季度支付占全年 61%', recommendation: '按进度编制用款计划' },
  ],
  explanations: [],
} as const;

/** An expert's invented sheet; each takes a little off elsewhere. */
export function scoreSheet(no: number): object {
  const marks = EVALUATION_PLAN.indicators.map(({ key, weight }, index) =>
    index % 3 === no % 3
      ? { key, points: weight - 2, reason: '资料显示尚有差距，按标准扣分。' }
      : { key, points: weight, reason: '' },
  );
  return { marks, opinion: '总体良好，个别指标有改进空间。' };
}
