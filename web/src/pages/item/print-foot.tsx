import { useEffect } from 'react';
import { useSay } from '../../text/language.tsx';
import { ITEM_TEXT as T } from '../../text/item-page-text.ts';

/** CSS writes strings between double quotes. */
function quoted(text: string): string {
  return `"${text.replaceAll(/["\\]/g, ' ')}"`;
}

/** The foot of every sheet: who, as of when, the last hash, and which page of how many. Only CSS can count pages. */
export function PrintFoot({ left }: { readonly left: string }): null {
  const say = useSay();
  const [before = '', between = '', after = ''] = say(T.printPage, { page: '\u0000', pages: '\u0000' }).split('\u0000');
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@page {
      size: A4 portrait;
      margin: 16mm 14mm 20mm;
      @bottom-left { content: ${quoted(left)}; font-size: 8pt; color: #46525f; }
      @bottom-right {
        content: ${quoted(before)} counter(page) ${quoted(between)} counter(pages) ${quoted(after)};
        font-size: 8pt; color: #46525f;
      }
    }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [left, before, between, after]);
  return null;
}
