import { useState, type ReactNode } from 'react';
import { PublishedBulletinsAnswer, type PublishedBulletin } from '../../api/training-answers.ts';
import { Opener } from '../../ask/opener.tsx';
import { PagedList } from '../../ask/paged-list.tsx';
import { usePages } from '../../ask/use-pages.ts';
import { Button } from '../../blocks/button.tsx';
import { momentWords, shortDay } from '../../blocks/date-words.ts';
import { Empty } from '../../blocks/states.tsx';
import { useToday } from '../../session/today.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { TRAINING_TEXT as T } from '../../text/training-text.ts';
import { NoteForm } from './note-form.tsx';
import { PublishForm } from './publish-form.tsx';
import { Readers } from './readers.tsx';

/** What the bureau has published, and how far it was read. */
export function PublishedView(): ReactNode {
  const say = useSay();
  const pages = usePages(PublishedBulletinsAnswer, { path: '/training/notices/published' });
  return (
    <>
      <div className="openers training-openers">
        <Opener size="small" primary label={say(T.publish)}>
          {(close) => <PublishForm close={close} />}
        </Opener>
      </div>
      <PagedList pages={pages} empty={<Empty title={say(T.nothingPublished)} />}>
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

function Row({ row }: { readonly row: PublishedBulletin }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const [open, setOpen] = useState(false);
  const { id, title, people, read, confirmed, confirmBy, withdrawnAt } = row;
  const by = { region: row.regionName, by: row.publishedBy, time: momentWords(row.publishedAt, today, locale) };
  return (
    <li>
      <div>
        <h2>
          {title} {withdrawnAt !== null && <span className="tag tag-grey">{say(T.withdrawnTag)}</span>}
          {withdrawnAt === null && confirmBy !== null && (
            <span className={confirmBy < today ? 'tag tag-overdue' : 'tag tag-near'}>
              {say(confirmBy < today ? T.confirmLate : T.confirmBy, { date: shortDay(confirmBy, today, locale) })}
            </span>
          )}
        </h2>
        <p className="note">{say(T.from, by)}</p>
        <p>
          {say(confirmBy === null ? T.progress : T.progressConfirm, { people, read, unread: people - read, confirmed })}
        </p>
        {withdrawnAt !== null && (
          <p className="note">
            {say(T.withdrawnNote, { time: momentWords(withdrawnAt, today, locale), note: row.withdrawNote })}
          </p>
        )}
      </div>
      <div className="training-acts">
        <Button
          size="small"
          aria-expanded={open}
          aria-label={say(T.readersOf, { title })}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {say(open ? T.close : T.readers)}
        </Button>
        {withdrawnAt === null && (
          <Opener size="small" shown={say(T.withdraw)} label={say(T.withdrawOf, { title })}>
            {(close) => (
              <NoteForm
                path={`/training/notices/${id}/withdraw`}
                submit={say(T.withdraw)}
                says={say(T.withdrawSay)}
                done={say(T.withdrawn, { title })}
                close={close}
              />
            )}
          </Opener>
        )}
      </div>
      {open && (
        <div className="training-wide">
          <Readers id={id} title={title} confirms={confirmBy !== null} />
        </div>
      )}
    </li>
  );
}
