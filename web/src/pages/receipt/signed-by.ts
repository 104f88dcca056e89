import { z } from 'zod';
import { PaperSignerSchema, ReceiptScanSchema, type RecordedForUnit } from '../../../../domain/follow-up/receipt.ts';
import type { ReceiptFacts } from '../../../../domain/papers/receipt-paper.ts';
import type { HistoryEvent } from '../../api/history-answers.ts';

const Signed = z.looseObject({
  paper: z.boolean().optional(),
  signer: PaperSignerSchema.optional(),
  recorded: z.object({ why: z.string(), scan: ReceiptScanSchema }).optional(),
});

/** Why finance has written a receipt down for the unit, and its scan; nothing where the unit signed itself. */
export function recordedFor({ event }: HistoryEvent): RecordedForUnit | undefined {
  return Signed.safeParse(event).data?.recorded;
}

/** Who signed, on paper or in the system, and for whom where it was for somebody else (代签). */
export function signedBy({
  by,
  onBehalfOf,
  event,
}: HistoryEvent): Pick<ReceiptFacts, 'receivedBy' | 'onPaper' | 'proxy' | 'recorded'> {
  const { signer, paper: onPaper, recorded } = Signed.safeParse(event).data ?? {};
  if (signer) {
    const { name, onBehalfOf: whom, authority = '' } = signer;
    const noted = recorded && { recorded: { by, why: recorded.why } };
    return { receivedBy: name, onPaper, ...noted, ...(whom !== undefined && { proxy: { whom, authority } }) };
  }
  return { receivedBy: by, onPaper, ...(onBehalfOf !== null && { proxy: { whom: onBehalfOf, authority: '' } }) };
}
