import type { Bilingual } from '../../../domain/locale.ts';

/** One act on several matters (page.md §4.1). */
export const BULK_TEXT = {
  chosen: { 'zh-CN': '已选 {count} 件', en: '{count} chosen' },
  bulk: { 'zh-CN': '批量{name}', en: '{name}: all chosen' },
  none: { 'zh-CN': '所选各件没有可以一起办的', en: 'Nothing can be done with all of these at once' },
  clear: { 'zh-CN': '取消选择', en: 'Clear the choice' },
  select: { 'zh-CN': '选择：{title}', en: 'Choose: {title}' },
  selectAll: { 'zh-CN': '选择这一组', en: 'Choose this group' },
  title: { 'zh-CN': '批量{name} · {count} 件', en: '{name}: {count} item(s)' },
  common: { 'zh-CN': '各件相同', en: 'The same for all' },
  together: {
    'zh-CN': '一个文号批复：要么全部办成，要么一件也不办。',
    en: 'One document number for all: either every one is done or none.',
  },
  apart: {
    'zh-CN': '逐件办理，各有结果；没有办成的留在所选之中。',
    en: 'Each has a result of its own; what was not done stays chosen.',
  },
  item: { 'zh-CN': '事项', en: 'Matter' },
  fact: { 'zh-CN': '要看的', en: 'To look at' },
  result: { 'zh-CN': '结果', en: 'Result' },
  done: { 'zh-CN': '成功', en: 'done' },
  failed: { 'zh-CN': '未成（{why}）', en: 'not done ({why})' },
  waiting: { 'zh-CN': '待办', en: 'to do' },
  summary: { 'zh-CN': '办成 {done} 件，未成 {refused} 件', en: '{done} done, {refused} not done' },
  send: { 'zh-CN': '{name} {count} 件', en: '{name} {count}' },
  confirm: {
    'zh-CN': '确认对以上 {count} 件{name}，办后不能撤回。',
    en: 'Confirm: {name}, {count} item(s). It cannot be taken back.',
  },
  back: { 'zh-CN': '返回修改', en: 'Go back' },
  close: { 'zh-CN': '关闭', en: 'Close' },
} as const satisfies Record<string, Bilingual>;
