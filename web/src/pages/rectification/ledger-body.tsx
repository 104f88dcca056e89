import { Fragment, memo, type ReactNode } from 'react';
import { GroupHead } from './group-head.tsx';
import type { Documents, LedgerGroup } from './grouping.ts';
import { LedgerAct, type OpenAct } from './ledger-act.tsx';
import { ProblemRow } from './problem-row.tsx';
import type { LedgerAddress } from './use-ledger.ts';

interface Props {
  readonly group: LedgerGroup;
  readonly documents: Documents;
  readonly address: LedgerAddress;
  /** The act that is open on something of this group. */
  readonly open: OpenAct | undefined;
  readonly onAct: (open: OpenAct) => void;
  readonly onClose: () => void;
  readonly columns: number;
}

/** One group of the ledger with its rows; drawn again only when something of its own has changed. */
export const LedgerBody = memo(function LedgerBody(props: Props): ReactNode {
  const { group, documents, address, open, onAct, onClose, columns } = props;
  const acting = open && (
    <tr className="ledger-act-row">
      <td colSpan={columns}>
        <LedgerAct open={open} onClose={onClose} />
      </td>
    </tr>
  );
  return (
    <tbody>
      <GroupHead group={group} address={address} onAct={onAct} />
      {open?.no === undefined && open?.itemId === group.document.itemId && address.view === 'document' && acting}
      {group.rows.map((row) => (
        <Fragment key={`${row.itemId}:${String(row.no)}`}>
          <ProblemRow
            row={row}
            document={documents.get(row.itemId) ?? group.document}
            address={address}
            onAct={onAct}
          />
          {open?.itemId === row.itemId && open.no === row.no && acting}
        </Fragment>
      ))}
    </tbody>
  );
}, isTheSame);

function isTheSame(before: Props, { group, documents, ...after }: Props): boolean {
  const { group: own, documents: known, ...rest } = before;
  return (
    Object.keys(after).every((name) => rest[name as keyof typeof rest] === after[name as keyof typeof after]) &&
    own.document === group.document &&
    own.rows.length === group.rows.length &&
    own.rows.every((row, at) => row === group.rows[at] && known.get(row.itemId) === documents.get(row.itemId))
  );
}
