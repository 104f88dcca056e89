import { LOCALES, type Locale } from '../../domain/locale.ts';
import type { ApiRequest } from './request.ts';

/** The caller's language: what the request asks for, else what the person has chosen, else Chinese. */
export function localeOf(request: ApiRequest): Locale {
  const fallback = request.caller?.locale ?? personLocale(request) ?? 'zh-CN';
  const asked = request.headers['accept-language'];
  if (asked === undefined || asked === '*') return fallback;
  const best = request.acceptsLanguages([...LOCALES]);
  return LOCALES.find((locale) => locale === best) ?? fallback;
}

/** Where nothing has looked at the caller yet; before the session itself is read there is none. */
function personLocale({ session }: Partial<Pick<ApiRequest, 'session'>>): Locale | undefined {
  return session?.person?.locale;
}
