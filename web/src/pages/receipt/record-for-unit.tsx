import { useState, type ReactNode } from 'react';
import { ActPanel } from '../../acts/act-panel.tsx';
import type { Item } from '../../api/item-answers.ts';
import { Button } from '../../blocks/button.tsx';
import { useSay } from '../../text/language.tsx';
import { RECEIPT_TEXT as T } from '../../text/receipt-text.ts';

/** Finance writes down what a unit that cannot sign here has signed on paper. */
export function RecordForUnit({ item }: { readonly item: Item }): ReactNode {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const act = item.available.find(({ command, mine }) => command === 'recordReceipt' && mine);
  if (!act) return null;
  return (
    <>
      <p className="note">{say(T.recordForUnitWhy)}</p>
      {open ? (
        <ActPanel
          item={item}
          act={act}
          onClose={() => {
            setOpen(false);
          }}
        />
      ) : (
        <Button
          onClick={() => {
            setOpen(true);
          }}
        >
          {say(T.recordForUnit)}
        </Button>
      )}
    </>
  );
}
