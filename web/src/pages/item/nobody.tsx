import type { ReactNode } from 'react';
import { ROLE_NAMES } from '../../../../domain/process/roles.ts';
import type { Item } from '../../api/item-answers.ts';
import { shortDay } from '../../blocks/date-words.ts';
import { useToday } from '../../session/today.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { BOARD_TEXT, RUNG_EFFECTS } from '../../text/board-text.ts';
import { INBOX_TEXT as T } from '../../text/inbox-text.ts';
import { ROLE_SEPARATOR } from '../../text/item-page-text.ts';
import { whatComes, type Coming } from './what-comes.ts';

interface Props {
  readonly item: Item;
  readonly most: number;
  /** Only what this clock does. */
  readonly only?: string | undefined;
}

/** 没人办会怎样: the next things that happen by themselves, with the day and whom they reach. */
export function Nobody({ item, most, only }: Props): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const coming = whatComes(item, only)
    .filter(({ kind, on }) => kind !== 'final' || on >= today)
    .slice(0, most);
  const several = only === undefined && item.obligations.length > 1;
  if (coming.length === 0) return <p className="note">{say(T.nothingHappens)}</p>;
  return (
    <ol className="nobody">
      {coming.map((one, index) => (
        <li key={`${one.on}${String(index)}`} className={one.kind === 'overdue' ? 'nobody-overdue' : ''}>
          <span>{shortDay(one.on, today, locale)}</span>
          <span>{words(one)}</span>
        </li>
      ))}
    </ol>
  );

  function words(one: Coming): string {
    if (one.kind === 'other') return one.sentence;
    const prefix = several ? say(T.ofClock, { clock: one.clock.name }) : '';
    if (one.kind === 'overdue') return `${prefix}${say(T.becomesOverdue)}`;
    if (one.kind === 'final') return `${prefix}${say(BOARD_TEXT.finalEnds)}`;
    const who = one.rung.audience.map((role) => ROLE_NAMES[role][locale]).join(say(ROLE_SEPARATOR));
    return `${prefix}${say(RUNG_EFFECTS[one.rung.effect], { who })}`;
  }
}
