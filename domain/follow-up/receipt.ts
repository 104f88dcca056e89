import { z } from 'zod';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { Bilingual } from '../locale.ts';

/**
 * Why a unit may send a feedback back unsigned (R1). A closed list, because a return stops nothing but the delivery: who
 * disagrees with what the document finds signs for it and says so problem by problem in the ledger.
 */
export const RECEIPT_RETURN_GROUNDS = ['wrongUnit', 'defective', 'incomplete'] as const;
export type ReceiptReturnGround = (typeof RECEIPT_RETURN_GROUNDS)[number];

export const RECEIPT_RETURN_NAMES = {
  wrongUnit: { 'zh-CN': '送错单位', en: 'delivered to the wrong unit' },
  defective: { 'zh-CN': '文书有误', en: 'the document is faulty' },
  incomplete: { 'zh-CN': '附件不全', en: 'enclosures are missing' },
} as const satisfies Record<ReceiptReturnGround, Bilingual>;

/**
 * Who signed a receipt on paper. Within the system whoever signs is known, and a delegate by the number of his
 * delegation; on paper somebody may sign for another (代签), and then by what authority is written down too.
 */
export const PaperSignerSchema = z.strictObject({
  name: z.string().trim().min(1).max(50),
  onBehalfOf: z.string().trim().min(1).max(50).optional(),
  authority: z.string().trim().min(1).max(200).optional(),
});
export type PaperSigner = z.infer<typeof PaperSignerSchema>;

/** A receipt as it was scanned: which of the matter's files it is. */
export const ReceiptScanSchema = z.strictObject({
  name: z.string().trim().min(1).max(500),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** Where among the files of a feedback its scanned receipt lies. */
export const RECEIPT_PLACE = 'receipt';

/** That finance has written a receipt down for a unit that cannot sign within the system: why, and what proves it. */
export interface RecordedForUnit {
  readonly why: string;
  readonly scan: z.infer<typeof ReceiptScanSchema>;
}

/** A delivery that came back unsigned. */
export interface ReturnedDelivery {
  readonly on: PlainDate;
  readonly ground: ReceiptReturnGround;
  readonly reason: string;
  readonly documentNumber: string;
  readonly issuedOn: PlainDate;
}
