import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { z } from 'zod';
import { useSend } from '../api/api-provider.tsx';
import type { FormKind } from '../api/form-answers.ts';
import { saveBlob } from '../files/save-blob.ts';
import type { Saving } from '../pages/write/use-draft.ts';

interface Asked {
  readonly itemId: string;
  readonly kind: FormKind;
  /** What it is filled from once everything is saved. */
  readonly from: string;
  readonly file: string;
  readonly saving: Saving;
}

export interface OwnForm {
  readonly ask: () => void;
  readonly waits: boolean;
  /** The draft could not be saved, so there is nothing to fill the form from. */
  readonly unsaved: boolean;
  readonly error: Error | null;
}

/** Downloads the form of what is being written: what was typed a moment ago is saved first, so that it is in the file. */
export function useOwnForm({ itemId, kind, from, file, saving }: Asked): OwnForm {
  const send = useSend();
  const [wanted, want] = useState(false);
  const [unsaved, setUnsaved] = useState(false);
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      send({
        path: `/budget-items/${itemId}/forms/${kind}.xlsx`,
        query: { from },
        file: true,
        answer: z.instanceof(Blob),
      }),
    onSuccess: (blob) => {
      saveBlob(blob, file);
    },
  });
  useEffect(() => {
    if (!wanted || saving.unsent()) return;
    want(false);
    setUnsaved(saving.state === 'failed');
    if (saving.state !== 'failed') mutate();
  }, [wanted, saving, mutate]);
  return {
    ask: () => {
      want(true);
    },
    waits: wanted || isPending,
    unsaved,
    error,
  };
}
