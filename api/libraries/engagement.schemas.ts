import { z } from 'zod';
import { PlainDateSchema } from '../../domain/calendar/plain-date-schema.ts';
import { DRAW_OUTCOMES } from '../../db/queries/expert-draws.ts';

const mark = z.number().min(0).max(100);
const MarksSchema = z
  .strictObject({ independence: mark, evidence: mark, report: mark, timeliness: mark, confidentiality: mark })
  .meta({ id: 'QualityMarks' });

export const NewEngagementSchema = z
  .strictObject({
    subject: z.string().trim().min(1).max(200),
    begunOn: PlainDateSchema,
    endsOn: PlainDateSchema.optional(),
    feeFen: z.int().min(0).optional(),
  })
  .meta({ id: 'NewEngagement' });
export type NewEngagement = z.infer<typeof NewEngagementSchema>;

export const NewRatingSchema = z
  .strictObject({ marks: MarksSchema, opinion: z.string().trim().min(1).max(1000) })
  .meta({ id: 'NewRating' });
export type NewRating = z.infer<typeof NewRatingSchema>;

export const EngagementsSchema = z
  .object({
    rows: z.array(
      z
        .object({
          id: z.string(),
          regionId: z.string(),
          regionName: z.string(),
          subject: z.string(),
          matterId: z.string().nullable(),
          begunOn: z.string(),
          endsOn: z.string().nullable(),
          feeFen: z.int().nullable(),
          marks: MarksSchema.nullable(),
          score: z.number().nullable(),
          opinion: z.string().nullable(),
          ratedByName: z.string().nullable(),
          ratings: z.int().describe('评过几次，后一次算数 · how often it was rated; the last counts'),
        })
        .meta({ id: 'Engagement' }),
    ),
  })
  .meta({ id: 'Engagements' });
export type Engagements = z.infer<typeof EngagementsSchema>;

export const DrawsSchema = z
  .object({
    rows: z.array(
      z
        .object({
          matterId: z.string(),
          number: z.int(),
          title: z.string(),
          outcome: z.enum(DRAW_OUTCOMES),
          reason: z.string(),
          at: z.string(),
        })
        .meta({ id: 'ExpertDraw' }),
    ),
  })
  .meta({ id: 'ExpertDraws' });
export type Draws = z.infer<typeof DrawsSchema>;
