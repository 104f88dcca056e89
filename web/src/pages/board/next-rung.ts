import { useCallback } from 'react';
import { ROLE_NAMES } from '../../../../domain/process/roles.ts';
import type { BoardRow } from '../../api/board-answers.ts';
import { shortDay } from '../../blocks/date-words.ts';
import { useToday } from '../../session/today.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { BOARD_TEXT as T, RUNG_EFFECTS, RUNG_WORDS, WHO_SHORT } from '../../text/board-text.ts';
import { ROLE_SEPARATOR } from '../../text/item-page-text.ts';

/** What a step of the ladder does, in words: whom it tells, and what follows. */
export function useRungWords(): (workingDays: number) => string {
  const say = useSay();
  const { locale } = useLanguage();
  const { ladder } = useToday();
  return useCallback(
    (workingDays) => {
      const step = ladder.find((one) => one.workingDays === workingDays);
      if (!step) return say(T.rung, { days: workingDays });
      const who = step.audience.map((role) => ROLE_NAMES[role][locale]).join(say(ROLE_SEPARATOR));
      return say(RUNG_EFFECTS[step.effect], { who });
    },
    [say, locale, ladder],
  );
}

/** The same as short as a column has room for: 报局长, 列入督办, 拟通报. */
export function useRungShort(): (workingDays: number) => string {
  const say = useSay();
  const { ladder } = useToday();
  return useCallback(
    (workingDays) => {
      const step = ladder.find((one) => one.workingDays === workingDays);
      if (!step) return say(T.rung, { days: workingDays });
      const [first] = step.audience;
      const who = first && WHO_SHORT[first];
      return say(RUNG_WORDS[step.effect], { who: who ? say(who) : '' });
    },
    [say, ladder],
  );
}

/** The next step of a matter with its date. */
export function useNextRung(): (row: BoardRow) => string {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const rungWords = useRungShort();
  return useCallback(
    ({ escalationDismissed, nextRung }) => {
      if (escalationDismissed) return say(T.dismissed);
      if (!nextRung) return say(T.noNext);
      return say(T.nextRung, { date: shortDay(nextRung.on, today, locale), what: rungWords(nextRung.workingDays) });
    },
    [say, locale, today, rungWords],
  );
}
