import { useMemo, type ReactNode } from 'react';
import { Link } from 'react-router';
import { Written } from '../../blocks/written.tsx';
import { useAddress } from '../../shell/address.ts';
import { withArrangement, type Calendar } from '../../../../domain/calendar/calendar.ts';
import { defaultCalendar } from '../../../../domain/calendar/default-calendar.ts';
import { HOLIDAYS } from '../../../../domain/calendar/holidays.ts';
import { formatDays } from '../../../../domain/calendar/date-text.ts';
import { asPlainDate, daysBetween, yearOf } from '../../../../domain/calendar/plain-date.ts';
import type { CalendarAdmin, CalendarVersion } from '../../api/calendar-answers.ts';
import { momentWords, shortDay } from '../../blocks/date-words.ts';
import { ReadError, Skeleton } from '../../blocks/states.tsx';
import { useHolds } from '../../session/session.ts';
import { useToday } from '../../session/today.tsx';
import { usePageTitle } from '../../shell/page-title.ts';
import { useScope } from '../../shell/scope.ts';
import { CALENDAR_ADMIN_TEXT as T } from '../../text/calendar-admin-text.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { AdminTabs } from '../admin/admin-tabs.tsx';
import { formOf } from './arrangement-form.ts';
import './calendar-admin.css';
import { MonthTable } from './month-table.tsx';
import { useCalendarYear } from './use-calendar-year.ts';

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
const YEARS_AHEAD = 2;
const YEARS_BACK = 3;

/** `/admin/calendar`: a year as it is arranged or assumed, and every version of the calendar there has been. */
export function CalendarAdminPage(): ReactNode {
  const say = useSay();
  const holds = useHolds();
  const { today } = useToday();
  const { href } = useScope();
  const [search, edit] = useAddress();
  const year = Number(search.get('year') ?? yearOf(today));
  const answer = useCalendarYear(year);
  usePageTitle(say(T.title));
  return (
    <div className="page">
      <AdminTabs />
      <header className="page-head">
        <div>
          <h1>{say(T.title)}</h1>
          <p className="sub">{answer.data && <YearLine of={answer.data} />}</p>
        </div>
        <div className="openers">
          <select
            className="native-select"
            aria-label={say(T.year)}
            value={year}
            onChange={({ target }) => {
              edit((address) => {
                address.set('year', target.value);
              });
            }}
          >
            {yearsAround(yearOf(today)).map((one) => (
              <option key={one} value={one}>
                {say(answer.data && !answer.data.arrangedYears.includes(one) ? T.yearProvisional : T.yearOption, {
                  year: one,
                })}
              </option>
            ))}
          </select>
          {holds('calendar.change') && answer.data && (
            <Link className="link-button" to={href('/admin/calendar/load', { year: String(year) })}>
              {say(answer.data.year.provisional ? T.load : T.correct, { year })}
            </Link>
          )}
        </div>
      </header>
      {answer.isPending && <Skeleton rows={6} height={90} />}
      {!answer.isPending && !answer.data && <ReadError error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data && (
        <div className="side-columns">
          <YearGrid of={answer.data} />
          <aside className="side-column" aria-label={say(T.versions)}>
            <Holidays of={answer.data} />
            <Versions rows={answer.data.versions} />
          </aside>
        </div>
      )}
    </div>
  );
}

function yearsAround(year: number): readonly number[] {
  return Array.from({ length: YEARS_AHEAD + YEARS_BACK + 1 }, (_, index) => year + YEARS_AHEAD - index);
}

function YearLine({ of: { year } }: { readonly of: CalendarAdmin }): ReactNode {
  const say = useSay();
  return year.provisional
    ? say(T.provisional, { year: year.year })
    : say(T.sub, { year: year.year, source: [year.source, year.note].filter((one) => one !== null).join(' ') });
}

/** The calendar that says of this year what the server says. */
function calendarOf({ version, year }: CalendarAdmin): Calendar {
  const { provisional, restDays, workDays, source } = year;
  if (provisional)
    return { ...defaultCalendar, statutory: { ...defaultCalendar.statutory, [String(year.year)]: restDays } };
  return withArrangement(defaultCalendar, { year: year.year, source: source ?? '', restDays, workDays }, version);
}

function YearGrid({ of }: { readonly of: CalendarAdmin }): ReactNode {
  const { today } = useToday();
  const calendar = useMemo(() => calendarOf(of), [of]);
  const { year, provisional } = of.year;
  return (
    <section className={provisional ? 'panel year-grid year-provisional' : 'panel year-grid'}>
      {MONTHS.map((month) => (
        <MonthTable key={month} calendar={calendar} year={year} month={month} today={today} />
      ))}
    </section>
  );
}

function Holidays({ of: { year } }: { readonly of: CalendarAdmin }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const { spans } = formOf({ source: '', restDays: year.restDays, workDays: [] });
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.holidays)}</h2>
      </div>
      <dl className="panel-body facts">
        {spans.map(({ holiday, from, to }) => (
          <div key={from}>
            <dt>{HOLIDAYS[holiday][locale]}</dt>
            <dd>
              {say(T.span, {
                days: formatDays(asPlainDate(from), asPlainDate(to), locale),
                count: daysBetween(asPlainDate(from), asPlainDate(to)) + 1,
              })}
            </dd>
          </div>
        ))}
        <div>
          <dt>{say(T.makeups)}</dt>
          <dd>
            {year.workDays.length === 0
              ? say(T.noMakeups)
              : year.workDays.map((day) => shortDay(day, today, locale)).join(' · ')}
          </dd>
        </div>
      </dl>
    </section>
  );
}

function Versions({ rows }: { readonly rows: readonly CalendarVersion[] }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.versions)}</h2>
      </div>
      <ul className="panel-body careful">
        {rows.map((row) => (
          <li key={row.version}>
            <b className="mono">{row.version}</b> {row.active && <span className="tag tag-good">{say(T.inForce)}</span>}
            <span className="second">
              {say(T.loadedBy, {
                time: momentWords(row.loadedAt, today, locale),
                by: row.loadedByName ?? say(T.builtIn),
              })}
            </span>
            {row.note !== '' && (
              <span className="second">
                <Written>{row.note}</Written>
              </span>
            )}
            <Carried row={row} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How far a version has been carried to the deadlines that run. */
function Carried({ row }: { readonly row: CalendarVersion }): ReactNode {
  const say = useSay();
  const { active, carriedOutAt, mattersAll, recomputed, moved } = row;
  if (mattersAll === null && (carriedOutAt !== null || !active)) return null;
  const values = { done: recomputed, all: mattersAll ?? 0, moved };
  if (carriedOutAt !== null) return <span className="second">{say(T.carried, values)}</span>;
  return (
    <>
      <progress
        className="carry-progress"
        aria-label={say(T.carrying, values)}
        max={Math.max(1, mattersAll ?? 0)}
        value={recomputed}
      />
      <span className="second">{say(T.carrying, values)}</span>
    </>
  );
}
