import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { AuditLine } from '../../api/audit-answers.ts';
import { momentWords, shortDay } from '../../blocks/date-words.ts';
import { Person } from '../../blocks/person.tsx';
import { Written } from '../../blocks/written.tsx';
import { useToday } from '../../session/today.tsx';
import { useScope } from '../../shell/scope.ts';
import { AUDIT_TEXT as T } from '../../text/audit-text.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { Hash } from './hash.tsx';
import { ItemProof } from './item-proof.tsx';

interface Props {
  readonly rows: readonly AuditLine[];
  /** The one item that is looked at, if it is one. */
  readonly item: string | undefined;
  readonly onItem: (item: string | undefined) => void;
}

/** One line of the record a row: when, who and in whose place, what, on which item, and its place in the chain. */
export function AuditTable({ rows, item, onItem }: Props): ReactNode {
  const say = useSay();
  const [first] = rows;
  return (
    <>
      {item !== undefined && first && (
        <div className="audit-tools">
          <b>
            <Written>{first.title}</Written>
          </b>
          <ItemProof itemId={item} title={first.title} />
          <button
            type="button"
            className="link-text"
            onClick={() => {
              onItem(undefined);
            }}
          >
            {say(T.allItems)}
          </button>
        </div>
      )}
      <div className="table-wrap">
        <table className="table stacked audit-table">
          <thead>
            <tr>
              <th scope="col">{say(T.recordedAt)}</th>
              <th scope="col">{say(T.who)}</th>
              <th scope="col">{say(T.what)}</th>
              <th scope="col">{say(T.item)}</th>
              <th scope="col">{say(T.link)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={`${row.itemId}${String(row.seq)}`} row={row} onItem={item === undefined ? onItem : undefined} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Row({
  row,
  onItem,
}: {
  readonly row: AuditLine;
  readonly onItem: ((item: string) => void) | undefined;
}): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { href } = useScope();
  const { today } = useToday();
  const late = row.system && row.at !== row.recordedAt;
  return (
    <tr>
      <td className="nowrap">
        {momentWords(row.recordedAt, today, locale)}
        {late && <span className="second">{say(T.at, { time: momentWords(row.at, today, locale) })}</span>}
        {row.datedBackDays !== null && row.on !== null && (
          <span className="tag tag-near audit-back">
            {say(T.legalDate, { date: shortDay(row.on, today, locale), days: row.datedBackDays })}
          </span>
        )}
      </td>
      <td>
        <Person name={row.by} onBehalfOf={row.onBehalfOf} />
      </td>
      <td>
        <b>{row.commandName}</b>
        <span className="second">
          <Written>{row.sentence}</Written>
        </span>
      </td>
      <td>
        <Link to={href(`/items/${row.itemId}`)}>
          <Written>{row.title}</Written>
        </Link>
        <span className="second">
          {[row.code, row.unitName].filter((one) => one !== null).join(' · ')}
          {onItem && (
            <button
              type="button"
              className="link-text"
              aria-label={`${say(T.onlyItem)} ${row.title}`}
              onClick={() => {
                onItem(row.itemId);
              }}
            >
              {say(T.onlyItem)}
            </button>
          )}
        </span>
      </td>
      <td className="nowrap">
        {say(T.seq, { seq: row.seq })}
        <span className="second">
          <Hash hash={row.hash} />
        </span>
      </td>
    </tr>
  );
}
