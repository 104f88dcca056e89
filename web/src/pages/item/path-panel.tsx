import { Suspense, useMemo, useRef, type ReactNode } from 'react';
import type { Item } from '../../api/item-answers.ts';
import { later } from '../../blocks/later.tsx';
import { Skeleton } from '../../blocks/states.tsx';
import { useSay } from '../../text/language.tsx';
import { ITEM_TEXT as T } from '../../text/item-page-text.ts';
import { SHELL_TEXT } from '../../text/shell-text.ts';
import { PathList } from './path-list.tsx';
import { useRecord } from './use-record.ts';
import { walkedPath } from './walked-path.ts';

const PathDiagram = later(async () => (await import('./path-diagram.tsx')).PathDiagram);

const HEIGHT_PX = 260;

/** 走过的路: drawn for the eye, listed for everybody. */
export function PathPanel({ item }: { readonly item: Item }): ReactNode {
  const say = useSay();
  const { events, complete } = useRecord(item.id);
  const large = useRef<HTMLDialogElement>(null);
  const position = useMemo(
    () => Object.fromEntries(item.position.map(({ track, phase }) => [track, phase])),
    [item.position],
  );
  const walked = useMemo(() => walkedPath(events), [events]);
  const drawing = (size: boolean): ReactNode => (
    <Suspense fallback={<Skeleton rows={1} height={HEIGHT_PX} />}>
      <PathDiagram position={position} walked={walked} large={size} />
    </Suspense>
  );
  return (
    <section className="panel path-panel">
      <div className="panel-head">
        <h2>{say(T.path)}</h2>
        <span className="path-head-end">
          <PathKey />
          <button type="button" className="quiet-button no-print" onClick={() => large.current?.showModal()}>
            {say(T.pathLarge)}
          </button>
        </span>
      </div>
      {!complete ? (
        <Skeleton rows={1} height={HEIGHT_PX} />
      ) : (
        <>
          <div className="path-frame">{drawing(false)}</div>
          <PathList walked={walked} events={events} />
          <dialog ref={large} className="dialog path-large" aria-label={say(T.path)}>
            <div className="panel-head">
              <h2>{say(T.path)}</h2>
              <span className="path-head-end">
                <PathKey />
                <button type="button" className="quiet-button" onClick={() => large.current?.close()}>
                  {say(SHELL_TEXT.close)}
                </button>
              </span>
            </div>
            {/* Scrolls by the arrow keys where it is larger than the window. */}
            <div className="path-large-frame" tabIndex={0} role="region" aria-label={say(T.path)}>
              {drawing(true)}
            </div>
          </dialog>
        </>
      )}
    </section>
  );
}

function PathKey(): ReactNode {
  const say = useSay();
  return (
    <span className="path-key" aria-hidden>
      <i className="walked" /> {say(T.pathWalked)} <i className="aside" /> {say(T.pathBack)} <i className="ahead" />{' '}
      {say(T.pathAhead)}
    </span>
  );
}
