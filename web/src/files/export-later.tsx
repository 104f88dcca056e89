import { Suspense, type ComponentProps, type ReactNode } from 'react';
import { later } from '../blocks/later.tsx';

const Loaded = later(async () => (await import('./export-button.tsx')).ExportButton);

/** The list as a file, its button loaded once the list stands. */
export function ExportButton(props: ComponentProps<typeof Loaded>): ReactNode {
  return (
    <Suspense fallback={null}>
      <Loaded {...props} />
    </Suspense>
  );
}
