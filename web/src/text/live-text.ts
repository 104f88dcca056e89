import type { Bilingual } from '../../../domain/locale.ts';

/** What others did while somebody looks on (page.md §2, Live). */
export const LIVE_TEXT = {
  meanwhile: { 'zh-CN': '您填写期间，这件事有了变化', en: 'The matter has changed while you were writing' },
  event: { 'zh-CN': '{time} {by}：{sentence}', en: '{time} {by}: {sentence}' },
  noted: { 'zh-CN': '看过了', en: 'I have seen it' },
  fresh: { 'zh-CN': '{count} 件新到，按 R 刷新', en: '{count} new; press R to show them' },
  doneBy: { 'zh-CN': '{name} 已办：{act}', en: '{name} did it: {act}' },
  gone: { 'zh-CN': '已不在您的待办', en: 'No longer waits for you' },
} as const satisfies Record<string, Bilingual>;
