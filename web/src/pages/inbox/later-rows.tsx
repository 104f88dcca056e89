import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { matterPath } from '../../acts/matter-path.ts';
import type { TodoEntry } from '../../api/inbox-answers.ts';
import { Button } from '../../blocks/button.tsx';
import { dayWords } from '../../blocks/date-words.ts';
import { ItemDueDate } from '../../blocks/item-due-date.tsx';
import { Empty, ReadError, Skeleton } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { useToday } from '../../session/today.tsx';
import { useScope } from '../../shell/scope.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { PUT_OFF_TEXT as T } from '../../text/put-off-text.ts';
import { STATE_TEXT } from '../../text/state-text.ts';
import { rowId } from './row-id.ts';
import { useInbox } from './use-inbox.ts';
import { usePutOff } from './use-put-off.ts';
import { workName } from './work-name.ts';

/** What is put off, soonest back first: each with its due date, which nothing has moved. */
export function LaterRows(): ReactNode {
  const say = useSay();
  const inbox = useInbox('later');
  if (inbox.isPending) return <Skeleton rows={6} height={46} />;
  if (!inbox.data) return <ReadError error={inbox.error} onRetry={() => void inbox.refetch()} />;
  const rows = inbox.data.pages.flatMap((page) => page.rows).filter((row): row is TodoEntry => row.view === 'later');
  if (rows.length === 0) return <Empty title={say(T.empty)} next={say(T.emptyWhy)} />;
  return (
    <>
      <ul>
        {rows.map((row) => (
          <Later key={rowId(row)} row={row} />
        ))}
      </ul>
      {inbox.hasNextPage && (
        <footer className="list-foot">
          <Button loading={inbox.isFetchingNextPage} onClick={() => void inbox.fetchNextPage()}>
            {say(STATE_TEXT.more, { count: 100 })}
          </Button>
        </footer>
      )}
    </>
  );
}

function Later({ row }: { readonly row: TodoEntry }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const { locale } = useLanguage();
  const { today } = useToday();
  const asking = usePutOff(() => undefined);
  return (
    <li className="told-row later-row">
      <span className="told-time">
        {row.putOffUntil !== null && say(T.back, { day: dayWords(row.putOffUntil, today, locale) })}
      </span>
      <span>
        <b>{workName(row)}</b>
        <span className="second">
          <Link to={href(matterPath(row))}>
            <Written>{row.title}</Written>
          </Link>{' '}
          · <Written>{row.unitName ?? row.phaseName}</Written>
        </span>
      </span>
      <span className="due-cell">
        {row.due !== null && <ItemDueDate itemId={row.itemId} due={row.due} obligationKey={row.obligationKey} />}
      </span>
      <Button
        size="small"
        aria-label={say(T.backNow, { title: row.title })}
        loading={asking.isPending}
        onClick={() => {
          asking.put([row], null);
        }}
      >
        {say(T.undo)}
      </Button>
    </li>
  );
}
