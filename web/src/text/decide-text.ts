import type { Bilingual } from '../../../domain/locale.ts';

/** One matter to be decided on a phone (page.md §6, mockup 09). */
export const DECIDE_TEXT = {
  back: { 'zh-CN': '返回列表', en: 'Back to the list' },
  place: { 'zh-CN': '{no} / {of}', en: '{no} / {of}' },
  item: { 'zh-CN': '项目', en: 'Item' },
  done: { 'zh-CN': '已经做过的', en: 'What has been done' },
  opinions: { 'zh-CN': '前面的意见', en: 'Opinions so far' },
  opinion: { 'zh-CN': '意见', en: 'Opinion' },
  opinionFor: { 'zh-CN': '意见（{acts}须写）', en: 'Opinion (needed for: {acts})' },
  more: { 'zh-CN': '还可以', en: 'You may also' },
  whole: { 'zh-CN': '看项目全貌 →', en: 'See the whole item →' },
  nothing: { 'zh-CN': '这件事现在没有您要办的。', en: 'There is nothing for you to do about this now.' },
  readOnly: {
    'zh-CN': '这一步要看表格，请在电脑上办；这里可以看全文。',
    en: 'This step needs a table: do it on a computer. Here it can be read.',
  },
  read: { 'zh-CN': '看全文', en: 'Read the document' },
} as const satisfies Record<string, Bilingual>;

/** 督办单, for paper. */
export const SLIP_TEXT = {
  title: { 'zh-CN': '督办单', en: 'Supervision slip (督办单)' },
  print: { 'zh-CN': '打印', en: 'Print' },
  unit: { 'zh-CN': '责任单位', en: 'Unit' },
  matter: { 'zh-CN': '督办事项', en: 'Matter' },
  item: { 'zh-CN': '项目', en: 'Item' },
  itemLine: { 'zh-CN': '{name}（{code}），{amount} 万元', en: '{name} ({code}), {amount} 万元' },
  due: { 'zh-CN': '法定期限', en: 'Legal date' },
  how: { 'zh-CN': '期限怎么来的', en: 'How it was counted' },
  overdue: { 'zh-CN': '逾期', en: 'Overdue' },
  overdueDays: { 'zh-CN': '{days} 个工作日', en: '{days} working day(s)' },
  final: { 'zh-CN': '领导定的最后期限', en: "The leader's final date" },
  steps: { 'zh-CN': '升级和处置经过', en: 'Steps and what was done' },
  next: { 'zh-CN': '如果仍不办理', en: 'If still nothing is done' },
  demand: { 'zh-CN': '督办要求', en: 'What is demanded' },
  signature: { 'zh-CN': '领导签批', en: 'Signature' },
  reply: { 'zh-CN': '单位答复', en: "The unit's answer" },
  foot: {
    'zh-CN': '截至 {date}　打印人 {person}　记录第 {version} 条　校验值 {hash}',
    en: 'As of {date} · printed by {person} · record {version} · hash {hash}',
  },
} as const satisfies Record<string, Bilingual>;
