import { fill, type Bilingual, type Locale } from '../locale.ts';

/** What a published table does not say and `tableFromPublishedCase` puts in its place. */
const FILLED_IN = {
  annualTarget: {
    'zh-CN': '表中没有年度总体目标，按项目名称补写',
    en: 'The table has no annual target; written from the project name',
  },
  summary: {
    'zh-CN': '表中没有自评综述，按表内数字补写',
    en: 'The table has no summary; written from its own figures',
  },
  amount: { 'zh-CN': '表中没有这一金额，取相邻栏', en: 'The table lacks this amount; the neighbouring column is used' },
  weightRescaled: {
    'zh-CN': '分值由 {from} 按模板换算为 {to}',
    en: 'The weight was {from}; scaled to {to} by the template',
  },
  rowAdded: {
    'zh-CN': '表中看不到这一组指标，补一行以满 100 分',
    en: 'No row of this group is visible; one is added to make 100 points',
  },
  targetFromName: { 'zh-CN': '表中没有目标值，取指标名称', en: 'The table has no target; the name stands for it' },
  levelAssumed: {
    'zh-CN': '表中没有二级指标，按一级指标补',
    en: 'The table has no second level; taken from the first',
  },
  actualAssumed: { 'zh-CN': '表中没有实际值，按达成处理', en: 'The table has no actual value; taken as achieved' },
  comparatorDropped: { 'zh-CN': '实际值中的比较符已去掉', en: 'The comparator in the actual value is dropped' },
  percentAssumed: {
    'zh-CN': '部分达成的比例取 {percent}%',
    en: 'The share of a partly reached row is taken as {percent}%',
  },
  selfScoreRescaled: { 'zh-CN': '自评得分随分值换算', en: 'The self-score is scaled with its weight' },
  problem: {
    'zh-CN': '由偏差原因整理成问题，措施为补写',
    en: 'Made a problem from the stated reason; the measure is added',
  },
} as const satisfies Record<string, Bilingual>;
export type FilledInCode = keyof typeof FILLED_IN;

/** One value that is ours and not the table's: `path` is a JSON pointer into `{ targets, evaluation }`. */
export interface FilledIn {
  readonly code: FilledInCode;
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
}

export function filledIn(code: FilledInCode, path: string, params: Readonly<Record<string, string>> = {}): FilledIn {
  return { code, path, params };
}

export function describeFilledIn({ code, params }: FilledIn, locale: Locale): string {
  return fill(FILLED_IN[code][locale], params);
}
