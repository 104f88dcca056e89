import { useState } from 'react';
import { useTell } from '../../acts/answers.tsx';
import { ownFaults } from '../../acts/own-faults.ts';
import { useAct } from '../../acts/use-act.ts';
import { ApiError, type ApiFault } from '../../api/api-error.ts';
import type { Item } from '../../api/item-answers.ts';

interface Decision {
  /** The version that the reviewer has seen. */
  readonly seen: number;
  readonly setSeen: (version: number) => void;
  readonly faults: readonly ApiFault[];
  readonly setFaults: (faults: readonly ApiFault[]) => void;
  readonly error: Error | null;
  readonly busy: boolean;
  readonly send: (command: Readonly<Record<string, unknown>>) => void;
}

/** Sends a decision on an item: all faults at their fields, the answer told with its dates, what was typed forgotten. */
export function useDecision(item: Item, onDone: () => void): Decision {
  const tell = useTell();
  const [seen, setSeen] = useState(item.version);
  const [faults, setFaults] = useState<readonly ApiFault[]>([]);
  const [name, setName] = useState('');
  const sending = useAct({
    onDone: (done) => {
      onDone();
      tell({ act: name, item: item.name, done });
    },
    onRefused: (error) => {
      if (!(error instanceof ApiError)) return;
      setFaults(ownFaults(error.faults));
      // The refusal itself says what changed: pressed again, it is meant.
      if (error.code === 'staleVersion') setSeen(Number(error.problem['currentVersion']));
    },
  });
  return {
    seen,
    setSeen,
    faults,
    setFaults,
    error: sending.error,
    busy: sending.isPending,
    send: (command) => {
      setFaults([]);
      setName(item.available.find((act) => act.command === command['kind'])?.name ?? '');
      sending.mutate({ itemId: item.id, command, expectedVersion: seen });
    },
  };
}
