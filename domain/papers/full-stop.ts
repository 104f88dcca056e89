import type { Locale } from '../locale.ts';

/** What somebody typed without its full stop gets one: a paper ends its sentences. */
export function withFullStop(text: string, locale: Locale): string {
  const given = text.trim();
  if (given === '') return '';
  return /[。！？；.!?;…：:][”）)]?$/.test(given) ? given : `${given}${locale === 'en' ? '.' : '。'}`;
}
