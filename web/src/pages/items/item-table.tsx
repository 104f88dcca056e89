import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Bilingual } from '../../../../domain/locale.ts';
import type { ItemRow } from '../../api/list-answers.ts';
import { ItemDueDate } from '../../blocks/item-due-date.tsx';
import { Money } from '../../blocks/money.tsx';
import { rateText } from '../../blocks/wan.ts';
import { Grade } from '../../blocks/grade.tsx';
import { Written } from '../../blocks/written.tsx';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { ITEMS_TEXT as T, KIND_NAMES } from '../../text/item-text.ts';
import { StageDots } from './stage-dots.tsx';
import type { FilterControl } from './use-items.ts';

type Sort = 'due' | 'name' | 'amount' | 'score';
const DEFAULT_SORT: Sort = 'due';

interface Column {
  readonly name: Bilingual;
  readonly number?: true;
  readonly sort?: Sort;
}

const COLUMNS: readonly Column[] = [
  { name: T.name, sort: 'name' },
  { name: T.unit },
  { name: T.stage },
  { name: T.budget, number: true, sort: 'amount' },
  { name: T.executed, number: true },
  { name: T.rate, number: true },
  { name: T.scores, number: true, sort: 'score' },
  { name: T.grade },
  { name: T.problems, number: true },
  { name: T.nextDue, sort: 'due' },
];

interface Props {
  readonly rows: readonly ItemRow[];
  readonly control: FilterControl;
}

/** The list as a table: hairlines, numbers to the right, the head stays in sight and sorts on the server. */
export function ItemTable({ rows, control }: Props): ReactNode {
  return (
    <div className="table-wrap">
      <table className="table item-table">
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <Head key={column.name.en} column={column} control={control} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Head({
  column: { name, number, sort },
  control: { filters, change },
}: {
  readonly column: Column;
  readonly control: FilterControl;
}): ReactNode {
  const say = useSay();
  const on = sort !== undefined && (filters.sort ?? DEFAULT_SORT) === sort;
  const descending = sort === 'amount';
  return (
    <th
      scope="col"
      className={number && 'number'}
      aria-sort={on ? (descending ? 'descending' : 'ascending') : undefined}
    >
      {sort === undefined ? (
        say(name)
      ) : (
        <button
          type="button"
          className="sort-button"
          title={say(T.sortBy, { column: say(name) })}
          onClick={() => {
            change('sort', sort === DEFAULT_SORT ? undefined : sort);
          }}
        >
          {say(name)}
          <span aria-hidden>{on ? (descending ? ' ↓' : ' ↑') : ''}</span>
        </button>
      )}
    </th>
  );
}

function Row({ row }: { readonly row: ItemRow }): ReactNode {
  const say = useSay();
  return (
    <tr>
      <td>
        <ItemName row={row} />
      </td>
      <td>
        <Written>{row.unitName ?? '—'}</Written>
      </td>
      <td>
        <StageDots phase={row.phase} />
        <span className="second nowrap">{row.phaseName}</span>
      </td>
      <td className="number">
        <Money fen={row.approvedFen ?? row.requestedFen} />
        {row.approvedFen === null && <span className="second">{say(T.requested)}</span>}
      </td>
      <td className="number">
        <Money fen={row.approvedFen === null ? null : row.executedFen} />
      </td>
      <td className="number">{rateText(row.executedFen, row.approvedFen)}</td>
      <td className="number">
        {score(row.selfScore)} / {score(row.finalScore)}
      </td>
      <td>{row.grade && <Grade grade={row.grade} />}</td>
      <td className="number">
        {row.problemsAll === 0 ? '—' : say(T.problemsOf, { open: row.problemsOpen, all: row.problemsAll })}
      </td>
      <td className="due-cell">
        <NextDue row={row} />
      </td>
    </tr>
  );
}

/** What is due next on an item. */
export function NextDue({ row }: { readonly row: ItemRow }): ReactNode {
  if (row.nextDue === null) return '—';
  return <ItemDueDate itemId={row.id} due={row.nextDue} what={row.nextDueName ?? undefined} />;
}

/** An item's name with what tells it apart. */
export function ItemName({ row }: { readonly row: ItemRow }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  return (
    <>
      <Link to={href(`/items/${row.id}`)} className="row-title">
        <Written>{row.name}</Written>
      </Link>
      <span className="second">
        <Written>{row.code}</Written> · {row.fiscalYear} · {say(KIND_NAMES[row.itemKind])}
        {row.livelihood && ` · ${say(T.livelihood)}`}
        {row.onBoard && <span className="tag tag-overdue">{say(T.onBoard)}</span>}
      </span>
    </>
  );
}

/** Points as they stand in lists. */
export function score(points: number | null): string {
  return points === null ? '—' : points.toFixed(2);
}
