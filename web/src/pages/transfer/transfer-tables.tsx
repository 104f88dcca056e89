import { useState, type ReactNode } from 'react';
import type { Bilingual } from '../../../../domain/locale.ts';
import type { Transfer } from '../../api/transfer-answers.ts';
import { Button } from '../../blocks/button.tsx';
import { Money } from '../../blocks/money.tsx';
import { Written } from '../../blocks/written.tsx';
import { useSay } from '../../text/language.tsx';
import { STATE_TEXT } from '../../text/state-text.ts';
import { TRANSFER_TEXT as T } from '../../text/transfer-text.ts';

const SHOWN = 100;

/** Every fault by row and column, as the reader's own program counts them; or what is to be looked at once more. */
export function TransferFaults({
  title,
  faults,
}: {
  readonly title: Bilingual;
  readonly faults: Transfer['faults'];
}): ReactNode {
  const say = useSay();
  const [shown, setShown] = useState(SHOWN);
  return (
    <>
      <h2 className="tab-part">{say(title)}</h2>
      <div className="table-wrap">
        <table className="table" aria-label={say(title)}>
          <thead>
            <tr>
              <th scope="col">{say(T.row)}</th>
              <th scope="col">{say(T.column)}</th>
              <th scope="col">{say(T.wrong)}</th>
            </tr>
          </thead>
          <tbody>
            {faults.slice(0, shown).map(({ row, column, code, detail }) => (
              <tr key={`${String(row)}${column ?? ''}${code}${detail}`}>
                <td className="nowrap">{row === 0 ? say(T.whole) : row}</td>
                <td className="nowrap">{column ?? '—'}</td>
                <td>
                  <Written>{detail}</Written>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {faults.length > shown && (
        <footer className="list-foot">
          <span className="note">{say(STATE_TEXT.shownOf, { shown })}</span>
          <Button
            onClick={() => {
              setShown(shown + SHOWN);
            }}
          >
            {say(STATE_TEXT.more, { count: SHOWN })}
          </Button>
        </footer>
      )}
    </>
  );
}

/** What would be taken, row by row from the first. */
export function TransferPreview({ read: { preview, rows } }: { readonly read: Transfer }): ReactNode {
  const say = useSay();
  return (
    <>
      <h2 className="tab-part">{say(T.preview)}</h2>
      <div className="table-wrap transfer-preview" tabIndex={0} role="region" aria-label={say(T.preview)}>
        <table className="table" aria-label={say(T.preview)}>
          <thead>
            <tr>
              {[T.row, T.unit, T.year, T.code, T.name].map((name) => (
                <th key={name.en} scope="col">
                  {say(name)}
                </th>
              ))}
              <th scope="col" className="number">
                {say(T.amount)}
              </th>
              <th scope="col">{say(T.note)}</th>
            </tr>
          </thead>
          <tbody>
            {preview.map(({ row, unitName, year, code, name, amountFen, note }) => (
              <tr key={row}>
                <td>{row}</td>
                <td>
                  <Written>{unitName}</Written>
                </td>
                <td>{year}</td>
                <td className="nowrap">
                  <Written>{code}</Written>
                </td>
                <td>
                  <Written>{name}</Written>
                </td>
                <td className="number">
                  <Money fen={amountFen} />
                </td>
                <td>
                  <Written>{note}</Written>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows > preview.length && <p className="note">{say(T.previewSome, { shown: preview.length, rows })}</p>}
    </>
  );
}
