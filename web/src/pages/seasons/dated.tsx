import type { ReactNode } from 'react';
import type { PlainDate } from '../../../../domain/calendar/plain-date.ts';
import { dayWords } from '../../blocks/date-words.ts';
import { Light } from '../../blocks/light.tsx';
import { standingOf } from '../../blocks/light-of.ts';
import { useToday } from '../../session/today.tsx';
import { useLanguage } from '../../text/language.tsx';

/** A date in a list with its light while it still matters; the matter's own page explains it. */
export function Dated({ due, lit }: { readonly due: PlainDate; readonly lit: boolean }): ReactNode {
  const { locale } = useLanguage();
  const today = useToday();
  return (
    <>
      {lit && <Light standing={standingOf(due, today)} closes={today.closes} />} {dayWords(due, today.today, locale)}
    </>
  );
}
