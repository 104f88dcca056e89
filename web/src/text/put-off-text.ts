import type { Bilingual } from '../../../domain/locale.ts';

/** A person's own order of work: put off to a day (稍后处理). */
export const PUT_OFF_TEXT = {
  putOff: { 'zh-CN': '稍后处理', en: 'Later' },
  putOffAll: { 'zh-CN': '批量稍后处理', en: 'Later: all chosen' },
  what: {
    'zh-CN': '到选定的一天再回到您的待办。期限、提醒、升级和别人的待办都不变。',
    en: 'Back in your list on the day you choose. Deadlines, reminders, escalation and other people’s lists stay as they are.',
  },
  nextWorkingDay: { 'zh-CN': '下一个工作日', en: 'Next working day' },
  inThree: { 'zh-CN': '3 个工作日后', en: 'In 3 working days' },
  nextWeek: { 'zh-CN': '下周第一个工作日', en: 'First working day of next week' },
  day: { 'zh-CN': '或选一天', en: 'Or a day' },
  afterDue: {
    'zh-CN': '期限是 {due}，在这一天之前：到期、提醒和升级照常。',
    en: 'It is due on {due}, before that day: it falls due, reminds and escalates all the same.',
  },
  afterDueSome: {
    'zh-CN': '其中 {count} 件的期限在这一天之前，最早 {due}：到期、提醒和升级照常。',
    en: '{count} of them are due before that day, the first on {due}: they fall due, remind and escalate all the same.',
  },
  submit: { 'zh-CN': '放到 {day}', en: 'Until {day}' },
  done: { 'zh-CN': '{count} 件放到稍后处理，{day} 回到待办', en: '{count} put off; back on {day}' },
  notDone: { 'zh-CN': '“{title}”未成：{why}', en: '"{title}" was not put off: {why}' },
  undo: { 'zh-CN': '现在取回', en: 'Have it back' },
  back: { 'zh-CN': '{day} 回到待办', en: 'back on {day}' },
  backNow: { 'zh-CN': '取回“{title}”', en: 'Have "{title}" back' },
  empty: { 'zh-CN': '没有稍后处理的事', en: 'Nothing is put off' },
  emptyWhy: {
    'zh-CN': '在待办里选“稍后处理”，到选定的一天自己回来。',
    en: 'Choose "Later" in your list: it comes back by itself on the day you choose.',
  },
} as const satisfies Record<string, Bilingual>;
