import type { CSSProperties, ReactNode } from 'react';
import type { PlainDate } from '../../../../domain/calendar/plain-date.ts';
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
  const { ladder, calendar } = useToday();
  const last = ladder.at(-1)?.workingDays ?? 1;
  const at = (place: number): CSSProperties => ({ left: `${String(trackShare(place, last) * 100)}%` });
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
        <Final date={row.finalDate} share={trackShare(workingDaysBetween(row.due, row.finalDate, calendar), last)} />
      )}
    </div>
  );
}

/** The leader's date, its words on the side where the track leaves them room. */
function Final({ date, share }: { readonly date: PlainDate; readonly share: number }): ReactNode {
  const { locale } = useLanguage();
  const { today } = useToday();
  return (
    <span
      className={share < 0.5 ? 'ladder-final ladder-early' : 'ladder-final'}
      style={{ left: `${String(share * 100)}%` }}
    >
      <em>{shortDay(date, today, locale)}</em>
    </span>
  );
}
