import { useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { addDays, addMonths, type PlainDate } from '../../../../domain/calendar/plain-date.ts';
import { dayWords } from '../../blocks/date-words.ts';
import { ShapeIcon, type Shape } from '../../blocks/light.tsx';
import { useToday } from '../../session/today.tsx';
import { DAY_MARKS } from '../../text/date-text.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { CALENDAR_TEXT as T, DAY_KIND_NAMES, WEEKDAYS } from '../../text/calendar-text.ts';
import type { Cell } from './calendar-days.ts';

interface Props {
  readonly weeks: readonly (readonly Cell[])[];
  /** The month that the page is about; other days of its weeks are pale. */
  readonly month: string | undefined;
  readonly day: PlainDate;
  readonly onDay: (day: PlainDate) => void;
}

/** The days as a grid after the ARIA pattern: one cell has the focus, arrows move it, Page keys turn a month. */
export function CalendarGrid({ weeks, month, day, onDay }: Props): ReactNode {
  const say = useSay();
  const grid = useRef<HTMLTableElement>(null);
  const moved = useRef(false);
  // Keys come faster than the address changes: each moves on from the day that the one before it led to.
  const latest = useRef(day);
  // Before anything is pressed again: a key in between would go to no day at all.
  useLayoutEffect(() => {
    latest.current = day;
    // A page that turns puts other days into the cells: the focus goes with its day.
    const within = grid.current?.contains(document.activeElement) === true;
    if (!moved.current && !within) return;
    moved.current = false;
    grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [day, weeks]);
  const keys = (event: KeyboardEvent): void => {
    const next = target(event.key, latest.current);
    if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    moved.current = true;
    latest.current = next;
    onDay(next);
  };
  const shown = weeks.flat().some((cell) => cell.day === day) ? day : weeks[0]?.[0]?.day;
  return (
    <table
      className={month === undefined ? 'calendar-grid calendar-long' : 'calendar-grid'}
      role="grid"
      aria-label={say(T.grid)}
      ref={grid}
      onKeyDown={keys}
    >
      <thead>
        <tr>
          {WEEKDAYS.map((name) => (
            <th key={name.en} scope="col">
              {say(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]?.day}>
            {week.map((cell) => (
              <Day
                key={cell.day}
                cell={cell}
                pale={month !== undefined && !cell.day.startsWith(month)}
                chosen={cell.day === shown}
                onDay={onDay}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Where a key leads from a day. */
function target(key: string, day: PlainDate): PlainDate | undefined {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'PageUp':
      return addMonths(day, -1);
    case 'PageDown':
      return addMonths(day, 1);
    default:
      return undefined;
  }
}

interface DayProps {
  readonly cell: Cell;
  readonly pale: boolean;
  readonly chosen: boolean;
  readonly onDay: (day: PlainDate) => void;
}

const COUNTS: readonly (readonly ['red' | 'yellow' | 'green' | 'paused', Shape])[] = [
  ['red', 'diamond'],
  ['yellow', 'triangle'],
  ['green', 'dot'],
  ['paused', 'bars'],
];

function Day({ cell, pale, chosen, onDay }: DayProps): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const { day, kind, provisional, due, count, heat } = cell;
  const mark = DAY_MARKS[kind];
  const rest = kind === 'weekend' || kind === 'holiday';
  const values = { date: dayWords(day, today, locale), kind: say(DAY_KIND_NAMES[kind]) };
  const words = due ? say(T.cell, { ...values, count, ...due }) : say(T.cellNone, values);
  const className = [
    'calendar-cell',
    `heat-${String(heat)}`,
    pale ? 'pale' : '',
    rest ? 'rest' : '',
    provisional ? 'provisional' : '',
    day === today ? 'is-today' : '',
  ];
  return (
    <td
      role="gridcell"
      className={className.filter((one) => one !== '').join(' ')}
      aria-selected={chosen}
      aria-current={day === today ? 'date' : undefined}
      tabIndex={chosen ? 0 : -1}
      aria-label={`${words}${provisional ? say(T.cellProvisional) : ''}`}
      onClick={() => {
        onDay(day);
      }}
    >
      <span className="calendar-no">
        {dayNumber(day)}
        {mark && <em className={`calendar-mark-${kind}`}>{say(mark)}</em>}
        {provisional && count > 0 && <em className="calendar-provisional">{say(T.provisional)}</em>}
      </span>
      {due && (
        <span className="calendar-counts">
          {COUNTS.map(([light, shape]) =>
            due[light] === 0 ? null : (
              <span key={light} className={`calendar-${light}`}>
                <ShapeIcon shape={shape} />
                {due[light]}
              </span>
            ),
          )}
        </span>
      )}
    </td>
  );
}

/** The day of the month; the first of one with its month. */
function dayNumber(day: PlainDate): string {
  const [month, date] = [Number(day.slice(5, 7)), Number(day.slice(8))];
  return date === 1 ? `${String(month)}/1` : String(date);
}
