import type { RouteObject } from 'react-router';

/** 排名与报告 (page.md §4.15). Each page is a chunk of its own. */
export const REPORT_ROUTES: readonly RouteObject[] = [
  {
    path: '/reports',
    lazy: async () => ({ Component: (await import('./pages/reports/reports-page.tsx')).ReportsPage }),
  },
  {
    path: '/reports/rankings/new',
    lazy: async () => ({ Component: (await import('./pages/reports/draft-page.tsx')).DraftPage }),
  },
  {
    path: '/reports/rankings/:id',
    lazy: async () => ({ Component: (await import('./pages/reports/ranking-page.tsx')).RankingPage }),
  },
  {
    path: '/reports/lists',
    lazy: async () => ({ Component: (await import('./pages/reports/lists-page.tsx')).ListsPage }),
  },
  {
    path: '/reports/assessments',
    lazy: async () => ({ Component: (await import('./pages/reports/assessments-page.tsx')).AssessmentsPage }),
  },
  {
    path: '/reports/assessments/:of/matters',
    lazy: async () => ({ Component: (await import('./pages/reports/counted-page.tsx')).CountedPage }),
  },
  {
    path: '/performance-reports',
    lazy: async () => ({ Component: (await import('./pages/performance-reports/rounds-page.tsx')).RoundsPage }),
  },
  {
    path: '/performance-reports/rounds/:period',
    lazy: async () => ({ Component: (await import('./pages/performance-reports/round-page.tsx')).RoundPage }),
  },
  {
    path: '/performance-reports/:id',
    lazy: async () => ({ Component: (await import('./pages/performance-reports/report-page.tsx')).ReportPage }),
  },
  {
    path: '/reports/documents',
    lazy: async () => ({ Component: (await import('./pages/reports/documents-page.tsx')).DocumentsPage }),
  },
  {
    path: '/reports/documents/:id',
    lazy: async () => ({ Component: (await import('./pages/reports/document-page.tsx')).DocumentPage }),
  },
];
