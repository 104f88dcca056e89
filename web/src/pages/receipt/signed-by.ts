import { z } from 'zod';
import { PaperSignerSchema } from '../../../../domain/follow-up/receipt.ts';
import type { ReceiptFacts } from '../../../../domain/papers/receipt-paper.ts';
import type { HistoryEvent } from '../../api/history-answers.ts';

const Signed = z.looseObject({ paper: z.boolean().optional(), signer: PaperSignerSchema.optional() });

/** Who signed, on paper or in the system, and for whom where it was for somebody else (代签). */
export function signedBy({
  by,
  onBehalfOf,
  event,
}: HistoryEvent): Pick<ReceiptFacts, 'receivedBy' | 'onPaper' | 'proxy'> {
  const { signer, paper: onPaper } = Signed.safeParse(event).data ?? {};
  if (signer) {
    const { name, onBehalfOf: whom, authority = '' } = signer;
    return { receivedBy: name, onPaper, ...(whom !== undefined && { proxy: { whom, authority } }) };
  }
  return { receivedBy: by, onPaper, ...(onBehalfOf !== null && { proxy: { whom: onBehalfOf, authority: '' } }) };
}
