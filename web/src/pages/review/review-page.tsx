import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import type { Item } from '../../api/item-answers.ts';
import { useItem, useVersion, useVersions, type Version } from '../../api/use-item.ts';
import { Empty, ReadError, Refreshing, Skeleton } from '../../blocks/states.tsx';
import { Opened } from '../../shell/opened.tsx';
import { usePageTitle } from '../../shell/page-title.ts';
import { useSay } from '../../text/language.tsx';
import { REVIEW_TEXT as T } from '../../text/review-text.ts';
import { sheetOf, type Sheet } from '../targets/sheet-body.ts';
import { useReturn } from '../targets/use-return.ts';
import '../targets/targets.css';
import { ReviewHead } from './review-head.tsx';
import { ReviewRoom } from './review-room.tsx';
import { subjectOf, type ReviewSubject } from './review-subject.ts';
import './review.css';

/** `/items/:id/review`: the table as submitted on the left, what finance says of it on the right. */
export function ReviewPage(): ReactNode {
  const { id = '' } = useParams();
  const say = useSay();
  const item = useItem(id);
  usePageTitle(item.data ? `${say(T.title)} · ${item.data.name}` : say(T.title));
  return (
    <Opened found={item} loading={<Loading />}>
      {(read) => <Loaded item={read} refreshing={item.isFetching} />}
    </Opened>
  );
}

function Loading(): ReactNode {
  return (
    <div className="page">
      <Skeleton rows={10} height={46} />
    </div>
  );
}

function Loaded({ item, refreshing }: { readonly item: Item; readonly refreshing: boolean }): ReactNode {
  const say = useSay();
  const subject = subjectOf(item);
  const versions = useVersions(item.id);
  const version = useVersion(item.id, subject.versionId);
  const body = version.data?.body;
  const sheet = useMemo(() => (body === undefined ? undefined : sheetOf(body)), [body]);
  if (subject.versionId === undefined) {
    return (
      <div className="page">
        <ReviewHead item={item} subject={subject} version={undefined} />
        <section className="panel">
          <Empty title={say(T.noTable)} />
        </section>
      </div>
    );
  }
  const failed = [versions, version].find(({ isError, data }) => isError && data === undefined);
  if (failed) return <ReadError error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!sheet || !versions.data || !version.data) return <Loading />;
  return (
    <div className="page review-page">
      <Refreshing when={refreshing} />
      <ReviewHead item={item} subject={subject} version={version.data} />
      <Compared item={item} subject={subject} sheet={sheet} version={version.data} versions={versions.data.rows} />
    </div>
  );
}

interface ComparedProps {
  readonly item: Item;
  readonly subject: ReviewSubject;
  readonly sheet: Sheet;
  readonly version: Version;
  readonly versions: readonly Version[];
}

/** Targets are compared with the version that was returned, an amendment with the approved table. */
function Compared({ item, subject, sheet, version, versions }: ComparedProps): ReactNode {
  const { targets, amendment } = item.details;
  const returned = subject.track === 'amendment' ? amendment !== undefined : targets.returns > 0;
  const type = subject.track === 'amendment' ? 'amendmentReturned' : 'targetsReturned';
  const last = useReturn(item.id, returned ? type : undefined, sheet);
  const frozen = versions.filter(({ kind }) => kind === 'targets');
  // Records from before a return named its version: then it was the one frozen before.
  const judged = last && (last.returned.versionId ?? frozen.find(({ number }) => number === version.number - 1)?.id);
  const base = subject.track === 'amendment' ? subject.baseId : judged;
  return (
    <ReviewRoom
      key={`${version.id}${base ?? ''}`}
      item={item}
      subject={subject}
      sheet={sheet}
      versions={frozen}
      base={base === version.id ? undefined : base}
      last={last}
    />
  );
}
