import type { ReactNode } from 'react';
import { addWorkingDays, workingDayOnOrAfter } from '../../../../domain/calendar/working-days.ts';
import type { PlainDate } from '../../../../domain/calendar/plain-date.ts';
import { Link } from 'react-router';
import type { InboxSummary } from '../../api/inbox-answers.ts';
import { dayWords } from '../../blocks/date-words.ts';
import { useToday } from '../../session/today.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { INBOX_TEXT as T } from '../../text/inbox-text.ts';
import { useScope } from '../../shell/scope.ts';
import { LOAD_DAYS, useLoad } from './use-inbox.ts';
import type { ChangeFilter, WorkFilter } from './work-filter.ts';

interface Props {
  readonly summary: InboxSummary | undefined;
  readonly filter: WorkFilter;
  readonly onFilter: ChangeFilter;
}

const BAR_PX = 30;

/** What ends on each of the next working days: mine, over everything in scope. A bar is a filter of that day. */
export function Load({ summary, filter, onFilter }: Props): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today, calendar } = useToday();
  const { href } = useScope();
  const dues = useLoad().data?.rows ?? [];
  const first = workingDayOnOrAfter(today, calendar);
  const days = Array.from({ length: LOAD_DAYS }, (_, index) => addWorkingDays(first, index, calendar));
  const loads = days.map((day) => {
    const mine = summary?.days.find((one) => one.day === day)?.count ?? 0;
    const due = dues.find((one) => one.day === day);
    const all = due ? due.red + due.yellow + due.green : 0;
    return { day, mine, all: Math.max(mine, all) };
  });
  const most = Math.max(4, ...loads.map(({ all }) => all));
  const px = (count: number): number => (count === 0 ? 0 : Math.max(3, Math.round((count / most) * BAR_PX)));
  return (
    <div className="load">
      <p>
        <Link to={href('/calendar')} className="load-calendar">
          {say(T.calendar)}
        </Link>
        {say(T.load)} <i className="key-mine" /> {say(T.mine)} <i className="key-all" /> {say(T.all)}
      </p>
      <ol>
        {loads.map(({ day, mine, all }) => (
          <li key={day}>
            <button
              type="button"
              aria-pressed={filter.day === day}
              aria-label={say(T.loadDay, { date: dayWords(day, today, locale), mine, all })}
              onClick={() => {
                onFilter({ view: 'todo', day: filter.day === day ? undefined : day, group: undefined });
              }}
            >
              <span className="load-count">{mine > 0 ? mine : ''}</span>
              <span className="load-all" style={{ height: px(all - mine) }} />
              <span className={day === today ? 'load-mine load-today' : 'load-mine'} style={{ height: px(mine) }} />
              <span className="load-day">{dayNumber(day, today)}</span>
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** The day of the month; the first of another month with its month. */
function dayNumber(day: PlainDate, today: PlainDate): string {
  const [month, date] = [Number(day.slice(5, 7)), Number(day.slice(8))];
  return date === 1 && day !== today ? `${String(month)}/${String(date)}` : String(date);
}
