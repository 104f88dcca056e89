import { useState } from 'react';
import { useKept } from '../../acts/kept.ts';
import type { DocumentKind } from '../../acts/schemas.ts';
import type { ApiFault } from '../../api/api-error.ts';
import { useAutosave, type Draft, type Saving } from './use-draft.ts';
import { bodyFaults, useFreeze } from './use-freeze.ts';

interface Editing<T> {
  readonly itemId: string;
  readonly kind: DocumentKind;
  readonly draft: Draft | null;
  /** Which piece of work it is, where one draft serves several in turn (a monitoring period). */
  readonly place?: string;
  readonly begin: () => T;
  /** What is kept on the server while it is written; it may hold more than the document. */
  readonly draftOf: (value: T) => unknown;
  /** What is frozen. */
  readonly bodyOf: (value: T) => unknown;
}

export interface Editor<T> {
  readonly value: T;
  readonly change: (change: (before: T) => T) => void;
  readonly saving: Saving;
  /** The server has the text for good: what is kept on this machine may go. */
  readonly forget: () => void;
  readonly faults: readonly ApiFault[];
  readonly setFaults: (faults: readonly ApiFault[]) => void;
  readonly freezing: boolean;
  readonly frozenNumber: number | undefined;
  readonly freezeError: Error | null;
  readonly freeze: () => void;
}

/** A document with an editor of its own: kept on this machine, saved at every pause, frozen as a version when ready. */
export function useEditor<T extends object>(editing: Editing<T>): Editor<T> {
  const { itemId, kind, draft, place = '', begin, draftOf, bodyOf } = editing;
  const [value, change, forget] = useKept(`${itemId}:${kind}:${place}:${String(draft?.revision ?? 0)}`, begin);
  const [faults, setFaults] = useState<readonly ApiFault[]>([]);
  const saving = useAutosave({ itemId, kind, value, first: draft, bodyOf: draftOf, forget });
  const freezing = useFreeze(itemId, kind);
  return {
    value,
    change,
    saving,
    forget,
    faults,
    setFaults,
    freezing: freezing.isPending,
    frozenNumber: freezing.data?.number,
    freezeError: freezing.error,
    freeze: () => {
      setFaults([]);
      freezing.mutate(bodyOf(value), {
        onSuccess: forget,
        onError: (error) => {
          setFaults(bodyFaults(error));
        },
      });
    },
  };
}
