import { LOCALES, type Locale } from '../../domain/locale.ts';
import type { ApiRequest } from './request.ts';

/** The caller's language: what the request asks for, else what the person has chosen, else Chinese. */
export function localeOf(request: ApiRequest): Locale {
  const fallback = request.caller?.locale ?? 'zh-CN';
  const asked = request.headers['accept-language'];
  if (asked === undefined || asked === '*') return fallback;
  const best = request.acceptsLanguages([...LOCALES]);
  return LOCALES.find((locale) => locale === best) ?? fallback;
}
