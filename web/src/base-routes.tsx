import type { ReactNode } from 'react';
import { Navigate, type RouteObject } from 'react-router';
import { useScope } from './shell/scope.ts';

/** The libraries, the rooms of administrators, operators and auditors, and a person's own; each page a chunk of its own. */
export const BASE_ROUTES: RouteObject[] = [
  { path: '/libraries', element: <To path="/libraries/indicators" /> },
  {
    path: '/libraries/:library',
    lazy: async () => ({ Component: (await import('./pages/libraries/library-page.tsx')).LibraryPage }),
  },
  {
    path: '/libraries/:library/import',
    lazy: async () => ({ Component: (await import('./pages/libraries/import-page.tsx')).ImportPage }),
  },
  {
    path: '/libraries/:library/:id',
    lazy: async () => ({ Component: (await import('./pages/libraries/entry-page.tsx')).EntryPage }),
  },
  { path: '/admin', element: <To path="/admin/people" /> },
  {
    path: '/admin/people',
    lazy: async () => ({ Component: (await import('./pages/people/people-page.tsx')).PeoplePage }),
  },
  {
    path: '/admin/people/:id',
    lazy: async () => ({ Component: (await import('./pages/people/person-page.tsx')).PersonPage }),
  },
  {
    path: '/admin/machines',
    lazy: async () => ({ Component: (await import('./pages/machines/machines-page.tsx')).MachinesPage }),
  },
  {
    path: '/admin/calendar',
    lazy: async () => ({
      Component: (await import('./pages/calendar-admin/calendar-page.tsx')).CalendarAdminPage,
    }),
  },
  {
    path: '/admin/calendar/load',
    lazy: async () => ({ Component: (await import('./pages/calendar-admin/load-page.tsx')).LoadPage }),
  },
  {
    path: '/admin/policy',
    lazy: async () => ({ Component: (await import('./pages/policy/policy-page.tsx')).PolicyPage }),
  },
  {
    path: '/admin/policy/propose',
    lazy: async () => ({ Component: (await import('./pages/policy/propose-page.tsx')).ProposePage }),
  },
  {
    path: '/admin/policy/changes/:ref',
    lazy: async () => ({ Component: (await import('./pages/policy/change-page.tsx')).ChangePage }),
  },
  {
    path: '/admin/delivery',
    lazy: async () => ({ Component: (await import('./pages/delivery/delivery-page.tsx')).DeliveryPage }),
  },
  {
    path: '/training',
    lazy: async () => ({ Component: (await import('./pages/training/training-page.tsx')).TrainingPage }),
  },
  {
    path: '/bodies',
    lazy: async () => ({ Component: (await import('./pages/bodies/bodies-page.tsx')).BodiesPage }),
  },
  {
    path: '/bodies/:id',
    lazy: async () => ({ Component: (await import('./pages/bodies/body-page.tsx')).BodyPage }),
  },
  {
    path: '/numbers',
    lazy: async () => ({ Component: (await import('./pages/numbers/numbers-page.tsx')).NumbersPage }),
  },
  {
    path: '/audit',
    lazy: async () => ({ Component: (await import('./pages/audit/audit-page.tsx')).AuditPage }),
  },
  {
    path: '/operations',
    lazy: async () => ({
      Component: (await import('./pages/operations/operations-page.tsx')).OperationsPage,
    }),
  },
  {
    path: '/me',
    lazy: async () => ({ Component: (await import('./pages/me/me-page.tsx')).MePage }),
  },
];

/** Leads on, with region and year. */
function To({ path }: { readonly path: string }): ReactNode {
  const { href } = useScope();
  return <Navigate to={href(path)} replace />;
}
