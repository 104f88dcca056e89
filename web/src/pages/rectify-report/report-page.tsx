import { useState, type ReactNode } from 'react';
import { useParams } from 'react-router';
import { useRectified, type Rectified } from '../../api/use-rectified.ts';
import { useVersion, useVersions } from '../../api/use-item.ts';
import { Empty, ReadError, Skeleton } from '../../blocks/states.tsx';
import { Opened } from '../../shell/opened.tsx';
import { usePageTitle } from '../../shell/page-title.ts';
import { useSay } from '../../text/language.tsx';
import { REPORT_TEXT as T } from '../../text/rectify-text.ts';
import { useDraft } from '../write/use-draft.ts';
import { FrozenReport } from './frozen-report.tsx';
import { ReportForm } from './report-form.tsx';
import { ReportHead } from './report-head.tsx';
import './rectify-report.css';

/** `/items/:id/rectification`: what the unit has done about each problem; the clerk freezes, the leader reports (R2). */
export function ReportPage(): ReactNode {
  return <Page of="budget-items" />;
}

/** `/finance-evaluations/:id/rectification`: the same about the problems of an evaluation by finance. */
export function EvaluationReportPage(): ReactNode {
  return <Page of="finance-evaluations" />;
}

function Page({ of }: Pick<Rectified, 'of'>): ReactNode {
  const { id = '' } = useParams();
  const item = useRectified(id, of);
  usePageTitle(useSay()(T.title));
  return (
    <Opened found={item} loading={<Loading />}>
      {(read) => <Loaded item={read} />}
    </Opened>
  );
}

function Loading(): ReactNode {
  return (
    <div className="page">
      <Skeleton rows={6} height={60} />
    </div>
  );
}

/** The leader begins with what there is to be signed, everybody else with the draft. */
function Loaded({ item }: { readonly item: Rectified }): ReactNode {
  const say = useSay();
  const versions = useVersions(item.id);
  const newest = versions.data?.rows.find(({ kind }) => kind === 'rectification');
  const writes = item.available.some(({ command, mine }) => command === 'answerProblem' && mine);
  const reports = item.available.some(({ command, mine }) => command === 'reportRectification' && mine);
  const [editing, setEditing] = useState<boolean>();
  if (versions.isPending) return <Loading />;
  if (!writes) {
    const phase = item.position.find(({ track }) => track === 'feedback')?.name ?? '';
    return (
      <div className="page">
        <ReportHead item={item} />
        {newest ? (
          <FrozenReport item={item} version={newest} />
        ) : (
          <section className="panel">
            <Empty title={say(T.notNow)} next={say(T.notNowWhy, { phase })} />
          </section>
        )}
      </div>
    );
  }
  if (newest && !(editing ?? !reports)) {
    return (
      <div className="page">
        <ReportHead item={item} />
        <FrozenReport
          item={item}
          version={newest}
          onEdit={() => {
            setEditing(true);
          }}
        />
      </div>
    );
  }
  return (
    <Editor
      item={item}
      newestId={newest?.id}
      {...(newest && {
        onRead: () => {
          setEditing(false);
        },
      })}
    />
  );
}

interface EditorProps {
  readonly item: Rectified;
  readonly newestId: string | undefined;
  readonly onRead?: () => void;
}

function Editor({ item, newestId, onRead }: EditorProps): ReactNode {
  const draft = useDraft(item.id, 'rectification');
  // What the writer began from stays what it was: freezing makes a newer version and must not take the form away.
  const [begunFrom] = useState(newestId);
  const newest = useVersion(item.id, begunFrom);
  if (draft.isPending || (begunFrom !== undefined && newest.isPending)) return <Loading />;
  if (draft.isError) return <ReadError error={draft.error} onRetry={() => void draft.refetch()} />;
  return <ReportForm item={item} draft={draft.data} before={newest.data?.body} {...(onRead && { onRead })} />;
}
