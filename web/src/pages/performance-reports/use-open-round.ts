import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RoundOf } from '../../../../domain/performance-report/round.ts';
import { useSend } from '../../api/api-provider.tsx';
import { RoundOpenedAnswer, type RoundOpened } from '../../api/report-answers.ts';

export interface AskedRound {
  readonly region: string;
  readonly year: number;
  readonly period: string;
  readonly of: RoundOf;
}

/** Opens a round step by step, so that thousands are never one request; broken off, it is gone on with by asking again. */
export function useOpenRound(asked: AskedRound) {
  const send = useSend();
  const queries = useQueryClient();
  const [rows, setRows] = useState<RoundOpened['rows']>([]);
  const opening = useMutation({
    mutationFn: async () => {
      const done: RoundOpened['rows'] = [];
      let after: string | null | undefined;
      do {
        const body = { ...asked, ...(after !== undefined && { after }) };
        const step = await send({
          method: 'POST',
          path: '/performance-reports/rounds',
          body,
          answer: RoundOpenedAnswer,
        });
        done.push(...step.rows);
        setRows([...done]);
        after = step.next;
      } while (after !== null);
      return done;
    },
    onMutate: () => {
      setRows([]);
    },
    onSettled: () => queries.invalidateQueries(),
  });
  const opened = rows.filter(({ outcome }) => outcome === 'opened');
  return { opening, rows, opened };
}
