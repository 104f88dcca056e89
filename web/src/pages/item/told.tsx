import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { ItemToldAnswer } from '../../api/delivery-answers.ts';
import { useSend } from '../../api/api-provider.tsx';
import { momentWords } from '../../blocks/date-words.ts';
import { Empty, ReadError, Skeleton } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { useToday } from '../../session/today.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { DELIVERY_TEXT as T } from '../../text/delivery-text.ts';

/** Everybody who was told of this item, whether he read it, and whether the mail got there; read when it is opened. */
export function ToldPanel({ itemId }: { readonly itemId: string }): ReactNode {
  const say = useSay();
  const [open, setOpen] = useState(false);
  return (
    <section className="panel">
      <details
        className="panel-body"
        onToggle={({ currentTarget }) => {
          setOpen(currentTarget.open);
        }}
      >
        <summary>
          <h2 className="told-title">{say(T.told)}</h2>
        </summary>
        {open && <ToldList itemId={itemId} />}
      </details>
    </section>
  );
}

function ToldList({ itemId }: { readonly itemId: string }): ReactNode {
  const say = useSay();
  const send = useSend();
  const { locale } = useLanguage();
  const { today } = useToday();
  const told = useQuery({
    queryKey: ['item', itemId, 'deliveries', locale],
    queryFn: ({ signal }) => send({ path: `/budget-items/${itemId}/deliveries`, answer: ItemToldAnswer, signal }),
  });
  if (told.isPending) return <Skeleton rows={3} height={32} />;
  if (!told.data) return <ReadError error={told.error} onRetry={() => void told.refetch()} />;
  if (told.data.rows.length === 0) return <Empty title={say(T.toldNone)} />;
  return (
    <div className="table-wrap">
      <table className="table stacked">
        <thead>
          <tr>
            <th scope="col">{say(T.when)}</th>
            <th scope="col">{say(T.person)}</th>
            <th scope="col">{say(T.what)}</th>
            <th scope="col">{say(T.fate)}</th>
          </tr>
        </thead>
        <tbody>
          {told.data.rows.map(({ at, person, sentence, readAt, mail, fate }, row) => (
            <tr key={`${at}${person}${String(row)}`}>
              <td className="nowrap">{momentWords(at, today, locale)}</td>
              <td className="nowrap">
                <Written>{person}</Written>
              </td>
              <td>
                <Written>{sentence}</Written>
              </td>
              <td>
                <span className={mail === 'failed' ? 'tag tag-overdue' : undefined}>{fate}</span>{' '}
                <span className="muted">
                  {readAt === null ? say(T.unread) : say(T.read, { time: momentWords(readAt, today, locale) })}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
