import type { RouteObject } from 'react-router';
import { REPORT_ROUTES } from './report-routes.tsx';

/** What is made of results, and what looks over all matters (page.md §4.12–4.20). Each page is a chunk of its own. */
export const USE_ROUTES: readonly RouteObject[] = [
  ...REPORT_ROUTES,
  {
    path: '/search',
    lazy: async () => ({ Component: (await import('./pages/search/search-page.tsx')).SearchPage }),
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
    path: '/supervision/matters',
    lazy: async () => ({ Component: (await import('./pages/supervision/matters-page.tsx')).MattersPage }),
  },
  {
    path: '/supervision/matters/:id',
    lazy: async () => ({ Component: (await import('./pages/supervision/matter-page.tsx')).MatterPage }),
  },
  {
    path: '/seasons',
    lazy: async () => ({ Component: (await import('./pages/seasons/seasons-page.tsx')).SeasonsPage }),
  },
  {
    path: '/seasons/new',
    lazy: async () => ({ Component: (await import('./pages/seasons/announce-page.tsx')).AnnouncePage }),
  },
  {
    path: '/seasons/:id',
    lazy: async () => ({ Component: (await import('./pages/seasons/season-page.tsx')).SeasonPage }),
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
  {
    path: '/dashboards',
    lazy: async () => ({
      Component: (await import('./pages/dashboards/dashboards-page.tsx')).DashboardsPage,
    }),
  },
  {
    path: '/dashboards/process',
    lazy: async () => ({ Component: (await import('./pages/analytics/process-page.tsx')).ProcessPage }),
  },
  {
    path: '/dashboards/recurrence',
    lazy: async () => ({ Component: (await import('./pages/analytics/recurrence-page.tsx')).RecurrencePage }),
  },
  {
    path: '/dashboards/rows',
    lazy: async () => ({ Component: (await import('./pages/analytics/rows-page.tsx')).RowsPage }),
  },
];
