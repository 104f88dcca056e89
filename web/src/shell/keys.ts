import { useEffect, useRef } from 'react';
import { usePreferences } from './preferences.tsx';

const FIELDS = 'input, textarea, select, [contenteditable], dialog, [role="dialog"]';

/** A single key that does something, except inside fields, with modifiers, or where the person has switched keys off. */
export function useSingleKey(key: string, act: () => void): void {
  const { keys } = usePreferences();
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    if (!keys) return undefined;
    const listen = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.key.toLowerCase() !== key) return;
      if (event.target instanceof Element && event.target.closest(FIELDS)) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', listen);
    return () => {
      document.removeEventListener('keydown', listen);
    };
  }, [key, keys]);
}
