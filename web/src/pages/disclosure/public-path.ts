import type { Locale } from '../../../../domain/locale.ts';

/** An address of the public portal, in the reader's language. */
export function publicPath(locale: Locale, year?: number, itemId?: string): string {
  const path = ['/public', year, itemId !== undefined && year !== undefined ? `items/${itemId}` : undefined];
  const joined = path.filter((part) => part !== undefined).join('/');
  return locale === 'en' ? `${joined}?lang=en` : joined;
}
