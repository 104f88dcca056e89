import { useCallback, useRef, useState } from 'react';
import type { PolicyBody } from '../../../../domain/policy/policy-proposal.ts';
import { useSend } from '../../api/api-provider.tsx';
import { PolicyPreviewAnswer, type PolicyPreview } from '../../api/policy-answers.ts';

/** What a preview has found so far. */
export type PolicyPreviewSum = Omit<PolicyPreview, 'next'> & { readonly done: boolean };

const SUMMED = ['looked', 'matters', 'earlier', 'later', 'overdueAtOnce', 'otherwise'] as const;

/** Adds a page of the preview to what was found before it. */
function addPreviewPage(sum: PolicyPreviewSum | undefined, { next, ...page }: PolicyPreview): PolicyPreviewSum {
  const counts = Object.fromEntries(SUMMED.map((key) => [key, (sum?.[key] ?? 0) + page[key]]));
  return { ...page, ...counts, rows: [...(sum?.rows ?? []), ...page.rows], done: next === null };
}

interface State {
  readonly of: PolicyBody | undefined;
  readonly sum: PolicyPreviewSum | undefined;
  readonly running: boolean;
  readonly error: Error | null;
}

export interface PolicyPreviewing extends State {
  readonly run: (policy: PolicyBody) => Promise<void>;
}

/** Looks at everything that runs page by page; another version begins again, and stops the one before. */
export function usePolicyPreview(): PolicyPreviewing {
  const send = useSend();
  const [state, setState] = useState<State>({ of: undefined, sum: undefined, running: false, error: null });
  const newest = useRef(0);
  const run = useCallback(
    async (policy: PolicyBody) => {
      newest.current += 1;
      const mine = newest.current;
      let sum: PolicyPreviewSum | undefined;
      setState({ of: policy, sum, running: true, error: null });
      try {
        for (let cursor: string | undefined; sum?.done !== true && mine === newest.current;) {
          const body = { policy, ...(cursor !== undefined && { cursor }) };
          const page = await send({
            method: 'POST',
            path: '/policy/changes/preview',
            body,
            answer: PolicyPreviewAnswer,
          });
          sum = addPreviewPage(sum, page);
          cursor = page.next ?? undefined;
          if (mine === newest.current) setState({ of: policy, sum, running: !sum.done, error: null });
        }
      } catch (error) {
        const failure = error instanceof Error ? error : new Error(String(error));
        if (mine === newest.current) setState({ of: policy, sum, running: false, error: failure });
      }
    },
    [send],
  );
  return { ...state, run };
}
