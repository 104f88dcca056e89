import { Suspense, type ComponentProps, type ReactNode } from 'react';
import { later } from '../blocks/later.tsx';

const Loaded = later(async () => (await import('./saved-filters.tsx')).SavedFilters);

/** Filters by name, loaded once the list stands: the first route stays small. */
export function SavedFilters(props: ComponentProps<typeof Loaded>): ReactNode {
  return (
    <Suspense fallback={null}>
      <Loaded {...props} />
    </Suspense>
  );
}
