import type { Indicator, TargetTable } from '../../domain/scoring/indicator.ts';
import type { SelfEvaluation } from '../../domain/scoring/self-evaluation.ts';
import type { Draw } from './draw.ts';
import type { Project, TradePlan } from './trades.ts';
import { wordingOf, type Wanted } from './wordings.ts';

/** How an item turns out in the end; what scores follow is the product's own arithmetic. */
export const OUTCOMES = ['excellent', 'good', 'fair', 'poor'] as const;
export type Outcome = (typeof OUTCOMES)[number];

type Shares = readonly [least: number, most: number];
/** Percent of the target reached, by row; `money` is what was spent of the budget. */
const REACHED: Readonly<Record<Outcome, Readonly<Record<Indicator['key'], Shares>> & { readonly money: Shares }>> = {
  excellent: {
    quantity: [100, 109],
    quality: [100, 103],
    timeliness: [100, 103],
    benefit: [97, 104],
    satisfaction: [98, 104],
    money: [94, 100],
  },
  good: {
    quantity: [70, 94],
    quality: [92, 101],
    timeliness: [80, 100],
    benefit: [74, 91],
    satisfaction: [92, 102],
    money: [84, 97],
  },
  fair: {
    quantity: [52, 74],
    quality: [82, 95],
    timeliness: [60, 84],
    benefit: [58, 76],
    satisfaction: [85, 97],
    money: [60, 84],
  },
  poor: {
    quantity: [18, 45],
    quality: [55, 82],
    timeliness: [30, 60],
    benefit: [20, 50],
    satisfaction: [62, 84],
    money: [22, 58],
  },
};

const WEIGHTS = { quantity: 20, quality: 15, timeliness: 10, cost: 5, benefit: 30, satisfaction: 10 } as const;
type RowKey = keyof typeof WEIGHTS;
const LEVELS = {
  quantity: ['output', 'quantity'],
  quality: ['output', 'quality'],
  timeliness: ['output', 'timeliness'],
  cost: ['output', 'cost'],
  benefit: ['benefit', 'socialBenefit'],
  satisfaction: ['satisfaction', 'beneficiarySatisfaction'],
} as const satisfies Record<RowKey, readonly [Indicator['level1'], Indicator['level2']]>;

/** A unit's targets for one of its projects: rows of the published tables and frameworks, with invented values. */
export function drawnTable([name, what, unit, quantity]: Project, plan: TradePlan, draw: Draw): TargetTable {
  const counted = rounded((quantity * draw.whole(75, 125)) / 100);
  const row = (key: RowKey, label: string, basis: string, target: Indicator['target']): Indicator => {
    const [level1, level2] = LEVELS[key];
    return { key, level1, level2, name: label, weight: WEIGHTS[key], basis, target };
  };
  const worded = (key: Exclude<RowKey, 'quantity'>): Indicator => {
    const wordings: readonly Wanted[] = plan.wordings[key];
    const found = wordingOf(draw.weighted(wordings.map((one) => [one, 1] as const)));
    return row(key, found.name, found.basis, targetOf(found.name, found.unit, draw));
  };
  return {
    templateId: 'ministry2020',
    annualTarget: `年内完成“${name}”：${what}${String(counted)}${unit}，质量、进度和服务对象满意度达到申报要求。（虚构）`,
    indicators: [
      row('quantity', what, '年度任务书（虚构）', { comparator: 'gte', value: String(counted), unit }),
      ...(['quality', 'timeliness', 'cost', 'benefit', 'satisfaction'] as const).map(worded),
    ],
  };
}

function targetOf(name: string, unit: string, draw: Draw): Indicator['target'] {
  if (unit !== '%') return { comparator: 'gte', value: String(rounded(draw.whole(300, 2_400))), unit };
  if (name.includes('控制')) return { comparator: 'lte', value: '100', unit };
  return { comparator: 'gte', value: String(draw.one([85, 88, 90, 92, 95])), unit };
}

/** Two figures that mean something, and zeros: what a unit writes into a plan. */
function rounded(value: number): number {
  const digits = Math.max(0, Math.floor(Math.log10(Math.max(1, value))) - 1);
  return Math.max(1, Math.round(value / 10 ** digits) * 10 ** digits);
}

const REASONS = [
  '招标流标，开工推迟，部分任务转入下年（虚构）',
  '上级资金到位晚，四季度才形成支出（虚构）',
  '设计变更，工程量调减（虚构）',
  '征地协调未完成，未能按期进场（虚构）',
  '供应商履约延迟，验收推迟（虚构）',
] as const;

/** What the unit reports at the year's end; where a target was missed, with a reason (E2). */
export function drawnEvaluation(table: TargetTable, fen: number, outcome: Outcome, draw: Draw): SelfEvaluation {
  const reason = draw.one(REASONS);
  const spent = Math.round((fen * share(REACHED[outcome].money, draw)) / 100);
  const isShort = spent < fen * 0.95;
  const actuals = table.indicators.map(({ key, target }) => {
    if (!('value' in target) || typeof target.value !== 'string') throw new Error(`${key} is drawn without a number.`);
    const goal = Number(target.value);
    const isCost = target.comparator === 'lte';
    const percent = isCost ? draw.whole(92, 100) : share(REACHED[outcome][key] ?? [100, 100], draw);
    const reached = capped(Math.round((goal * percent) / 100), 'unit' in target ? target.unit : '');
    const actual = `${String(reached)}${'unit' in target ? target.unit : ''}`;
    return { key, actual, ...(!isCost && reached < goal && { reason }) };
  });
  const missed = outcome === 'fair' || outcome === 'poor';
  return {
    execution: { initialFen: fen, adjustedFen: fen, executedFen: spent, ...(isShort && { reason }) },
    actuals,
    summary: missed ? '部分目标没有实现，原因见各项说明。（虚构）' : '年度目标基本实现。（虚构）',
    problems: missed
      ? [{ title: '前期工作不充分', cause: reason, measure: '提前三个月完成立项和招标准备（虚构）' }]
      : [],
  };
}

function capped(value: number, unit: string): number {
  return unit === '%' ? Math.min(100, value) : value;
}

function share([least, most]: Shares, draw: Draw): number {
  return draw.whole(least, most);
}
