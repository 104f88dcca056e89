import type { Bilingual } from '../../../domain/locale.ts';

export const SPOT_CHECK_TEXT = {
  title: { 'zh-CN': '抽查', en: 'Spot checks (抽查)' },
  checkNo: { 'zh-CN': '第 {no} 次抽查', en: 'Spot check {no}' },
  running: { 'zh-CN': '抽查中', en: 'being checked' },
  openedOn: { 'zh-CN': '{date} 开始', en: 'since {date}' },
  concludedOn: { 'zh-CN': '{date} 登记结果', en: 'result recorded {date}' },
  matters: { 'zh-CN': '检查内容', en: 'What is looked at' },
  inspectors: { 'zh-CN': '检查人员', en: 'Inspectors' },
  conclusion: { 'zh-CN': '检查结论', en: 'Conclusion' },
  noFindings: { 'zh-CN': '没有发现问题', en: 'Nothing was found' },
  finding: { 'zh-CN': '发现的问题', en: 'Finding' },
  evidence: { 'zh-CN': '依据', en: 'Evidence' },
  severity: { 'zh-CN': '程度', en: 'Severity' },
  general: { 'zh-CN': '一般', en: 'general' },
  serious: { 'zh-CN': '严重', en: 'serious' },
  correct: { 'zh-CN': '责令纠偏', en: 'Correction ordered' },
  toCorrection: { 'zh-CN': '看纠偏', en: 'To the correction' },
  none: { 'zh-CN': '还没有抽查过', en: 'No spot check yet' },
  noneWhy: {
    'zh-CN': '项目执行期间，由财政业务科或绩效科开展抽查。',
    en: 'Finance checks on the spot while the item is executed.',
  },
  lightRule: {
    'zh-CN': '有一般问题的至少黄灯，有严重问题的红灯；没有问题的不改变监控灯。',
    en: 'A finding makes the light yellow at least, a serious one red; without findings the light stays.',
  },
  unitNote: {
    'zh-CN': '抽查由财政登记结果；责令纠偏的，在“纠偏”里报告。',
    en: 'Finance records the result; what is ordered to be corrected is reported under "Correction".',
  },
  count: { 'zh-CN': '抽查 {count} 次', en: '{count} spot check(s)' },
  open: { 'zh-CN': '看抽查', en: 'Spot checks' },
} as const satisfies Record<string, Bilingual>;
