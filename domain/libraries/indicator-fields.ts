import type { Bilingual } from '../locale.ts';
import { LEVEL2_NAMES } from '../scoring/levels-text.ts';
import type { LibraryField } from './fields.ts';
import { SECTORS } from './sectors.ts';

/** What a framework is for: evaluating one of the three subjects, or setting targets. */
export const FRAMEWORKS = {
  targets: { 'zh-CN': '绩效目标申报', en: 'setting targets' },
  project: { 'zh-CN': '项目支出评价', en: 'project expenditure' },
  department: { 'zh-CN': '部门整体支出评价', en: 'department expenditure' },
  fiscal: { 'zh-CN': '财政预算评价', en: 'fiscal budget' },
} as const satisfies Record<string, Bilingual>;
export type Framework = keyof typeof FRAMEWORKS;

/** How far the wording of an indicator has been held against its source. */
export const VERIFICATIONS = {
  seen: { 'zh-CN': '已核对原文', en: 'seen in the source' },
  seen_partly: { 'zh-CN': '部分核对', en: 'seen in part' },
  recalled_not_seen: { 'zh-CN': '未核对原文', en: 'recalled, not seen' },
  recalled_not_seen_low_confidence: { 'zh-CN': '未核对，把握低', en: 'recalled, low confidence' },
  own: { 'zh-CN': '本级制定', en: 'made here' },
} as const satisfies Record<string, Bilingual>;

/** How an indicator is usually compared (性质). */
const COMPARATORS = {
  gte: { 'zh-CN': '≥', en: '≥' },
  lte: { 'zh-CN': '≤', en: '≤' },
  eq: { 'zh-CN': '＝', en: '=' },
  range: { 'zh-CN': '区间', en: 'range' },
  qualitative: { 'zh-CN': '定性', en: 'qualitative' },
  date: { 'zh-CN': '日期', en: 'date' },
} as const satisfies Record<string, Bilingual>;

/** An indicator of the library (指标库; S3, S6). */
export const INDICATOR_FIELDS = [
  {
    key: 'framework',
    name: { 'zh-CN': '体系', en: 'Framework' },
    input: 'choice',
    options: FRAMEWORKS,
    required: true,
    most: 20,
    facet: true,
    width: 16,
  },
  {
    key: 'edition',
    name: { 'zh-CN': '版本', en: 'Edition' },
    input: 'text',
    required: true,
    most: 20,
    facet: true,
    width: 12,
  },
  { key: 'l1', name: { 'zh-CN': '一级指标', en: 'Level 1' }, input: 'text', required: true, most: 30, width: 12 },
  { key: 'l2', name: { 'zh-CN': '二级指标', en: 'Level 2' }, input: 'text', required: true, most: 40, width: 16 },
  {
    key: 'name',
    name: { 'zh-CN': '三级指标', en: 'Indicator' },
    input: 'text',
    required: true,
    most: 100,
    words: true,
    width: 30,
  },
  {
    key: 'targetLevel',
    name: { 'zh-CN': '目标表二级指标', en: 'Level in target tables' },
    hint: { 'zh-CN': '填报绩效目标时放在哪一级', en: 'where it belongs when targets are set' },
    input: 'choice',
    options: LEVEL2_NAMES,
    most: 30,
    facet: true,
    width: 16,
  },
  {
    key: 'sectors',
    name: { 'zh-CN': '行业', en: 'Industries' },
    input: 'choices',
    options: SECTORS,
    most: 21,
    facet: true,
    width: 24,
  },
  {
    key: 'comparator',
    name: { 'zh-CN': '性质', en: 'Comparison' },
    input: 'choice',
    options: COMPARATORS,
    most: 20,
    width: 8,
  },
  { key: 'unit', name: { 'zh-CN': '度量单位', en: 'Unit' }, input: 'text', most: 20, width: 10 },
  {
    key: 'standards',
    name: { 'zh-CN': '标准值', en: 'Standard values' },
    hint: {
      'zh-CN': '每行一个：数值和单位 | 年份 | 范围 | 来源，如 95% | 2024 | 全市 | 市财政局统计',
      en: 'one a line: value and unit | year | scope | source, such as 95% | 2024 | city | bureau statistics',
    },
    input: 'standards',
    most: 30,
    width: 30,
  },
  {
    key: 'explanation',
    name: { 'zh-CN': '指标解释', en: 'Explanation' },
    input: 'area',
    most: 2000,
    words: true,
    width: 40,
  },
  { key: 'scoring', name: { 'zh-CN': '评分说明', en: 'Scoring' }, input: 'area', most: 3000, width: 40 },
  { key: 'evidence', name: { 'zh-CN': '佐证资料', en: 'Evidence' }, input: 'text', most: 300, width: 24 },
  { key: 'source', name: { 'zh-CN': '出处', en: 'Source' }, input: 'area', most: 1000, width: 40 },
  {
    key: 'verification',
    name: { 'zh-CN': '核对', en: 'Verified' },
    input: 'choice',
    options: VERIFICATIONS,
    most: 40,
    facet: true,
    width: 14,
  },
] as const satisfies readonly LibraryField[];
