import type { Bilingual } from '../../domain/locale.ts';

/** What is said of work that is put off (稍后处理). */
export const PUT_OFF_TEXT = {
  afterDue: {
    'zh-CN': '期限是 {due}，在所选的 {until} 之前：到期、提醒和升级照常。',
    en: 'It is due on {due}, before {until}: it falls due, reminds and escalates all the same.',
  },
  notWaiting: {
    'zh-CN': '这件事已不在您的待办里。',
    en: 'This does not wait for you any more.',
  },
  notPutOff: {
    'zh-CN': '这件事没有放到稍后处理。',
    en: 'This was not put off.',
  },
} as const satisfies Record<string, Bilingual>;
