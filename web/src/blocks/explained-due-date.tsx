import type { ReactNode } from 'react';
import { DueDate } from './due-date.tsx';
import { DueExplained } from './due-explained.tsx';
import type { DueExplanation } from './due-facts.ts';

/** A due date whose arithmetic is at hand. */
export function ExplainedDueDate({ facts }: { readonly facts: DueExplanation }): ReactNode {
  return <DueDate facts={facts} explain={() => <DueExplained facts={facts} />} />;
}
