import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, use, useCallback, type ReactNode } from 'react';
import { z } from 'zod';
import type { Permission } from '../../../domain/process/permissions.ts';
import { ApiError } from '../api/api-error.ts';
import { useLink, useLinkState, useSend } from '../api/api-provider.tsx';
import { MeSchema, type Me } from '../api/session-answers.ts';
import { ReadError, PageSkeleton } from '../blocks/states.tsx';
import { SignInAgain } from './sign-in-again.tsx';
import { SignInPage } from './sign-in-page.tsx';

const SessionContext = createContext<Me | undefined>(undefined);
/** The server's date rolls the countdowns over, never the PC's clock. */
const ASK_AGAIN_MS = 60_000;
const SESSION = ['session'] as const;

/** Everything below is shown to somebody signed in; a session that ends later is renewed in place. */
export function SessionGate({ children }: { readonly children: ReactNode }): ReactNode {
  const session = useSessionQuery();
  const { signedOut } = useLinkState();
  if (session.data) {
    return (
      <SessionContext value={session.data}>
        {children}
        {signedOut && <SignInAgain me={session.data} />}
      </SessionContext>
    );
  }
  if (session.isPending) return <PageSkeleton />;
  if (session.error instanceof ApiError && session.error.status === 401) return <SignInPage />;
  return <ReadError error={session.error} onRetry={() => void session.refetch()} />;
}

function useSessionQuery() {
  const send = useSend();
  const link = useLink();
  return useQuery({
    queryKey: SESSION,
    queryFn: async ({ signal }) => {
      const me = await send({ path: '/session', answer: MeSchema, signal });
      link.keepToken(me.csrfToken);
      return me;
    },
    refetchInterval: ASK_AGAIN_MS,
    refetchOnWindowFocus: true,
  });
}

/** Signs in and lets the page be built for that person. */
export function useSignIn(): (credentials: { login: string; password: string }) => Promise<Me> {
  const send = useSend();
  const link = useLink();
  const queries = useQueryClient();
  return useCallback(
    async (body) => {
      const me = await send({ method: 'POST', path: '/session', body, answer: MeSchema });
      link.keepToken(me.csrfToken);
      link.signedOut(false);
      const before = queries.getQueryData<Me>(SESSION);
      if (before && before.person.id !== me.person.id) queries.clear();
      queries.setQueryData(SESSION, me);
      void queries.invalidateQueries();
      return me;
    },
    [send, link, queries],
  );
}

export function useSignOut(): () => Promise<void> {
  const send = useSend();
  const link = useLink();
  return useCallback(async () => {
    await send({ method: 'DELETE', path: '/session', answer: z.undefined() });
    link.keepToken(undefined);
    // A fresh document: nothing of one person stays for the next.
    location.assign('/');
  }, [send, link]);
}

/** Who is signed in. */
export function useMe(): Me {
  const me = use(SessionContext);
  if (!me) throw new Error('No SessionGate.');
  return me;
}

export function useHolds(): (permission: Permission) => boolean {
  const { permissions } = useMe();
  return useCallback((permission) => permissions.includes(permission), [permissions]);
}
