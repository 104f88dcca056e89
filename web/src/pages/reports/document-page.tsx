import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useSend } from '../../api/api-provider.tsx';
import { ResultDocumentAnswer, type ResultDocument } from '../../api/ranking-answers.ts';
import { Button } from '../../blocks/button.tsx';
import { ReadError, Skeleton } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { PaperLinks } from '../../paper/paper-links.tsx';
import { useHolds } from '../../session/session.ts';
import { useScope } from '../../shell/scope.ts';
import { Chains } from '../../sign-off/chains.tsx';
import { useSay } from '../../text/language.tsx';
import { REPORTS_TEXT as T } from '../../text/reports-text.ts';
import { RehearseLink } from '../rehearsal/rehearse-link.tsx';
import { DocumentActs } from './document-acts.tsx';
import { Clocks, Delivery, History, useDay } from './document-parts.tsx';
import { DocumentsBeside } from './documents-beside.tsx';
import { ReportFrame } from './report-frame.tsx';

/** `/reports/documents/:id`: one document about results, its clocks, deliveries and receipts, and what comes next. */
export function DocumentPage(): ReactNode {
  const say = useSay();
  const send = useSend();
  const { id = '' } = useParams();
  const { href } = useScope();
  const readsAll = useHolds()('ranking.read');
  const answer = useQuery({
    queryKey: ['result-document', id],
    queryFn: ({ signal }) => send({ path: `/result-documents/${id}`, answer: ResultDocumentAnswer, signal }),
  });
  const { data } = answer;
  const crumbs = (
    <>
      {readsAll ? <Link to={href('/reports/documents')}>{say(T.tabDocuments)}</Link> : say(T.tabDocuments)} /{' '}
      {data?.kindName}
    </>
  );
  const actions = (
    <>
      {readsAll && data && <PaperLinks of="result-documents" itemId={id} kind="document" name={data.name} />}
      {readsAll && <RehearseLink of="resultDocument" id={id} />}
      <Button
        onClick={() => {
          print();
        }}
      >
        {say(T.print)}
      </Button>
    </>
  );
  return (
    <ReportFrame
      title={data?.name ?? say(T.tabDocuments)}
      crumbs={crumbs}
      sub={data && <Sub document={data} />}
      actions={actions}
    >
      {answer.isPending && <Skeleton rows={8} height={40} />}
      {!answer.isPending && !data && <ReadError error={answer.error} onRetry={() => void answer.refetch()} />}
      {data && (
        <div className="report-columns">
          <div className="report-column">
            <Chains item={{ ...data, of: 'result-documents' }} />
            <Content document={data} />
            <Delivery document={data} />
            <History document={data} />
          </div>
          <aside className="report-column">
            <DocumentActs key={data.version} document={data} />
            <Beside document={data} />
            <Clocks document={data} />
          </aside>
        </div>
      )}
    </ReportFrame>
  );
}

/** Others of its year, kind and range; of one that was withdrawn nothing follows. */
function Beside({ document }: { readonly document: ResultDocument }): ReactNode {
  const { documentKind, open, former, issuedOn, replaces, phase } = document;
  if (phase === 'documentWithdrawn') return null;
  const page = { issued: issuedOn !== null, replaces: replaces?.documentId };
  return <DocumentsBeside kind={documentKind} open={open} former={former} page={page} />;
}

function Sub({ document }: { readonly document: ResultDocument }): ReactNode {
  const say = useSay();
  const day = useDay();
  const { phaseName, documentNumber, draftedBy, submittedOn } = document;
  if (draftedBy === '') return <b>{phaseName}</b>;
  return (
    <>
      <b>{phaseName}</b>
      {documentNumber !== null && ` · ${documentNumber}`} ·{' '}
      {say(T.draftedBy, { person: draftedBy, on: day(submittedOn) })}
    </>
  );
}

function Content({ document }: { readonly document: ResultDocument }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const readsAll = useHolds()('ranking.read');
  const { summary, returned, replaces, rankingId, entries, hash, phase, documentKind, fiscalYear } = document;
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.content)}</h2>
      </div>
      <div className="panel-body">
        {returned && phase === 'documentRevising' && (
          <p className="failure">{say(T.returnedWith, { opinion: returned.opinion })}</p>
        )}
        <p>
          <Written>{summary}</Written>
        </p>
        {replaces && (
          <p>
            <Link to={href(`/reports/documents/${replaces.documentId}`)}>
              {say(T.replaces, { number: replaces.documentNumber, reason: replaces.reason })}
            </Link>
          </p>
        )}
        {readsAll && documentKind === 'evaluationPlan' && (
          <p>
            <Link to={href('/finance-evaluations/plan', { plan: String(fiscalYear) })}>{say(T.seePlan)}</Link>
          </p>
        )}
        {readsAll && rankingId !== null && (
          <p>
            <Link to={href(`/reports/rankings/${rankingId}`)}>{say(T.seeRanking)}</Link>
          </p>
        )}
        {hash !== '' && (
          <dl className="hashes">
            <dt>{say(T.inputsHash)}</dt>
            <dd>{hash}</dd>
          </dl>
        )}
      </div>
      {entries.length > 0 && (
        <ul className="report-rows">
          {entries.map(({ subjectId, name, standing, grounds, reason }) => (
            <li key={subjectId}>
              <div>
                <span className={standing === 'removed' ? 'row-title removed' : 'row-title'}>
                  <Written>{name}</Written>
                </span>{' '}
                {standing !== 'proposed' && (
                  <span className="tag tag-grey">{say(standing === 'added' ? T.addedTag : T.removedTag)}</span>
                )}
                <span className="second">
                  {[...grounds, ...(reason === null ? [] : [reason])].join(say(T.semicolon))}
                </span>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
