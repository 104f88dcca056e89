import { z } from 'zod';
import { PlainDateSchema } from '../../domain/calendar/plain-date-schema.ts';
import { ObligationCommandSchema } from '../../domain/obligations/obligation-command.ts';
import { SupervisionCommandSchema } from '../../domain/processes/supervision/commands.ts';
import { SignOffCommandSchema } from '../../domain/sign-off/sign-off-command.ts';
import { LimitSchema, pageSchema } from '../http/paging.ts';
import { AvailableActSchema, ObligationViewSchema, RecordedViewSchema } from '../items/item.schemas.ts';
import { MatterRulesSchema } from '../items/matter.schemas.ts';

const text = z.string().trim().min(1).max(4000);
const answeredBy = z.enum(['unit', 'finance']);

/** A matter to be supervised: about an item or an evaluation, or free-standing; what is asked, of whom, by when. */
export const OpenSupervisionSchema = z
  .strictObject({
    name: z.string().trim().min(1).max(200),
    demand: text,
    answeredBy: answeredBy.default('unit'),
    answerBy: PlainDateSchema.describe('领导所定的日期 · the leader’s own date'),
    /** The item or evaluation that it is about. */
    aboutId: z.uuid().optional(),
    /** The clock of that matter which the leader was looking at. */
    aboutKey: z.string().min(1).max(100).optional(),
    /** Where it is about no matter: the unit that answers. */
    unitId: z.string().min(1).max(60).optional(),
  })
  .meta({ id: 'OpenSupervision' });
export type OpenSupervision = z.infer<typeof OpenSupervisionSchema>;

export const AskSupervisionsSchema = z.strictObject({
  state: z.enum(['running', 'ended']).optional(),
  region: z.string().max(20).optional(),
  about: z.uuid().optional(),
  cursor: z.string().max(500).optional(),
  limit: LimitSchema,
});
export type AskSupervisions = z.infer<typeof AskSupervisionsSchema>;

/** One act; `expectedVersion` is the version that the caller was looking at. */
export const SupervisionActSchema = z
  .strictObject({
    command: z.discriminatedUnion('kind', [
      ...SupervisionCommandSchema.options,
      ...ObligationCommandSchema.options,
      ...SignOffCommandSchema.options,
    ]),
    expectedVersion: z.int().min(0).optional(),
  })
  .meta({ id: 'SupervisionAct' });
export type SupervisionAct = z.infer<typeof SupervisionActSchema>;

const common = {
  id: z.uuid(),
  code: z.string(),
  name: z.string(),
  fiscalYear: z.int(),
  regionId: z.string(),
  regionName: z.string(),
  unitName: z.string().nullable().describe('由财政答复的为空 · null where finance answers'),
  answeredBy,
  phase: z.string(),
  phaseName: z.string(),
  openedOn: z.string(),
  /** The leader whose matter it is; null where the ladder opened it and none has taken it over. */
  leader: z.string().nullable(),
  byLadder: z.boolean(),
  closedOn: z.string().nullable(),
};

const SupervisionRowSchema = z
  .object({ ...common, due: z.string().nullable(), dueKey: z.string().nullable(), dueName: z.string().nullable() })
  .meta({ id: 'SupervisionRow' });
export const SupervisionsSchema = pageSchema(SupervisionRowSchema, 'Supervisions');
export type Supervisions = z.infer<typeof SupervisionsSchema>;

const count = z.int();
export const SupervisionCountsSchema = z
  .object({ running: count, overdue: count, deciding: count.describe('待领导核定 · waiting for the leader') })
  .meta({ id: 'SupervisionCounts' });
export type SupervisionCounts = z.infer<typeof SupervisionCountsSchema>;

/** A supervised matter with its answers, its clocks, what may be done now and by whom, and what has happened. */
export const SupervisionSchema = z
  .object({
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
        on: z.string(),
        measures: z.string(),
        done: z.string(),
        evidence: z.array(
          z.object({
            name: z.string(),
            where: z.string().nullable(),
            sha256: z.string().nullable().describe('已上传的文件 · a file that was handed in'),
          }),
        ),
        by: z.string(),
        returned: z.object({ on: z.string(), opinion: z.string() }).nullable(),
      }),
    ),
    closed: z.object({ on: z.string(), opinion: z.string(), by: z.string() }).nullable(),
    obligations: z.array(ObligationViewSchema),
    available: z.array(AvailableActSchema.extend({ chain: z.string().nullable() })),
    rules: MatterRulesSchema,
    history: z.array(RecordedViewSchema),
  })
  .meta({ id: 'Supervision' });
export type SupervisionView = z.infer<typeof SupervisionSchema>;
