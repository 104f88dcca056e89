import { z } from 'zod';
import { ASSESSED } from '../../domain/assessment/measures.ts';
import { HONOURS } from '../../domain/honours/propose.ts';

/** A document beside another of its year, kind and range. */
export const StandingDocumentSchema = z
  .object({
    id: z.uuid(),
    code: z.string(),
    submittedOn: z.string(),
    issued: z.object({ on: z.string(), documentNumber: z.string() }).nullable(),
  })
  .meta({ id: 'StandingDocument' });
export type StandingDocument = z.infer<typeof StandingDocumentSchema>;

/** Others of the same bureau, year, kind and range. */
export const standingOthers = {
  open: StandingDocumentSchema.nullable().describe('另一份未签发的 · another, not signed yet'),
  former: StandingDocumentSchema.nullable().describe('现行有效的另一份 · another, issued and in force'),
};

/** Whether the reader can put one forward now: said before he tries. */
export const mayPutForward = z.boolean().describe('读者现在能否提请 · whether the reader can put it forward now');

/** Which list or assessment is asked about; without a region, the caller's own. */
export const AskDocumentStandingSchema = z.strictObject({
  documentKind: z.enum([...HONOURS, 'assessment']),
  region: z.string().max(20).optional(),
  year: z.coerce.number().int().min(2000).max(2200),
  subject: z.enum(ASSESSED),
});
export type AskDocumentStanding = z.infer<typeof AskDocumentStandingSchema>;

export const DocumentStandingSchema = z.object({ ...standingOthers, mayPutForward }).meta({ id: 'DocumentStanding' });
export type DocumentStandingView = z.infer<typeof DocumentStandingSchema>;
