import type { PolicyBody } from '../../../../domain/policy/policy-proposal.ts';
import { PolicyPreviewAnswer, type PolicyPreview } from '../../api/policy-answers.ts';
import { usePagedPreview, type Previewing } from '../admin/use-paged-preview.ts';

/** What a preview has found so far. */
export type PolicyPreviewSum = Omit<PolicyPreview, 'next'> & { readonly done: boolean };
export type PolicyPreviewing = Previewing<PolicyBody, PolicyPreviewSum>;

const SUMMED = [
  'looked',
  'matters',
  'earlier',
  'later',
  'overdueAtOnce',
  'otherwise',
  'started',
  'startedOverdue',
] as const;

/** Adds a page of the preview to what was found before it. */
function addPage(sum: PolicyPreviewSum | undefined, { next, ...page }: PolicyPreview): PolicyPreviewSum {
  const counts = Object.fromEntries(SUMMED.map((key) => [key, (sum?.[key] ?? 0) + page[key]]));
  return { ...page, ...counts, rows: [...(sum?.rows ?? []), ...page.rows], done: next === null };
}

const HOW = {
  path: '/policy/changes/preview',
  body: (policy: PolicyBody) => ({ policy }),
  answer: PolicyPreviewAnswer,
  add: addPage,
};

/** What a version would do to everything that runs. */
export function usePolicyPreview(): PolicyPreviewing {
  return usePagedPreview(HOW);
}
