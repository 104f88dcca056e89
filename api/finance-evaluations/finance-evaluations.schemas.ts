import { z } from 'zod';
import { PlainDateSchema } from '../../domain/calendar/plain-date-schema.ts';
import { SECTORS, type Sector } from '../../domain/libraries/sectors.ts';
import { ObligationCommandSchema } from '../../domain/obligations/obligation-command.ts';
import { GRADES } from '../../domain/policy/policy.ts';
import { RECORDED_ROLES } from '../../domain/process/roles.ts';
import { EvaluationCommandSchema } from '../../domain/processes/evaluation/commands.ts';
import { TRACKS } from '../../domain/processes/evaluation/lifecycle.ts';
import { EVALUATION_KINDS } from '../../domain/processes/evaluation/state.ts';
import { SignOffCommandSchema } from '../../domain/sign-off/sign-off-command.ts';
import { actBodySchema } from '../commands/act-body.ts';
import { LimitSchema, pageSchema } from '../http/paging.ts';
import { AvailableActSchema, ObligationViewSchema, PositionSchema, TaskViewSchema } from '../items/item.schemas.ts';
import { MatterRulesSchema } from '../items/matter.schemas.ts';

const kind = z.enum(EVALUATION_KINDS);
const phase = z.enum(TRACKS.main.phases);
const sector = z.enum(Object.keys(SECTORS) as [Sector, ...Sector[]]);
const named = z.object({ id: z.string(), name: z.string() });
const fen = z.int().min(0).max(Number.MAX_SAFE_INTEGER);

/** Draws are asked for in a way of their own: who asks chooses neither the pool nor the seed. */
const [formTeam, ...others] = EvaluationCommandSchema.options.filter(
  ({ shape }) => shape.kind.value !== 'drawExperts' && shape.kind.value !== 'redrawExperts',
);
if (!formTeam) throw new Error('An evaluation without commands.');

/** Everything that may be asked of an evaluation: its own acts, those on its clocks, and those in its chains. */
export const EvaluationActSchema = z
  .discriminatedUnion('kind', [
    formTeam,
    ...others,
    ...ObligationCommandSchema.options,
    ...SignOffCommandSchema.options,
  ])
  .meta({ id: 'EvaluationCommand' });
export type EvaluationAct = z.infer<typeof EvaluationActSchema>;

export const EvaluationActBodySchema = actBodySchema(EvaluationActSchema, 'EvaluationAct', {
  command: { kind: 'approvePlan' },
  expectedVersion: 4,
});

/**
 * An evaluation to be opened. Of an item: `itemId`, and what it says of itself need not be said again. Of a county:
 * `countyId` beside the office that answers for it.
 */
export const OpenEvaluationSchema = z
  .strictObject({
    evaluationKind: kind,
    code: z.string().trim().min(1).max(60),
    name: z.string().trim().min(1).max(200),
    fiscalYear: z.int().min(2000).max(2200),
    unitId: z.string().min(1).max(60).optional(),
    amountFen: fen.optional(),
    itemId: z.uuid().optional(),
    countyId: z.string().min(1).max(20).optional(),
    superiorUnitIds: z.array(z.string().max(60)).max(20).default([]),
    reportDue: PlainDateSchema,
    openedOn: PlainDateSchema.optional(),
    source: z.string().max(500).optional(),
  })
  .meta({ id: 'OpenEvaluation' });
export type OpenEvaluation = z.infer<typeof OpenEvaluationSchema>;

/** A draw of experts: how many, from which fields; again only with a reason, by the director. */
export const DrawSchema = z
  .strictObject({
    seats: z.int().min(1).max(15),
    sectors: z.array(sector).max(21).default([]),
    reason: z.string().trim().min(1).max(4000).optional(),
  })
  .meta({ id: 'DrawExperts' });
export type Draw = z.infer<typeof DrawSchema>;

/** Which evaluations; `kind` and `phase` may be repeated. */
export const ListFinanceEvaluationsSchema = z.strictObject({
  kind: z.union([kind.transform((one) => [one]), z.array(kind).min(1)]).optional(),
  phase: z.union([phase.transform((one) => [one]), z.array(phase).min(1)]).optional(),
  year: z.coerce.number().int().min(2000).max(2200).optional(),
  region: z.string().max(20).optional(),
  unit: z.string().max(60).optional(),
  cursor: z.string().max(500).optional(),
  limit: LimitSchema,
});
export type ListFinanceEvaluations = z.infer<typeof ListFinanceEvaluationsSchema>;

const RowSchema = z
  .object({
    id: z.string(),
    code: z.string(),
    name: z.string(),
    evaluationKind: kind,
    unitId: z.string(),
    unitName: z.string().nullable(),
    regionId: z.string(),
    fiscalYear: z.int(),
    phase,
    phaseName: z.string(),
    amountFen: fen,
    leaderName: z.string().nullable(),
    agencyName: z.string().nullable(),
    score: z.number().nullable(),
    grade: z.enum(GRADES).nullable(),
    problemsOpen: z.int(),
    problemsAll: z.int(),
    due: z.string().nullable(),
    dueKey: z.string().nullable(),
    dueName: z.string().nullable(),
    light: z.enum(['red', 'yellow', 'green', 'none']),
    source: z.string().nullable(),
  })
  .meta({ id: 'FinanceEvaluationRow' });
export const FinanceEvaluationPageSchema = pageSchema(RowSchema, 'FinanceEvaluationPage');
export type FinanceEvaluationPage = z.infer<typeof FinanceEvaluationPageSchema>;

/** One evaluation: where it stands, its clocks, who works on it, what is possible for the reader. */
export const FinanceEvaluationSchema = z
  .object({
    id: z.string(),
    version: z.int(),
    code: z.string(),
    name: z.string(),
    evaluationKind: kind,
    fiscalYear: z.int(),
    amountFen: fen,
    unit: named,
    region: named,
    item: named.extend({ code: z.string() }).nullable(),
    source: z.string().nullable(),
    position: PositionSchema,
    obligations: z.array(ObligationViewSchema),
    settled: z.array(z.looseObject({ key: z.string(), name: z.string(), outcome: z.string() })),
    problems: z.array(z.looseObject({ no: z.int(), title: z.string() })),
    tasks: z.array(TaskViewSchema.extend({ mine: z.boolean() })),
    available: z.array(AvailableActSchema),
    details: z
      .record(z.string(), z.unknown())
      .describe('状态的其余部分，按读者可见 · the rest of the state, as far as the reader may see it'),
    rules: MatterRulesSchema,
  })
  .meta({ id: 'FinanceEvaluation' });
export type FinanceEvaluationView = z.infer<typeof FinanceEvaluationSchema>;

/** Whom a team and an agency may be made of. */
export const EvaluationPeopleSchema = z
  .object({
    officers: z.array(named.extend({ roles: z.array(z.enum(RECORDED_ROLES)) })),
    evaluators: z.array(named.extend({ agencyId: z.string().nullable() })),
    agencies: z.array(named.extend({ quality: z.number().nullable(), engagements: z.int() })),
    experts: z.int().describe('可抽取的专家人数 · how many experts can be drawn'),
  })
  .meta({ id: 'EvaluationPeople' });
export type EvaluationPeople = z.infer<typeof EvaluationPeopleSchema>;
