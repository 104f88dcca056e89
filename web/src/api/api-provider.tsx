import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createContext, use, useEffect, useMemo, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import { useLanguage } from '../text/language.tsx';
import { isPassing } from './api-error.ts';
import { createClient, type Send } from './client.ts';
import { createLink, type Link, type LinkState } from './link.ts';

interface Api {
  readonly send: Send;
  readonly link: Link;
}

const ApiContext = createContext<Api | undefined>(undefined);

/** Data older than this is asked for again when something looks at it. */
const FRESH_MS = 10_000;
const TRIES = 2;

/** The client, the cache and the connection's state, for the whole page. */
export function ApiProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const { locale } = useLanguage();
  const spoken = useRef(locale);
  const [queries] = useState(createQueries);
  const api = useMemo((): Api => {
    const link = createLink(Date.now);
    const send = createClient({
      locale: () => spoken.current,
      csrfToken: link.csrfToken,
      onSignedOut: () => {
        link.signedOut(true);
      },
      onCodeStale: () => {
        link.codeStale(true);
      },
      onReached: link.reached,
    });
    return { send, link };
  }, []);
  useEffect(() => {
    if (spoken.current === locale) return;
    spoken.current = locale;
    // The server's sentences are in the language they were asked for.
    void queries.invalidateQueries();
  }, [locale, queries]);
  return (
    <ApiContext value={api}>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </ApiContext>
  );
}

function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        // The browser's own idea of being online is often wrong inside an office network.
        networkMode: 'always',
        retry: (failures, error) => failures < TRIES && isPassing(error),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

function useApi(): Api {
  const api = use(ApiContext);
  if (!api) throw new Error('No ApiProvider.');
  return api;
}

export function useSend(): Send {
  return useApi().send;
}

export function useLink(): Link {
  return useApi().link;
}

export function useLinkState(): LinkState {
  const { link } = useApi();
  return useSyncExternalStore(link.subscribe, link.read);
}
