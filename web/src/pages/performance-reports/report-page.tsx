import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { REPORT_PARTS } from '../../../../domain/performance-report/content.ts';
import { REPORT_PART_NAMES } from '../../../../domain/performance-report/report-text.ts';
import { ApiError } from '../../api/api-error.ts';
import { useSend } from '../../api/api-provider.tsx';
import { ReportAnswer, type Report } from '../../api/report-answers.ts';
import { Button } from '../../blocks/button.tsx';
import { Empty, ReadError, Skeleton } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { NotFound } from '../../shell/dead-ends.tsx';
import { useScope } from '../../shell/scope.ts';
import { Chains } from '../../sign-off/chains.tsx';
import { useSay } from '../../text/language.tsx';
import { PERFORMANCE_REPORT_TEXT as T } from '../../text/performance-report-text.ts';
import { RehearseLink } from '../rehearsal/rehearse-link.tsx';
import { Clocks, History, useDay } from '../reports/document-parts.tsx';
import { ReportFrame } from '../reports/report-frame.tsx';
import { FiguresPanel } from './figures-panel.tsx';
import { ReportActs } from './report-acts.tsx';
import { ReportEditor } from './report-editor.tsx';
import './performance-reports.css';

/** `/performance-reports/:id`: the five parts beside their figures; whoever writes it edits the words here (R4, R5). */
export function ReportPage(): ReactNode {
  const say = useSay();
  const send = useSend();
  const { id = '' } = useParams();
  const { href } = useScope();
  const answer = useQuery({
    queryKey: ['performance-report', id],
    queryFn: ({ signal }) => send({ path: `/performance-reports/${id}`, answer: ReportAnswer, signal }),
  });
  const { data } = answer;
  if (answer.error instanceof ApiError && answer.error.status === 404) return <NotFound />;
  return (
    <ReportFrame
      title={data?.name ?? say(T.title)}
      crumbs={<Link to={href('/performance-reports')}>{say(T.title)}</Link>}
      sub={data && <Sub report={data} />}
      actions={
        <>
          <RehearseLink of="performanceReport" id={id} />
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
      {answer.isPending && <Skeleton rows={8} height={40} />}
      {!answer.isPending && !data && <ReadError error={answer.error} onRetry={() => void answer.refetch()} />}
      {data && (
        <div className="report-columns">
          <div className="report-column">
            <Answers report={data} />
            <Chains item={{ ...data, of: 'performance-reports' }} />
            {data.drafted ? <ReportEditor key={data.phase} report={data} /> : <Words report={data} />}
            <History document={data} />
          </div>
          <aside className="report-column">
            <ReportActs key={data.version} report={data} />
            <Clocks document={data} />
            {!data.drafted && data.content && <FiguresPanel content={data.content} hash={data.content.hash} />}
          </aside>
        </div>
      )}
    </ReportFrame>
  );
}

function Sub({ report }: { readonly report: Report }): ReactNode {
  const say = useSay();
  const day = useDay();
  const { phaseName, code, draftedBy, submittedOn, signedBy, signedOn } = report;
  return (
    <>
      <b>{phaseName}</b> · <Written>{code}</Written>
      {draftedBy !== null && ` · ${say(T.draftedBy, { person: draftedBy, on: day(submittedOn) })}`}
      {signedBy !== null && ` · ${say(T.signedBy, { person: signedBy, on: day(signedOn) })}`}
    </>
  );
}

/** What was answered last, where it still stands. */
function Answers({ report }: { readonly report: Report }): ReactNode {
  const say = useSay();
  const { phase, returned, sentBack, accepted, withdrawn } = report;
  if (withdrawn) return <p className="panel panel-body">{say(T.withdrawnWith, withdrawn)}</p>;
  if (accepted) return <p className="panel panel-body">{say(T.acceptedWith, accepted)}</p>;
  const isRevised = phase.endsWith('Revising') || phase === 'bureauReportAwaited';
  if (!isRevised) return null;
  return (
    <>
      {returned && <p className="failure">{say(T.returnedWith, returned)}</p>}
      {sentBack && <p className="failure">{say(T.sentBackWith, sentBack)}</p>}
    </>
  );
}

function Words({ report: { content } }: { readonly report: Report }): ReactNode {
  const say = useSay();
  if (!content)
    return (
      <section className="panel">
        <Empty title={say(T.nothingYet)} next={say(T.nothingYetWhy)} />
      </section>
    );
  return (
    <section className="panel panel-body report-words">
      {REPORT_PARTS.map((part) => (
        <div key={part}>
          <h2>{say(REPORT_PART_NAMES[part])}</h2>
          <p>{content.parts[part]}</p>
        </div>
      ))}
    </section>
  );
}
