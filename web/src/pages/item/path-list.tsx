import type { ReactNode } from 'react';
import { dateOf } from '../../../../domain/calendar/plain-date.ts';
import type { Bilingual } from '../../../../domain/locale.ts';
import { LIFECYCLE } from '../../../../domain/processes/budget-item/lifecycle.ts';
import type { HistoryEvent } from '../../api/history-answers.ts';
import { shortDay } from '../../blocks/date-words.ts';
import { useToday } from '../../session/today.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { ITEM_TEXT as T, ROLE_SEPARATOR } from '../../text/item-page-text.ts';
import { TRACK_NAMES } from '../../text/track-text.ts';
import type { PathStep } from './walked-path.ts';

interface Props {
  readonly walked: readonly PathStep[];
  readonly events: readonly HistoryEvent[];
}

/** The path as an ordered list: the drawing's words, with the days on which each step was taken. */
export function PathList({ walked, events }: Props): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const days = new Map(events.map(({ seq, at }) => [seq, shortDay(dateOf(at), today, locale)]));
  return (
    <details className="path-list">
      <summary>{say(T.pathText)}</summary>
      <ol>
        {walked.map(({ track, from, to, command, seqs }) => (
          <li key={`${track}${from}${to}`}>
            {say(T.pathStep, {
              track: say(TRACK_NAMES[track]),
              from: word(LIFECYCLE.phaseNames, from),
              to: word(LIFECYCLE.phaseNames, to),
              command: word(LIFECYCLE.names, command),
              days: seqs.map((seq) => days.get(seq) ?? '').join(say(ROLE_SEPARATOR)),
            })}
          </li>
        ))}
      </ol>
    </details>
  );

  function word(table: Readonly<Record<string, Bilingual>>, key: string): string {
    const found = key === 'none' ? T.pathNone : key === 'momentReached' ? T.byClock : table[key];
    return found ? say(found) : key;
  }
}
