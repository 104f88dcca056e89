import type { Bilingual } from '../locale.ts';
import type { MailChoice } from './preferences.ts';

/** When a kind of message goes out by mail. */
export const MAIL_CHOICE_NAMES = {
  usual: { 'zh-CN': '按事情缓急（默认）', en: 'by urgency (as usual)' },
  now: { 'zh-CN': '即时发', en: 'at once' },
  digest: { 'zh-CN': '并入晨间汇总', en: 'in the morning’s digest' },
  off: { 'zh-CN': '不发邮件', en: 'no mail' },
} as const satisfies Record<MailChoice, Bilingual>;
