import { z } from 'zod';
import { COUNTED_PARTS } from '../../domain/assessment/counted-text.ts';
import { ASSESSED, MEASURES } from '../../domain/assessment/measures.ts';
import { LimitSchema } from '../http/paging.ts';
import { ExportAssessmentsSchema } from './assessments.schemas.ts';

/** Who is assessed: a department or a county. */
export const AssessedIdSchema = z.string().min(1).max(50).meta({ id: 'AssessedId' });

/** Which figure: the measure, and the whole of it, what is done, or what is left. */
export const ExportCountedSchema = ExportAssessmentsSchema.extend({
  measure: z.enum(MEASURES),
  part: z.enum(COUNTED_PARTS).default('all').describe('all 分母 · done 分子 · left 未计入分子的'),
});
export type ExportCounted = z.infer<typeof ExportCountedSchema>;

export const AskCountedSchema = ExportCountedSchema.extend({
  cursor: z.string().max(500).optional(),
  limit: LimitSchema,
});
export type AskCounted = z.infer<typeof AskCountedSchema>;

const CountedMatterSchema = z
  .object({
    matterId: z.string(),
    process: z.string(),
    key: z.string().describe('期限或问题；空为项目本身 · the clock or the problem; empty: the item itself'),
    name: z.string(),
    code: z.string().nullable(),
    unitName: z.string().nullable(),
    regionName: z.string(),
    done: z.boolean(),
    why: z.string().describe('为什么计入 · why it is counted, and as what'),
  })
  .meta({ id: 'CountedMatter' });
export type CountedMatterView = z.infer<typeof CountedMatterSchema>;

/** The matters that one figure of an assessment counts (S2). */
export const CountedSchema = z
  .object({
    year: z.int(),
    asOf: z.string(),
    subject: z.enum(ASSESSED),
    subjectName: z.string(),
    measureName: z.string(),
    counts: z.string(),
    matters: z.record(z.enum(COUNTED_PARTS), z.int()).describe('各有多少件 · how many matters of each part'),
    rows: z.array(CountedMatterSchema),
    next: z.string().nullable(),
  })
  .meta({ id: 'CountedMatters' });
export type Counted = z.infer<typeof CountedSchema>;
