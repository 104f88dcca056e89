import type { ReactNode } from 'react';
import { Navigate, useParams } from 'react-router';
import { ownEditorPath } from '../../acts/act-pages.ts';
import { isDocumentKind, type DocumentKind } from '../../acts/schemas.ts';
import type { Item } from '../../api/item-answers.ts';
import { useItem, useVersion } from '../../api/use-item.ts';
import { ReadError, Skeleton } from '../../blocks/states.tsx';
import { NotFound } from '../../shell/dead-ends.tsx';
import { Opened } from '../../shell/opened.tsx';
import { useScope } from '../../shell/scope.ts';
import { useDraft } from './use-draft.ts';
import { WriteForm } from './write-form.tsx';
import './write.css';

/** `/items/:id/write/:kind`: a document in the making; kept at every pause, frozen as a version when it is ready. */
export function WritePage(): ReactNode {
  const { id = '', kind } = useParams();
  const { href } = useScope();
  const item = useItem(id);
  if (!isDocumentKind(kind)) return <NotFound />;
  const own = ownEditorPath(kind, id);
  if (own !== undefined) return <Navigate to={href(own)} replace />;
  return (
    <Opened found={item} loading={<Loading />}>
      {(read) => <Loaded item={read} kind={kind} />}
    </Opened>
  );
}

function Loading(): ReactNode {
  return (
    <div className="page">
      <Skeleton rows={8} height={46} />
    </div>
  );
}

function Loaded({ item, kind }: { readonly item: Item; readonly kind: DocumentKind }): ReactNode {
  const draft = useDraft(item.id, kind);
  const targets = useVersion(item.id, item.details.targets.versionId);
  const waiting = item.details.targets.versionId !== undefined && targets.isPending;
  if (draft.isPending || waiting) return <Loading />;
  if (draft.isError) return <ReadError error={draft.error} onRetry={() => void draft.refetch()} />;
  return <WriteForm key={kind} item={item} kind={kind} draft={draft.data} targets={targets.data?.body} />;
}
