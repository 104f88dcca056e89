import type { Bilingual } from '../../../domain/locale.ts';

export const ACT_TEXT = {
  closed: { 'zh-CN': '“{act}”现在不能办：{why}', en: 'Not possible now: {act}. {why}' },
  close: { 'zh-CN': '收起', en: 'Close' },
  faults: { 'zh-CN': '有 {count} 处须改，点一下跳到那里', en: '{count} thing(s) to correct; click to go there' },
  confirmTitle: { 'zh-CN': '请再看一遍，记录里将写：', en: 'Look once more; the record will say:' },
  notFilled: { 'zh-CN': '（未填）', en: '(empty)' },
  confirm: { 'zh-CN': '确认{name}', en: 'Confirm: {name}' },
  back: { 'zh-CN': '返回修改', en: 'Go back' },
  done: { 'zh-CN': '已办：{name}（{item}）', en: 'Done: {name} ({item})' },
  proposed: {
    'zh-CN': '已提请签批：{name}（{item}）。签批完毕后办理。',
    en: 'Put forward for signature: {name} ({item}). It is carried out with the last signature.',
  },
  doneBefore: {
    'zh-CN': '这一步已经办过，这是当时的结果',
    en: 'This had been done already; this is the answer of then',
  },
  noDues: { 'zh-CN': '没有期限因此开始、停止或变动。', en: 'No deadline started, stopped or moved.' },
  changed: { 'zh-CN': '您打开之后，这件事有了变化', en: 'The matter has changed since you opened it' },
  changedBy: { 'zh-CN': '{time} {by}：{sentence}', en: '{time} {by}: {sentence}' },
  keepsText: {
    'zh-CN': '您写的都还在。看过变化，可以再按一次。',
    en: 'What you wrote is still here. Look at the change, then press again.',
  },
  clock: { 'zh-CN': '期限：{name}', en: 'Deadline: {name}' },
  draftFirst: { 'zh-CN': '起草或修改：{name}', en: 'Draft or change: {name}' },
  awayActs: {
    'zh-CN': '网络已断开，恢复后可以办理。',
    en: 'The network is away; the act can be done when it is back.',
  },
} as const satisfies Record<string, Bilingual>;
