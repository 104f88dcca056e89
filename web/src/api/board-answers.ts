import { z } from 'zod';
import { PlainDateSchema } from '../../../domain/calendar/plain-date-schema.ts';

const BoardRowAnswer = z.object({
  itemId: z.string(),
  key: z.string(),
  name: z.string(),
  sentence: z.string(),
  title: z.string(),
  responsible: z.array(z.string()),
  responsibleNames: z.array(z.string()),
  unitName: z.string().nullable(),
  legalDue: PlainDateSchema,
  due: PlainDateSchema,
  overdueWorkingDays: z.int(),
  finalDate: PlainDateSchema.nullable(),
  onBoard: z.boolean(),
  escalationDismissed: z.boolean(),
  highestRung: z.int(),
  nextRung: z.object({ workingDays: z.int(), on: PlainDateSchema }).nullable(),
});
export type BoardRow = z.infer<typeof BoardRowAnswer>;

export const BoardAnswer = z.object({ rows: z.array(BoardRowAnswer), next: z.string().nullable() });
