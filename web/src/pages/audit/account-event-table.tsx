import type { ReactNode } from 'react';
import type { AccountEvent } from '../../api/people-answers.ts';
import { momentWords } from '../../blocks/date-words.ts';
import { Written } from '../../blocks/written.tsx';
import { useToday } from '../../session/today.tsx';
import { EVENT_LIST_TEXT as T } from '../../text/admin-text.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { Hash } from './hash.tsx';

interface Props {
  readonly rows: readonly AccountEvent[];
  /** On one person's page nobody needs to be told whom it concerns. */
  readonly ofOne?: boolean;
}

/** The administration's record: who changed what for whom, from what to what, and why. */
export function AccountEventTable({ rows, ofOne = false }: Props): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  return (
    <div className="table-wrap">
      <table className="table stacked">
        <thead>
          <tr>
            <th scope="col">{say(T.when)}</th>
            <th scope="col">{say(T.what)}</th>
            {!ofOne && <th scope="col">{say(T.whom)}</th>}
            <th scope="col">{say(T.change)}</th>
            <th scope="col">{say(T.reason)}</th>
            <th scope="col">{say(T.by)}</th>
            <th scope="col">{say(T.hash)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.seq}>
              <td className="nowrap">{momentWords(row.at, today, locale)}</td>
              <td className="event-kind">
                <b>{row.kindName}</b>
              </td>
              {!ofOne && (
                <td>
                  <Written>{row.personName ?? '—'}</Written>
                  {row.login !== null && <span className="second">{row.login}</span>}
                </td>
              )}
              <td>
                <Change row={row} />
              </td>
              <td>{row.note === '' ? '—' : row.note}</td>
              <td className="nowrap">
                <Written>{row.byName}</Written>
              </td>
              <td>
                <Hash hash={row.hash} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Change({ row: { beforeText, afterText } }: { readonly row: AccountEvent }): ReactNode {
  if (beforeText === '' && afterText === '') return '—';
  return (
    <>
      {beforeText !== '' && <span className="muted">{beforeText}</span>}
      {beforeText !== '' && afterText !== '' && ' → '}
      {afterText}
    </>
  );
}
