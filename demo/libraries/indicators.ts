import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Content, Standard } from '../../domain/libraries/fields.ts';
import { publishedFrameworks } from '../../domain/libraries/published-frameworks.ts';

/** The ministry's frameworks, as they lie in the project's data. */
export function ministryIndicators(): readonly Content[] {
  const file = join(import.meta.dirname, '../../data/indicator-frameworks.json');
  return publishedFrameworks(JSON.parse(readFileSync(file, 'utf8')));
}

type Row = readonly [
  l1: string,
  l2: string,
  targetLevel: string,
  name: string,
  comparator: string,
  unit: string,
  sectors: readonly string[],
  standards: readonly (readonly [string, number])[],
  evidence: string,
];

const O = '产出指标';
const B = '效益指标';

const ROWS: readonly Row[] = [
  [O, '数量指标', 'quantity', '培训人次', 'gte', '人次', ['common'], [], '签到表、培训通知'],
  [O, '数量指标', 'quantity', '种薯繁育面积', 'gte', '亩', ['agriculture'], [['1200', 2025]], '测产记录、土地流转合同'],
  [O, '数量指标', 'quantity', '除险加固水库座数', 'gte', '座', ['agriculture', 'emergency'], [], '竣工验收鉴定书'],
  [O, '数量指标', 'quantity', '道路养护里程', 'gte', '公里', ['transport'], [['85', 2025]], '养护台账'],
  [O, '数量指标', 'quantity', '家庭医生签约人数', 'gte', '人', ['health'], [], '签约系统导出表'],
  [O, '数量指标', 'quantity', '公益演出场次', 'gte', '场', ['culture'], [['40', 2025]], '演出排期、现场照片'],
  [O, '数量指标', 'quantity', '路灯维护盏数', 'gte', '盏', ['urban'], [], '巡检记录'],
  [
    O,
    '质量指标',
    'quality',
    '验收合格率',
    'gte',
    '%',
    ['common'],
    [
      ['95', 2024],
      ['97', 2025],
    ],
    '验收报告',
  ],
  [O, '质量指标', 'quality', '培训合格率', 'gte', '%', ['common'], [['90', 2025]], '考核成绩表'],
  [O, '质量指标', 'quality', '设备完好率', 'gte', '%', ['common'], [['98', 2025]], '设备台账'],
  [
    O,
    '质量指标',
    'quality',
    '工程质量一次验收合格率',
    'gte',
    '%',
    ['engineering', 'transport'],
    [['96', 2025]],
    '验收记录',
  ],
  [O, '质量指标', 'quality', '亮灯率', 'gte', '%', ['urban'], [['98', 2025]], '夜间巡检记录'],
  [O, '时效指标', 'timeliness', '按期完成率', 'gte', '%', ['common'], [['92', 2025]], '进度表、验收日期'],
  [O, '时效指标', 'timeliness', '项目完成时间', 'date', '', ['common'], [], '竣工资料'],
  [O, '时效指标', 'timeliness', '故障修复时限', 'lte', '小时', ['urban', 'transport'], [['24', 2025]], '报修记录'],
  [O, '成本指标', 'cost', '单位成本控制', 'lte', '元', ['common'], [], '合同、结算单'],
  [O, '成本指标', 'cost', '成本节约率', 'gte', '%', ['common'], [['3', 2025]], '决算与预算对比表'],
  [B, '经济效益', 'economicBenefit', '带动农户增收', 'gte', '元/户', ['agriculture'], [['1800', 2025]], '抽样调查表'],
  [B, '社会效益', 'socialBenefit', '受益人口覆盖率', 'gte', '%', ['common'], [['85', 2025]], '受益名册、人口统计'],
  [B, '社会效益', 'socialBenefit', '安全度汛', 'qualitative', '', ['emergency', 'agriculture'], [], '汛期总结'],
  [
    B,
    '生态效益',
    'ecologicalBenefit',
    '化肥减量率',
    'gte',
    '%',
    ['agriculture', 'environment'],
    [['2', 2025]],
    '监测报告',
  ],
  [B, '可持续影响', 'sustainableImpact', '管护制度健全', 'qualitative', '', ['common'], [], '制度文件'],
  [
    '满意度指标',
    '服务对象满意度',
    'beneficiarySatisfaction',
    '服务对象满意度',
    'gte',
    '%',
    ['common'],
    [
      ['90', 2024],
      ['92', 2025],
    ],
    '问卷及汇总',
  ],
  [
    '满意度指标',
    '服务对象满意度',
    'beneficiarySatisfaction',
    '受训学员满意度',
    'gte',
    '%',
    ['education', 'common'],
    [['93', 2025]],
    '问卷及汇总',
  ],
];

const SOURCE = '演示市财政局按财预〔2021〕101号整理（虚构数值）';

function standard([value, year]: readonly [string, number], unit: string): Standard {
  return { value, unit, year, scope: '示例市', source: '上年申报表中位数（虚构）' };
}

/** Common indicators for setting targets, of the demo's city. */
export const CITY_INDICATORS: readonly Content[] = ROWS.map(
  ([l1, l2, targetLevel, name, comparator, unit, sectors, standards, evidence]) => ({
    framework: 'targets',
    edition: '2026',
    l1,
    l2,
    name,
    targetLevel,
    sectors,
    comparator,
    ...(unit !== '' && { unit }),
    ...(standards.length > 0 && { standards: standards.map((one) => standard(one, unit)) }),
    evidence,
    source: SOURCE,
    verification: 'own',
  }),
);
