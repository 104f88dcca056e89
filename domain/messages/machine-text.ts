import { formatDate } from '../calendar/date-text.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import { fill, type Bilingual, type Locale } from '../locale.ts';

const SUBJECT = {
  'zh-CN': '系统接口“{machine}”的令牌 {day} 到期',
  en: 'The token of the machine account "{machine}" ends on {day}',
};

const BODY = {
  'zh-CN':
    '{name}，您好：您负责的系统接口“{machine}”的令牌（{prefix}…）{day} 到期，还有 {days} 天，到期后对方系统不能再调用。请让系统管理员换发新令牌（管理 → 系统接口），新旧令牌可并用一段时间。',
  en: 'Dear {name}, the token ({prefix}…) of the machine account "{machine}" that you answer for ends on {day}, in {days} day(s); from then on the other system cannot get in. Ask your administrator for a new one (Administration → Machine accounts); both can be used side by side for a while.',
};

/** What the person who answers for a machine is told before its token ends. */
export function tokenEndingMail(
  facts: {
    readonly name: string;
    readonly machine: string;
    readonly prefix: string;
    readonly expiresOn: PlainDate;
    readonly days: number;
  },
  locale: Locale,
): { readonly subject: string; readonly body: string } {
  const { expiresOn, ...rest } = facts;
  const values = { ...rest, day: formatDate(expiresOn, locale, 'date') };
  return { subject: fill(SUBJECT[locale], values), body: fill(BODY[locale], values) };
}

/** What the administrators of a machine are told before its token ends, by topic. */
export const MACHINE_NOTICES = {
  tokenEnding: {
    'zh-CN': '系统接口“{machine}”的令牌（{prefix}…）{due} 到期，责任人{owner}；到期后对方系统不能再调用，请换发。',
    en: 'The token ({prefix}…) of the machine account "{machine}" ends on {due}; {owner} answers for it. From then on the other system cannot get in: issue a new one.',
  },
} as const satisfies Record<string, Bilingual>;
