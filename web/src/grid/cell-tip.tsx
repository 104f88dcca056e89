import { useEffect, useState, type ReactNode, type RefObject } from 'react';

interface Tip {
  readonly texts: readonly string[];
  readonly left: number;
  readonly top: number;
}

const GAP_PX = 4;

/**
 * What the marks of a cell say, beside the cell that the pointer or the focus is on. Escape hides it. It follows the
 * marks: a cell that is put right while the pointer rests on it has nothing more to say. It follows the cell too: one that
 * is brought into view because the focus is led there says it where it then stands.
 */
export function CellTip({ scroller }: { readonly scroller: RefObject<HTMLElement | null> }): ReactNode {
  const [tip, setTip] = useState<Tip>();
  useEffect(() => {
    const root = scroller.current;
    if (!root) return undefined;
    let cell: Element | null = null;
    const show = (event: Event): void => {
      if (event.target instanceof Element && event.target.closest('.grid-tip')) return;
      cell = event.target instanceof Element ? event.target.closest('td') : null;
      setTip(tipOf(cell, root));
    };
    const hide = (): void => {
      cell = null;
      setTip(undefined);
    };
    const follow = (): void => {
      setTip((shown) => shown && tipOf(cell, root));
    };
    const redrawn = new MutationObserver(follow);
    // The tip itself stands beside the table: what it draws is no news.
    const table = root.querySelector('table');
    if (table) redrawn.observe(table, { subtree: true, childList: true, characterData: true });
    const key = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') hide();
    };
    root.addEventListener('pointerover', show);
    root.addEventListener('focusin', show);
    root.addEventListener('pointerleave', hide);
    root.addEventListener('focusout', hide);
    // Of the grid, and of the page that the grid stands in.
    document.addEventListener('scroll', follow, { capture: true });
    root.addEventListener('keydown', key);
    return () => {
      redrawn.disconnect();
      root.removeEventListener('pointerover', show);
      root.removeEventListener('focusin', show);
      root.removeEventListener('pointerleave', hide);
      root.removeEventListener('focusout', hide);
      document.removeEventListener('scroll', follow, { capture: true });
      root.removeEventListener('keydown', key);
    };
  }, [scroller]);
  if (!tip) return null;
  return (
    <div className="grid-tip" style={{ left: tip.left, top: tip.top }} aria-hidden>
      {tip.texts.map((text, no) => (
        <p key={no}>{text}</p>
      ))}
    </div>
  );
}

/** Screen readers are told by `aria-describedby`; this is the same for the eye. */
function tipOf(cell: Element | null, scroller: Element): Tip | undefined {
  const texts = Array.from(cell?.querySelectorAll('.grid-mark-text') ?? [], (mark) => mark.textContent);
  if (cell?.isConnected !== true || texts.length === 0) return undefined;
  const [place, seen] = [cell.getBoundingClientRect(), scroller.getBoundingClientRect()];
  if (place.bottom < seen.top || place.top > seen.bottom) return undefined;
  if (place.right < seen.left || place.left > seen.right) return undefined;
  return { texts, left: place.left, top: place.bottom + GAP_PX };
}
