import { z } from 'zod';
import { InstantSchema, PlainDateSchema } from '../../../domain/calendar/plain-date-schema.ts';
import { AvailableAnswer, MatterRulesAnswer, ObligationAnswer } from './item-answers.ts';

const common = {
  id: z.string(),
  code: z.string(),
  name: z.string(),
  regionName: z.string(),
  unitName: z.string().nullable(),
  answeredBy: z.enum(['unit', 'finance']),
  phase: z.string(),
  phaseName: z.string(),
  openedOn: PlainDateSchema,
  leader: z.string().nullable(),
  byLadder: z.boolean(),
  closedOn: PlainDateSchema.nullable(),
};

const SupervisionRowAnswer = z.object({
  ...common,
  due: PlainDateSchema.nullable(),
  dueKey: z.string().nullable(),
  dueName: z.string().nullable(),
});
export type SupervisionRow = z.infer<typeof SupervisionRowAnswer>;
export const SupervisionsAnswer = z.object({ rows: z.array(SupervisionRowAnswer), next: z.string().nullable() });

export const SupervisionCountsAnswer = z.object({ running: z.int(), overdue: z.int(), deciding: z.int() });

/** One supervised matter (督办件). */
export const SupervisionAnswer = z.object({
  ...common,
  version: z.int(),
  demand: z.string(),
  about: z
    .object({
      instanceId: z.string(),
      process: z.string(),
      title: z.string(),
      code: z.string().nullable(),
      clockName: z.string().nullable(),
    })
    .nullable(),
  answers: z.array(
    z.object({
      no: z.int(),
      on: PlainDateSchema,
      measures: z.string(),
      done: z.string(),
      evidence: z.array(z.object({ name: z.string(), where: z.string().nullable(), sha256: z.string().nullable() })),
      by: z.string(),
      returned: z.object({ on: PlainDateSchema, opinion: z.string() }).nullable(),
    }),
  ),
  closed: z.object({ on: PlainDateSchema, opinion: z.string(), by: z.string() }).nullable(),
  obligations: z.array(ObligationAnswer),
  available: z.array(AvailableAnswer.extend({ chain: z.string().nullable() })),
  rules: MatterRulesAnswer,
  history: z.array(z.object({ seq: z.int(), at: InstantSchema, by: z.string(), sentence: z.string() })),
});
export type Supervision = z.infer<typeof SupervisionAnswer>;
export type SupervisionAct = Supervision['available'][number];
