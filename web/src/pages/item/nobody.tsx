import type { ReactNode } from 'react';
import { dateOf } from '../../../../domain/calendar/plain-date.ts';
import type { Item } from '../../api/item-answers.ts';
import { shortDay } from '../../blocks/date-words.ts';
import { ROLE_NAMES } from '../../../../domain/process/roles.ts';
import { ROLE_SEPARATOR } from '../../text/item-page-text.ts';
import { useToday } from '../../session/today.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { INBOX_TEXT as T } from '../../text/inbox-text.ts';

interface Props {
  readonly item: Item;
  readonly most: number;
}

/** 没人办会怎样: the next things that happen by themselves, with the day and whom they reach. */
export function Nobody({ item, most }: Props): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const events = item.forecast.events.filter(({ type }) => type !== 'obligationStarted').slice(0, most);
  if (events.length === 0) return <p className="note">{say(T.nothingHappens)}</p>;
  return (
    <ol className="nobody">
      {events.map(({ at, type, sentence }, index) => {
        const on = dateOf(at);
        const told = type === 'rungReached' ? audienceOn(on) : '';
        return (
          <li key={`${at}${String(index)}`} className={type === 'obligationOverdue' ? 'nobody-overdue' : ''}>
            <span>{shortDay(on, today, locale)}</span>
            <span>
              {sentence}
              {told !== '' && <b> {say(T.tells, { who: told })}</b>}
            </span>
          </li>
        );
      })}
    </ol>
  );

  /** Whom the step of the ladder of that day reaches. */
  function audienceOn(on: string): string {
    const rung = item.obligations.flatMap(({ ladder }) => ladder).find((step) => step.on === on);
    return (rung?.audience ?? []).map((role) => ROLE_NAMES[role][locale]).join(say(ROLE_SEPARATOR));
  }
}
