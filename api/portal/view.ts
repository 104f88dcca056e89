import { fill, type Bilingual, type Locale } from '../../domain/locale.ts';

/** How a page is looked at: everything that stands in its address besides the path. */
export interface View {
  readonly locale: Locale;
  readonly large: boolean;
  /** One county instead of the whole. */
  readonly region?: string | undefined;
  /** Shown to whoever decides, before anybody else can see it. */
  readonly preview?: boolean;
}

type Params = Readonly<Record<string, string | number | undefined>>;

/** An address of the portal that keeps language, size and region; it never depends on who asks. */
export function hrefOf({ locale, large, region }: View, path: string, more: Params = {}): string {
  const all: Params = {
    ...(region !== undefined && { region }),
    ...(locale === 'en' && { lang: 'en' }),
    ...(large && { size: 'large' }),
    ...more,
  };
  const pairs = Object.entries(all).flatMap(([name, value]): [string, string][] =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  );
  return pairs.length === 0 ? path : `${path}?${new URLSearchParams(pairs).toString()}`;
}

/** A sentence in the view's language. */
export function say({ locale }: View, text: Bilingual, values: Readonly<Record<string, string | number>> = {}): string {
  return fill(text[locale], values);
}
