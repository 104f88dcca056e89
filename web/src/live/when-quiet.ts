import type { QueryClient } from '@tanstack/react-query';

/** So long nothing is being read. */
const QUIET_MS = 800;
const AT_MOST_MS = 60_000;
/** What somebody reads is on its way for a moment before it is here. */
const ON_ITS_WAY_MS = 2000;

/** First the page with its data, then what keeps it as it is: an office line is narrow. */
export function whenQuiet(queries: QueryClient, begin: (waitedMs: number) => void): () => void {
  const since = performance.now();
  let quietFrom = since;
  const timer = setInterval(() => {
    const now = performance.now();
    if (queries.isFetching() > 0) quietFrom = now;
    if (now - quietFrom < QUIET_MS && now - since < AT_MOST_MS) return;
    clearInterval(timer);
    begin(now - since + ON_ITS_WAY_MS);
  }, 100);
  return () => {
    clearInterval(timer);
  };
}
