import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, type ReactNode } from 'react';
import { ApiError } from '../api/api-error.ts';
import { useLink, useLinkState, useSend } from '../api/api-provider.tsx';
import { MeSchema } from '../api/session-answers.ts';
import { PageSkeleton, ReadError } from '../blocks/states.tsx';
import { SESSION, SessionContext } from './session.ts';
import { SignInAgain } from './sign-in-again.tsx';
import { SignInPage } from './sign-in-page.tsx';

/** The server's date rolls the countdowns over, never the PC's clock. */
const ASK_AGAIN_MS = 60_000;

/** Few people ever see it: it is no part of the first route. */
const MustChangePage = lazy(async () => ({
  default: (await import('../pages/me/must-change-page.tsx')).MustChangePage,
}));

/** Everything below is shown to somebody signed in; a session that ends later is renewed in place. */
export function SessionGate({ children }: { readonly children: ReactNode }): ReactNode {
  const session = useSessionQuery();
  const { signedOut } = useLinkState();
  if (session.data) {
    return (
      <SessionContext value={session.data}>
        {session.data.mustChangePassword ? (
          <Suspense fallback={<PageSkeleton />}>
            <MustChangePage />
          </Suspense>
        ) : (
          children
        )}
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
