import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSend } from '../../api/api-provider.tsx';
import { EngagementsAnswer, type EntryDetail, type Engagement } from '../../api/library-answers.ts';
import { Opener } from '../../ask/opener.tsx';
import { spanWords } from '../../blocks/date-words.ts';
import { Money } from '../../blocks/money.tsx';
import { Empty, ReadError, Skeleton } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { useHolds } from '../../session/session.ts';
import { ENGAGEMENT_TEXT as T } from '../../text/library-text.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { EngagementForm, RatingForm } from './engagement-forms.tsx';

/** What an agency was engaged for, newest first, each with the rating that counts (S5). */
export function Engagements({ agency }: { readonly agency: EntryDetail }): ReactNode {
  const say = useSay();
  const send = useSend();
  const keeps = useHolds()('registry.change');
  const path = `/libraries/agencies/${agency.id}/engagements`;
  const engagements = useQuery({
    queryKey: ['library', 'agencies', agency.id, 'engagements'],
    queryFn: ({ signal }) => send({ path, answer: EngagementsAnswer, signal }),
  });
  const { data } = engagements;
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.title)}</h2>
      </div>
      {keeps && agency.state !== 'removed' && (
        <div className="panel-body">
          <Opener label={say(T.record)}>{(close) => <EngagementForm path={path} close={close} />}</Opener>
        </div>
      )}
      {engagements.isPending && <Skeleton rows={2} height={40} />}
      {!engagements.isPending && !data && (
        <ReadError error={engagements.error} onRetry={() => void engagements.refetch()} />
      )}
      {data?.rows.length === 0 && <Empty title={say(T.none)} next={say(T.noneNext)} />}
      {data && data.rows.length > 0 && <Table rows={data.rows} keeps={keeps} path={path} />}
    </section>
  );
}

interface TableProps {
  readonly rows: readonly Engagement[];
  readonly keeps: boolean;
  readonly path: string;
}

function Table({ rows, keeps, path }: TableProps): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  return (
    <table className="table stacked">
      <thead>
        <tr>
          <th scope="col">{say(T.subject)}</th>
          <th scope="col" className="number">
            {say(T.fee)}
          </th>
          <th scope="col">{say(T.score)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>
              <Written>{row.subject}</Written>
              <span className="second">
                <Written>{row.regionName}</Written> · {spanWords(row.begunOn, row.endsOn ?? undefined, locale)}
              </span>
            </td>
            <td className="number">{row.feeFen !== null && <Money fen={row.feeFen} />}</td>
            <td>
              <Quality row={row} />
              {keeps && (
                <Opener label={say(T.rateOf, { subject: row.subject })} shown={say(T.rate)} size="small">
                  {(close) => <RatingForm path={`${path}/${row.id}/ratings`} close={close} />}
                </Opener>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Quality({ row: { score, opinion, ratedByName, ratings } }: { readonly row: Engagement }): ReactNode {
  const say = useSay();
  if (score === null) return <span className="muted">{say(T.unrated)}</span>;
  return (
    <>
      <b>{score.toFixed(2)}</b> {ratings > 1 && <span className="note">{say(T.ratings, { count: ratings })}</span>}
      <span className="second">
        <Written>{opinion}</Written> <Written>{ratedByName}</Written>
      </span>
    </>
  );
}
