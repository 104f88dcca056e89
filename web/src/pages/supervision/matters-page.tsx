import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { ANSWERER_NAMES } from '../../../../domain/processes/supervision/names.ts';
import { useSend } from '../../api/api-provider.tsx';
import { SupervisionCountsAnswer, SupervisionsAnswer, type SupervisionRow } from '../../api/supervision-answers.ts';
import { PagedList } from '../../ask/paged-list.tsx';
import { useAddressFilters } from '../../ask/use-address-filters.ts';
import { usePages } from '../../ask/use-pages.ts';
import { Button } from '../../blocks/button.tsx';
import { Chip } from '../../blocks/chip.tsx';
import { Empty } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { useAskAgain } from '../../live/live-provider.tsx';
import { useHolds } from '../../session/session.ts';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { SUPERVISION_TEXT as T } from '../../text/supervision-text.ts';
import { MatterDue } from './matter-due.tsx';
import { OpenForm } from './open-form.tsx';
import { SupervisionFrame } from './supervision-frame.tsx';

const FILTERS = ['state'] as const;
const STATES = ['running', 'ended', 'all'] as const;
type State = (typeof STATES)[number];

/** `/supervision/matters`: what leaders supervise, with its date and where it stands. */
export function MattersPage(): ReactNode {
  const say = useSay();
  const holds = useHolds();
  const { region } = useScope();
  const [search] = useSearchParams();
  const { filters, change } = useAddressFilters(FILTERS);
  const state: State = STATES.find((one) => one === filters.state) ?? 'running';
  const about = search.get('about') ?? undefined;
  const [opening, setOpening] = useState(about !== undefined);
  const pages = usePages<SupervisionRow>(SupervisionsAnswer, {
    path: '/supervisions',
    query: { region, state: state === 'all' ? undefined : state },
    refetchInterval: useAskAgain(),
  });
  const mayOpen = holds('supervision.open');
  return (
    <SupervisionFrame
      title={say(T.tabMatters)}
      sub={<Counts />}
      actions={
        mayOpen &&
        !opening && (
          <Button
            look="primary"
            onClick={() => {
              setOpening(true);
            }}
          >
            {say(T.start)}
          </Button>
        )
      }
    >
      {mayOpen && opening && (
        <OpenForm
          about={about}
          clockKey={search.get('key') ?? undefined}
          onClose={() => {
            setOpening(false);
          }}
        />
      )}
      <section className="panel">
        <div className="filter-bar" role="group" aria-label={say(T.filters)}>
          {STATES.map((one) => (
            <Chip
              key={one}
              on={state === one}
              name={say(T[one])}
              onClick={() => {
                change('state', one === 'running' ? undefined : one);
              }}
            />
          ))}
        </div>
        <PagedList
          pages={pages}
          empty={
            state === 'running' ? (
              <Empty title={say(T.empty)} next={say(T.emptyWhy)} />
            ) : (
              <Empty title={say(T.emptyFiltered)} />
            )
          }
        >
          {(rows) => <Rows rows={rows} />}
        </PagedList>
      </section>
    </SupervisionFrame>
  );
}

function Counts(): ReactNode {
  const say = useSay();
  const send = useSend();
  const { region } = useScope();
  const { data } = useQuery({
    queryKey: ['supervision-counts', region],
    queryFn: ({ signal }) =>
      send({ path: '/supervisions/counts', query: { region }, answer: SupervisionCountsAnswer, signal }),
  });
  return data ? say(T.sub, data) : null;
}

function Rows({ rows }: { readonly rows: readonly SupervisionRow[] }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  return (
    <div className="table-wrap">
      <table className="table stacked supervisions">
        <thead>
          <tr>
            <th scope="col">{say(T.what)}</th>
            <th scope="col" className="wide-only">
              {say(T.answers)}
            </th>
            <th scope="col">{say(T.phase)}</th>
            <th scope="col">{say(T.due)}</th>
            <th scope="col" className="wide-only">
              {say(T.leader)}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link className="row-title" to={href(`/supervision/matters/${row.id}`)}>
                  <Written>{row.name}</Written>
                </Link>
                <span className="second">
                  <Written>{row.code}</Written> · <Written>{row.regionName}</Written>
                </span>
              </th>
              <td className="wide-only" data-head={say(T.answers)}>
                <Written>{row.answeredBy === 'unit' ? row.unitName : say(ANSWERER_NAMES.finance)}</Written>
              </td>
              <td className="nowrap">{row.phaseName}</td>
              <td className="nowrap">
                <MatterDue row={row} />
              </td>
              <td className="wide-only" data-head={say(T.leader)}>
                <Written>{row.leader ?? say(T.byLadder)}</Written>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
