import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { PlainDate } from '../../../../domain/calendar/plain-date.ts';
import { Button } from '../../blocks/button.tsx';
import { dayWords } from '../../blocks/date-words.ts';
import { ItemDueDate } from '../../blocks/item-due-date.tsx';
import { ReadError, Skeleton } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { useToday } from '../../session/today.tsx';
import { useScope } from '../../shell/scope.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { CALENDAR_TEXT as T } from '../../text/calendar-text.ts';
import { STATE_TEXT } from '../../text/state-text.ts';
import { useDuesOf } from './use-calendar-page.ts';

/** What ends on the chosen day. */
export function DayList({ day, mine }: { readonly day: PlainDate; readonly mine: boolean }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const { locale } = useLanguage();
  const { today } = useToday();
  const dues = useDuesOf(day, mine);
  const date = dayWords(day, today, locale);
  if (dues.isPending) return <Skeleton rows={5} height={46} />;
  if (!dues.data) return <ReadError error={dues.error} onRetry={() => void dues.refetch()} />;
  const rows = dues.data.pages.flatMap((page) => page.rows);
  return (
    <section className="panel">
      <div className="panel-head">
        <h2 aria-live="polite">
          {rows.length === 0
            ? say(T.dayNone, { date })
            : say(T.dayList, { date, count: `${String(rows.length)}${dues.hasNextPage ? '+' : ''}` })}
        </h2>
      </div>
      <ul className="calendar-list">
        {rows.map(({ itemId, key, name, title, unitName, due }) => (
          <li key={`${itemId}${key}`}>
            <Link to={href(`/items/${itemId}`)}>
              <b>
                <Written>{name}</Written>
              </b>
            </Link>
            <span className="second">
              <Written>{title}</Written> · <Written>{unitName}</Written>
            </span>
            <ItemDueDate itemId={itemId} due={due} obligationKey={key} />
          </li>
        ))}
      </ul>
      {dues.hasNextPage && (
        <footer className="list-foot">
          <Button loading={dues.isFetchingNextPage} onClick={() => void dues.fetchNextPage()}>
            {say(STATE_TEXT.more, { count: 50 })}
          </Button>
        </footer>
      )}
    </section>
  );
}
