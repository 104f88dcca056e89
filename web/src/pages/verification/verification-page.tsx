import { useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import type { Policy } from '../../../../domain/policy/policy.ts';
import { problemsPath } from '../../acts/matter-path.ts';
import { Meanwhile } from '../../acts/meanwhile.tsx';
import { ApiError } from '../../api/api-error.ts';
import { useVersion } from '../../api/use-item.ts';
import { useRectified, type Rectified } from '../../api/use-rectified.ts';
import { usePolicy } from '../../api/use-policy.ts';
import { ExplainedDueDate } from '../../blocks/explained-due-date.tsx';
import { explanationOf } from '../../blocks/explanation.ts';
import { Empty, ReadError, Skeleton } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { NotFound } from '../../shell/dead-ends.tsx';
import { usePageTitle } from '../../shell/page-title.ts';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { REPORT_TEXT, VERIFY_TEXT as T } from '../../text/rectify-text.ts';
import { draftOf } from '../feedback/feedback-draft.ts';
import { Together } from './together.tsx';
import { useReports } from './use-reports.ts';
import { VerifiedProblem } from './verified-problem.tsx';
import './verification.css';

/** `/items/:id/verification`: problem, advice, report and evidence side by side; closed out or sent back one by one (R2). */
export function VerificationPage(): ReactNode {
  return <Page of="budget-items" />;
}

/** `/finance-evaluations/:id/verification`: the same of an evaluation by finance. */
export function EvaluationVerificationPage(): ReactNode {
  return <Page of="finance-evaluations" />;
}

function Page({ of }: Pick<Rectified, 'of'>): ReactNode {
  const { id = '' } = useParams();
  const item = useRectified(id, of);
  usePageTitle(useSay()(T.title));
  const policy = usePolicy(item.data?.rules.policy);
  if (item.data && policy.data) return <Loaded item={item.data} policy={policy.data} />;
  if (item.error instanceof ApiError && item.error.status < 500) return <NotFound />;
  const error = item.error ?? policy.error;
  if (error) {
    return (
      <ReadError
        error={error}
        onRetry={() => {
          void item.refetch();
          void policy.refetch();
        }}
      />
    );
  }
  return (
    <div className="page">
      <Skeleton rows={5} height={90} />
    </div>
  );
}

function Loaded({ item, policy }: { readonly item: Rectified; readonly policy: Policy }): ReactNode {
  const say = useSay();
  const [seen, setSeen] = useState(item.version);
  const reports = useReports(item);
  const feedback = useVersion(item.id, item.details.feedback?.versionId);
  const facts = draftOf(feedback.data?.body).problems;
  const shown = item.problems.filter(({ financeStatus }) => financeStatus !== 'notDue');
  return (
    <div className="page verification-page">
      <Head item={item} />
      <Meanwhile item={item} seen={seen} onSeen={setSeen} />
      {shown.length === 0 ? (
        <section className="panel">
          <Empty title={say(T.none)} next={say(T.noneWhy)} />
        </section>
      ) : (
        <>
          {reports.error && <ReadError error={reports.error} onRetry={reports.readAgain} />}
          {reports.summary !== '' && (
            <section className="panel panel-body">
              <h2>{say(T.summary)}</h2>
              <p>
                <Written>{reports.summary}</Written>
              </p>
            </section>
          )}
          {shown.map((problem) => (
            <VerifiedProblem
              key={problem.no}
              item={item}
              policy={policy}
              problem={problem}
              fact={facts[problem.no - 1]?.evidence ?? ''}
              report={reports.points.get(problem.no)}
              onActed={setSeen}
            />
          ))}
          <Together item={item} onActed={setSeen} />
        </>
      )}
    </div>
  );
}

function Head({ item }: { readonly item: Rectified }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const count = item.problems.filter(({ financeStatus }) => financeStatus === 'awaiting').length;
  const clock = item.obligations.find(({ kind }) => kind === 'verifyRectification');
  return (
    <header className="page-head">
      <div>
        <p className="crumbs">
          <Link to={href(problemsPath(item.of, item.id))}>
            {say(REPORT_TEXT.crumbs, { number: item.details.feedback?.documentNumber ?? '' })}
          </Link>
        </p>
        <h1>{say(T.title)}</h1>
        <p className="sub">{say(T.sub, { item: item.name, unit: item.unit.name, count })}</p>
      </div>
      {clock && (
        <p>
          <span className="muted">{say(T.due)}</span> <ExplainedDueDate facts={explanationOf(clock, item.rules)} />
        </p>
      )}
    </header>
  );
}
