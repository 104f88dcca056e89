import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { createContext, use, useEffect, useRef, useState, type ReactNode } from 'react';
import type { ChangeTold, Told } from '../api/live-answers.ts';
import { useLinkState } from '../api/api-provider.tsx';
import { useMe } from '../session/session.ts';
import { isOfMany, NOTHING_TOLD, withChange, type LiveState } from './live-store.ts';
import { openStream } from './open-stream.ts';
import { whenQuiet } from './when-quiet.ts';

/** However much happens in a large scope, a list is read again no more often than this. */
const LISTS_EVERY_MS = 2000;
/** Without the stream, what is shown is asked for again this often. */
const WITHOUT_STREAM_MS = 30_000;
/** With it, now and then all the same: a stream that hangs looks like one on which nothing happens. */
const WITH_STREAM_MS = 5 * 60_000;

const LiveContext = createContext<LiveState>(NOTHING_TOLD);

/** Keeps what is shown as it is now: only what changed, and only what somebody looks at, is read again. */
export function LiveProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const queries = useQueryClient();
  const { signedOut } = useLinkState();
  const { today } = useMe();
  const shownDay = useRef(today);
  const [state, setState] = useState(NOTHING_TOLD);
  useEffect(() => {
    shownDay.current = today;
  }, [today]);
  useEffect(() => {
    if (signedOut) return undefined;
    const lists = listReader(queries);
    const take = (told: Told): void => {
      switch (told.event) {
        case 'open':
        case 'closed':
          setState((before) => ({ ...before, connected: told.event === 'open' }));
          break;
        case 'change':
          setState((before) => withChange(before, told.data));
          void queries.invalidateQueries({ queryKey: ['item', told.data.itemId] });
          lists.soon();
          break;
        case 'notice':
          lists.soon();
          break;
        case 'beat':
          // Countdowns roll over by the server's date, never by the PC's clock.
          if (told.data.today !== shownDay.current) void queries.invalidateQueries();
          break;
        case 'resync':
          void queries.invalidateQueries();
      }
    };
    let leave: (() => void) | undefined;
    const calm = whenQuiet(queries, (waitedMs) => {
      leave = openStream(take, waitedMs);
    });
    return () => {
      calm();
      lists.stop();
      leave?.();
      setState((before) => ({ ...before, connected: false }));
    };
  }, [queries, signedOut]);
  return <LiveContext value={state}>{children}</LiveContext>;
}

/** Reads lists again soon after a change, once for all changes until then. */
function listReader(queries: QueryClient): { readonly soon: () => void; readonly stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = 0;
  return {
    soon: () => {
      timer ??= setTimeout(
        () => {
          timer = undefined;
          last = performance.now();
          void queries.invalidateQueries({ predicate: ({ queryKey }) => isOfMany(queryKey) });
        },
        Math.max(0, last + LISTS_EVERY_MS - performance.now()),
      );
    },
    stop: () => {
      clearTimeout(timer);
    },
  };
}

/** Who changed a matter last, as far as it was told since the page was opened. */
export function useChanges(): ReadonlyMap<string, ChangeTold> {
  return use(LiveContext).changes;
}

/** How often to ask again: the `refetchInterval` of whatever shows what may change. */
export function useAskAgain(): number {
  return use(LiveContext).connected ? WITH_STREAM_MS : WITHOUT_STREAM_MS;
}
