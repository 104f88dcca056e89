import type { ReactNode } from 'react';
import type { SupervisionRow } from '../../api/supervision-answers.ts';
import { dayWords } from '../../blocks/date-words.ts';
import { Light } from '../../blocks/light.tsx';
import { standingOf } from '../../blocks/light-of.ts';
import { useToday } from '../../session/today.tsx';
import { useLanguage } from '../../text/language.tsx';

/** When the next thing of a supervised matter is due, with its light; the matter's page explains the date. */
export function MatterDue({
  row: { due, dueName, closedOn },
}: {
  readonly row: Pick<SupervisionRow, 'due' | 'dueName' | 'closedOn'>;
}): ReactNode {
  const { locale } = useLanguage();
  const today = useToday();
  if (due === null) return closedOn === null ? '—' : dayWords(closedOn, today.today, locale);
  return (
    <>
      <Light standing={standingOf(due, today)} closes={today.closes} /> {dayWords(due, today.today, locale)}
      <span className="second">{dueName}</span>
    </>
  );
}
