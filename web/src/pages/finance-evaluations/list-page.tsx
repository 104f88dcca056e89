import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { EVALUATION_KIND_NAMES } from '../../../../domain/processes/evaluation/evaluation-names.ts';
import { EVALUATION_KINDS, type EvaluationKind } from '../../../../domain/processes/evaluation/state.ts';
import { FinanceEvaluationPageAnswer, type FinanceEvaluationRow } from '../../api/finance-evaluation-answers.ts';
import { PagedList } from '../../ask/paged-list.tsx';
import { useAddressFilters } from '../../ask/use-address-filters.ts';
import { usePages } from '../../ask/use-pages.ts';
import { Button } from '../../blocks/button.tsx';
import { Chip } from '../../blocks/chip.tsx';
import { Grade } from '../../blocks/grade.tsx';
import { ItemDueDate } from '../../blocks/item-due-date.tsx';
import { Money } from '../../blocks/money.tsx';
import { Empty } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { useAskAgain } from '../../live/live-provider.tsx';
import { useMe } from '../../session/session.ts';
import { usePageTitle } from '../../shell/page-title.ts';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { FINANCE_EVALUATION_TEXT as T } from '../../text/finance-evaluation-text.ts';
import { RoomTabs } from '../plans/room-tabs.tsx';
import { OpenForm } from './open-form.tsx';
import './finance-evaluations.css';

const FILTERS = ['kind'] as const;

/** `/finance-evaluations`: every evaluation by finance in scope; people of outside see those that name them. */
export function FinanceEvaluationsPage(): ReactNode {
  const say = useSay();
  const { permissions } = useMe();
  const { region, year } = useScope();
  const { filters, change } = useAddressFilters(FILTERS);
  const kind = EVALUATION_KINDS.find((one) => one === filters.kind);
  const isInside = permissions.includes('item.read');
  const pages = usePages<FinanceEvaluationRow>(FinanceEvaluationPageAnswer, {
    path: '/finance-evaluations',
    query: { kind, year, region: isInside ? region : undefined },
    refetchInterval: useAskAgain(),
  });
  const [opening, setOpening] = useState(false);
  usePageTitle(say(T.title));
  return (
    <div className="page">
      <RoomTabs />
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
            change('kind', next);
          }}
        />
        <PagedList pages={pages} empty={nothing()}>
          {(rows) => <Rows rows={rows} />}
        </PagedList>
      </section>
    </div>
  );

  function nothing(): ReactNode {
    if (kind !== undefined) return <Empty title={say(T.emptyFiltered)} />;
    return isInside ? <Empty title={say(T.empty)} next={say(T.emptyWhy)} /> : <Empty title={say(T.emptyOutside)} />;
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
      <table className="table stacked finance-evaluations">
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
          <Written>{row.name}</Written>
        </Link>
        <p className="second">
          {say(EVALUATION_KIND_NAMES[row.evaluationKind])} · <Written>{row.code}</Written> ·{' '}
          <Written>{row.unitName}</Written> · {row.fiscalYear}
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
      <td className="wide-only" data-head={say(T.lead)}>
        <Written>{row.leaderName ?? '—'}</Written>
        <p className="second">
          <Written>{row.agencyName}</Written>
        </p>
      </td>
      <td className="number wide-only" data-head={say(T.amount)}>
        <Money fen={row.amountFen} />
      </td>
      <td className="number" data-head={say(T.score)}>
        {row.score === null ? '—' : row.score.toFixed(2)} {row.grade && <Grade grade={row.grade} />}
      </td>
    </tr>
  );
}
