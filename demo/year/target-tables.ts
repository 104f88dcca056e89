import type { Criteria } from '../chapters.ts';
import type { Annotation } from '../../domain/processes/budget-item/commands.ts';
import type { Indicator, TargetTable } from '../../domain/scoring/indicator.ts';

const qualified = { result: 'qualified', opinion: '' } as const;

/** Equipment of a school, as units often write it: what a reviewer's eye falls on (all invented). */
export const SCHOOL_TABLE: TargetTable = {
  templateId: 'ministry2020',
  annualTarget: '更新数控、汽修两个专业的实训设备 46 台（套），秋季学期前投入教学，实训开出率明显提高。（虚构）',
  indicators: [
    gte('a', ['output', 'quantity'], '购置实训设备', ['46', '台（套）'], 15, '采购计划（虚构）'),
    gte('b', ['output', 'quality'], '设备验收合格率', ['100', '%'], 15, '采购合同（虚构）'),
    {
      key: 'c',
      level1: 'output',
      level2: 'timeliness',
      name: '投入教学时间',
      weight: 10,
      basis: '教学计划（虚构）',
      target: { comparator: 'date', by: { month: 8, day: 31 } },
    },
    {
      key: 'd',
      level1: 'output',
      level2: 'cost',
      name: '设备购置总价',
      weight: 10,
      basis: '预算评审（虚构）',
      target: { comparator: 'eq', value: '185', unit: '万元' },
    },
    {
      key: 'e',
      level1: 'benefit',
      level2: 'socialBenefit',
      name: '实训开出率',
      weight: 20,
      basis: '教务统计（虚构）',
      target: { comparator: 'qualitative', text: '明显提高' },
    },
    gte('f', ['benefit', 'sustainableImpact'], '设备可用年限', ['8', '年'], 10, '技术参数（虚构）'),
    gte('g', ['satisfaction', 'beneficiarySatisfaction'], '师生满意度≥95%', ['95', '%'], 10, '问卷（虚构）'),
  ],
};

/** Street lamps: first without any measure of the saving, then as the return asked for it (all invented). */
export const LAMPS_BEFORE = lamps([
  gte('a', ['output', 'quantity'], '改造路灯', ['800', '盏'], 20, '现状普查（虚构）'),
  gte('b', ['output', 'quality'], '灯具验收合格率', ['95', '%'], 20, '采购合同（虚构）'),
  gte('c', ['output', 'timeliness'], '按期完工率', ['90', '%'], 10, '施工计划（虚构）'),
  gte('d', ['benefit', 'socialBenefit'], '亮灯率', ['95', '%'], 30, '巡查记录（虚构）'),
  gte('e', ['satisfaction', 'beneficiarySatisfaction'], '沿线居民满意度', ['90', '%'], 10, '问卷（虚构）'),
]);

export const LAMPS_AFTER: TargetTable = {
  ...lamps([
    gte('a', ['output', 'quantity'], '改造路灯', ['1200', '盏'], 20, '现状普查（虚构）'),
    gte('b', ['output', 'quality'], '灯具验收合格率', ['100', '%'], 20, '采购合同（虚构）'),
    gte('c', ['output', 'timeliness'], '按期完工率', ['90', '%'], 10, '施工计划（虚构）'),
    gte('f', ['benefit', 'ecologicalBenefit'], '综合节能率', ['45', '%'], 15, '合同能源管理方案（虚构）'),
    gte('d', ['benefit', 'socialBenefit'], '亮灯率', ['98', '%'], 15, '巡查记录（虚构）'),
    gte('e', ['satisfaction', 'beneficiarySatisfaction'], '沿线居民满意度', ['90', '%'], 10, '问卷（虚构）'),
  ]),
  answers: [
    { point: 'appropriateness', text: '已按评审后的单价把改造数量提高到 1200 盏。（虚构）' },
    { point: '/indicators/3/name', text: '已增加综合节能率，数据由能源管理平台取得。（虚构）' },
  ],
};

/** What finance wrote when it returned the first one. */
export const LAMPS_RETURN: {
  readonly criteria: Criteria;
  readonly opinion: string;
  readonly annotations: Annotation[];
} = {
  criteria: {
    completeness: qualified,
    relevance: { result: 'needsWork', opinion: '项目为节能改造，没有反映节能效果的指标。', unmet: ['indicatorsSound'] },
    appropriateness: { result: 'unqualified', opinion: '改造数量与申请资金不匹配。', unmet: ['fundsMatched'] },
    feasibility: qualified,
  },
  opinion: '请补充节能效果指标，并按评审单价核定改造数量。（虚构）',
  annotations: [
    { path: '/indicators/0/target', text: '按申请资金测算应不少于 1100 盏' },
    { path: '/indicators/3/name', text: '请增加节能率，写明数据来源' },
  ],
};

function lamps(indicators: readonly Indicator[]): TargetTable {
  return {
    templateId: 'ministry2020',
    annualTarget: '完成城区主次干道路灯节能改造，亮灯率和能耗达到设计要求。（虚构）',
    indicators,
  };
}

function gte(
  key: string,
  [level1, level2]: readonly [Indicator['level1'], Indicator['level2']],
  name: string,
  [value, unit]: readonly [string, string],
  weight: number,
  basis: string,
): Indicator {
  return { key, level1, level2, name, weight, target: { comparator: 'gte', value, unit }, basis };
}
