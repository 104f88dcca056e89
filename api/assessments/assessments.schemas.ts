import { z } from 'zod';
import { ASSESSED, MEASURES } from '../../domain/assessment/measures.ts';
import { HONOURS } from '../../domain/honours/propose.ts';
import { LimitSchema } from '../http/paging.ts';

const count = z.int();
const asked = {
  region: z.string().max(20).optional(),
  year: z.coerce.number().int().min(2000).max(2200).optional(),
  subject: z.enum(ASSESSED).default('unit'),
};

/** Which kind, year (without one, the last) and bureau. */
export const AskAssessmentsSchema = z.strictObject({
  ...asked,
  cursor: z.string().max(500).optional(),
  limit: LimitSchema,
});
export type AskAssessments = z.infer<typeof AskAssessmentsSchema>;

/** The same without paging: a file holds all of them. */
export const ExportAssessmentsSchema = z.strictObject(asked);
export type ExportAssessments = z.infer<typeof ExportAssessmentsSchema>;

const AssessedLineSchema = z
  .object({
    measure: z.enum(MEASURES),
    name: z.string(),
    counts: z.string().describe('分子 ÷ 分母 · numerator ÷ denominator'),
    source: z.string(),
    points: count,
    done: z.string(),
    of: z.string(),
    earned: z.string().nullable().describe('没有此类事项时为空 · null where there was nothing to do'),
  })
  .meta({ id: 'AssessedLine' });

export const AssessedSchema = z
  .object({
    subjectId: z.string(),
    name: z.string(),
    code: z.string(),
    total: z.string().nullable(),
    earned: z.string(),
    applicable: count,
    lines: z.array(AssessedLineSchema),
  })
  .meta({ id: 'Assessed' });
export type AssessedView = z.infer<typeof AssessedSchema>;

/** Departments or counties by their total, the highest first (S2, P4). */
export const AssessmentsSchema = z
  .object({
    regionId: z.string(),
    year: count,
    asOf: z.string(),
    subject: z.enum(ASSESSED),
    methodVersion: count,
    all: count,
    rows: z.array(AssessedSchema),
    next: z.string().nullable(),
  })
  .meta({ id: 'Assessments' });
export type Assessments = z.infer<typeof AssessmentsSchema>;

/** Whom the facts propose for which list (S8). */
export const HonourProposalsSchema = z
  .object({
    regionId: z.string(),
    year: count,
    asOf: z.string(),
    subject: z.enum(ASSESSED),
    rulesVersion: count,
    rules: z.array(z.string()),
    rankingId: z.string().nullable().describe('所依据的冻结排名；空为当日试算 · the snapshot; null: computed today'),
    rankingNumber: z.string().nullable().describe('该排名签发的文号；空为未签发 · its number, once issued'),
    rows: z.array(
      z
        .object({
          honour: z.enum(HONOURS),
          honourName: z.string(),
          subjectId: z.string(),
          name: z.string(),
          code: z.string(),
          proposed: z.boolean(),
          grounds: z.array(z.string()),
          obstacles: z.array(z.string()),
        })
        .meta({ id: 'HonourProposal' }),
    ),
  })
  .meta({ id: 'HonourProposals' });
export type HonourProposals = z.infer<typeof HonourProposalsSchema>;
