import { useCallback, type ReactNode } from 'react';
import type { Locale } from '../../../domain/locale.ts';
import { useLanguage } from '../text/language.tsx';

const CHINESE = /\p{Script=Han}/u;
const CHINESE_LETTERS = /\p{Script=Han}/gu;
const ENGLISH_LETTERS = /\p{Script=Latin}/gu;
/** A stretch of English inside a Chinese text: from its first letter to the next Chinese one. */
const ENGLISH = /(\p{Script=Latin}[^\p{Script=Han}]*)/u;

/** The language in which most of a text is written, where the page speaks another (WCAG 3.1.2): for an element that holds it. */
export function useLangOf(): (text: string) => Locale | undefined {
  const { locale } = useLanguage();
  return useCallback(
    (text) => (locale !== 'zh-CN' && count(text, CHINESE_LETTERS) > count(text, ENGLISH_LETTERS) ? 'zh-CN' : undefined),
    [locale],
  );
}

interface Props {
  readonly children: string | null | undefined;
}

/**
 * Names and texts that people have written, alone or in a sentence of the page: what is Chinese in them is marked so
 * where the page speaks English, and a screen reader reads each part in its own language (WCAG 3.1.2).
 */
export function Written({ children: text }: Props): ReactNode {
  const { locale } = useLanguage();
  if (locale === 'zh-CN' || !text || !CHINESE.test(text)) return text;
  return text.split(ENGLISH).map((part, at) =>
    CHINESE.test(part) ? (
      <span key={at} lang="zh-CN">
        {part}
      </span>
    ) : (
      part
    ),
  );
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}
