import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { HONOURS } from '../../../../domain/honours/propose.ts';
import { useSend } from '../../api/api-provider.tsx';
import { HonoursAnswer } from '../../api/ranking-answers.ts';
import { ReadError, Skeleton } from '../../blocks/states.tsx';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { REPORTS_TEXT as T } from '../../text/reports-text.ts';
import { AssessedPick } from './assessed-pick.tsx';
import { HonourList } from './honour-list.tsx';
import { ReportFrame } from './report-frame.tsx';
import { useAssessed, useReportScope } from './use-report-scope.ts';

/** `/reports/lists`: whom the facts propose for commendation and criticism; people add and take off with reasons (S8). */
export function ListsPage(): ReactNode {
  const say = useSay();
  const send = useSend();
  const { href } = useScope();
  const { region, year } = useReportScope();
  const [subject] = useAssessed();
  const query = { region, year, subject };
  const proposals = useQuery({
    queryKey: ['honours', query],
    queryFn: ({ signal }) => send({ path: '/honours/proposals', query, answer: HonoursAnswer, signal }),
  });
  const { data } = proposals;
  return (
    <ReportFrame title={`${String(year)} · ${say(T.tabLists)}`} sub={say(T.listsSub)}>
      <section className="panel">
        <AssessedPick />
        {data && (
          <div className="panel-body">
            <p>
              {data.rankingId === null ? (
                say(T.basisLive)
              ) : (
                <Link to={href(`/reports/rankings/${data.rankingId}`)}>
                  {data.rankingNumber === null
                    ? say(T.basisFrozen)
                    : say(T.basisIssued, { number: data.rankingNumber })}
                </Link>
              )}
            </p>
            <ul className="method-lines" aria-label={say(T.rules)}>
              {data.rules.map((rule) => (
                <li key={rule}>{rule}</li>
              ))}
            </ul>
          </div>
        )}
      </section>
      {proposals.isPending && <Skeleton rows={6} height={46} />}
      {!proposals.isPending && !data && <ReadError error={proposals.error} onRetry={() => void proposals.refetch()} />}
      {data &&
        HONOURS.map((honour) => (
          <HonourList
            key={`${honour}:${subject}:${String(year)}`}
            honour={honour}
            rows={data.rows.filter((row) => row.honour === honour)}
            query={query}
          />
        ))}
    </ReportFrame>
  );
}
