import type { Bilingual } from '../../domain/locale.ts';

/** What has become of telling somebody, beside what stands on his page in any case. */
export const FATES = {
  queued: { 'zh-CN': '邮件待送', en: 'the mail waits' },
  sent: { 'zh-CN': '邮件已送达', en: 'the mail was delivered' },
  failed: { 'zh-CN': '邮件未送达', en: 'the mail did not arrive' },
  recorded: { 'zh-CN': '未发邮件，只在页面通知', en: 'no mail was sent; told on the page' },
  none: { 'zh-CN': '只在页面通知', en: 'told on the page' },
  because: { 'zh-CN': '：', en: ': ' },
} as const satisfies Record<string, Bilingual>;
