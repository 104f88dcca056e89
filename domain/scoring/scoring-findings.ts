import type { Bilingual } from '../locale.ts';

interface FindingRule {
  readonly severity: 'error' | 'hint';
  readonly text: Bilingual;
}

function error(zh: string, en: string): FindingRule {
  return { severity: 'error', text: { 'zh-CN': zh, en } };
}

function hint(zh: string, en: string): FindingRule {
  return { severity: 'hint', text: { 'zh-CN': zh, en } };
}

/** Everything that may be said about a target table (G2), a self-evaluation (E2) and a re-scoring (E5). */
export const SCORING_FINDINGS = {
  noIndicators: error('目标表没有指标。', 'The table has no indicators.'),
  weightsSum: error('权重合计 {sum}，应为 {expected}。', 'The weights add up to {sum}; they must make {expected}.'),
  weightMissing: error('“{name}”没有权重。', '"{name}" has no weight.'),
  weightNotPositive: error('“{name}”的权重须大于 0。', 'The weight of "{name}" must be above 0.'),
  subRowWeighted: error('“{name}”是其中项，不重复计分。', '"{name}" is a sub-row and carries no points of its own.'),
  groupMissing: error('缺少{levels}指标。', 'There is no {levels} indicator.'),
  optionalGroupMissing: hint('没有{levels}指标。', 'There is no {levels} indicator.'),
  groupDeviates: hint(
    '{levels}指标共 {sum} 分，模板为 {expected} 分。',
    'The {levels} indicators have {sum} points; the template gives them {expected}.',
  ),
  levelMismatch: error(
    '“{name}”的二级指标不属于它的一级指标。',
    'The second level of "{name}" does not belong to its first level.',
  ),
  duplicateKey: error('指标编号“{key}”重复。', 'The key "{key}" occurs twice.'),
  duplicateName: error('“{name}”重复出现。', '"{name}" occurs twice.'),
  parentUnknown: error('“{name}”所属的上级指标不存在。', 'The parent of "{name}" is not in the table.'),
  subRowsSum: error(
    '“{name}”的其中项合计 {sum}，目标为 {expected}。',
    'The sub-rows of "{name}" add up to {sum}; its target is {expected}.',
  ),
  subRowsUnits: hint(
    '“{name}”的其中项单位不一（{units}），不宜相加。',
    'The sub-rows of "{name}" mix units ({units}).',
  ),
  rangeReversed: error('“{name}”的区间下限大于上限。', 'The range of "{name}" has its ends the wrong way round.'),
  positiveOutputWithLte: hint(
    '“{name}”是正向产出，却用了“≤”；应为“≥ {value}”。',
    '"{name}" is an output to be reached, yet says "≤"; it should be "≥ {value}".',
  ),
  costWithEq: hint(
    '成本指标“{name}”用了“＝”；应为“≤ {value}”。',
    'The cost "{name}" says "="; it should be "≤ {value}".',
  ),
  comparatorInName: hint('“{name}”把目标值写进了指标名称。', '"{name}" has its target written into its name.'),
  amountAsOutput: hint('“{name}”把金额当作产出数量。', '"{name}" counts money as an output.'),
  qualitativeWithoutCriterion: hint('定性指标“{name}”没有评判标准。', 'The qualitative "{name}" has no criterion.'),
  tasksMissing: error(
    '部门整体支出须列出年度主要任务。',
    'The table of a whole department names its main tasks of the year.',
  ),
  taskTwice: error('年度主要任务“{name}”重复出现。', 'The task "{name}" occurs twice.'),
  taskFiscalAbove: error('“{name}”的财政拨款大于总额。', 'The treasury’s part of "{name}" is larger than its total.'),
  tasksAboveBudget: hint(
    '年度主要任务合计 {total} 万元，超过资金总额 {budget} 万元。',
    'The tasks add up to {total} 万元, more than the budget of {budget} 万元.',
  ),
  taskUnknown: error('批复的目标表里没有任务“{name}”。', 'The approved targets have no task "{name}".'),
  taskUnreported: error('年度主要任务“{name}”没有填完成情况。', 'Nothing is said of the task "{name}".'),
  taskResultMissing: error('年度主要任务“{name}”没有写完成情况。', 'What became of the task "{name}" is not written.'),
  tasksAboveExecuted: hint(
    '年度主要任务执行数合计 {total} 万元，超过全年执行数 {executed} 万元。',
    'The tasks spent {total} 万元, more than the {executed} 万元 executed in the year.',
  ),
  actualMissing: error('“{name}”没有填实际完成值。', '"{name}" has no actual value.'),
  actualUnknown: error('目标表中没有编号为“{key}”的计分指标。', 'The table has no scored indicator "{key}".'),
  actualRepeated: error('“{key}”填了两次。', '"{key}" is reported twice.'),
  comparatorInActual: error(
    '“{name}”的实际值含比较符“{actual}”，应填测得的数。',
    'The actual value of "{name}" holds a comparator ("{actual}"); write what was measured.',
  ),
  actualUndecided: hint(
    '“{name}”的实际值“{actual}”不能自动比较，由人判断。',
    'The actual value "{actual}" of "{name}" cannot be compared by rule; a person must judge.',
  ),
  percentOutsideBand: error(
    '“{name}”的评分比例 {percent}% 不在所选档次内。',
    'The {percent}% given to "{name}" lies outside the chosen band.',
  ),
  reasonMissing: error(
    '“{name}”未达到目标（{actual}），须说明原因。',
    '"{name}" was not reached ({actual}) and must be explained.',
  ),
  reasonPlaceholder: error(
    '“{name}”未达到目标，“{reason}”不是原因。',
    '"{name}" was not reached; "{reason}" is no reason.',
  ),
  overAchievedUnexplained: hint(
    '“{name}”完成 {percent}，超出较多，请说明年初目标是否偏低；是否调减由审核人裁量。',
    '"{name}" reached {percent}; say whether the target was set too low. Any deduction is the reviewer’s decision.',
  ),
  selfScoreAboveWeight: error(
    '“{name}”自评 {score} 分，超过权重 {weight}。',
    'The self-score {score} of "{name}" is above its weight {weight}.',
  ),
  selfScoreDiffers: hint(
    '“{name}”自评 {score} 分，按完成情况为 {computed} 分。',
    '"{name}" is self-scored {score}; by what was reached it is {computed}.',
  ),
  executionReasonMissing: hint(
    '预算执行率 {rate}，低于 {threshold}%，请说明原因。',
    'The execution rate of {rate} is below {threshold}%; please explain.',
  ),
  executionAboveFull: hint(
    '预算执行率 {rate} 超过 100%，得分封顶，请核对金额。',
    'The execution rate of {rate} is above 100%: points are capped; check the amounts.',
  ),
  executionNotComputable: hint(
    '全年预算数为 0，执行率不可计算，由人判断。',
    'The adjusted budget is 0: no execution rate can be computed.',
  ),
  allActualsEqualTargets: hint(
    '所有实际值都与目标值相同，请核对是否照抄。',
    'Every actual value equals its target; check that they were measured.',
  ),
  fullMarksWithoutEvidence: hint('“{name}”得满分而没有佐证。', '"{name}" has full marks and no evidence.'),
  paymentAgainstExecution: hint(
    '“{name}”填已全部支付，而预算执行率为 {rate}。',
    '"{name}" says all was paid, yet the execution rate is {rate}.',
  ),
  adjustmentUnknown: error('没有编号为“{key}”的计分项。', 'There is no scored row "{key}".'),
  adjustmentOutOfRange: error('改分须在 0 到 {weight} 分之间。', 'The score must lie between 0 and {weight}.'),
  adjustmentWithoutReason: error('改分须写明理由。', 'A changed score needs a reason.'),
  adjustmentRepeated: error('“{key}”改了两次。', '"{key}" is changed twice.'),
} as const satisfies Record<string, FindingRule>;

export type ScoringFindingCode = keyof typeof SCORING_FINDINGS;
