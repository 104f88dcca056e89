import { useEffect } from 'react';
import { useSay } from '../text/language.tsx';
import { SESSION_TEXT } from '../text/session-text.ts';

/** The browser's title of the page. */
export function usePageTitle(title: string): void {
  const say = useSay();
  const product = say(SESSION_TEXT.product);
  useEffect(() => {
    document.title = title === '' ? product : `${title} · ${product}`;
  }, [title, product]);
}
