import type { CSSProperties, ReactNode } from 'react';
import { daysBetween, maxDate, type PlainDate } from '../../../domain/calendar/plain-date.ts';
import { useToday } from '../session/today.tsx';
import { useLanguage, useSay } from '../text/language.tsx';
import { RULER_TEXT as T } from '../text/ruler-text.ts';
import { shortDay } from './date-words.ts';

export interface RulerFacts {
  readonly from: PlainDate;
  readonly legalDue: PlainDate;
  /** Where it lies beyond the legal date: extended, or asked for. */
  readonly extendedTo?: PlainDate | undefined;
  readonly doneOn?: PlainDate | undefined;
  readonly overdue: boolean;
  readonly fromWords: string;
  readonly doneWords?: string | undefined;
  readonly pauses?: readonly { readonly from: PlainDate; readonly to?: PlainDate | undefined }[];
}

/** A clock as a line: elapsed filled, black tick at the legal date, dashed to the extended one, ▲ today, gaps where it stood still. */
export function Ruler({ facts }: { readonly facts: RulerFacts }): ReactNode {
  const { today } = useToday();
  const say = useSay();
  const { locale } = useLanguage();
  const { from, legalDue, extendedTo, doneOn, overdue, pauses = [] } = facts;
  const reached = doneOn ?? today;
  const end = [legalDue, extendedTo, overdue ? reached : undefined].reduce<PlainDate>(
    (latest, date) => (date === undefined ? latest : maxDate(latest, date)),
    from,
  );
  const at = (date: PlainDate): number => share(from, date, end);
  const tone = overdue ? 'overdue' : doneOn === undefined ? 'running' : 'done';
  return (
    <div className={`ruler ruler-${tone}`}>
      <div className="ruler-line" aria-hidden>
        <span className="ruler-fill" style={width(0, at(reached))} />
        {extendedTo !== undefined && <span className="ruler-extended" style={width(at(legalDue), at(extendedTo))} />}
        {pauses.map((pause) => (
          <span key={pause.from} className="ruler-gap" style={width(at(pause.from), at(pause.to ?? reached))} />
        ))}
        <span className="ruler-tick" style={left(at(legalDue))} />
        <span className={doneOn === undefined ? 'ruler-today' : 'ruler-done'} style={left(at(reached))} />
      </div>
      <div className="ruler-words">
        <span>{`${shortDay(from, today, locale)} ${facts.fromWords}`}</span>
        {doneOn !== undefined && <b>{`${shortDay(doneOn, today, locale)} ${facts.doneWords ?? ''}`}</b>}
        <b>{say(T.legal, { date: shortDay(legalDue, today, locale) })}</b>
        {extendedTo !== undefined && <span>{say(T.extended, { date: shortDay(extendedTo, today, locale) })}</span>}
      </div>
    </div>
  );
}

/** Where a date lies between two others, in percent. */
function share(from: PlainDate, date: PlainDate, end: PlainDate): number {
  const whole = daysBetween(from, end);
  if (whole <= 0) return 100;
  return Math.min(100, Math.max(0, (daysBetween(from, date) / whole) * 100));
}

function width(start: number, end: number): CSSProperties {
  return { left: `${String(start)}%`, width: `${String(Math.max(0, end - start))}%` };
}

function left(at: number): CSSProperties {
  return { left: `${String(at)}%` };
}
