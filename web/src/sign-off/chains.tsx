import { lazy, Suspense, type ReactNode } from 'react';
import type { SignedMatter } from './use-sign-offs.ts';

const Panel = lazy(() => import('./sign-off-panel.tsx').then(({ SignOffPanel }) => ({ default: SignOffPanel })));

/** 签批 on the page of a matter; loaded after the page, because most matters have none. */
export function Chains({ item }: { readonly item: SignedMatter }): ReactNode {
  return (
    <Suspense fallback={null}>
      <Panel item={item} />
    </Suspense>
  );
}
