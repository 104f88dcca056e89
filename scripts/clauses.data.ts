/** A clause of the policy, and where on the page a person does his part of it; no page where there is none yet. */
export interface Clause {
  readonly id: string;
  readonly what: string;
  readonly pages: readonly string[];
}

/** The clauses of Chenzhou 2014-5 in the order of the document. */
export const CLAUSES: readonly Clause[] = [
  { id: 'P1', what: '覆盖全部财政资金 all funds, all units, the whole course', pages: ['/items', '/targets/open'] },
  { id: 'P2', what: '统一领导、分级管理 levels: nobody sees beyond his scope', pages: ['/items', '/admin/people'] },
  { id: 'P3', what: '客观公正、数据可溯 one standard, every figure traced', pages: ['/items/:id', '/audit'] },
  {
    id: 'P4',
    what: '结果应用、问责 results are used and answered for',
    pages: ['/consequences/:id?', '/supervision', '/supervision/matters'],
  },
  {
    id: 'G1',
    what: '同步申报绩效目标 targets come with the budget request',
    pages: ['/targets', '/items/:id/targets', '/seasons', '/seasons/:id'],
  },
  { id: 'G2', what: '审核与退回 review, return, resubmission', pages: ['/items/:id/review', '/items/:id/targets'] },
  {
    id: 'G3',
    what: '合格进入下一环节，仍不合格可不予受理 refusal after a failed resubmission',
    pages: ['/items/:id/review'],
  },
  { id: 'G4', what: '年中追加调整同样办理 mid-year supplements', pages: ['/items/:id', '/targets'] },
  { id: 'G5', what: '目标与预算同步批复 approved together', pages: ['/approvals'] },
  {
    id: 'M1',
    what: '定期采集汇总分析 monitoring by period',
    pages: ['/items/:id/monitoring', '/monitoring', '/seasons/:id'],
  },
  { id: 'M2', what: '跟踪检查 lights and spot checks', pages: ['/monitoring', '/items/:id'] },
  { id: 'M3', what: '偏差及时纠正 corrections', pages: ['/items/:id/correction'] },
  { id: 'M4', what: '严重的暂缓或停止 suspend, stop, recover', pages: ['/items/:id'] },
  { id: 'E1', what: '单位自评并报告 self-evaluation', pages: ['/items/:id/self-evaluation', '/seasons/:id'] },
  { id: 'E2', what: '未达目标须说明 a miss must be explained', pages: ['/items/:id/self-evaluation'] },
  {
    id: 'E3',
    what: '找出薄弱、定措施 weak points and measures',
    pages: ['/items/:id/self-evaluation', '/feedback/:id'],
  },
  {
    id: 'E4',
    what: '财政指导审核 finance reviews the report',
    pages: ['/items/:id/self-evaluation-review', '/evaluations', '/finance-evaluations/samples'],
  },
  { id: 'E5', what: '必要时再评价 re-evaluation', pages: ['/items/:id/re-evaluation', '/evaluations'] },
  {
    id: 'E6',
    what: '重点评价 key evaluation',
    pages: ['/finance-evaluations/plan', '/finance-evaluations', '/finance-evaluations/:id'],
  },
  { id: 'E7', what: '部门整体评价 whole departments', pages: ['/finance-evaluations', '/finance-evaluations/:id'] },
  { id: 'E8', what: '县区综合评价 counties', pages: ['/finance-evaluations', '/finance-evaluations/:id'] },
  { id: 'R1', what: '一个月内反馈 feedback within one month', pages: ['/feedback/:id', '/receipt/:id'] },
  {
    id: 'R2',
    what: '两个月内整改并报告 rectification within two months',
    pages: ['/rectification', '/items/:id/verification'],
  },
  { id: 'R3', what: '结果用于下年预算 next year’s money', pages: ['/consequences/:id?'] },
  {
    id: 'R4',
    what: '单位定期报告 reports of units',
    pages: ['/performance-reports', '/performance-reports/:id', '/seasons/:id'],
  },
  {
    id: 'R5',
    what: '下级财政定期报告 reports of lower finance',
    pages: ['/performance-reports', '/performance-reports/rounds/:period', '/seasons/:id'],
  },
  { id: 'R6', what: '排名并上报 ranking', pages: ['/reports'] },
  { id: 'R7', what: '信息公开 publicity', pages: ['/disclosure', '/disclosure/:id'] },
  { id: 'S1', what: '组织领导 coordination bodies', pages: ['/bodies', '/bodies/:id', '/supervision'] },
  { id: 'S2', what: '县区考核 assessment of counties', pages: ['/reports'] },
  { id: 'S3', what: '指标和标准体系 indicators and standards', pages: ['/libraries', '/libraries/:library'] },
  { id: 'S4', what: '信息平台 the platform', pages: ['/dashboards', '/operations'] },
  { id: 'S5', what: '第三方参与 third parties', pages: ['/finance-evaluations', '/finance-evaluations/:id'] },
  { id: 'S6', what: '四个库 four libraries', pages: ['/libraries', '/libraries/:library'] },
  { id: 'S7', what: '宣传培训 publicity and training', pages: ['/training', '/rehearsal'] },
  { id: 'S8', what: '表彰奖励与通报批评 commendation and criticism', pages: ['/reports'] },
];
