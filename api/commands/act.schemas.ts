import { z } from 'zod';
import { ObligationCommandSchema } from '../../domain/obligations/obligation-command.ts';
import { BudgetItemCommandSchema } from '../../domain/processes/budget-item/commands.ts';
import { SignOffCommandSchema } from '../../domain/sign-off/sign-off-command.ts';
import { ObligationKindSchema, PositionSchema, RecordedViewSchema, TaskViewSchema } from '../items/item.schemas.ts';

/** Everything that may be asked of a budget item: its own acts, those on its clocks, and those in its chains of signatures. */
export const CommandSchema = z
  .discriminatedUnion('kind', [
    ...BudgetItemCommandSchema.options,
    ...ObligationCommandSchema.options,
    ...SignOffCommandSchema.options,
  ])
  .meta({ id: 'Command' });
export type Command = z.infer<typeof CommandSchema>;

/** A due date that an act started or moved. */
const DueViewSchema = z
  .object({
    key: z.string(),
    kind: ObligationKindSchema,
    name: z.string(),
    legalDue: z.string(),
    due: z.string(),
    provisional: z.boolean(),
    sentence: z.string(),
    because: z.array(z.string()),
  })
  .meta({ id: 'Due', example: { sentence: '整改情况须在 2027年1月25日（周一，暂定）前报送' } });

/** What an act answers: the new version, where the matter stands, what waits now, and the dates that moved. */
export const ActAnswerSchema = z
  .object({
    id: z.string(),
    version: z.int(),
    position: PositionSchema,
    tasks: z.array(TaskViewSchema),
    dues: z.array(DueViewSchema),
    events: z.array(RecordedViewSchema),
    repeated: z.boolean().describe('同一幂等键的重发 · the first answer to this key, given again'),
  })
  .meta({ id: 'ActAnswer' });
export type ActAnswerView = z.infer<typeof ActAnswerSchema>;

export const ActAnswersSchema = z.object({ answers: z.array(ActAnswerSchema) }).meta({ id: 'ActAnswers' });
export type ActAnswersView = z.infer<typeof ActAnswersSchema>;
