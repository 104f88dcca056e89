import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { actOnPage, hasOwnRoom, matterPath } from '../../acts/matter-path.ts';
import type { UnsignedDocument } from '../../api/ledger-answers.ts';
import { shortDay } from '../../blocks/date-words.ts';
import { ItemDueDate } from '../../blocks/item-due-date.tsx';
import { Written } from '../../blocks/written.tsx';
import { useToday } from '../../session/today.tsx';
import { useScope } from '../../shell/scope.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { LEDGER_TEXT as T } from '../../text/ledger-text.ts';
import { useUnsigned } from './use-ledger.ts';

/** The ledger itself is to be seen below them. */
const AT_ONCE = 5;

/** Documents that nobody has signed for stand above everything: their clock does not wait for the reader. */
export function Unsigned(): ReactNode {
  const say = useSay();
  const { rows = [], more = false } = useUnsigned().data ?? {};
  if (rows.length === 0) return null;
  const rest = rows.slice(AT_ONCE);
  return (
    <section className="panel unsigned no-print">
      <div className="panel-head">
        <h2>{say(more ? T.unsignedMore : T.unsigned, { count: rows.length })}</h2>
        <span className="note">{say(T.unsignedWhy)}</span>
      </div>
      <Rows rows={rows.slice(0, AT_ONCE)} />
      {rest.length > 0 && (
        <details>
          <summary>{say(T.unsignedRest, { count: rest.length })}</summary>
          <Rows rows={rest} />
        </details>
      )}
    </section>
  );
}

function Rows({ rows }: { readonly rows: readonly UnsignedDocument[] }): ReactNode {
  return (
    <ul>
      {rows.map((row) => (
        <Row key={row.itemId} row={row} />
      ))}
    </ul>
  );
}

function Row({ row }: { readonly row: UnsignedDocument }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const { locale } = useLanguage();
  const { today } = useToday();
  const { itemId, process, itemName, unitName, documentNumber, issuedOn, problems, due, mine } = row;
  const signing = hasOwnRoom(process) ? actOnPage(row, { command: 'signReceipt' }) : `/receipt/${itemId}`;
  return (
    <li>
      <span>
        <Link className="row-title" to={href(mine ? signing : matterPath(row))}>
          <Written>{itemName}</Written>
        </Link>
        <span className="second">
          <Written>{unitName}</Written> ·{' '}
          {say(T.unsignedLine, { number: documentNumber, issued: shortDay(issuedOn, today, locale), problems })}
        </span>
      </span>
      <span className="due-cell">{due && <ItemDueDate itemId={itemId} due={due} obligationKey="signReceipt" />}</span>
      {mine && (
        <Link className="link-button" to={href(signing)}>
          {say(T.sign)}
        </Link>
      )}
    </li>
  );
}
