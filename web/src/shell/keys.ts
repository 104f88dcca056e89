import { useEffect } from 'react';
import { useLatest } from '../blocks/use-latest.ts';
import { usePreferences } from './preferences.tsx';

/** What a key already means something on. */
const CONTROLS = 'button, a, summary, [role="button"], [role="tab"], [role="gridcell"]';
const FIELDS = 'input, textarea, select, [contenteditable], dialog, [role="dialog"]';

/**
 * A single key that does something, except inside fields, with modifiers, or where the person has switched keys off.
 * Space and Enter belong to the control that has the focus, except on the rows (`own`) that they are about.
 */
export function useSingleKey(key: string, act: () => void, own?: string): void {
  const { keys } = usePreferences();
  const latest = useLatest(act);
  useEffect(() => {
    if (!keys) return undefined;
    const listen = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.key.toLowerCase() !== key) return;
      if (event.target instanceof Element && isTaken(event.target, key, own)) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', listen);
    return () => {
      document.removeEventListener('keydown', listen);
    };
  }, [key, keys, own, latest]);
}

function isTaken(target: Element, key: string, own: string | undefined): boolean {
  if (target.closest(FIELDS)) return true;
  if (key !== ' ' && key !== 'enter') return false;
  return target.closest(CONTROLS) !== null && (own === undefined || target.closest(own) === null);
}
