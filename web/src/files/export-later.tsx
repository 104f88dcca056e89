import { lazy, Suspense, type ComponentProps, type ReactNode } from 'react';

const Loaded = lazy(() => import('./export-button.tsx').then(({ ExportButton: Button }) => ({ default: Button })));

/** The list as a file, its button loaded once the list stands. */
export function ExportButton(props: ComponentProps<typeof Loaded>): ReactNode {
  return (
    <Suspense fallback={null}>
      <Loaded {...props} />
    </Suspense>
  );
}
