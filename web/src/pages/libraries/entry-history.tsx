import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Library } from '../../../../domain/libraries/entry-acts.ts';
import { useSend } from '../../api/api-provider.tsx';
import { EntryHistoryAnswer, type EntryChange } from '../../api/library-answers.ts';
import { momentWords } from '../../blocks/date-words.ts';
import { ReadError, Skeleton } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { useToday } from '../../session/today.tsx';
import { LIBRARY_TEXT as T } from '../../text/library-text.ts';
import { useLanguage, useSay } from '../../text/language.tsx';

interface Props {
  readonly library: Library;
  readonly id: string;
  readonly version: number;
}

/** Every version with who made it and what it changed, newest first. */
export function EntryHistory({ library, id, version }: Props): ReactNode {
  const say = useSay();
  const send = useSend();
  const history = useQuery({
    queryKey: ['library', library, id, 'history', version],
    queryFn: ({ signal }) => send({ path: `/libraries/${library}/${id}/history`, answer: EntryHistoryAnswer, signal }),
  });
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.history)}</h2>
      </div>
      {history.isPending && <Skeleton rows={3} height={40} />}
      {!history.isPending && !history.data && (
        <ReadError error={history.error} onRetry={() => void history.refetch()} />
      )}
      {history.data && (
        <ol className="panel-body entry-history">
          {history.data.rows.map((row) => (
            <Change key={row.version} row={row} />
          ))}
        </ol>
      )}
    </section>
  );
}

function Change({ row }: { readonly row: EntryChange }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  return (
    <li>
      <p>
        <b>{row.actName}</b> <span className="note">{say(T.version, { no: row.version })}</span>
      </p>
      <p className="note">
        {momentWords(row.at, today, locale)} · <Written>{row.byName}</Written>
      </p>
      {row.note !== '' && (
        <p>
          <Written>{row.note}</Written>
        </p>
      )}
      {row.changed.map(({ key, name, before, after }) => (
        <p key={key} className="entry-change">
          <span className="muted">
            <Written>{name}</Written>
          </span>
          {(before !== '' || after !== '') && (
            <>
              <del>{say(T.from, { text: before === '' ? say(T.nothing) : before })}</del>
              <ins>{say(T.to, { text: after === '' ? say(T.nothing) : after })}</ins>
            </>
          )}
        </p>
      ))}
    </li>
  );
}
