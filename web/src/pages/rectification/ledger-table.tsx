import { useCallback, useState, type ReactNode } from 'react';
import type { LedgerProblem } from '../../api/ledger-answers.ts';
import { useSay } from '../../text/language.tsx';
import { LEDGER_TEXT as T } from '../../text/ledger-text.ts';
import { groupRows, type Documents } from './grouping.ts';
import type { OpenAct } from './ledger-act.tsx';
import { LedgerBody } from './ledger-body.tsx';
import type { LedgerAddress } from './use-ledger.ts';

interface Props {
  readonly rows: readonly LedgerProblem[];
  readonly documents: Documents;
  readonly address: LedgerAddress;
}

const COLUMNS = [T.no, T.problem, T.advice, T.person, T.due, T.twoLines, T.evidence, T.acts];

/** The ledger as a table of groups; an act opens below the row it is about. */
export function LedgerTable({ rows, documents, address }: Props): ReactNode {
  const say = useSay();
  const [open, setOpen] = useState<OpenAct>();
  const close = useCallback(() => {
    setOpen(undefined);
  }, []);
  return (
    <div className="table-wrap">
      <table className="table ledger">
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column.en} scope="col">
                {say(column)}
              </th>
            ))}
          </tr>
        </thead>
        {groupRows(rows, documents, address.view).map((group) => (
          <LedgerBody
            key={`${group.key}:${String(group.rows[0]?.no)}`}
            group={group}
            documents={documents}
            address={address}
            open={open && group.rows.some(({ itemId }) => itemId === open.itemId) ? open : undefined}
            onAct={setOpen}
            onClose={close}
            columns={COLUMNS.length}
          />
        ))}
      </table>
    </div>
  );
}
