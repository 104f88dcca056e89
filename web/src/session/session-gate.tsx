import { useQuery } from '@tanstack/react-query';
import { Suspense, useState, type ReactNode } from 'react';
import { ApiError } from '../api/api-error.ts';
import { useLink, useLinkState, useSend } from '../api/api-provider.tsx';
import { MeSchema } from '../api/session-answers.ts';
import { later } from '../blocks/later.tsx';
import { PageSkeleton, ReadError } from '../blocks/states.tsx';
import { SESSION, SessionContext } from './session.ts';
import { SignInAgain } from './sign-in-again.tsx';

/** The server's date rolls the countdowns over, never the PC's clock. */
const ASK_AGAIN_MS = 60_000;

/** Few people ever see it: it is no part of the first route. */
const MustChangePage = later(async () => (await import('../pages/me/must-change-page.tsx')).MustChangePage);

const MustEnrolPage = later(async () => (await import('../pages/me/must-enrol-page.tsx')).MustEnrolPage);

/** Whoever is signed in does not need it. The dialog of a session that ends is always here: the line may be gone by then. */
const SignInPage = later(async () => (await import('./sign-in-page.tsx')).SignInPage);

/** Everything below is shown to somebody signed in; a session that ends later is renewed in place. */
export function SessionGate({ children }: { readonly children: ReactNode }): ReactNode {
  const session = useSessionQuery();
  const { signedOut, codeStale } = useLinkState();
  // Until the recovery codes are put away, also when the server asks for nothing any more.
  const [enrolling, setEnrolling] = useState(false);
  if (session.data?.mustEnrol === true && !enrolling) setEnrolling(true);
  if (session.data) {
    return (
      <SessionContext value={session.data}>
        {session.data.mustChangePassword || enrolling ? (
          <Suspense fallback={<PageSkeleton />}>
            {session.data.mustChangePassword ? (
              <MustChangePage />
            ) : (
              <MustEnrolPage
                onDone={() => {
                  setEnrolling(false);
                }}
              />
            )}
          </Suspense>
        ) : (
          children
        )}
        {(signedOut || codeStale) && <SignInAgain me={session.data} signedOut={signedOut} />}
      </SessionContext>
    );
  }
  if (session.isPending) return <PageSkeleton />;
  if (session.error instanceof ApiError && session.error.status === 401)
    return (
      <Suspense fallback={<PageSkeleton />}>
        <SignInPage />
      </Suspense>
    );
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
