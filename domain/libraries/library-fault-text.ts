import type { Bilingual } from '../locale.ts';

/** What can be wrong with an entry of a library or with a row of a file. */
export const LIBRARY_FAULTS = {
  creditCodeWrong: {
    'zh-CN': '统一社会信用代码不对：18 位，最后一位是校验码。',
    en: 'This is no unified social credit code: 18 characters, the last of which checks the others.',
  },
  idNumberWrong: {
    'zh-CN': '身份证号不对：18 位，最后一位是校验码。',
    en: 'This is no ID number: 18 characters, the last of which checks the others.',
  },
  phoneWrong: { 'zh-CN': '电话只能是 7 至 20 位数字和连字符。', en: 'A phone number is 7 to 20 digits and hyphens.' },
  stepUnknown: { 'zh-CN': '没有这一步骤。', en: 'There is no such step.' },
  listSeparator: {
    'zh-CN': '一项里不能有顿号、分号或换行。',
    en: 'An entry of a list cannot hold 、, ; or a line break.',
  },
  partSeparator: { 'zh-CN': '标准值的各部分里不能有“|”。', en: 'The parts of a standard value cannot hold |.' },
  unitNumeric: { 'zh-CN': '度量单位不能以数字开头。', en: 'A unit does not begin with a digit.' },
  entryReasonRequired: { 'zh-CN': '须写明理由。', en: 'The reason is required.' },
  entryExists: { 'zh-CN': '本地区库里已有“{name}”。', en: 'Your region already has "{name}".' },
  loginUnknown: { 'zh-CN': '没有登录名为“{login}”的账号。', en: 'There is no account "{login}".' },
  columnUnknown: { 'zh-CN': '不认识“{name}”这一列。', en: 'There is no column "{name}".' },
  columnMissing: { 'zh-CN': '缺少“{name}”这一列。', en: 'The column "{name}" is missing.' },
  headMissing: {
    'zh-CN': '没有找到表头：须有一行写着“{name}”等列名。',
    en: 'No head was found: one row must name the columns, "{name}" among them.',
  },
  rowTwice: { 'zh-CN': '与第 {row} 行是同一条。', en: 'It is the same as row {row}.' },
  rowsNone: { 'zh-CN': '表头下面没有内容。', en: 'There is nothing below the head.' },
  rowsTooMany: { 'zh-CN': '最多 {most} 行，请分批导入。', en: 'At most {most} rows: import in parts.' },
  rowLocked: { 'zh-CN': '这一条现在不能改（{entryState}）。', en: 'This entry cannot be changed now ({entryState}).' },
  editionUnknown: {
    'zh-CN': '“{edition}”不是正在拟定的版本；先开始一个新版本。',
    en: '"{edition}" is no edition being prepared: begin one first.',
  },
} as const satisfies Record<string, Bilingual>;
