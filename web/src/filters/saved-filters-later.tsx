import { lazy, Suspense, type ComponentProps, type ReactNode } from 'react';

const Loaded = lazy(() => import('./saved-filters.tsx').then(({ SavedFilters: Filters }) => ({ default: Filters })));

/** Filters by name, loaded once the list stands: the first route stays small. */
export function SavedFilters(props: ComponentProps<typeof Loaded>): ReactNode {
  return (
    <Suspense fallback={null}>
      <Loaded {...props} />
    </Suspense>
  );
}
