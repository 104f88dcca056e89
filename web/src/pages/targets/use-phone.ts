import { useSyncExternalStore } from 'react';

const PHONE = '(max-width: 640px)';

/** Whether the window is a phone's: tables are read there, not written (page.md §6). */
export function usePhone(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(PHONE).matches);
}

function subscribe(listener: () => void): () => void {
  const list = matchMedia(PHONE);
  list.addEventListener('change', listener);
  return () => {
    list.removeEventListener('change', listener);
  };
}
