import { z } from 'zod';
import { PlainDateSchema } from '../../../domain/calendar/plain-date-schema.ts';
import {
  DISCLOSURE_PARTS,
  DisclosureCorrectionSchema,
  PublishedFiguresSchema,
} from '../../../domain/follow-up/publication.ts';

/** What was decided on an item's disclosure, the published figures as they read now, and every correction (R7). */
export const DisclosureAnswer = z.object({
  decision: z.enum(['publish', 'partly', 'withhold']),
  on: PlainDateSchema,
  ground: z.string().optional(),
  reason: z.string().optional(),
  parts: z.array(z.enum(DISCLOSURE_PARTS)).optional(),
  figures: PublishedFiguresSchema.optional(),
  corrections: z.array(DisclosureCorrectionSchema).default([]),
});
