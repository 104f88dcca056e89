import type { Bilingual } from '../../../domain/locale.ts';

export const PAPER_TEXT = {
  page: { 'zh-CN': '文书第 {no} 页', en: 'Page {no} of the document' },
  pageNo: { 'zh-CN': '— {no} —', en: '— {no} —' },
  seal: { 'zh-CN': '印章', en: 'seal' },
  dateLater: { 'zh-CN': '签发日期', en: 'date of sign-off' },
  reading: {
    'zh-CN': '本文书以中文为准。',
    en: 'A reading translation: the Chinese text is the document.',
  },
  jump: { 'zh-CN': '点文书中的字，跳到写它的地方', en: 'Click the text to go to where it is written' },
} as const satisfies Record<string, Bilingual>;
