import type { CSSProperties, ReactNode } from 'react';
import { workingDaysBetween } from '../../../../domain/calendar/working-days.ts';
import type { BoardRow } from '../../api/board-answers.ts';
import { shortDay } from '../../blocks/date-words.ts';
import { useToday } from '../../session/today.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { BOARD_TEXT as T } from '../../text/board-text.ts';
import { trackShare } from './track.ts';

/** How far up the ladder a matter has gone: steps reached filled, ▲ today, the leader's date in plum. */
export function LadderTrack({ row }: { readonly row: BoardRow }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { ladder, calendar, today } = useToday();
  const last = ladder.at(-1)?.workingDays ?? 1;
  const at = (days: number): CSSProperties => ({ left: `${String(trackShare(days, last) * 100)}%` });
  const days = row.overdueWorkingDays;
  const steps = ladder.map(({ workingDays }) => String(workingDays)).join(' · ');
  return (
    <div className="ladder" role="img" aria-label={say(T.trackLabel, { days, steps })}>
      <span className="ladder-line" />
      <span className="ladder-fill" style={{ width: at(days).left }} />
      {ladder.map(({ workingDays }) => (
        <span
          key={workingDays}
          className={workingDays <= days ? 'ladder-step reached' : 'ladder-step'}
          style={at(workingDays)}
        />
      ))}
      <span className="ladder-today" style={at(days)} />
      {row.finalDate !== null && (
        <span className="ladder-final" style={at(workingDaysBetween(row.due, row.finalDate, calendar))}>
          <em>{shortDay(row.finalDate, today, locale)}</em>
        </span>
      )}
    </div>
  );
}
