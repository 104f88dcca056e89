import { Suspense, type ReactNode } from 'react';
import { later } from '../blocks/later.tsx';
import type { SignedMatter } from './use-sign-offs.ts';

const Panel = later(async () => (await import('./sign-off-panel.tsx')).SignOffPanel);

/** 签批 on the page of a matter; loaded after the page, because most matters have none. */
export function Chains({ item }: { readonly item: SignedMatter }): ReactNode {
  return (
    <Suspense fallback={null}>
      <Panel item={item} />
    </Suspense>
  );
}
