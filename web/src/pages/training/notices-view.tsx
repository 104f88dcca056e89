import { useState, type ReactNode } from 'react';
import { z } from 'zod';
import { OwnBulletinsAnswer, type OwnBulletin } from '../../api/training-answers.ts';
import { PagedList } from '../../ask/paged-list.tsx';
import { useAsk } from '../../ask/use-ask.ts';
import { usePages } from '../../ask/use-pages.ts';
import { Button } from '../../blocks/button.tsx';
import { Chip } from '../../blocks/chip.tsx';
import { momentWords, shortDay } from '../../blocks/date-words.ts';
import { Failure } from '../../blocks/failure.tsx';
import { Empty } from '../../blocks/states.tsx';
import { useToday } from '../../session/today.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { TRAINING_TEXT as T } from '../../text/training-text.ts';

/** Notices to the reader, newest first: reading and confirming them is one press each. */
export function NoticesView(): ReactNode {
  const say = useSay();
  const [unreadOnly, setUnreadOnly] = useState(false);
  const pages = usePages(OwnBulletinsAnswer, {
    path: '/training/notices',
    query: { unread: unreadOnly ? 'true' : undefined },
  });
  return (
    <>
      <div className="filter-bar" role="group" aria-label={say(T.filters)}>
        {[false, true].map((one) => (
          <Chip
            key={String(one)}
            on={unreadOnly === one}
            name={say(one ? T.unreadOnly : T.allNotices)}
            onClick={() => {
              setUnreadOnly(one);
            }}
          />
        ))}
      </div>
      <PagedList pages={pages} empty={<Empty title={say(unreadOnly ? T.noUnread : T.noNotices)} />}>
        {(rows) => (
          <ul className="training-list">
            {rows.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </ul>
        )}
      </PagedList>
    </>
  );
}

function Row({ row }: { readonly row: OwnBulletin }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const { title, body, regionName, publishedBy, publishedAt, withdrawnAt, withdrawNote } = row;
  const by = { region: regionName, by: publishedBy, time: momentWords(publishedAt, today, locale) };
  return (
    <li>
      <div>
        <h2>
          {title} <Standing row={row} />
        </h2>
        <p className="note">{say(T.from, by)}</p>
      </div>
      {withdrawnAt === null && <Acts row={row} />}
      <p className="training-text training-wide">
        {withdrawnAt === null
          ? body
          : say(T.withdrawnNote, { time: momentWords(withdrawnAt, today, locale), note: withdrawNote })}
      </p>
    </li>
  );
}

/** Read, confirmed, still to be confirmed, or withdrawn. */
function Standing({ row }: { readonly row: OwnBulletin }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const { readAt, confirmedAt, confirmBy, withdrawnAt } = row;
  if (withdrawnAt !== null) return <span className="tag tag-grey">{say(T.withdrawnTag)}</span>;
  if (confirmedAt !== null) {
    return <span className="note">{say(T.confirmedAt, { time: momentWords(confirmedAt, today, locale) })}</span>;
  }
  if (confirmBy !== null) {
    const late = confirmBy < today;
    return (
      <span className={late ? 'tag tag-overdue' : 'tag tag-near'}>
        {say(late ? T.confirmLate : T.confirmBy, { date: shortDay(confirmBy, today, locale) })}
      </span>
    );
  }
  if (readAt === null) return <span className="tag">{say(T.unread)}</span>;
  return <span className="note">{say(T.readAt, { time: momentWords(readAt, today, locale) })}</span>;
}

function Acts({ row }: { readonly row: OwnBulletin }): ReactNode {
  const say = useSay();
  const { id, title, readAt, confirmedAt, confirmBy } = row;
  const asking = useAsk(z.undefined(), () => undefined);
  const asks = confirmBy !== null && confirmedAt === null;
  if (!asks && readAt !== null) return null;
  return (
    <div className="training-acts">
      <Button
        size="small"
        look={asks ? 'primary' : 'default'}
        aria-label={say(asks ? T.confirmOf : T.markReadOf, { title })}
        loading={asking.isPending}
        onClick={() => {
          asking.mutate({ path: `/training/notices/${id}/read`, body: { confirm: asks } });
        }}
      >
        {say(asks ? T.confirm : T.markRead)}
      </Button>
      {asking.error && <Failure error={asking.error} />}
    </div>
  );
}
