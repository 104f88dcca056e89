import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { RecordCheckAnswer, type RecordCheck } from '../../api/audit-answers.ts';
import { useSend } from '../../api/api-provider.tsx';

interface Proving {
  readonly check: RecordCheck | undefined;
  readonly running: boolean;
  readonly error: unknown;
  readonly begin: () => void;
  readonly stop: () => void;
}

/** Proves the scope page by page until all of it is done, somebody stops it, or the page is left. */
export function useProving(): Proving {
  const send = useSend();
  const queries = useQueryClient();
  const [state, setState] = useState<Pick<Proving, 'check' | 'running' | 'error'>>({
    check: undefined,
    running: false,
    error: undefined,
  });
  const stopped = useRef(true);
  const stop = useCallback(() => {
    stopped.current = true;
  }, []);
  useEffect(() => stop, [stop]);
  const run = useCallback(async () => {
    stopped.current = false;
    setState({ check: undefined, running: true, error: undefined });
    try {
      let check = await send({ method: 'POST', path: '/record/checks', body: {}, answer: RecordCheckAnswer });
      setState({ check, running: true, error: undefined });
      while (check.finishedAt === null && !isStopped(stopped)) {
        check = await send({ method: 'POST', path: `/record/checks/${check.id}/next`, answer: RecordCheckAnswer });
        setState({ check, running: true, error: undefined });
      }
      setState({ check, running: false, error: undefined });
    } catch (error) {
      setState((before) => ({ ...before, running: false, error }));
    }
    void queries.invalidateQueries({ queryKey: ['pages', '/record/checks'] });
  }, [send, queries]);
  return { ...state, begin: () => void run(), stop };
}

function isStopped(stopped: { readonly current: boolean }): boolean {
  return stopped.current;
}
