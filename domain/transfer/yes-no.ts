import type { Bilingual } from '../locale.ts';

/** How a table answers a question. */
export const YES_NO = {
  yes: { 'zh-CN': '是', en: 'yes' },
  no: { 'zh-CN': '否', en: 'no' },
} as const satisfies Record<string, Bilingual>;
