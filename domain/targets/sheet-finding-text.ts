import type { Bilingual } from '../locale.ts';

interface SheetRule {
  readonly severity: 'error' | 'hint';
  readonly text: Bilingual;
}

function error(zh: string, en: string): SheetRule {
  return { severity: 'error', text: { 'zh-CN': zh, en } };
}

function hint(zh: string, en: string): SheetRule {
  return { severity: 'hint', text: { 'zh-CN': zh, en } };
}

/** What is to be said of a table that is still being written, before the rules of a whole one apply. */
export const SHEET_FINDINGS = {
  annualTargetMissing: error('没有写年度总体目标。', 'The annual target is not written yet.'),
  amountUnread: error('申请资金“{text}”不是数，单位为万元。', 'The amount "{text}" is no number; write it in 万元.'),
  tooManyRows: error('指标最多 300 行，现有 {count} 行。', 'A table has at most 300 rows; this one has {count}.'),
  nameMissing: error('第 {no} 行没有写三级指标。', 'Row {no} has no indicator.'),
  level1Missing: error('第 {no} 行没有选一级指标。', 'Row {no} has no first level.'),
  level1Unread: error('第 {no} 行的一级指标“{text}”未识别。', 'The first level "{text}" of row {no} is not known.'),
  level2Missing: error('第 {no} 行没有选二级指标。', 'Row {no} has no second level.'),
  level2Unread: error('第 {no} 行的二级指标“{text}”未识别。', 'The second level "{text}" of row {no} is not known.'),
  signMissing: error('第 {no} 行没有选性质。', 'Row {no} does not say how it is compared.'),
  signUnread: error('第 {no} 行的性质“{text}”未识别。', 'The comparison "{text}" of row {no} is not known.'),
  valueMissing: error('第 {no} 行没有指标值。', 'Row {no} has no target value.'),
  valueUnread: error('第 {no} 行的指标值“{text}”不是数。', 'The target "{text}" of row {no} is no number.'),
  valueSplits: error(
    '第 {no} 行的指标值“{text}”含比较符或单位。',
    'The target "{text}" of row {no} holds a comparison or a unit.',
  ),
  rangeUnread: error('第 {no} 行的区间“{text}”应写成“10-20”。', 'Write the range "{text}" of row {no} like "10-20".'),
  dateUnread: error('第 {no} 行的日期“{text}”未识别，写到月或日。', 'The date "{text}" of row {no} is not understood.'),
  yesNoUnread: error('第 {no} 行的指标值“{text}”应为“是”或“否”。', 'The target "{text}" of row {no} must be 是 or 否.'),
  weightUnread: error(
    '第 {no} 行的权重“{text}”不是 0 到 100 的数。',
    'The weight "{text}" of row {no} is no number from 0 to 100.',
  ),
  cellTooLong: error('第 {no} 行的文字超过 {most} 字。', 'The text in row {no} is longer than {most} characters.'),
  unitUnused: hint(
    '第 {no} 行不是定量指标，单位“{text}”定稿时不保留。',
    'Row {no} is no number: the unit "{text}" is not kept.',
  ),
  criterionUnused: hint(
    '第 {no} 行是定量指标，判定标准定稿时不保留。',
    'Row {no} is a number: its criterion is not kept in the version.',
  ),
  taskNameMissing: error(
    '年度主要任务第 {no} 行没有写任务名称。',
    'Row {no} of the main tasks does not name the task.',
  ),
  taskContentMissing: error(
    '年度主要任务第 {no} 行没有写主要内容。',
    'Row {no} of the main tasks does not say what is done.',
  ),
  taskTextTooLong: error(
    '年度主要任务第 {no} 行的文字超过 {most} 字。',
    'The text in row {no} of the main tasks is longer than {most} characters.',
  ),
  taskAmountMissing: error(
    '年度主要任务第 {no} 行没有填预算数，没有财政拨款的填 0。',
    'Row {no} of the main tasks lacks an amount; write 0 where the treasury pays nothing.',
  ),
  taskAmountUnread: error(
    '年度主要任务第 {no} 行的“{text}”不是金额，单位为万元。',
    'The amount "{text}" in row {no} of the main tasks is no number; write it in 万元.',
  ),
  answerMissing: hint('退回意见“{point}”还没有答复。', 'The point "{point}" of the return is not answered yet.'),
} as const satisfies Record<string, SheetRule>;

export type SheetFindingCode = keyof typeof SHEET_FINDINGS;
