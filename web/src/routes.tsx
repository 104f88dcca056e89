import type { ReactNode } from 'react';
import { createBrowserRouter, Navigate, Outlet, useRouteError, type RouteObject } from 'react-router';
import { BASE_ROUTES } from './base-routes.tsx';
import { PageSkeleton, ReadError } from './blocks/states.tsx';
import { LIFE_ROUTES } from './life-routes.tsx';
import { LiveProvider } from './live/live-provider.tsx';
import { SessionGate } from './session/session-gate.tsx';
import { useMe } from './session/session.ts';
import { TodayProvider } from './session/today.tsx';
import { NoWork, NotFound } from './shell/dead-ends.tsx';
import { homeOf } from './shell/entries.ts';
import { useScope } from './shell/scope.ts';
import { namingItsFailure, PageBroken } from './shell/page-broken.tsx';
import { PageGate } from './shell/page-gate.tsx';
import { Shell } from './shell/shell.tsx';
import { USE_ROUTES } from './use-routes.tsx';

const PAGES: readonly RouteObject[] = [
  { path: '/', element: <Home /> },
  {
    path: '/inbox',
    lazy: async () => ({ Component: (await import('./pages/inbox/inbox-page.tsx')).InboxPage }),
  },
  ...LIFE_ROUTES,
  ...USE_ROUTES,
  ...BASE_ROUTES,
  { path: '*', element: <NotFound /> },
];

/** Every page is a chunk of its own: the first one asked for is all that is loaded. */
export function createRouter(): ReturnType<typeof createBrowserRouter> {
  return createBrowserRouter([
    {
      element: <SignedIn />,
      errorElement: <Broken />,
      hydrateFallbackElement: <PageSkeleton />,
      children: [
        {
          element: <Shell />,
          children: [{ element: <PageGate />, errorElement: <PageBroken />, children: PAGES.map(namingItsFailure) }],
        },
      ],
    },
  ]);
}

function SignedIn(): ReactNode {
  return (
    <SessionGate>
      <TodayProvider>
        <LiveProvider>
          <Outlet />
        </LiveProvider>
      </TodayProvider>
    </SessionGate>
  );
}

/** The first page that matters to the person's roles. */
function Home(): ReactNode {
  const { permissions, grants } = useMe();
  const { href } = useScope();
  const home = homeOf(
    permissions,
    grants.map(({ role }) => role),
  );
  return home === undefined ? <NoWork /> : <Navigate to={href(home)} replace />;
}

function Broken(): ReactNode {
  const error = useRouteError();
  return (
    <ReadError
      error={error}
      onRetry={() => {
        location.reload();
      }}
    />
  );
}
