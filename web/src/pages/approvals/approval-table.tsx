import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { ApiFault } from '../../api/api-error.ts';
import type { TargetItem } from '../../api/season-answers.ts';
import { ItemDueDate } from '../../blocks/item-due-date.tsx';
import { Money } from '../../blocks/money.tsx';
import { wanText } from '../../blocks/wan.ts';
import { Written } from '../../blocks/written.tsx';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { APPROVAL_TEXT as T } from '../../text/approval-text.ts';
import { amountOf, amountText, byUnit, faultsOfRow, type ApprovalDraft } from './approval-batch.ts';

interface Props {
  readonly formId: string;
  readonly rows: readonly TargetItem[];
  /** Rows that the reader may approve. */
  readonly mine: readonly TargetItem[];
  readonly draft: ApprovalDraft;
  readonly faults: readonly ApiFault[];
  readonly onDraft: (change: Partial<ApprovalDraft>) => void;
}

/** Items unit by unit; one click takes a whole unit. */
export function ApprovalTable(props: Props): ReactNode {
  const { rows, mine, draft, onDraft } = props;
  const say = useSay();
  return (
    <div className="table-wrap">
      <table className="table stacked approval-table">
        <thead>
          <tr>
            {mine.length > 0 ? (
              <th scope="col" className="check-cell" data-head={say(T.chooseAll)}>
                <Choose rows={mine} draft={draft} label={say(T.chooseAll)} onDraft={onDraft} />
              </th>
            ) : (
              <td className="check-cell" />
            )}
            <th scope="col">{say(T.item)}</th>
            <th scope="col" className="number">
              {say(T.requested)}
            </th>
            <th scope="col" className="number">
              {say(T.amount)}
            </th>
            <th scope="col" className="number">
              {say(T.delta)}
            </th>
            <th scope="col">{say(T.due)}</th>
          </tr>
        </thead>
        {byUnit(rows).map(([unitId, own]) => (
          <tbody key={unitId}>
            <UnitRow {...props} rows={own} />
            {own.map((row) => (
              <ItemRow key={row.itemId} row={row} {...props} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

interface ChooseProps {
  readonly rows: readonly TargetItem[];
  readonly draft: ApprovalDraft;
  readonly label: string;
  readonly onDraft: Props['onDraft'];
}

/** A box for several rows: takes them all, or lets them all go. */
function Choose({ rows, draft, label, onDraft }: ChooseProps): ReactNode {
  const ids = rows.map(({ itemId }) => itemId);
  const held = ids.filter((id) => draft.chosen.includes(id)).length;
  const all = held === ids.length;
  return (
    <input
      type="checkbox"
      aria-label={label}
      checked={all}
      ref={(box) => {
        if (box) Object.assign(box, { indeterminate: held > 0 && !all });
      }}
      onChange={() => {
        const others = draft.chosen.filter((id) => !ids.includes(id));
        onDraft({ chosen: all ? others : [...others, ...ids] });
      }}
    />
  );
}

function UnitRow({ rows, mine, draft, onDraft }: Props): ReactNode {
  const say = useSay();
  const own = rows.filter((row) => mine.includes(row));
  const unit = rows[0]?.unitName ?? '—';
  const requested = rows.reduce((sum, { requestedFen }) => sum + requestedFen, 0);
  return (
    <tr className="group-row">
      <td className="check-cell">
        {own.length > 0 && <Choose rows={own} draft={draft} label={say(T.chooseUnit, { unit })} onDraft={onDraft} />}
      </td>
      <th scope="rowgroup" colSpan={5}>
        <Written>{unit}</Written>{' '}
        <span className="muted">{say(T.unitSum, { count: rows.length, amount: wanText(requested) })}</span>
      </th>
    </tr>
  );
}

function ItemRow({ row, formId, mine, draft, faults, onDraft }: Props & { readonly row: TargetItem }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const own = faultsOfRow(faults, row.itemId);
  const held = draft.chosen.includes(row.itemId);
  const [field, amount] = [`${formId}-rows-${row.itemId}-amountFen`, amountOf(draft, row)];
  const open = mine.includes(row);
  return (
    <tr className={held ? 'row-chosen' : ''}>
      <td className="check-cell">
        {open && <Choose rows={[row]} draft={draft} label={say(T.choose, { item: row.name })} onDraft={onDraft} />}
      </td>
      <td>
        <Link to={href(`/items/${row.itemId}`)} className="row-title">
          <Written>{row.name}</Written>
        </Link>
        <span className="second">
          <Written>{row.code}</Written>
        </span>
        {own.map((detail) => (
          <p key={detail} className="field-fault" id={`${field}-fault`}>
            <Written>{detail}</Written>
          </p>
        ))}
      </td>
      <td className="number" data-head={say(T.requested)}>
        <Money fen={row.requestedFen} />
      </td>
      <td className="number" data-head={say(T.amount)}>
        {open ? (
          <input
            id={field}
            className="input number amount-input"
            inputMode="decimal"
            aria-label={say(T.amountOf, { item: row.name })}
            value={amountText(draft, row)}
            {...(own.length > 0 && { 'aria-invalid': true, 'aria-describedby': `${field}-fault` })}
            onChange={({ target }) => {
              onDraft({ amounts: { ...draft.amounts, [row.itemId]: target.value } });
            }}
          />
        ) : (
          '—'
        )}
      </td>
      <td className="number" data-head={say(T.delta)}>
        {signed(amount === undefined ? undefined : amount - row.requestedFen)}
      </td>
      <td className="due-cell">
        {row.due !== null && <ItemDueDate itemId={row.itemId} due={row.due} obligationKey={row.obligationKey} />}
      </td>
    </tr>
  );
}

/** A change with its sign; nothing where nothing changes. */
export function signed(fen: number | undefined): string {
  if (fen === undefined) return '?';
  return fen === 0 ? '—' : `${fen > 0 ? '+' : ''}${wanText(fen)}`;
}
