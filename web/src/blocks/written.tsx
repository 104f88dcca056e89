import { useCallback, type ReactNode } from 'react';
import type { Locale } from '../../../domain/locale.ts';
import { useLanguage } from '../text/language.tsx';

const CHINESE = /\p{Script=Han}/u;

/** The language of what somebody wrote, where the page speaks another: a screen reader then reads it rightly (WCAG 3.1.2). */
export function useLangOf(): (text: string) => Locale | undefined {
  const { locale } = useLanguage();
  return useCallback((text) => (locale !== 'zh-CN' && CHINESE.test(text) ? 'zh-CN' : undefined), [locale]);
}

/** Names and texts that people have written, which the page does not translate. */
export function Written({ children }: { readonly children: string }): ReactNode {
  const lang = useLangOf()(children);
  return lang === undefined ? children : <span lang={lang}>{children}</span>;
}
