import { useMemo, type ReactNode } from 'react';
import { formatMonth } from '../../../../domain/calendar/date-text.ts';
import { yearOf } from '../../../../domain/calendar/plain-date.ts';
import { dayWords, shortDay } from '../../blocks/date-words.ts';
import { ReadError, Refreshing, Skeleton } from '../../blocks/states.tsx';
import { useCalendar } from '../../api/use-calendar.ts';
import { useToday } from '../../session/today.tsx';
import { usePageTitle } from '../../shell/page-title.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { CALENDAR_TEXT as T } from '../../text/calendar-text.ts';
import { CalendarBar } from './calendar-bar.tsx';
import { bunches, cellOf, countOf, medianOf, weeksOf } from './calendar-days.ts';
import { CalendarGrid } from './calendar-grid.tsx';
import { DayList } from './day-list.tsx';
import { FeedPanel } from './feed-panel.tsx';
import { useCalendarChoice, useDueDays } from './use-calendar-page.ts';
import './calendar.css';

/** `/calendar`: what ends on which day, where it bunches, and which days do not count. */
export function CalendarPage(): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const [choice, choose] = useCalendarChoice();
  const { view, anchor, mine, day } = choice;
  const calendar = useCalendar(yearOf(anchor));
  const weeks = useMemo(() => weeksOf(view, anchor), [view, anchor]);
  const [from, to] = [weeks[0]?.[0] ?? anchor, weeks.at(-1)?.[6] ?? anchor];
  const days = useDueDays({ from, to, mine });
  usePageTitle(say(T.title));
  const rows = useMemo(() => days.data?.rows ?? [], [days.data]);
  const median = medianOf(rows);
  const dues = useMemo(() => new Map(rows.map((row) => [row.day, row])), [rows]);
  if (days.isPending) {
    return (
      <div className="page">
        <Skeleton rows={6} height={84} />
      </div>
    );
  }
  if (!days.data) return <ReadError error={days.error} onRetry={() => void days.refetch()} />;
  const count = rows.reduce((sum, row) => sum + countOf(row), 0);
  const span = { from: shortDay(from, today, locale), to: shortDay(to, today, locale) };
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>{say(T.title)}</h1>
          <p className="sub">{count === 0 ? say(T.subNone, span) : say(T.sub, { ...span, count, median })}</p>
          {bunches(rows, median, today).map((one) => (
            <p key={one.day} className="calendar-bunch">
              {say(one.rolled > 0 ? T.bunchRolled : T.bunch, {
                date: dayWords(one.day, today, locale),
                count: countOf(one),
                rolled: one.rolled,
              })}
            </p>
          ))}
        </div>
      </header>
      <div className="calendar-columns">
        <section className="panel">
          <Refreshing when={days.isFetching} />
          <CalendarBar
            choice={choice}
            choose={choose}
            title={view === 'month' ? formatMonth(anchor, locale) : say(T.span, span)}
          />
          <CalendarGrid
            weeks={weeks.map((week) => week.map((one) => cellOf(one, dues, median, calendar)))}
            month={view === 'month' ? anchor.slice(0, 7) : undefined}
            day={day}
            onDay={(next) => {
              choose({ day: next, ...((next < from || next > to) && { anchor: next }) });
            }}
          />
          <p className="note calendar-legend">
            {say(T.legend)} {say(T.provisionalWhy)}
          </p>
        </section>
        <aside className="calendar-rail" aria-label={dayWords(day, today, locale)}>
          <DayList day={day} mine={mine} />
          <FeedPanel />
        </aside>
      </div>
    </div>
  );
}
