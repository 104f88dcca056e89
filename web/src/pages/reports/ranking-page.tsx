import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useSend } from '../../api/api-provider.tsx';
import {
  RankingDetailAnswer,
  RankingLinesAnswer,
  RankingProofAnswer,
  type FrozenRanking,
  type RankingLine,
  type RankingProof,
} from '../../api/ranking-answers.ts';
import { PagedList } from '../../ask/paged-list.tsx';
import { usePages } from '../../ask/use-pages.ts';
import { Button } from '../../blocks/button.tsx';
import { momentWords } from '../../blocks/date-words.ts';
import { Empty, ReadError, Skeleton } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { ExportButton } from '../../files/export-button.tsx';
import { useToday } from '../../session/today.tsx';
import { useScope } from '../../shell/scope.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { REPORTS_TEXT as T } from '../../text/reports-text.ts';
import { DocumentStanding } from './document-standing.tsx';
import { LeftTable, RankingTable } from './ranking-table.tsx';
import { ReportFrame } from './report-frame.tsx';

/** `/reports/rankings/:id`: the frozen snapshot, the proof that it can be computed again, and putting it forward (R6). */
export function RankingPage(): ReactNode {
  const say = useSay();
  const send = useSend();
  const { id = '' } = useParams();
  const { href } = useScope();
  const ranking = useQuery({
    queryKey: ['ranking', id],
    queryFn: ({ signal }) => send({ path: `/rankings/${id}`, answer: RankingDetailAnswer, signal }),
  });
  const { data } = ranking;
  const title = data ? say(T.ranking, { year: data.fiscalYear, subject: data.subjectName }) : say(T.tabRankings);
  const crumbs = (
    <>
      <Link to={href('/reports')}>{say(T.tabRankings)}</Link> / {say(T.snapshot)}
    </>
  );
  const actions = data && <ExportButton path={`/rankings/${id}`} query={{}} name={title} />;
  return (
    <ReportFrame title={title} crumbs={crumbs} sub={data && <Sub ranking={data} />} actions={actions}>
      {ranking.isPending && <Skeleton rows={8} height={40} />}
      {!ranking.isPending && !data && <ReadError error={ranking.error} onRetry={() => void ranking.refetch()} />}
      {data && (
        <div className="report-columns">
          <div className="report-column">
            <Lines id={id} />
          </div>
          <aside className="report-column">
            <DocumentStanding
              kind="ranking"
              standing={data}
              what={T.putForwardRanking}
              name={title}
              body={{ documentKind: 'ranking', rankingId: id }}
              place={id}
            />
            <Method ranking={data} />
            <Proof ranking={data} />
          </aside>
        </div>
      )}
    </ReportFrame>
  );
}

function Sub({ ranking }: { readonly ranking: FrozenRanking }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const { regionName, places, excluded, frozenByName: person, frozenAt, note } = ranking;
  return (
    <>
      <Written>{regionName}</Written> · {say(T.places, { places, excluded })} ·{' '}
      {say(T.frozenBy, { person, time: momentWords(frozenAt, today, locale) })}
      {note !== '' && ` · ${note}`}
    </>
  );
}

function Lines({ id }: { readonly id: string }): ReactNode {
  const say = useSay();
  const pages = usePages<RankingLine>(RankingLinesAnswer, { path: `/rankings/${id}/lines` });
  return (
    <section className="panel">
      <PagedList pages={pages} empty={<Empty title={say(T.nobodyPlaced)} />}>
        {(rows) => {
          const left = rows.filter(({ rank }) => rank === null);
          return (
            <>
              <RankingTable rows={rows.filter(({ rank }) => rank !== null)} />
              {left.length > 0 && (
                <>
                  <div className="panel-head">
                    <h2>{say(T.left, { count: left.length })}</h2>
                  </div>
                  <LeftTable rows={left} />
                </>
              )}
            </>
          );
        }}
      </PagedList>
    </section>
  );
}

function Method({ ranking: { methodLines } }: { readonly ranking: FrozenRanking }): ReactNode {
  const say = useSay();
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.method)}</h2>
      </div>
      <ol className="panel-body method-lines">
        {methodLines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </section>
  );
}

/** Computed again when somebody asks: by the same arithmetic, from what was frozen. */
function Proof({ ranking }: { readonly ranking: FrozenRanking }): ReactNode {
  const say = useSay();
  const send = useSend();
  const proof = useQuery({
    queryKey: ['ranking-proof', ranking.id],
    queryFn: ({ signal }) => send({ path: `/rankings/${ranking.id}/proof`, answer: RankingProofAnswer, signal }),
    enabled: false,
  });
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.snapshot)}</h2>
      </div>
      <div className="panel-body">
        <dl className="hashes">
          <dt>{say(T.inputsHash)}</dt>
          <dd>{ranking.inputsHash}</dd>
          <dt>{say(T.resultHash)}</dt>
          <dd>{ranking.resultHash}</dd>
        </dl>
        <div className="act-buttons">
          <Button loading={proof.isFetching} onClick={() => void proof.refetch()}>
            {say(T.proof)}
          </Button>
          <a href={`/api/v1/rankings/${ranking.id}/snapshot.json`} download title={say(T.asJsonHint)}>
            {say(T.asJson)}
          </a>
        </div>
        <div role="status">{proof.data && <Verdict proof={proof.data} />}</div>
        {proof.error && <ReadError error={proof.error} onRetry={() => void proof.refetch()} />}
      </div>
    </section>
  );
}

function Verdict({ proof }: { readonly proof: RankingProof }): ReactNode {
  const say = useSay();
  const place = (rank: number | null): string | number => rank ?? say(T.none);
  return (
    <>
      <p className={proof.holds ? 'proof-holds' : 'failure'}>{say(proof.holds ? T.proofHolds : T.proofFails)}</p>
      <p>
        {proof.changedItems === 0
          ? say(T.proofSame)
          : say(T.proofChanged, { items: proof.changedItems, moved: proof.movedCount })}
      </p>
      <ul>
        {proof.moved.map(({ subjectId, name, from, to }) => (
          <li key={subjectId}>{say(T.moved, { name, from: place(from), to: place(to) })}</li>
        ))}
      </ul>
    </>
  );
}
