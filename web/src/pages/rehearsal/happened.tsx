import type { ReactNode } from 'react';
import { asInstant, dateOf, startOfDay } from '../../../../domain/calendar/plain-date.ts';
import type { Locale } from '../../../../domain/locale.ts';
import { eventSentence } from '../../../../domain/messages/event-text.ts';
import { obligationName } from '../../../../domain/obligations/obligation-name.ts';
import type { RecordedEvent } from '../../../../domain/process/process.ts';
import type { Played } from '../../../../domain/rehearsal/script.ts';
import { dayWords, shortDay } from '../../blocks/date-words.ts';
import { Written } from '../../blocks/written.tsx';
import { useToday } from '../../session/today.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { REHEARSAL_TEXT as T } from '../../text/rehearsal-text.ts';
import { refusalWords } from './refusal-words.ts';

/** What happened, newest first: acts with who did them, what the clock recorded, reminders as they would go out. */
export function Happened({ played }: { readonly played: readonly Played[] }): ReactNode {
  const say = useSay();
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.timeline)}</h2>
      </div>
      {played.length === 0 && <p className="panel-body note">{say(T.timelineEmpty)}</p>}
      <ol className="rehearsal-happened" aria-live="polite">
        {played.map((step, no) => <StepTold key={no} step={step} />).toReversed()}
      </ol>
    </section>
  );
}

type Line =
  | { readonly kind: 'event'; readonly at: string; readonly told: RecordedEvent }
  | { readonly kind: 'reminder'; readonly at: string; readonly told: Played['reminders'][number] };

function linesOf({ events, reminders }: Played): readonly Line[] {
  const lines: readonly Line[] = [
    ...events.map((told): Line => ({ kind: 'event', at: told.at, told })),
    ...reminders.map((told): Line => ({ kind: 'reminder', at: startOfDay(told.on), told })),
  ];
  return lines.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

function StepTold({ step }: { readonly step: Played }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const day = dateOf(step.at);
  if (step.refused) {
    return (
      <li className="rehearsal-refused">
        <span>{shortDay(day, today, locale)}</span>
        <span>{say(T.refused, { why: refusalWords(step.refused, locale) })}</span>
      </li>
    );
  }
  const lines = linesOf(step);
  if (lines.length === 0) {
    return (
      <li>
        <span>{shortDay(day, today, locale)}</span>
        <span className="note">{say(T.movedOn, { date: dayWords(day, today, locale) })}</span>
      </li>
    );
  }
  return lines.map((line, index) => (
    <li key={index} className={`rehearsal-${line.kind}`}>
      <span>{shortDay(dateOf(asInstant(line.at)), today, locale)}</span>
      <span>{line.kind === 'event' ? <Event told={line.told} /> : reminderWords(line.told, say, locale)}</span>
    </li>
  ));
}

function Event({ told: { by, event } }: { readonly told: RecordedEvent }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  return (
    <>
      {by.kind === 'person' ? (
        <b>
          <Written>{by.name}</Written>
        </b>
      ) : (
        <span className="note">{say(T.bySystem)}</span>
      )}{' '}
      {eventSentence(event, locale)}
    </>
  );
}

function reminderWords(
  { key, daysBefore }: Played['reminders'][number],
  say: ReturnType<typeof useSay>,
  locale: Locale,
): string {
  const days = daysBefore === 0 ? say(T.dueToday) : say(T.daysBefore, { count: daysBefore });
  return say(T.reminded, { clock: obligationName(key, locale), days });
}
