import type { ReactNode } from 'react';
import type { Locale } from '../../../domain/locale.ts';
import { Button } from '../blocks/button.tsx';
import { LANGUAGE_NAMES } from '../text/language-names-text.ts';
import { useLanguage } from '../text/language.tsx';

const OTHER: Readonly<Record<Locale, Locale>> = { 'zh-CN': 'en', en: 'zh-CN' };

/** Offers the other language, in its own words. */
export function LanguageSwitch(): ReactNode {
  const { locale, chooseLocale } = useLanguage();
  const other = OTHER[locale];
  return (
    <Button
      look="link"
      lang={other}
      onClick={() => {
        chooseLocale(other);
      }}
    >
      {LANGUAGE_NAMES[other]}
    </Button>
  );
}
