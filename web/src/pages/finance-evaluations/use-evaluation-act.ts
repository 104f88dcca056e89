import { useMemo, useState } from 'react';
import { ApiError, type ApiFault } from '../../api/api-error.ts';
import type { AvailableAct } from '../../api/item-answers.ts';
import type { FinanceEvaluation } from '../../api/finance-evaluation-answers.ts';
import { useTell } from '../../acts/answers.tsx';
import { ownFaults } from '../../acts/own-faults.ts';
import { useAct } from '../../acts/use-act.ts';

/** An act on an evaluation, as its form sends it. */
export interface EvaluationActing {
  readonly send: (command: Readonly<Record<string, unknown>>, content?: unknown) => void;
  readonly busy: boolean;
  readonly error: Error | null;
  /** At their places in the command. */
  readonly faults: readonly ApiFault[];
}

/** Sends one act; what it moved is told on the page, and what was typed is forgotten once it is done. */
export function useEvaluationAct(one: FinanceEvaluation, act: AvailableAct, onDone: () => void): EvaluationActing {
  const tell = useTell();
  const [seen, setSeen] = useState(one.version);
  const sending = useAct({
    onDone: (done) => {
      tell({ act: act.name, item: one.name, done });
      onDone();
    },
    onRefused: (error) => {
      if (error instanceof ApiError && error.code === 'staleVersion') setSeen(Number(error.problem['currentVersion']));
    },
  });
  const { error } = sending;
  const faults = useMemo(() => (error instanceof ApiError ? ownFaults(error.faults) : []), [error]);
  return {
    send: (command, content) => {
      sending.mutate({
        of: 'finance-evaluations',
        itemId: one.id,
        command: {
          kind: act.command,
          ...(act.obligationKey !== undefined && { key: act.obligationKey }),
          ...command,
        },
        expectedVersion: Math.max(seen, one.version),
        ...(content !== undefined && { content }),
      });
    },
    busy: sending.isPending,
    error,
    faults,
  };
}
