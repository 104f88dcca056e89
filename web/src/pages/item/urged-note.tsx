import type { ReactNode } from 'react';
import type { PlainDate } from '../../../../domain/calendar/plain-date.ts';
import { urgeableFrom } from '../../../../domain/obligations/obligation.ts';
import type { ItemObligation } from '../../api/item-answers.ts';
import { shortDay } from '../../blocks/date-words.ts';
import { useToday } from '../../session/today.tsx';
import { ITEM_TEXT as T } from '../../text/item-page-text.ts';
import { useLanguage, useSay } from '../../text/language.tsx';

/** The day from which a clock may be urged about again, where that is not today: once per working day. */
export function useUrgeableFrom(clock: ItemObligation | undefined): PlainDate | undefined {
  const { today, calendar } = useToday();
  const from = clock && urgeableFrom({ ...(clock.urgedOn !== null && { urgedOn: clock.urgedOn }) }, calendar);
  return from !== undefined && today < from ? from : undefined;
}

/** That somebody has urged already, and when it is possible again. */
export function UrgedNote({ clock }: { readonly clock: ItemObligation }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const from = useUrgeableFrom(clock);
  if (from === undefined || clock.urgedOn === null) return null;
  const [on, next] = [shortDay(clock.urgedOn, today, locale), shortDay(from, today, locale)];
  return <p className="note">{say(T.urged, { on, next })}</p>;
}
