import type { ReactNode } from 'react';
import { dayKind, holidayName, type Calendar } from '../../../../domain/calendar/calendar.ts';
import { formatMonth } from '../../../../domain/calendar/date-text.ts';
import { addDays, weekdayOf, type PlainDate } from '../../../../domain/calendar/plain-date.ts';
import { CALENDAR_ADMIN_TEXT as T } from '../../text/calendar-admin-text.ts';
import { DAY_MARKS } from '../../text/date-text.ts';
import { useLanguage, useSay } from '../../text/language.tsx';

interface Props {
  readonly calendar: Calendar;
  readonly year: number;
  readonly month: number;
  readonly today: PlainDate;
}

/** One month, Monday first; what is off or worked in exchange says so beside its day. */
export function MonthTable({ calendar, year, month, today }: Props): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const first = `${String(year)}-${String(month).padStart(2, '0')}-01` as PlainDate;
  return (
    <table className="month">
      <caption>{formatMonth(first, locale)}</caption>
      <thead>
        <tr>
          {Array.from(say(T.weekdays), (letter, index) => (
            <th key={index} scope="col">
              {letter}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(first).map((week) => (
          <tr key={week.find((day) => day !== undefined)}>
            {week.map((day, index) =>
              day === undefined ? <td key={index} /> : <Day key={day} {...{ calendar, day, today }} />,
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({
  calendar,
  day,
  today,
}: {
  readonly calendar: Calendar;
  readonly day: PlainDate;
  readonly today: PlainDate;
}): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const kind = dayKind(calendar, day);
  const mark = DAY_MARKS[kind];
  return (
    <td
      className={`month-${kind}`}
      title={holidayName(calendar, day)?.[locale]}
      {...(day === today && { 'aria-current': 'date' as const })}
    >
      {Number(day.slice(8))}
      {mark && <sup>{say(mark)}</sup>}
    </td>
  );
}

/** Weeks of a month, days before its first and after its last left out. */
function weeksOf(first: PlainDate): readonly (readonly (PlainDate | undefined)[])[] {
  const weeks: (PlainDate | undefined)[][] = [Array.from({ length: weekdayOf(first) - 1 }, () => undefined)];
  for (let day = first; day.slice(0, 7) === first.slice(0, 7); day = addDays(day, 1)) {
    if (weeks.at(-1)?.length === 7) weeks.push([]);
    weeks.at(-1)?.push(day);
  }
  return weeks;
}
