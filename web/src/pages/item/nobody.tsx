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
  const all = whatComes(item, only).filter(({ kind, on }) => kind !== 'final' || on >= today);
  const [coming, later] = [all.slice(0, most), all.slice(most)];
  const several = only === undefined && item.obligations.length > 1;
  if (coming.length === 0) return <p className="note">{say(only === undefined ? T.nothingHappens : T.noNextStep)}</p>;
  return (
    <ol className="nobody">
      {coming.map((one, index) => (
        <li key={`${one.on}${String(index)}`} className={one.kind === 'overdue' ? 'nobody-overdue' : ''}>
          <span>{dayOf(one)}</span>
          <span>{words(one)}</span>
        </li>
      ))}
      {later.length > 0 && (
        <li className="note nobody-later">{say(T.laterSteps, { count: later.length, day: dayOf(later.at(-1)) })}</li>
      )}
    </ol>
  );

  function dayOf(one: Coming | undefined): string {
    return one ? shortDay(one.on, today, locale) : '';
  }

  function words(one: Coming): string {
    if (one.kind === 'other') return one.sentence;
    const prefix = several ? say(T.ofClock, { clock: one.clock.name }) : '';
    if (one.kind === 'overdue') return `${prefix}${say(T.becomesOverdue)}`;
    if (one.kind === 'final') return `${prefix}${say(BOARD_TEXT.finalEnds)}`;
    const who = one.rung.audience.map((role) => ROLE_NAMES[role][locale]).join(say(ROLE_SEPARATOR));
    return `${prefix}${say(RUNG_EFFECTS[one.rung.effect], { who })}`;
  }
}
