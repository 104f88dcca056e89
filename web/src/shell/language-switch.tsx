import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { Locale } from '../../../domain/locale.ts';
import { useLanguage } from '../text/language.tsx';

/** Each language is offered in its own words. */
const OTHER: Readonly<Record<Locale, { readonly locale: Locale; readonly name: string }>> = {
  'zh-CN': { locale: 'en', name: 'English' },
  en: { locale: 'zh-CN', name: '中文' },
};

export function LanguageSwitch(): ReactNode {
  const { locale, chooseLocale } = useLanguage();
  const other = OTHER[locale];
  return (
    <Button
      type="link"
      lang={other.locale}
      onClick={() => {
        chooseLocale(other.locale);
      }}
    >
      {other.name}
    </Button>
  );
}
