import type { CSSProperties, ReactNode } from 'react';
import { daysBetween, maxDate, type PlainDate } from '../../../domain/calendar/plain-date.ts';
import { useToday } from '../session/today.tsx';
import { useLanguage, useSay } from '../text/language.tsx';
import { RULER_TEXT as T } from '../text/ruler-text.ts';
import { shortDay } from './date-words.ts';

export interface RulerFacts {
  readonly from: PlainDate;
  readonly legalDue: PlainDate;
  /** The date in force, where it lies beyond the legal one. */
  readonly extendedTo?: PlainDate | undefined;
  /** Where an extension that is asked for would lead. */
  readonly askedTo?: PlainDate | undefined;
  /** A leader's date; changes neither the legal date nor what is overdue. */
  readonly finalDate?: PlainDate | undefined;
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
  const { from, legalDue, extendedTo, askedTo, finalDate, doneOn, overdue, pauses = [] } = facts;
  const reached = doneOn ?? today;
  const end = [legalDue, extendedTo, askedTo, finalDate, overdue ? reached : undefined].reduce<PlainDate>(
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
        {askedTo !== undefined && (
          <span className="ruler-asked" style={width(at(extendedTo ?? legalDue), at(askedTo))} />
        )}
        {pauses.map((pause) => (
          <span key={pause.from} className="ruler-gap" style={width(at(pause.from), at(pause.to ?? reached))} />
        ))}
        <span className="ruler-tick" style={left(at(legalDue))} />
        {finalDate !== undefined && <span className="ruler-tick ruler-final" style={left(at(finalDate))} />}
        <span className={doneOn === undefined ? 'ruler-today' : 'ruler-done'} style={left(at(reached))} />
      </div>
      <div className="ruler-words">
        <span>{`${shortDay(from, today, locale)} ${facts.fromWords}`}</span>
        {doneOn !== undefined && <b>{`${shortDay(doneOn, today, locale)} ${facts.doneWords ?? ''}`}</b>}
        <b>{say(T.legal, { date: shortDay(legalDue, today, locale) })}</b>
        {pauses.map((pause) => (
          <span key={pause.from}>
            {pause.to === undefined
              ? say(T.pausedSince, { from: shortDay(pause.from, today, locale) })
              : say(T.paused, { from: shortDay(pause.from, today, locale), to: shortDay(pause.to, today, locale) })}
          </span>
        ))}
        {askedTo !== undefined && <span>{say(T.asked, { date: shortDay(askedTo, today, locale) })}</span>}
        {finalDate !== undefined && (
          <span className="ruler-final-words">{say(T.final, { date: shortDay(finalDate, today, locale) })}</span>
        )}
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
