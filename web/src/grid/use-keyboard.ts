import { useRef, type ClipboardEvent, type KeyboardEvent, type RefObject } from 'react';
import { toEdge } from './commands.ts';
import { blockOf } from './edits.ts';
import { keyIntent, type KeyIntent } from './grid-keys.ts';
import { at, rangeOf, stepped, tabbed } from './selection.ts';
import { formatTsv, parseTsv } from './tsv.ts';
import type { GridHandle } from './use-grid.ts';

interface Handlers {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onCopy: (event: ClipboardEvent) => void;
  readonly onCut: (event: ClipboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}

/** What an input method uses a key for: not ours. */
const PROCESS = 'Process';

/** Keys and the clipboard. */
export function useKeyboard(latest: RefObject<GridHandle>): Handlers {
  const leaving = useRef(false);
  return {
    onKeyDown: (event) => {
      const { nativeEvent, key, ctrlKey, metaKey, shiftKey, altKey } = event;
      if (nativeEvent.isComposing || key === PROCESS) return;
      const grid = latest.current;
      const { target } = event;
      const list = target instanceof HTMLSelectElement;
      if (list && grid.mode === 'ready' && key === ' ') {
        grid.setMode('editing');
        return;
      }
      const intent = keyIntent({ key, ctrl: ctrlKey || metaKey, shift: shiftKey, alt: altKey }, grid.mode);
      if (!intent || leavesGrid(intent, leaving.current, grid)) return;
      if (key !== 'Shift') leaving.current = intent.kind === 'leave';
      // An open list takes the key that chooses from it.
      if (list && grid.mode !== 'ready' && (intent.kind === 'step' || intent.kind === 'cancel')) {
        grid.setMode('ready');
        return;
      }
      event.preventDefault();
      // Keys of the page are none of a cell.
      event.stopPropagation();
      follow(intent, grid, target);
    },
    onCopy: (event) => {
      copy(event, latest.current);
    },
    onCut: (event) => {
      if (copy(event, latest.current)) latest.current.edit({ kind: 'clear' });
    },
    onPaste: (event) => {
      const grid = latest.current;
      const text = event.clipboardData.getData('text/plain');
      if (grid.mode !== 'ready' || grid.readOnly || text === '') return;
      event.preventDefault();
      grid.paste(parseTsv(text));
    },
  };
}

/** Tab leaves the grid at its ends, and after Escape anywhere. */
function leavesGrid(intent: KeyIntent, leaving: boolean, grid: GridHandle): boolean {
  if (intent.kind !== 'tab') return false;
  if (leaving && grid.mode === 'ready') return true;
  if (tabbed(grid.selection, intent.by, grid.size)) return false;
  grid.commit();
  return true;
}

function copy(event: ClipboardEvent, grid: GridHandle): boolean {
  if (grid.mode !== 'ready') return false;
  event.preventDefault();
  event.clipboardData.setData('text/plain', formatTsv(blockOf(grid.shown, grid.columns, rangeOf(grid.selection))));
  return true;
}

function follow(intent: KeyIntent, grid: GridHandle, target: EventTarget): void {
  const { selection, size } = grid;
  switch (intent.kind) {
    case 'step':
      grid.commit();
      grid.select(stepped(selection, intent.by, size, intent.extend));
      return;
    case 'edge':
      grid.select(toEdge(selection, intent.to, size, intent.extend));
      return;
    case 'tab':
      grid.commit();
      grid.select(tabbed(selection, intent.by, size) ?? selection);
      return;
    case 'edit':
      grid.setMode('editing');
      return;
    case 'all':
      grid.select({ ...at(0, 0), extent: { row: size.rows - 1, column: size.columns - 1 } });
      return;
    case 'cancel':
      grid.cancel();
      return;
    case 'newline':
      if (target instanceof HTMLTextAreaElement) breakLine(target, grid);
      return;
    case 'undo':
      grid.undo();
      return;
    case 'redo':
      grid.redo();
      return;
    case 'leave':
      return;
    case 'moveRows':
      grid.edit({ kind: 'moveRows', by: intent.by });
      return;
    default:
      if (!grid.readOnly) grid.edit({ kind: intent.kind });
  }
}

/** A line break where the caret stands, in a cell of several lines. */
function breakLine(element: HTMLTextAreaElement, grid: GridHandle): void {
  if (grid.columns[grid.selection.active.column]?.kind !== 'long') return;
  const { selectionStart, selectionEnd, value } = element;
  grid.write(`${value.slice(0, selectionStart)}\n${value.slice(selectionEnd)}`);
  requestAnimationFrame(() => {
    element.setSelectionRange(selectionStart + 1, selectionStart + 1);
  });
}
