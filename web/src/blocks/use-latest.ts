import { useLayoutEffect, useRef, type RefObject } from 'react';

/** What the page was drawn with last, for handlers that never change and for what answers later. */
export function useLatest<T>(value: T): Readonly<RefObject<T>> {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}
