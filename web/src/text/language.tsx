import { createContext, use, useCallback, useMemo, useState, type ReactNode } from 'react';
import { fill, LOCALES, type Locale } from '../../../domain/locale.ts';
import type { Say } from './say.ts';

export type { Say };

interface Language {
  readonly locale: Locale;
  readonly chooseLocale: (locale: Locale) => void;
}

const STORED = 'bihuan.locale';
const LanguageContext = createContext<Language>({ locale: 'zh-CN', chooseLocale: () => undefined });

/** The language last chosen on this machine, or Chinese. */
function storedLocale(): Locale {
  const stored = localStorage.getItem(STORED);
  return LOCALES.find((locale) => locale === stored) ?? 'zh-CN';
}

/** Keeps the language of the page and of the document, so that screen readers pronounce it. */
export function LanguageProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [locale, setLocale] = useState(() => applied(storedLocale()));
  const chooseLocale = useCallback((chosen: Locale) => {
    localStorage.setItem(STORED, chosen);
    setLocale(applied(chosen));
  }, []);
  const language = useMemo(() => ({ locale, chooseLocale }), [locale, chooseLocale]);
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

function applied(locale: Locale): Locale {
  document.documentElement.lang = locale;
  return locale;
}

export function useLanguage(): Language {
  return use(LanguageContext);
}

/** How components say their texts: only bilingual ones are taken, so none can exist in one language. */
export function useSay(): Say {
  const { locale } = useLanguage();
  return useCallback((text, values = {}) => fill(text[locale], values), [locale]);
}
