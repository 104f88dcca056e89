import { z } from 'zod';
import { PlainDateSchema } from '../../../domain/calendar/plain-date-schema.ts';
import { RECEIPT_RETURN_GROUNDS } from '../../../domain/follow-up/receipt.ts';
import { FINDING_SEVERITIES } from '../../../domain/processes/budget-item/spot-check.ts';

export const RunningSpotCheckAnswer = z.object({
  no: z.int(),
  openedOn: PlainDateSchema,
  matters: z.string(),
  inspectors: z.string(),
});

/** A spot check with its result (M2). */
export const SpotCheckAnswer = RunningSpotCheckAnswer.extend({
  concludedOn: PlainDateSchema,
  conclusion: z.string(),
  findings: z.array(
    z.object({ title: z.string(), evidence: z.string(), severity: z.enum(FINDING_SEVERITIES), correct: z.boolean() }),
  ),
});

/** Where the feedback of an item stands, with the deliveries that came back (R1, R2). */
export const FeedbackAnswer = z.object({
  versionId: z.string(),
  form: z.enum(['officialDocument', 'opinion']),
  draftedBy: z.string(),
  documentNumber: z.string().optional(),
  issuedOn: PlainDateSchema.optional(),
  receivedOn: PlainDateSchema.optional(),
  deemed: z.boolean(),
  reportedOn: PlainDateSchema.optional(),
  returnedOn: PlainDateSchema.optional(),
  deliveriesReturned: z
    .array(
      z.object({
        on: PlainDateSchema,
        ground: z.enum(RECEIPT_RETURN_GROUNDS),
        reason: z.string(),
        documentNumber: z.string(),
        issuedOn: PlainDateSchema,
      }),
    )
    .optional(),
});
