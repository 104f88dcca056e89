import type { ReactNode } from 'react';
import { formatDate } from '../../../../domain/calendar/date-text.ts';
import type { Item } from '../../api/item-answers.ts';
import { wanText } from '../../blocks/wan.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { ITEM_TEXT as T } from '../../text/item-page-text.ts';

/** A suspended item says so in grey, a stopped one in black: who, by which document, since when. */
export function Banners({ item }: { readonly item: Item }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { suspension, stop } = item.details;
  return (
    <>
      {suspension && (
        <p className="banner banner-suspended">
          {say(T.suspended, {
            date: formatDate(suspension.on, locale, 'date'),
            number: suspension.documentNumber,
            reason: suspension.reason,
          })}
        </p>
      )}
      {stop && (
        <p className="banner banner-stopped">
          {say(T.stopped, {
            date: formatDate(stop.on, locale, 'date'),
            number: stop.documentNumber,
            reason: stop.reason,
            amount: wanText(stop.recoverableFen),
          })}
        </p>
      )}
    </>
  );
}
