import { useMutation, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import type { DocumentKind } from '../../acts/schemas.ts';
import { ApiError, type ApiFault } from '../../api/api-error.ts';
import { useSend } from '../../api/api-provider.tsx';

const FrozenAnswer = z.object({ id: z.string(), number: z.int() });

/** Freezes a document into an immutable version, which somebody else can then sign. */
export function useFreeze(itemId: string, kind: DocumentKind) {
  const send = useSend();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: unknown) =>
      send({ method: 'POST', path: `/budget-items/${itemId}/versions`, body: { kind, body }, answer: FrozenAnswer }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['item', itemId, 'versions'] }),
  });
}

/** Faults at their places within the document. */
export function bodyFaults(error: Error): readonly ApiFault[] {
  if (!(error instanceof ApiError)) return [];
  return error.faults.map((fault) => ({ ...fault, pointer: fault.pointer.replace(/^\/body(?=\/|$)/, '') }));
}
