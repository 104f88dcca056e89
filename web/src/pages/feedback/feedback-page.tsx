import { useState, type ReactNode } from 'react';
import { useParams } from 'react-router';
import type { Policy } from '../../../../domain/policy/policy.ts';
import type { Item } from '../../api/item-answers.ts';
import { useItem, useVersion } from '../../api/use-item.ts';
import { Empty, ReadError, Skeleton } from '../../blocks/states.tsx';
import { useFeedbackPolicy } from '../../paper/use-feedback-policy.ts';
import { Opened } from '../../shell/opened.tsx';
import { usePageTitle } from '../../shell/page-title.ts';
import { useSay } from '../../text/language.tsx';
import { FEEDBACK_TEXT as T } from '../../text/feedback-text.ts';
import { useDraft } from '../write/use-draft.ts';
import { Composer } from './composer.tsx';
import { FeedbackHead } from './feedback-head.tsx';
import { IssuedDocument } from './issued-document.tsx';
import { useWhoMay } from './who-may.ts';
import './feedback.css';

/** `/feedback/:id`: the feedback document of an item, from its first word to its receipt (R1; page.md §4.9). */
export function FeedbackPage(): ReactNode {
  const { id = '' } = useParams();
  const item = useItem(id);
  usePageTitle(useSay()(T.title));
  return (
    <Opened found={item} loading={<Loading />}>
      {(read) => <WithPolicy item={read} />}
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

function WithPolicy({ item }: { readonly item: Item }): ReactNode {
  const policy = useFeedbackPolicy(item);
  if (policy.data) return <Loaded item={item} policy={policy.data} />;
  if (policy.isPending) return <Loading />;
  return <ReadError error={policy.error} onRetry={policy.refetch} />;
}

interface Props {
  readonly item: Item;
  readonly policy: Policy;
}

function Loaded({ item, policy }: Props): ReactNode {
  const say = useSay();
  const whoMay = useWhoMay();
  const { conclusion, feedback } = item.details;
  const writes = item.available.some(({ command, mine }) => command === 'draftFeedback' && mine);
  const sentBack = item.position.some(({ track, phase }) => track === 'feedback' && phase === 'sentBack');
  const [editing, setEditing] = useState(feedback === undefined || sentBack);
  if (!conclusion) {
    return (
      <Nothing
        item={item}
        title={say(T.notConcluded)}
        next={say(T.notConcludedWhy, { who: whoMay('concludeEvaluation') })}
      />
    );
  }
  if (writes && editing) {
    return (
      <Editor
        item={item}
        policy={policy}
        onDone={() => {
          setEditing(false);
        }}
      />
    );
  }
  if (!feedback) {
    return (
      <Nothing item={item} title={say(T.notDrafted)} next={say(T.notDraftedWhy, { who: whoMay('draftFeedback') })} />
    );
  }
  return (
    <IssuedDocument
      item={item}
      policy={policy}
      versionId={feedback.versionId}
      {...(writes && {
        onEdit: () => {
          setEditing(true);
        },
      })}
    />
  );
}

/** The draft as it stands, or the version that was sent; then the composer. */
function Editor({ item, policy, onDone }: Props & { readonly onDone: () => void }): ReactNode {
  const draft = useDraft(item.id, 'feedback');
  const sent = useVersion(item.id, item.details.feedback?.versionId);
  const waits = item.details.feedback !== undefined && sent.isPending;
  if (draft.isPending || waits) return <Loading />;
  if (draft.isError) return <ReadError error={draft.error} onRetry={() => void draft.refetch()} />;
  return <Composer item={item} policy={policy} draft={draft.data} sent={sent.data?.body} onDone={onDone} />;
}

interface NothingProps {
  readonly item: Item;
  readonly title: string;
  readonly next: string;
}

function Nothing({ item, title, next }: NothingProps): ReactNode {
  return (
    <div className="page">
      <FeedbackHead item={item} />
      <section className="panel">
        <Empty title={title} next={next} />
      </section>
    </div>
  );
}
