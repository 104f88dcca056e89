import type { RouteObject } from 'react-router';

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
    path: '/items/:id/spot-check',
    lazy: async () => ({
      Component: (await import('./pages/monitoring/spot-check-page.tsx')).SpotCheckPage,
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
    path: '/finance-evaluations',
    lazy: async () => ({
      Component: (await import('./pages/finance-evaluations/list-page.tsx')).FinanceEvaluationsPage,
    }),
  },
  {
    path: '/finance-evaluations/plan',
    lazy: async () => ({ Component: (await import('./pages/plans/plan-page.tsx')).PlanPage }),
  },
  {
    path: '/finance-evaluations/samples',
    lazy: async () => ({ Component: (await import('./pages/plans/samples-page.tsx')).SamplesPage }),
  },
  {
    path: '/finance-evaluations/samples/:id',
    lazy: async () => ({ Component: (await import('./pages/plans/sample-page.tsx')).SamplePage }),
  },
  {
    path: '/finance-evaluations/:id/rectification',
    lazy: async () => ({ Component: (await import('./pages/rectify-report/report-page.tsx')).EvaluationReportPage }),
  },
  {
    path: '/finance-evaluations/:id/verification',
    lazy: async () => ({
      Component: (await import('./pages/verification/verification-page.tsx')).EvaluationVerificationPage,
    }),
  },
  {
    path: '/finance-evaluations/:id',
    lazy: async () => ({
      Component: (await import('./pages/finance-evaluations/evaluation-page.tsx')).FinanceEvaluationPage,
    }),
  },
  {
    path: '/evaluations',
    lazy: async () => ({
      Component: (await import('./pages/evaluations/evaluations-page.tsx')).EvaluationsPage,
    }),
  },
];

/** The life of an item, from its opening to its rectification (page.md §4.2–4.11). Each page is a chunk of its own. */
export const LIFE_ROUTES: readonly RouteObject[] = [
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
    path: '/targets/import',
    lazy: async () => ({ Component: (await import('./pages/transfer/transfer-page.tsx')).TransferPage }),
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
];
