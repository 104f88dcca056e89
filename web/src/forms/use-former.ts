import { useState } from 'react';
import { useKept } from '../acts/kept.ts';
import type { FormKind } from '../api/form-answers.ts';

interface Kept<T> {
  readonly value?: T;
}

/** The draft as it was before a form was taken, until somebody restores or discards it. */
export interface Former<T> {
  readonly isKept: boolean;
  readonly keep: (value: T) => void;
  readonly restore: () => void;
  readonly discard: () => void;
  /** What has just been done, for the one who listens. */
  readonly said: 'taken' | 'restored' | undefined;
}

/** Keeps the earlier draft on this machine under the person's name: it survives a reload, and what autosave writes over. */
export function useFormer<T extends object>(itemId: string, kind: FormKind, onRestore: (value: T) => void): Former<T> {
  const [{ value }, change, forget] = useKept<Kept<T>>(`former:${kind}:${itemId}`, () => ({}));
  const [said, say] = useState<Former<T>['said']>();
  const discard = (): void => {
    change(() => ({}));
    forget();
  };
  return {
    isKept: value !== undefined,
    keep: (before) => {
      change(() => ({ value: before }));
      say('taken');
    },
    restore: () => {
      if (value === undefined) return;
      onRestore(value);
      discard();
      say('restored');
    },
    discard: () => {
      discard();
      say(undefined);
    },
    said,
  };
}
