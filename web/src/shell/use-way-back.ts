import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useLink, useLinkState } from '../api/api-provider.tsx';
import { SESSION } from '../session/session.ts';

/** How often the server is asked whether it answers again, in ms. */
const ASK_AGAIN_MS = 5000;

/**
 * Takes the browser's word that the network is gone, never that it is back: only an answer of the server ends that, and
 * what could not be read meanwhile is then read again.
 */
export function useWayBack(): void {
  const queries = useQueryClient();
  const link = useLink();
  const { awaySince } = useLinkState();
  const away = awaySince !== undefined;
  const wasAway = useRef(false);
  useEffect(() => {
    const lose = (): void => {
      link.reached(false);
    };
    addEventListener('offline', lose);
    return () => {
      removeEventListener('offline', lose);
    };
  }, [link]);
  useEffect(() => {
    if (!away) {
      if (wasAway.current) void queries.invalidateQueries({ predicate: ({ state }) => state.status === 'error' });
      wasAway.current = false;
      return undefined;
    }
    wasAway.current = true;
    const ask = (): void => {
      void queries.refetchQueries({ queryKey: SESSION });
    };
    const timer = setInterval(ask, ASK_AGAIN_MS);
    addEventListener('online', ask);
    return () => {
      clearInterval(timer);
      removeEventListener('online', ask);
    };
  }, [away, queries]);
}
