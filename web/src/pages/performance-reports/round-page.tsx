import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { put, useAddress } from '../../shell/address.ts';
import { reportPeriodName } from '../../../../domain/performance-report/period.ts';
import { ROUND_STATE_NAMES, ROUND_STATES } from '../../../../domain/performance-report/round.ts';
import { useSend } from '../../api/api-provider.tsx';
import { ReportRowsAnswer, ReportSummaryAnswer, RoundsAnswer, type ReportRow } from '../../api/report-answers.ts';
import { FilterPick } from '../../ask/filter-controls.tsx';
import { PagedList } from '../../ask/paged-list.tsx';
import { usePages } from '../../ask/use-pages.ts';
import { Button } from '../../blocks/button.tsx';
import { momentWords } from '../../blocks/date-words.ts';
import { Empty, ReadError, Skeleton } from '../../blocks/states.tsx';
import { ExportButton } from '../../files/export-button.tsx';
import { useToday } from '../../session/today.tsx';
import { useScope } from '../../shell/scope.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { PERFORMANCE_REPORT_TEXT as T } from '../../text/performance-report-text.ts';
import { ReportFrame } from '../reports/report-frame.tsx';
import { FigureTable } from './figure-table.tsx';
import { RoundTable } from './round-table.tsx';
import './performance-reports.css';

/** Which round the address names, and its standing that is looked at. */
function useRound() {
  const { period = '' } = useParams();
  const { region, year } = useScope();
  const [search, edit] = useAddress();
  const side = search.get('side') === 'receipt' ? ('receipt' as const) : ('unit' as const);
  const standing = ROUND_STATES.find((one) => one === search.get('standing'));
  const choose = (next: string | undefined): void => {
    edit((after) => {
      put(after, 'standing', next);
    });
  };
  return { round: { region, year, period, side }, standing, choose };
}

/** `/performance-reports/rounds/:period`: who has reported, who has not, and what the accepted reports come to. */
export function RoundPage(): ReactNode {
  const say = useSay();
  const send = useSend();
  const { href } = useScope();
  const { round, standing, choose } = useRound();
  const rounds = useQuery({
    queryKey: ['report-rounds', { region: round.region, year: round.year }],
    queryFn: ({ signal }) =>
      send({
        path: '/performance-reports/rounds',
        query: { region: round.region, year: round.year },
        answer: RoundsAnswer,
        signal,
      }),
  });
  const { data } = rounds;
  const query = { ...round, year: data?.year ?? round.year };
  const pages = usePages<ReportRow>(ReportRowsAnswer, {
    path: '/performance-reports',
    query: { ...query, standing },
    enabled: data !== undefined,
  });
  const period = data?.periods.find(({ key }) => key === round.period);
  const name = say(round.side === 'unit' ? T.unitRound : T.receiptRound);
  const title = period ? `${name} · ${say(reportPeriodName({ ...period, year: data?.year ?? 0 }))}` : name;
  const counts = period && (round.side === 'unit' ? period.units : period.regions);
  return (
    <ReportFrame
      title={title}
      crumbs={<Link to={href('/performance-reports')}>{say(T.title)}</Link>}
      sub={counts && `${data?.regionName ?? ''} · ${say(T.counts, counts)}`}
      actions={
        <>
          <ExportButton path="/performance-reports" query={query} name={title} />
          <Button
            onClick={() => {
              print();
            }}
          >
            {say(T.print)}
          </Button>
        </>
      }
    >
      {!rounds.isPending && !data && <ReadError error={rounds.error} onRetry={() => void rounds.refetch()} />}
      <div className="report-columns">
        <section className="panel">
          <div className="filter-bar">
            <FilterPick
              label={say(T.all)}
              options={ROUND_STATES.map((value) => ({ value, name: say(ROUND_STATE_NAMES[value]) }))}
              value={standing}
              onChange={choose}
            />
          </div>
          <PagedList
            pages={pages}
            empty={
              standing === undefined ? (
                <Empty title={say(T.emptyRound)} next={say(T.emptyRoundWhy)} />
              ) : (
                <Empty
                  title={say(T.emptyFiltered)}
                  next={
                    <Button
                      onClick={() => {
                        choose(undefined);
                      }}
                    >
                      {say(T.clearFilter)}
                    </Button>
                  }
                />
              )
            }
          >
            {(rows) => <RoundTable rows={rows} />}
          </PagedList>
        </section>
        {data && <RollUp query={query} />}
      </div>
    </ReportFrame>
  );
}

type Query = ReturnType<typeof useRound>['round'];

/** What is accepted, added up; nothing else is counted. */
function RollUp({ query }: { readonly query: Query }): ReactNode {
  const say = useSay();
  const send = useSend();
  const { locale } = useLanguage();
  const { today } = useToday();
  const answer = useQuery({
    queryKey: ['report-summary', query],
    queryFn: ({ signal }) => send({ path: '/performance-reports/summary', query, answer: ReportSummaryAnswer, signal }),
  });
  const { data } = answer;
  return (
    <aside className="panel">
      <div className="panel-head">
        <h2>{say(T.rollUp)}</h2>
      </div>
      {answer.isPending && <Skeleton rows={10} height={24} />}
      {!answer.isPending && !data && <ReadError error={answer.error} onRetry={() => void answer.refetch()} />}
      {data && data.counts.accepted === 0 && <p className="panel-body">{say(T.nothingAccepted)}</p>}
      {data && data.counts.accepted > 0 && (
        <div className="panel-body">
          <p className="note">
            {say(T.rollUpOf, { accepted: data.counts.accepted, time: momentWords(data.asOf, today, locale) })}
          </p>
          <FigureTable figures={data.figures} />
        </div>
      )}
    </aside>
  );
}
