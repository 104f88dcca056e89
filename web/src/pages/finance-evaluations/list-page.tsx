import { useState, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { EVALUATION_KIND_NAMES } from '../../../../domain/processes/evaluation/evaluation-names.ts';
import { EVALUATION_KINDS, type EvaluationKind } from '../../../../domain/processes/evaluation/state.ts';
import type { FinanceEvaluationRow } from '../../api/finance-evaluation-answers.ts';
import { useFinanceEvaluations } from '../../api/use-finance-evaluation.ts';
import { Button } from '../../blocks/button.tsx';
import { Chip } from '../../blocks/chip.tsx';
import { Grade } from '../../blocks/grade.tsx';
import { ItemDueDate } from '../../blocks/item-due-date.tsx';
import { Money } from '../../blocks/money.tsx';
import { Empty, ReadError, Refreshing, Skeleton } from '../../blocks/states.tsx';
import { useMe } from '../../session/session.ts';
import { usePageTitle } from '../../shell/page-title.ts';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { FINANCE_EVALUATION_TEXT as T } from '../../text/finance-evaluation-text.ts';
import { STATE_TEXT } from '../../text/state-text.ts';
import { OpenForm } from './open-form.tsx';
import './finance-evaluations.css';

/** `/finance-evaluations`: every evaluation by finance in scope; people of outside see those that name them. */
export function FinanceEvaluationsPage(): ReactNode {
  const say = useSay();
  const { permissions } = useMe();
  const { region, year } = useScope();
  const [search, setSearch] = useSearchParams();
  const kind = EVALUATION_KINDS.find((one) => one === search.get('kind'));
  const isInside = permissions.includes('item.read');
  const rows = useFinanceEvaluations({ kind, year, region: isInside ? region : undefined });
  const [opening, setOpening] = useState(false);
  usePageTitle(say(T.title));
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>{say(T.title)}</h1>
          <p className="sub">{say(T.sub)}</p>
        </div>
        {permissions.includes('evaluation.open') && !opening && (
          <Button
            look="primary"
            onClick={() => {
              setOpening(true);
            }}
          >
            {say(T.start)}
          </Button>
        )}
      </header>
      {opening && (
        <OpenForm
          onClose={() => {
            setOpening(false);
          }}
        />
      )}
      <section className="panel">
        <Kinds
          kind={kind}
          onKind={(next) => {
            setSearch((before) => {
              const after = new URLSearchParams(before);
              if (next === undefined) after.delete('kind');
              else after.set('kind', next);
              return after;
            });
          }}
        />
        <Refreshing when={rows.isFetching && !rows.isPending} />
        {list()}
      </section>
    </div>
  );

  function list(): ReactNode {
    if (rows.isPending) return <Skeleton rows={8} height={46} />;
    if (!rows.data) return <ReadError error={rows.error} onRetry={() => void rows.refetch()} />;
    const all = rows.data.pages.flatMap((page) => page.rows);
    if (all.length === 0) {
      if (kind !== undefined) return <Empty title={say(T.emptyFiltered)} />;
      return isInside ? <Empty title={say(T.empty)} next={say(T.emptyWhy)} /> : <Empty title={say(T.emptyOutside)} />;
    }
    return (
      <>
        <Rows rows={all} />
        <footer className="list-foot">
          <span className="note">
            {say(rows.hasNextPage ? STATE_TEXT.shownOf : STATE_TEXT.shownAll, { shown: all.length })}
          </span>
          {rows.hasNextPage && (
            <Button loading={rows.isFetchingNextPage} onClick={() => void rows.fetchNextPage()}>
              {say(STATE_TEXT.more, { count: 50 })}
            </Button>
          )}
        </footer>
      </>
    );
  }
}

interface KindsProps {
  readonly kind: EvaluationKind | undefined;
  readonly onKind: (kind: EvaluationKind | undefined) => void;
}

function Kinds({ kind, onKind }: KindsProps): ReactNode {
  const say = useSay();
  return (
    <div className="filter-bar" role="group" aria-label={say(T.filters)}>
      <Chip
        on={kind === undefined}
        name={say(T.all)}
        onClick={() => {
          onKind(undefined);
        }}
      />
      {EVALUATION_KINDS.map((one) => (
        <Chip
          key={one}
          on={kind === one}
          name={say(EVALUATION_KIND_NAMES[one])}
          onClick={() => {
            onKind(kind === one ? undefined : one);
          }}
        />
      ))}
    </div>
  );
}

function Rows({ rows }: { readonly rows: readonly FinanceEvaluationRow[] }): ReactNode {
  const say = useSay();
  return (
    <div className="table-wrap">
      <table className="table finance-evaluations">
        <thead>
          <tr>
            <th scope="col">{say(T.evaluation)}</th>
            <th scope="col">{say(T.phase)}</th>
            <th scope="col">{say(T.due)}</th>
            <th scope="col" className="wide-only">
              {say(T.lead)}
            </th>
            <th scope="col" className="number wide-only">
              {say(T.amount)}
            </th>
            <th scope="col" className="number">
              {say(T.score)}
            </th>
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

function Row({ row }: { readonly row: FinanceEvaluationRow }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  return (
    <tr>
      <td>
        <Link className="row-title" to={href(`/finance-evaluations/${row.id}`)}>
          {row.name}
        </Link>
        <p className="second">
          {say(EVALUATION_KIND_NAMES[row.evaluationKind])} · {row.code} · {row.unitName} · {row.fiscalYear}
        </p>
      </td>
      <td>{row.phaseName}</td>
      <td>
        {row.due !== null && row.dueKey !== null && (
          <>
            <ItemDueDate itemId={row.id} obligationKey={row.dueKey} due={row.due} />
            <p className="second">{row.dueName}</p>
          </>
        )}
      </td>
      <td className="wide-only">
        {row.leaderName ?? '—'}
        <p className="second">{row.agencyName}</p>
      </td>
      <td className="number wide-only">
        <Money fen={row.amountFen} />
      </td>
      <td className="number">
        {row.score === null ? '—' : row.score.toFixed(2)} {row.grade && <Grade grade={row.grade} />}
      </td>
    </tr>
  );
}
