import type { ReactNode } from 'react';
import { ShapeIcon } from '../../blocks/light.tsx';
import { Money } from '../../blocks/money.tsx';
import { Written } from '../../blocks/written.tsx';
import { useSay } from '../../text/language.tsx';
import { BULK_TEXT as T } from '../../text/bulk-text.ts';
import { INBOX_TEXT } from '../../text/inbox-text.ts';
import { Fields } from '../field.tsx';
import type { Member } from '../field-spec.ts';
import { NumberForProvider } from '../number-for.ts';
import type { RowResult } from './bulk-result.ts';
import type { BulkRow } from './bulk-sheet.tsx';

interface Props {
  readonly command: string;
  readonly rows: readonly BulkRow[];
  readonly each: readonly Member[];
  readonly results: ReadonlyMap<string, RowResult>;
}

/** The chosen matters, each with what it needs and, afterwards, with what became of it. */
export function BulkRows({ command, rows, each, results }: Props): ReactNode {
  const say = useSay();
  // Papers with a number each take theirs one after the other; those that are done have taken theirs already.
  const aheadOf = (index: number): number =>
    rows.slice(0, index).filter(({ itemId }) => results.get(itemId)?.done !== true).length;
  return (
    <div className="table-wrap" tabIndex={0} role="group" aria-label={say(T.item)}>
      <table className="table bulk-table">
        <thead>
          <tr>
            <th scope="col">{say(T.item)}</th>
            <th scope="col">{say(T.fact)}</th>
            <th scope="col" className="number">
              {say(INBOX_TEXT.money)}
            </th>
            <th scope="col">{say(T.result)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.itemId}>
              <td>
                <Written>{row.title}</Written>
                <span className="second">
                  <Written>{row.unitName}</Written>
                </span>
                {each.length > 0 && results.get(row.itemId)?.done !== true && (
                  <NumberForProvider value={{ act: command, itemId: row.itemId, ahead: aheadOf(index) }}>
                    <Fields members={each} path={['rows', row.itemId]} />
                  </NumberForProvider>
                )}
              </td>
              <td>{row.fact}</td>
              <td className="number">
                <Money fen={row.amountFen} />
              </td>
              <td>
                <Result result={results.get(row.itemId)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Result({ result }: { readonly result: RowResult | undefined }): ReactNode {
  const say = useSay();
  if (!result) return <span className="muted">{say(T.waiting)}</span>;
  if (!result.done) return <span className="bulk-failed">{say(T.failed, { why: result.said.join(' ') })}</span>;
  return (
    <span className="bulk-done">
      <ShapeIcon shape="check" /> {say(T.done)}
      {result.said.map((sentence) => (
        <span key={sentence} className="second">
          {sentence}
        </span>
      ))}
    </span>
  );
}
