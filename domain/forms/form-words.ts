import type { Level1, Level2 } from '../scoring/levels.ts';
import type { Sign } from '../targets/sheet.ts';

/** The forms are Chinese papers, whoever downloads them: a translation would be no form of the ministry's. */
const FORM_TITLES = { targets: '项目支出绩效目标申报表', selfEvaluation: '项目支出绩效自评表' } as const;
/** Of a whole department the same tables under the names of the ministry's other annex. */
const WHOLE_TITLES = {
  targets: '部门（单位）整体支出绩效目标申报表',
  selfEvaluation: '部门（单位）整体支出绩效自评表',
} as const;

/** What a form is called: of a whole department or of a project. */
export function formTitle(kind: keyof typeof FORM_TITLES, of: { readonly whole: boolean }): string {
  return (of.whole ? WHOLE_TITLES : FORM_TITLES)[kind];
}

export const LEVEL1_WORDS = {
  output: '产出指标',
  benefit: '效益指标',
  satisfaction: '满意度指标',
  cost: '成本指标',
} as const satisfies Record<Level1, string>;

export const LEVEL2_WORDS = {
  quantity: '数量指标',
  quality: '质量指标',
  timeliness: '时效指标',
  cost: '成本指标',
  economicBenefit: '经济效益指标',
  socialBenefit: '社会效益指标',
  ecologicalBenefit: '生态效益指标',
  sustainableImpact: '可持续影响指标',
  beneficiarySatisfaction: '服务对象满意度指标',
  economicCost: '经济成本指标',
  socialCost: '社会成本指标',
  ecologicalCost: '生态环境成本指标',
} as const satisfies Record<Level2, string>;

export const SIGN_WORDS = {
  gte: '≥',
  lte: '≤',
  eq: '＝',
  gt: '＞',
  lt: '＜',
  range: '区间',
  qualitative: '定性',
  date: '日期',
  yesNo: '是否',
} as const satisfies Record<Sign, string>;

/** What a person judges where a number does not. */
export const JUDGEMENT_WORDS = {
  achieved: '达成',
  partlyAchieved: '部分达成',
  notAchieved: '未达成',
  notApplicable: '不适用',
} as const;
export type FormJudgement = keyof typeof JUDGEMENT_WORDS;

export const CORE_WORD = '是';

export const HEAD_WORDS = {
  name: '项目名称',
  code: '项目编号',
  unit: '实施单位',
  attribute: '项目属性',
  new: '新增项目',
  continuing: '延续项目',
  period: '项目期',
  amount: '年度资金总额（万元）',
  fund: '资金性质',
  template: '评分模板',
  annualTarget: '年度总体目标',
  tasks: '年度主要任务',
  taskReports: '年度主要任务完成情况',
  total: '合计',
  money: '项目资金（万元）',
  initial: '年初预算数',
  adjusted: '全年预算数',
  executed: '全年执行数',
  rate: '执行率',
  executionReason: '执行率偏低的原因',
  expected: '预期目标',
  reached: '实际完成情况（导入后由系统按下表生成）',
  problems: '存在的问题、原因和改进措施',
  no: '序号',
  problem: '问题',
  cause: '原因',
  measure: '改进措施',
  other: '其他需要说明的情况',
} as const;

export const TARGET_HEADINGS = {
  level1: '一级指标',
  level2: '二级指标',
  name: '三级指标',
  comparator: '性质',
  value: '指标值',
  unit: '单位',
  weight: '权重',
  basis: '设定依据',
  criterion: '评判标准',
  explanation: '指标解释',
  dataSource: '数据来源',
  evidence: '佐证资料',
  isCore: '核心指标',
  key: '行标识（勿改）',
  partOf: '所属行（勿改）',
} as const;

export const SELF_HEADINGS = {
  level1: '一级指标',
  level2: '二级指标',
  name: '三级指标',
  target: '年度指标值',
  weight: '分值',
  actual: '实际完成值',
  judgement: '完成判定',
  percent: '达成比例（%）',
  selfScore: '自评得分',
  reason: '偏差原因分析及改进措施',
  evidence: '佐证资料',
  key: '行标识（勿改）',
} as const;

/** 年度主要任务 of a whole department. */
export const TASK_HEADINGS = {
  no: '序号',
  name: '任务名称',
  content: '主要内容',
  amount: '预算数：总额（万元）',
  fiscal: '预算数：财政拨款（万元）',
  spent: '执行数：总额（万元）',
  spentFiscal: '执行数：财政拨款（万元）',
  result: '完成情况',
  key: '行标识（勿改）',
} as const;

export const TARGET_NOTES = [
  '填表说明：1. 白底格填写，灰底格由系统给出；可以插行、删行，空行不算。',
  '2. 性质从下拉选：定量选 ≥ ≤ ＝ ＞ ＜ 或“区间”（10-20）；文字目标选“定性”并写评判标准；时限选“日期”；有无选“是否”。也可在指标值中直接写“≥95%”。',
  '3. “其中”细分行紧接所属指标之下，名称以“其中：”开头，不填权重。权重合计：设成本指标与否均为 90 分（湖北模板 80 分），预算执行率的分值自评时再计。',
] as const;

export const SELF_NOTES = [
  '填表说明：1. 白底格填写，灰底格由系统给出，改动会被指出。',
  '2. 实际完成值照实写数和单位（如 96.2%），不写 ≥、约；不能以数衡量的，在“完成判定”选一项，“部分达成”“未达成”须写达成比例。',
  '3. 未达到目标的，须写偏差原因和改进措施。自评得分可不填，由系统按评分模板计算。',
] as const;

/** `（2027 年度）` under the title. */
export function yearWords(year: number | undefined): string {
  return year === undefined ? '（　　　　年度）' : `（${String(year)} 年度）`;
}
