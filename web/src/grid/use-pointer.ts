import { useEffect, useRef, useState, type PointerEvent as ReactPointerEvent, type RefObject } from 'react';
import type { GridFocus } from './cell-input.tsx';
import { rangeOf, reaching, type Place, type Selection } from './selection.ts';
import type { GridHandle } from './use-grid.ts';

interface Pointer {
  /** Before which row the dragged rows would be dropped. */
  readonly drop: number | undefined;
  readonly onPointerDown: (event: ReactPointerEvent) => void;
}

/** Selecting by dragging over cells, and moving rows by their number. Everything it does can be done by keys. */
export function usePointer(latest: RefObject<GridHandle>, focus: RefObject<GridFocus>): Pointer {
  const dragging = useRef<'cells' | 'rows'>(undefined);
  const [drop, setDrop] = useState<number>();
  const wanted = useRef<number>(undefined);
  useEffect(() => {
    const move = (event: PointerEvent): void => {
      if (dragging.current === undefined) return;
      const grid = latest.current;
      const under = document.elementFromPoint(event.clientX, event.clientY);
      const place = placeOf(under);
      if (dragging.current === 'cells' && place) grid.select(reaching(grid.selection, place, true));
      if (dragging.current === 'rows') setDrop((wanted.current = dropAt(under, event.clientY, grid.count)));
    };
    const end = (): void => {
      const to = wanted.current;
      if (dragging.current === 'rows' && to !== undefined) latest.current.edit({ kind: 'dropRows', to });
      dragging.current = undefined;
      wanted.current = undefined;
      setDrop(undefined);
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', end);
    window.addEventListener('pointercancel', end);
    return () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', end);
      window.removeEventListener('pointercancel', end);
    };
  }, [latest]);
  const onPointerDown = (event: ReactPointerEvent): void => {
    const { target, shiftKey } = event;
    if (event.button !== 0 || !(target instanceof Element)) return;
    const grid = latest.current;
    const handle = target.closest('.grid-handle');
    const place = placeOf(target);
    if (!handle && !place) return;
    // Within the text that is being written the browser sets the caret.
    if (place && samePlace(place, grid.selection.active) && grid.mode !== 'ready') return;
    event.preventDefault();
    const { current } = focus;
    current.inside = true;
    grid.commit();
    if (handle) {
      grid.select(rowSelection(grid, rowOf(handle), shiftKey));
      if (handle.hasAttribute('data-handle')) dragging.current = 'rows';
    } else if (place) {
      grid.select(reaching(grid.selection, place, shiftKey));
      if (event.pointerType === 'mouse') dragging.current = 'cells';
    }
    event.currentTarget.querySelector<HTMLElement>('.grid-input')?.focus({ preventScroll: true });
  };
  return { drop, onPointerDown };
}

/** A whole row; within rows selected already they stay, so that several are dragged at once. */
function rowSelection({ selection, size }: GridHandle, row: number, extend: boolean): Selection {
  const { top, bottom, left, right } = rangeOf(selection);
  const last = size.columns - 1;
  if (left === 0 && right === last && row >= top && row <= bottom) return selection;
  return { active: { row: extend ? selection.active.row : row, column: 0 }, extent: { row, column: last } };
}

function samePlace(one: Place, other: Place): boolean {
  return one.row === other.row && one.column === other.column;
}

function rowOf(element: Element): number {
  return Number(element.closest('tr')?.getAttribute('data-row') ?? -1);
}

function placeOf(element: Element | null): Place | undefined {
  const cell = element?.closest('td[data-column]');
  return cell ? { row: rowOf(cell), column: Number(cell.getAttribute('data-column')) } : undefined;
}

function dropAt(element: Element | null, y: number, count: number): number | undefined {
  const row = element?.closest('tr[data-row]');
  if (!row) return undefined;
  const { top, height } = row.getBoundingClientRect();
  return Math.min(count, rowOf(row) + (y > top + height / 2 ? 1 : 0));
}
