import { useMemo, useState } from 'react';
import { ApiError, type ApiFault } from '../api/api-error.ts';
import type { AvailableAct } from '../api/item-answers.ts';
import { useTell } from './answers.tsx';
import { ownFaults } from './own-faults.ts';
import { useAct, type Intent } from './use-act.ts';

/** A matter that is no item, as an act on it needs it. */
export interface ActedOn {
  readonly of: NonNullable<Intent['of']>;
  readonly id: string;
  readonly name: string;
  readonly version: number;
}

/** An act on such a matter, as its form sends it. */
export interface MatterActing {
  readonly send: (command: Readonly<Record<string, unknown>>, content?: unknown) => void;
  readonly busy: boolean;
  readonly error: Error | null;
  /** At their places in the command. */
  readonly faults: readonly ApiFault[];
}

/** Sends one act; what it moved is told on the page, and what was typed is forgotten once it is done. */
export function useMatterAct(
  one: ActedOn,
  act: Pick<AvailableAct, 'command' | 'name' | 'obligationKey'>,
  onDone: () => void,
): MatterActing {
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
        of: one.of,
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
