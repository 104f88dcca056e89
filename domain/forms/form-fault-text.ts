import type { Bilingual } from '../locale.ts';

/** What can be wrong at a cell of a form that comes back: where, and how it is written right. */
export const FORM_FAULTS = {
  formErrorValue: {
    'zh-CN': '{cell}：公式算出的是错误值 {text}，改成值。',
    en: '{cell}: the formula gives the error {text}; write the value.',
  },
  formFormulaEmpty: {
    'zh-CN': '{cell}：公式还没有算出值，在 Excel 中打开保存一次，或改成值。',
    en: '{cell}: the formula has no value yet; open and save the file in Excel, or write the value.',
  },
  formColumnMissing: {
    'zh-CN': '{cell}：这一行表头缺少“{text}”一列，该列没有读。',
    en: '{cell}: the headings of this row lack the column "{text}", which was not read.',
  },
  formLevel1Unread: {
    'zh-CN': '{cell}：一级指标“{text}”不认识，从下拉中选。',
    en: '{cell}: the first level "{text}" is not known; choose one from the list.',
  },
  formLevel2Unread: {
    'zh-CN': '{cell}：二级指标“{text}”不认识，从下拉中选。',
    en: '{cell}: the second level "{text}" is not known; choose one from the list.',
  },
  formSignUnread: {
    'zh-CN': '{cell}：性质“{text}”不认识，从下拉中选。',
    en: '{cell}: the comparison "{text}" is not known; choose one from the list.',
  },
  formValueUnread: {
    'zh-CN': '{cell}：指标值“{text}”读不出，写成 ≥95% 这样；文字目标的性质选“定性”。',
    en: '{cell}: the target "{text}" cannot be read; write it like ≥95%, or choose 定性 for one in words.',
  },
  formRangeUnread: {
    'zh-CN': '{cell}：区间“{text}”读不出，写成 10-20 这样。',
    en: '{cell}: the range "{text}" cannot be read; write it like 10-20.',
  },
  formDateUnread: {
    'zh-CN': '{cell}：日期“{text}”读不出，写成 9月 或 9月30日 这样。',
    en: '{cell}: the date "{text}" cannot be read; write it like 9月 or 9月30日.',
  },
  formYesNoUnread: {
    'zh-CN': '{cell}：“{text}”应为“是”或“否”。',
    en: '{cell}: "{text}" must be 是 or 否.',
  },
  formWeightUnread: {
    'zh-CN': '{cell}：权重“{text}”读不出，写 0 到 100 的数，最多两位小数。',
    en: '{cell}: the weight "{text}" cannot be read; write a number from 0 to 100 with at most two places.',
  },
  formTooLong: {
    'zh-CN': '{cell}：文字超过 {most} 字（现有 {count} 字）。',
    en: '{cell}: the text is longer than {most} characters ({count}).',
  },
  formTooManyRows: {
    'zh-CN': '{cell}：指标最多 {most} 行，从这一行起超出。',
    en: '{cell}: a table has at most {most} indicators; this row is one too many.',
  },
  formAmountUnread: {
    'zh-CN': '{cell}：金额“{text}”读不出，写以万元为单位的数，如 30.5。',
    en: '{cell}: the amount "{text}" cannot be read; write a number in 万元 (10,000 yuan), like 30.5.',
  },
  formTemplateUnknown: {
    'zh-CN': '{cell}：没有“{text}”这个评分模板，从下拉中选。',
    en: '{cell}: there is no scoring template "{text}"; choose one from the list.',
  },
  formGivenChanged: {
    'zh-CN': '{cell}：系统中是“{given}”，表里是“{text}”；灰底格不能改，请重新下载本项目的表。',
    en: '{cell}: it is "{given}" in the system and "{text}" in the file; grey cells are not to be changed. Download the form of this item again.',
  },
  formIndicatorUnknown: {
    'zh-CN': '{cell}：批复的目标表里没有指标“{text}”。',
    en: '{cell}: the approved targets have no indicator "{text}".',
  },
  formIndicatorTwice: {
    'zh-CN': '{cell}：指标“{text}”在上面已经有一行。',
    en: '{cell}: there is a row of the indicator "{text}" above.',
  },
  formActualUnread: {
    'zh-CN': '{cell}：实际完成值“{text}”与指标值 {target} 对不上，写成数和单位，或在“完成判定”选一项。',
    en: '{cell}: the result "{text}" cannot be compared with {target}; write a number with its unit, or choose a judgement.',
  },
  formJudgementUnread: {
    'zh-CN': '{cell}：完成判定“{text}”不认识，从下拉中选。',
    en: '{cell}: the judgement "{text}" is not known; choose one from the list.',
  },
  formPercentUnread: {
    'zh-CN': '{cell}：达成比例“{text}”读不出，写 0 到 100 的数。',
    en: '{cell}: the share "{text}" cannot be read; write a number from 0 to 100.',
  },
  formPointsUnread: {
    'zh-CN': '{cell}：得分“{text}”读不出，写 0 到 100 的数，最多两位小数。',
    en: '{cell}: the points "{text}" cannot be read; write a number from 0 to 100 with at most two places.',
  },
  formTooManyTasks: {
    'zh-CN': '{cell}：年度主要任务最多 {most} 行，从这一行起超出。',
    en: '{cell}: there are at most {most} main tasks; this row is one too many.',
  },
  formTaskTwice: {
    'zh-CN': '{cell}：任务“{text}”在上面已经有一行。',
    en: '{cell}: there is a row of the task "{text}" above.',
  },
  formTaskUnknown: {
    'zh-CN': '{cell}：批复的目标表里没有任务“{text}”。',
    en: '{cell}: the approved targets have no task "{text}".',
  },
  formFiscalAbove: {
    'zh-CN': '{cell}：财政拨款 {text} 大于总额 {total}。',
    en: '{cell}: the treasury’s part {text} is larger than the total {total}.',
  },
} as const satisfies Record<string, Bilingual>;
export type FormFaultCode = keyof typeof FORM_FAULTS;

/** What is said of a form that can be taken: nothing stops it, and somebody should look. */
export const FORM_REMARKS = {
  columnIgnored: {
    'zh-CN': '{cell}：不认识“{text}”这一列，没有读。',
    en: '{cell}: the column "{text}" is not known and was not read.',
  },
  nameDiffers: {
    'zh-CN': '{cell}：表里的项目名称是“{text}”，导入到的项目是“{given}”。',
    en: '{cell}: the file is named for "{text}"; it is taken into "{given}".',
  },
  smallPercent: {
    'zh-CN': '{cell}：读成 {text}%。如果指百分之{percent}，请改成 {percent}%。',
    en: '{cell}: read as {text}%. If {percent}% is meant, write that.',
  },
  signInActual: {
    'zh-CN': '{cell}：实际完成值“{text}”带比较符，应写实际的数。',
    en: '{cell}: the result "{text}" has a comparison sign; write what was measured.',
  },
  rowMissing: {
    'zh-CN': '表里没有指标“{text}”，它保持现在草稿里的内容。',
    en: 'The file has no row of "{text}"; what the draft says of it stays.',
  },
  tasksAbsent: {
    'zh-CN': '表里没有“年度主要任务”，它保持现在草稿里的内容。',
    en: 'The file has no table of the main tasks; what the draft says of them stays.',
  },
  taskRowMissing: {
    'zh-CN': '表里没有任务“{text}”，它保持现在草稿里的内容。',
    en: 'The file has no row of the task "{text}"; what the draft says of it stays.',
  },
} as const satisfies Record<string, Bilingual>;
export type FormRemarkCode = keyof typeof FORM_REMARKS;
