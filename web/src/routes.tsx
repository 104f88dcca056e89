import type { ReactNode } from 'react';
import { createBrowserRouter, Navigate, Outlet, useRouteError, type RouteObject } from 'react-router';
import { BASE_ROUTES } from './base-routes.tsx';
import { PageSkeleton, ReadError } from './blocks/states.tsx';
import { LiveProvider } from './live/live-provider.tsx';
import { SessionGate } from './session/session-gate.tsx';
import { useMe } from './session/session.ts';
import { TodayProvider } from './session/today.tsx';
import { NoWork, NotFound } from './shell/dead-ends.tsx';
import { homeOf } from './shell/entries.ts';
import { useScope } from './shell/scope.ts';
import { Shell } from './shell/shell.tsx';

/** Monitoring and evaluation, from the unit's reports to finance's lists (page.md §4.6–4.8). */
const MONITORED_AND_EVALUATED: readonly RouteObject[] = [
  {
    path: '/items/:id/monitoring',
    lazy: async () => ({ Component: (await import('./pages/monitoring/entry-page.tsx')).EntryPage }),
  },
  {
    path: '/items/:id/correction',
    lazy: async () => ({
      Component: (await import('./pages/monitoring/correction-page.tsx')).CorrectionPage,
    }),
  },
  {
    path: '/items/:id/self-evaluation',
    lazy: async () => ({
      Component: (await import('./pages/self-evaluation/self-page.tsx')).SelfEvaluationPage,
    }),
  },
  {
    path: '/items/:id/self-evaluation-review',
    lazy: async () => ({ Component: (await import('./pages/self-evaluation/review-page.tsx')).ReviewPage }),
  },
  {
    path: '/items/:id/re-evaluation',
    lazy: async () => ({
      Component: (await import('./pages/self-evaluation/review-page.tsx')).ReEvaluationPage,
    }),
  },
  {
    path: '/monitoring',
    lazy: async () => ({
      Component: (await import('./pages/monitoring/monitoring-page.tsx')).MonitoringPage,
    }),
  },
  {
    path: '/evaluations',
    lazy: async () => ({
      Component: (await import('./pages/evaluations/evaluations-page.tsx')).EvaluationsPage,
    }),
  },
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
          children: [
            { path: '/', element: <Home /> },
            {
              path: '/inbox',
              lazy: async () => ({ Component: (await import('./pages/inbox/inbox-page.tsx')).InboxPage }),
            },
            {
              path: '/items',
              lazy: async () => ({ Component: (await import('./pages/items/items-page.tsx')).ItemsPage }),
            },
            {
              path: '/items/:id',
              lazy: async () => ({ Component: (await import('./pages/item/item-page.tsx')).ItemPage }),
            },
            {
              path: '/items/:id/print',
              lazy: async () => ({ Component: (await import('./pages/item/print-page.tsx')).PrintPage }),
            },
            {
              path: '/items/:id/targets',
              lazy: async () => ({ Component: (await import('./pages/targets/targets-page.tsx')).TargetsPage }),
            },
            {
              path: '/items/:id/review',
              lazy: async () => ({ Component: (await import('./pages/review/review-page.tsx')).ReviewPage }),
            },
            {
              path: '/items/:id/write/:kind',
              lazy: async () => ({ Component: (await import('./pages/write/write-page.tsx')).WritePage }),
            },
            {
              path: '/approvals',
              lazy: async () => ({ Component: (await import('./pages/approvals/approvals-page.tsx')).ApprovalsPage }),
            },
            {
              path: '/targets/open',
              lazy: async () => ({ Component: (await import('./pages/opening/opening-page.tsx')).OpeningPage }),
            },
            {
              path: '/targets',
              lazy: async () => ({
                Component: (await import('./pages/target-season/target-season-page.tsx')).TargetSeasonPage,
              }),
            },
            ...MONITORED_AND_EVALUATED,
            {
              path: '/rectification',
              lazy: async () => ({ Component: (await import('./pages/rectification/ledger-page.tsx')).LedgerPage }),
            },
            {
              path: '/items/:id/rectification',
              lazy: async () => ({ Component: (await import('./pages/rectify-report/report-page.tsx')).ReportPage }),
            },
            {
              path: '/items/:id/verification',
              lazy: async () => ({
                Component: (await import('./pages/verification/verification-page.tsx')).VerificationPage,
              }),
            },
            {
              path: '/feedback/:id',
              lazy: async () => ({ Component: (await import('./pages/feedback/feedback-page.tsx')).FeedbackPage }),
            },
            {
              path: '/receipt/:id',
              lazy: async () => ({ Component: (await import('./pages/receipt/receipt-page.tsx')).ReceiptPage }),
            },
            {
              path: '/consequences/:id?',
              lazy: async () => ({
                Component: (await import('./pages/consequences/consequences-page.tsx')).ConsequencesPage,
              }),
            },
            {
              path: '/disclosure',
              lazy: async () => ({ Component: (await import('./pages/disclosure/desk-page.tsx')).DeskPage }),
            },
            {
              path: '/disclosure/:id',
              lazy: async () => ({ Component: (await import('./pages/disclosure/decision-page.tsx')).DecisionPage }),
            },
            {
              path: '/supervision',
              lazy: async () => ({ Component: (await import('./pages/board/board-page.tsx')).BoardPage }),
            },
            {
              path: '/rehearsal',
              lazy: async () => ({ Component: (await import('./pages/rehearsal/rehearsal-page.tsx')).RehearsalPage }),
            },
            {
              path: '/calendar',
              lazy: async () => ({ Component: (await import('./pages/calendar/calendar-page.tsx')).CalendarPage }),
            },
            {
              path: '/supervision/slip/:id',
              lazy: async () => ({ Component: (await import('./pages/board/slip-page.tsx')).SlipPage }),
            },
            {
              path: '/decide/:id',
              lazy: async () => ({ Component: (await import('./pages/decide/decide-page.tsx')).DecidePage }),
            },
            ...BASE_ROUTES,
            {
              path: '/dashboards',
              lazy: async () => ({
                Component: (await import('./pages/dashboards/dashboards-page.tsx')).DashboardsPage,
              }),
            },
            { path: '*', element: <NotFound /> },
          ],
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
