import { useMemo, type ReactNode } from 'react';
import { changedDays } from '../../../../domain/calendar/arrangement-diff.ts';
import { withArrangement, type YearArrangement } from '../../../../domain/calendar/calendar.ts';
import { HOLIDAYS } from '../../../../domain/calendar/holidays.ts';
import { useCalendar } from '../../api/use-calendar.ts';
import { dayWords } from '../../blocks/date-words.ts';
import { useToday } from '../../session/today.tsx';
import { CALENDAR_ADMIN_TEXT as T, DAY_KIND_NAMES } from '../../text/calendar-admin-text.ts';
import { useLanguage, useSay } from '../../text/language.tsx';

interface Props {
  readonly year: number;
  readonly arrangement: YearArrangement | undefined;
}

/** Every day that will not be what it was assumed to be. */
export function DiffStep({ year, arrangement }: Props): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const before = useCalendar(year);
  const days = useMemo(
    () => arrangement && changedDays(before, withArrangement(before, arrangement, 'next'), year),
    [before, arrangement, year],
  );
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.diff)}</h2>
      </div>
      <p className="panel-body">
        {!days && <span className="muted">{say(T.incomplete)}</span>}
        {days?.length === 0 && say(T.diffNone)}
        {days &&
          days.length > 0 &&
          say(T.diffCount, { count: days.length, moves: days.filter(({ moves }) => moves).length })}
      </p>
      {days && days.length > 0 && (
        <div className="table-wrap diff-table" role="region" aria-label={say(T.diff)} tabIndex={0}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{say(T.date)}</th>
                <th scope="col">{say(T.holiday)}</th>
                <th scope="col">{say(T.before)}</th>
                <th scope="col">{say(T.after)}</th>
              </tr>
            </thead>
            <tbody>
              {days.map(({ date, from, to, holiday, moves }) => (
                <tr key={date}>
                  <td className="nowrap">{dayWords(date, today, locale)}</td>
                  <td>{holiday === undefined ? '—' : HOLIDAYS[holiday][locale]}</td>
                  <td className="muted">{say(DAY_KIND_NAMES[from])}</td>
                  <td>{moves ? <b>{say(DAY_KIND_NAMES[to])}</b> : say(DAY_KIND_NAMES[to])}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
