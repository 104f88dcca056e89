import type { ReactNode } from 'react';
import { dateOf, type PlainDate } from '../../../../domain/calendar/plain-date.ts';
import type { ToldOf } from '../../api/board-answers.ts';
import type { ItemObligation } from '../../api/item-answers.ts';
import { useHistory } from '../../api/use-item.ts';
import { momentWords, shortDay } from '../../blocks/date-words.ts';
import { useToday } from '../../session/today.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { BOARD_TEXT as T } from '../../text/board-text.ts';
import { useRungWords } from './next-rung.ts';
import { useTold } from './use-board.ts';

interface Props {
  readonly itemId: string;
  readonly clock: ItemObligation;
}

interface Line {
  readonly on: PlainDate;
  readonly words: string;
  readonly told: readonly ToldOf[];
  readonly byPerson: boolean;
}

/** Acts on a clock that are worth a line beside its steps. */
const ACTS: ReadonlySet<string> = new Set([
  'urged',
  'finalDateSet',
  'summoned',
  'escalationDismissed',
  'extensionAsked',
  'extensionGranted',
  'extensionRefused',
]);

/** The steps past with whom they told and who has read it, and what people did in between, in the order of days. */
export function RungsPast({ itemId, clock }: Props): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const rungWords = useRungWords();
  const told = useTold(itemId, clock.key).data?.rows ?? [];
  const history = useHistory(itemId).data?.pages.flatMap((page) => page.rows) ?? [];
  const steps = clock.ladder
    .filter(({ reached }) => reached)
    .map(({ workingDays, on }): Line => ({
      on,
      words: rungWords(workingDays),
      told: told.filter((one) => one.workingDays === workingDays),
      byPerson: false,
    }));
  const acts = history.flatMap((row): readonly Line[] =>
    row.kind === 'event' && ACTS.has(row.type) && row.event['key'] === clock.key
      ? [{ on: dateOf(row.at), words: say(T.didAct, { by: row.by, sentence: row.sentence }), told: [], byPerson: true }]
      : [],
  );
  const lines = [...steps, ...acts].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return (
    <ol className="recent rungs-past">
      {lines.map(({ on, words, told: people, byPerson }, index) => (
        <li key={`${on}${String(index)}`} className={byPerson ? 'by-person' : ''}>
          <span>{shortDay(on, today, locale)}</span>
          <span>
            {words}
            {people.map(({ person, readAt }) => (
              <span key={person} className="second">
                {readAt === null
                  ? say(T.unreadBy, { person })
                  : say(T.readBy, { person, time: momentWords(readAt, today, locale) })}
              </span>
            ))}
          </span>
        </li>
      ))}
    </ol>
  );
}
