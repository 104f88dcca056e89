import { useCallback, useRef, useState } from 'react';
import type { z } from 'zod';
import { useSend } from '../../api/api-provider.tsx';

/** How a change is previewed: what is asked, page by page, and how what is found adds up. */
export interface PagedPreview<Of, Page extends { readonly next: string | null }, Sum> {
  readonly path: string;
  readonly body: (of: Of) => object;
  readonly answer: z.ZodType<Page>;
  readonly add: (sum: Sum | undefined, page: Page) => Sum;
}

interface State<Of, Sum> {
  readonly of: Of | undefined;
  readonly sum: Sum | undefined;
  readonly running: boolean;
  readonly error: Error | null;
}

export interface Previewing<Of, Sum> extends State<Of, Sum> {
  readonly run: (of: Of) => Promise<void>;
}

/**
 * Looks at everything that runs page by page, changing nothing; another change begins again, and stops the one before.
 * `how` stands outside of components.
 */
export function usePagedPreview<Of, Page extends { readonly next: string | null }, Sum>(
  how: PagedPreview<Of, Page, Sum>,
): Previewing<Of, Sum> {
  const send = useSend();
  const [state, setState] = useState<State<Of, Sum>>({ of: undefined, sum: undefined, running: false, error: null });
  const newest = useRef(0);
  const run = useCallback(
    async (of: Of) => {
      newest.current += 1;
      const mine = newest.current;
      const tell = (next: Omit<State<Of, Sum>, 'of'>): void => {
        if (mine === newest.current) setState({ of, ...next });
      };
      let sum: Sum | undefined;
      tell({ sum, running: true, error: null });
      try {
        for (let cursor: string | null | undefined; cursor !== null && mine === newest.current;) {
          const body = { ...how.body(of), ...(cursor !== undefined && { cursor }) };
          const page = await send({ method: 'POST', path: how.path, body, answer: how.answer });
          sum = how.add(sum, page);
          cursor = page.next;
          tell({ sum, running: cursor !== null, error: null });
        }
      } catch (error) {
        tell({ sum, running: false, error: error instanceof Error ? error : new Error(String(error)) });
      }
    },
    [send, how],
  );
  return { ...state, run };
}
