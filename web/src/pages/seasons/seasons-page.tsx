import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { SeasonsAnswer, type SeasonRow } from '../../api/round-answers.ts';
import { PagedList } from '../../ask/paged-list.tsx';
import { useAddressFilters } from '../../ask/use-address-filters.ts';
import { usePages } from '../../ask/use-pages.ts';
import { Chip } from '../../blocks/chip.tsx';
import { Empty } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { useAskAgain } from '../../live/live-provider.tsx';
import { useHolds } from '../../session/session.ts';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { ROUNDS_TEXT as T } from '../../text/rounds-text.ts';
import { Dated } from './dated.tsx';
import { Progress } from './progress.tsx';
import { SeasonFrame } from './season-frame.tsx';
import { YearRounds } from './year-rounds.tsx';

const FILTERS = ['state'] as const;
const STATES = ['running', 'ended', 'all'] as const;
type State = (typeof STATES)[number];

/** `/seasons`: what units are asked for together, by when, and how far they are (G1, M1, E1, R4, R5). */
export function SeasonsPage(): ReactNode {
  const say = useSay();
  const holds = useHolds();
  const { region, year } = useScope();
  const { filters, change } = useAddressFilters(FILTERS);
  const state: State = STATES.find((one) => one === filters.state) ?? 'running';
  const pages = usePages<SeasonRow>(SeasonsAnswer, {
    path: '/seasons',
    query: { region, year, state: state === 'all' ? undefined : state },
    refetchInterval: useAskAgain(),
  });
  return (
    <SeasonFrame title={say(T.title)} sub={say(T.sub)}>
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
      {holds('season.keep') && <YearRounds />}
    </SeasonFrame>
  );
}

function Rows({ rows }: { readonly rows: readonly SeasonRow[] }): ReactNode {
  const say = useSay();
  return (
    <div className="table-wrap">
      <table className="table stacked rounds">
        <thead>
          <tr>
            <th scope="col">{say(T.round)}</th>
            <th scope="col">{say(T.phase)}</th>
            <th scope="col">{say(T.unitsDue)}</th>
            <th scope="col">{say(T.progress)}</th>
            <th scope="col" className="wide-only">
              {say(T.finance)}
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

function Row({ row }: { readonly row: SeasonRow }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const { kind, figures } = row;
  return (
    <tr>
      <th scope="row">
        <Link className="row-title" to={href(`/seasons/${row.id}`)}>
          <Written>{row.name}</Written>
        </Link>
        <span className="second">
          <Written>{row.code}</Written> · <Written>{row.regionName}</Written>
        </span>
      </th>
      <td className="nowrap">{row.phaseName}</td>
      <td className="nowrap" data-head={say(T.unitsDue)}>
        <Dated due={row.due} lit={row.phase !== 'seasonClosed' && row.phase !== 'seasonWithdrawn'} />
      </td>
      <td>
        <Progress figures={figures} />
        {kind !== 'monitoring' && <span className="second">{say(T.reviewedCount, figures)}</span>}
      </td>
      <td className="nowrap wide-only">
        {row.clockDue === null ? '—' : <Dated due={row.clockDue} lit />}
        {row.clockName !== null && <span className="second">{row.clockName}</span>}
      </td>
    </tr>
  );
}
