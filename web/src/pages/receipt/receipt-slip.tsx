import type { ReactNode } from 'react';
import { receiptPaper } from '../../../../domain/papers/receipt-paper.ts';
import type { Item } from '../../api/item-answers.ts';
import { Button } from '../../blocks/button.tsx';
import { PaperLinks } from '../../paper/paper-links.tsx';
import { PAPER_TEXT } from '../../text/paper-text.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { RECEIPT_TEXT as T } from '../../text/receipt-text.ts';
import { signedBy } from './signed-by.ts';
import { useReceiptEvent } from './use-receipt-event.ts';

interface Props {
  readonly item: Item;
  readonly title: string;
  readonly issuer: string;
}

/** 送达回证, as it is printed: filled in as far as it is known, the rest by hand. */
export function ReceiptSlip({ item, title, issuer }: Props): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const event = useReceiptEvent(item.id);
  const { documentNumber = '', issuedOn, receivedOn, deemed } = item.details.feedback ?? {};
  const slip = receiptPaper(
    {
      issuer,
      unit: item.unit.name,
      title,
      documentNumber,
      issuedOn,
      receivedOn,
      deemed,
      ...(event && deemed !== true && signedBy(event)),
    },
    locale,
  );
  return (
    <section className="panel panel-body receipt-slip">
      <div className="receipt-slip-head no-print">
        <h2>{say(T.slip)}</h2>
        <PaperLinks itemId={item.id} kind="receipt" name={say(PAPER_TEXT.receiptName)} />
        <Button
          size="small"
          onClick={() => {
            window.print();
          }}
        >
          {say(T.print)}
        </Button>
      </div>
      <h2 className="print-only receipt-slip-title">{slip.title}</h2>
      <table className="receipt-table">
        <tbody>
          {slip.rows.map(({ label, value }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="print-only receipt-slip-seal">{say(T.seal)}</p>
    </section>
  );
}
