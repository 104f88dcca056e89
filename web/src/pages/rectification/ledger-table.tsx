import { Fragment, useState, type ReactNode } from 'react';
import type { LedgerProblem } from '../../api/ledger-answers.ts';
import { useSay } from '../../text/language.tsx';
import { LEDGER_TEXT as T } from '../../text/ledger-text.ts';
import { GroupHead } from './group-head.tsx';
import { groupRows, type Documents } from './grouping.ts';
import { LedgerAct, type OpenAct } from './ledger-act.tsx';
import { ProblemRow } from './problem-row.tsx';
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
  const close = (): void => {
    setOpen(undefined);
  };
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
          <tbody key={`${group.key}:${String(group.rows[0]?.no)}`}>
            <GroupHead group={group} address={address} onAct={setOpen} />
            {open?.no === undefined && open?.itemId === group.document.itemId && address.view === 'document' && (
              <ActRow>
                <LedgerAct open={open} onClose={close} />
              </ActRow>
            )}
            {group.rows.map((row) => (
              <Fragment key={`${row.itemId}:${String(row.no)}`}>
                <ProblemRow
                  row={row}
                  document={documents.get(row.itemId) ?? group.document}
                  address={address}
                  onAct={setOpen}
                />
                {open?.itemId === row.itemId && open.no === row.no && (
                  <ActRow>
                    <LedgerAct open={open} onClose={close} />
                  </ActRow>
                )}
              </Fragment>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function ActRow({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <tr className="ledger-act-row">
      <td colSpan={COLUMNS.length}>{children}</td>
    </tr>
  );
}
