import type { ReactNode } from 'react';
import { ReadError, Refreshing, Skeleton } from '../../blocks/states.tsx';
import { useSay } from '../../text/language.tsx';
import { DISCLOSURE_TEXT as T } from '../../text/results-text.ts';
import type { Decision } from './decision-model.ts';
import { usePreview } from './use-disclosures.ts';

interface Props {
  readonly itemId: string;
  /** What is about to be decided; without it, what stands. */
  readonly decided?: Pick<Decision, 'decision' | 'parts'> | undefined;
}

/** The portal's own page, made by the server: exactly what the public will read. It runs no script and leads nowhere. */
export function PreviewFrame({ itemId, decided }: Props): ReactNode {
  const say = useSay();
  const preview = usePreview(itemId, decided);
  const title = say(decided ? T.preview : T.previewNow);
  return (
    <section className="panel preview-panel" aria-label={title}>
      <div className="panel-head">
        <h2>{title}</h2>
      </div>
      <Refreshing when={preview.isPlaceholderData} />
      {preview.isPending && <Skeleton rows={10} height={40} />}
      {preview.isError && !preview.data && <ReadError error={preview.error} onRetry={() => void preview.refetch()} />}
      {preview.data && content(preview.data.html)}
    </section>
  );

  function content(html: string | null): ReactNode {
    if (decided?.decision === 'partly' && decided.parts.length === 0)
      return <p className="note preview-nothing">{say(T.previewChoose)}</p>;
    if (html === null) return <p className="note preview-nothing">{say(T.previewNothing)}</p>;
    return <iframe className="preview-frame" title={title} sandbox="allow-same-origin" srcDoc={html} />;
  }
}
