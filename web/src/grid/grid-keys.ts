import type { Place } from './selection.ts';

/** `ready`: keys move. `typing`: typed over the cell, arrows still move. `editing`: the caret is in the text (F2). */
export type Mode = 'ready' | 'typing' | 'editing';

/** What a key means in a grid. */
export type KeyIntent =
  | { readonly kind: 'step'; readonly by: Place; readonly extend: boolean }
  | { readonly kind: 'edge'; readonly to: Edge; readonly extend: boolean }
  | { readonly kind: 'tab'; readonly by: 1 | -1 }
  | { readonly kind: 'edit' | 'cancel' | 'leave' | 'clear' | 'all' | 'newline' }
  | { readonly kind: 'undo' | 'redo' | 'fillDown' | 'insertRow' | 'removeRows' }
  | { readonly kind: 'moveRows'; readonly by: 1 | -1 };

export type Edge = 'rowStart' | 'rowEnd' | 'start' | 'end' | 'top' | 'bottom';

export interface Key {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

const STEPS: Readonly<Record<string, Place>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
  PageUp: { row: -10, column: 0 },
  PageDown: { row: 10, column: 0 },
};
const EDGES: Readonly<Record<string, Edge>> = {
  ArrowUp: 'top',
  ArrowDown: 'bottom',
  ArrowLeft: 'rowStart',
  ArrowRight: 'rowEnd',
  Home: 'start',
  End: 'end',
};
const CONTROL: Readonly<Record<string, KeyIntent['kind'] & ('undo' | 'redo' | 'fillDown' | 'all')>> = {
  z: 'undo',
  y: 'redo',
  d: 'fillDown',
  a: 'all',
};

/**
 * What a key means, as in a spreadsheet; undefined leaves it to the browser. Escape in a cell that is not being written
 * lets the next Tab leave the grid, so that nobody is caught in it (WCAG 2.1.2).
 */
export function keyIntent(pressed: Key, mode: Mode): KeyIntent | undefined {
  const { key, ctrl, shift, alt } = pressed;
  if (key === 'Enter' && !alt && !ctrl) return step({ row: shift ? -1 : 1, column: 0 }, false);
  if (key === 'Tab' && !alt && !ctrl) return { kind: 'tab', by: shift ? -1 : 1 };
  if (mode !== 'ready') return whileWriting(pressed, mode);
  if (alt) return withAlt(key);
  if (ctrl) return withControl(key.length === 1 ? key.toLowerCase() : key, shift);
  return plain(key, shift);
}

function whileWriting({ key, ctrl, alt, shift }: Key, mode: Mode): KeyIntent | undefined {
  if (key === 'Escape') return { kind: 'cancel' };
  if (key === 'Enter' && alt) return { kind: 'newline' };
  if (ctrl && key.toLowerCase() === 'z') return { kind: 'cancel' };
  const by = STEPS[key];
  return mode === 'typing' && by && !ctrl && !alt && !shift ? step(by, false) : undefined;
}

function withAlt(key: string): KeyIntent | undefined {
  switch (key) {
    case 'ArrowUp':
      return { kind: 'moveRows', by: -1 };
    case 'ArrowDown':
      return { kind: 'moveRows', by: 1 };
    case 'Enter':
      return { kind: 'insertRow' };
    case 'Delete':
    case 'Backspace':
      return { kind: 'removeRows' };
    default:
      return undefined;
  }
}

function withControl(key: string, shift: boolean): KeyIntent | undefined {
  if (key === 'z' && shift) return { kind: 'redo' };
  const kind = CONTROL[key];
  if (kind !== undefined) return { kind };
  const edge = EDGES[key];
  return edge && { kind: 'edge', to: edge, extend: shift };
}

function plain(key: string, shift: boolean): KeyIntent | undefined {
  const by = STEPS[key];
  if (by) return step(by, shift);
  switch (key) {
    case 'Home':
      return { kind: 'edge', to: 'rowStart', extend: shift };
    case 'End':
      return { kind: 'edge', to: 'rowEnd', extend: shift };
    case 'F2':
      return { kind: 'edit' };
    case 'Delete':
    case 'Backspace':
      return { kind: 'clear' };
    case 'Escape':
      return { kind: 'leave' };
    default:
      return undefined;
  }
}

function step(by: Place, extend: boolean): KeyIntent {
  return { kind: 'step', by, extend };
}
