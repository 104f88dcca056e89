import type { Bilingual } from '../locale.ts';

function text(zh: string, en: string): Bilingual {
  return { 'zh-CN': zh, en };
}

/** About the table as a whole. */
export const SHAPE_FINDINGS = {
  notACase: text('这一条不是一张表（应为对象）。', 'This entry is no table (an object is expected).'),
  badValue: text('此处的值类型不对，按空白处理。', 'The value here has the wrong type and is treated as empty.'),
  unreadableNumber: text('“{value}”读不成数。', '"{value}" cannot be read as a number.'),
  noIndicators: text('表中没有指标。', 'The table has no indicators.'),
  unscored: text('表未评分：没有一项指标有得分。', 'The table is not scored: no indicator has points.'),
  weightsSum: text(
    '分值合计 {sum}（含预算执行率 {execution}），应为 100。',
    'The weights add up to {sum} (execution rate {execution} included), not 100.',
  ),
  groupSum: text('“{heading}”各行分值合计 {sum}。', 'The rows under "{heading}" add up to {sum}.'),
  templateDeviation: text(
    '分值分布（{shape}）不同于通行模板 10/50/30/10。',
    'The distribution of points ({shape}) departs from the usual 10/50/30/10.',
  ),
  missingGroup: text('缺少{level}指标。', 'There is no {level} indicator.'),
  totalMismatch: text('总分写 {stated}，各项得分合计 {sum}。', 'The total says {stated}; the points add up to {sum}.'),
  totalAboveFull: text('总分 {stated} 超过 100。', 'The total of {stated} is above 100.'),
  gradeMismatch: text(
    '等级写“{stated}”，总分 {total} 应为“{expected}”。',
    'The grade says "{stated}"; a total of {total} is "{expected}".',
  ),
  actualsCopyTargets: text(
    '所有实际值都照抄目标值（{count} 行）。',
    'Every actual value copies its target ({count} row(s)).',
  ),
  yearMismatch: text('“{text}”中的年份与 {year} 年度不符。', 'The year in "{text}" is not that of the table ({year}).'),
} as const satisfies Record<string, Bilingual>;

/** About money and the execution rate. */
export const MONEY_FINDINGS = {
  negativeAmount: text('金额 {value} 为负数。', 'The amount {value} is negative.'),
  budgetZero: text('全年预算数为 0，执行率不可计算。', 'The adjusted budget is 0: no execution rate can be computed.'),
  budgetAdjustedMissing: text(
    '没有全年（调整后）预算数，执行率不可计算。',
    'The adjusted budget is missing: no execution rate can be computed.',
  ),
  executedMissing: text(
    '没有全年执行数，执行率不可计算。',
    'The executed amount is missing: no execution rate can be computed.',
  ),
  zeroInitialBudget: text(
    '年初预算为 0，年中追加到 {adjusted}：执行率须以调整后预算为分母。',
    'The initial budget is 0, raised to {adjusted} in mid-year: the rate must be taken on the adjusted budget.',
  ),
  executionRateMismatch: text(
    '执行率写 {stated}，按金额应为 {computed}。',
    'The execution rate says {stated}; the amounts give {computed}.',
  ),
  executionRateRounded: text(
    '执行率 {stated} 是 {computed} 取整的结果，应保留两位小数。',
    'The execution rate {stated} is {computed} rounded; two places are needed.',
  ),
  executionRateMissing: text(
    '执行率空白，却得 {score} 分。',
    'The execution rate is blank, yet it earns {score} points.',
  ),
  executionScoreMismatch: text(
    '执行率得分写 {stated}，按 {weight} × {rate} 应为 {computed}。',
    'The points for execution say {stated}; {weight} × {rate} gives {computed}.',
  ),
  executionNotScored: text(
    '执行率为 {rate}，却没有计分，不影响总分。',
    'The execution rate is {rate}, yet carries no points.',
  ),
  executionAboveFull: text(
    '执行率 {rate} 超过 100%：得分应封顶，并核对金额。',
    'The execution rate of {rate} is above 100%: points are capped and the amounts must be checked.',
  ),
  overspentIncome: text(
    '支出 {executed} 大于收入 {adjusted}（{rate}）。',
    'The expenditure of {executed} is above the income of {adjusted} ({rate}).',
  ),
  fundsInPlaceLow: text(
    '到位资金 {funds} 仅为预算的 {rate}：到位率与执行率须分开看。',
    'Only {funds} ({rate} of the budget) arrived: funds in place and execution are different things.',
  ),
  budgetRowsSum: text('各来源合计 {sum}，总额为 {total}。', 'The sources add up to {sum}; the total says {total}.'),
  budgetRowsDiffer: text(
    '资金明细的总额 {total} 与表头 {stated} 不一致。',
    'The total of the money rows, {total}, differs from {stated}.',
  ),
  budgetRowPoints: text(
    '“{name}”行重复填了分值：执行率只计一次分。',
    'The row "{name}" repeats the points: execution is scored once.',
  ),
} as const satisfies Record<string, Bilingual>;

/** About one indicator. */
export const ROW_FINDINGS = {
  weightNotPositive: text('分值 {weight} 须大于 0。', 'A weight of {weight} is not above 0.'),
  weightMissing: text('“{name}”没有分值。', '"{name}" has no weight.'),
  scoreMissing: text('“{name}”没有得分。', '"{name}" has no points.'),
  scoreAboveWeight: text('得分 {score} 超过分值 {weight}。', 'The score of {score} is above the weight of {weight}.'),
  scoreNegative: text('得分 {score} 为负数。', 'The score of {score} is negative.'),
  scoreMismatch: text(
    '得分写 {stated}，按完成比例应为 {computed}。',
    'The score says {stated}; in proportion it is {computed}.',
  ),
  fullMarksUnreached: text(
    '目标 {target}，实际 {actual}，未达到却得满分。',
    'Target {target}, actual {actual}: not reached, yet full marks.',
  ),
  unreachedWithoutReason: text(
    '目标 {target}，实际 {actual}，未达到而没有说明原因{given}。',
    'Target {target}, actual {actual}: not reached and not explained{given}.',
  ),
  placeholderReason: text('原因栏填“{reason}”，不是原因。', '"{reason}" is no reason.'),
  deductionWithoutReason: text('扣了 {points} 分而没有说明原因。', '{points} points were deducted without a reason.'),
  overAchievedWithoutReason: text(
    '完成目标的 {percent}，没有说明是否年初目标偏低。',
    '{percent} of the target was reached without saying whether it was set too low.',
  ),
  targetMissing: text('没有目标值，却得 {score} 分。', 'There is no target, yet {score} points.'),
  actualMissing: text('没有实际值，却得 {score} 分。', 'There is no actual value, yet {score} points.'),
  targetUnreadable: text('目标值“{target}”读不出来。', 'The target "{target}" cannot be read.'),
  comparatorInActual: text(
    '实际值“{actual}”含比较符，不是测得的数。',
    'The actual value "{actual}" holds a comparator; it was not measured.',
  ),
  actualNotMeasured: text(
    '目标是数值（{target}），实际值“{actual}”不是数。',
    'The target is a number ({target}); the actual value "{actual}" is none.',
  ),
  unitMismatch: text(
    '实际值“{actual}”与目标“{target}”单位不同。',
    'The units of "{actual}" and of the target "{target}" differ.',
  ),
  rateAboveFull: text(
    '“{name}”不会超过 100%，实际值写 {actual}。',
    '"{name}" cannot pass 100%; the actual value says {actual}.',
  ),
  targetInName: text('目标值写进了指标名称：“{name}”。', 'The target is written into the name: "{name}".'),
  positiveOutputWithLte: text(
    '正向产出“{name}”用了“≤”（{target}）。',
    '"{name}" is an output to be reached, yet its target says {target}.',
  ),
  amountAsQuantity: text(
    '数量指标“{name}”填的是金额，不是产出。',
    '"{name}" counts money that goes in, not an output.',
  ),
  amountDiffersFromBudget: text(
    '指标金额 {amount} 与资金表 {budget} 万元不一致。',
    'The amount {amount} differs from the {budget} 万元 of the money columns.',
  ),
  paymentAgainstExecution: text(
    '“{name}”填 {actual}，而预算执行率为 {rate}。',
    '"{name}" says {actual}, yet the execution rate is {rate}.',
  ),
  subRowsSum: text('其中项合计 {sum}，上级为 {parent}。', 'The sub-rows add up to {sum}; their parent says {parent}.'),
  subRowsMixedUnits: text(
    '其中项单位为“{unit}”，上级为“{parent}”，不宜相加。',
    'The sub-row is in "{unit}", its parent in "{parent}".',
  ),
  subRowPoints: text('其中项“{name}”重复计分。', 'The sub-row "{name}" is scored again.'),
  notApplicable: text(
    '实际值“{actual}”：指标不适用，分值如何处理须说明。',
    'The actual value "{actual}" says that the row does not apply; what becomes of its points must be said.',
  ),
  satisfactionEventCount: text('“{name}”是事件数，不是满意度。', '"{name}" counts events; it is no satisfaction.'),
  levelMismatch: text('二级指标“{level2}”不属于“{level1}”。', '"{level2}" does not belong under "{level1}".'),
  duplicateIndicator: text('“{name}”重复出现。', '"{name}" occurs twice.'),
} as const satisfies Record<string, Bilingual>;
