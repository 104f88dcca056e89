import { z } from 'zod';
import { PlainDateSchema } from '../../../domain/calendar/plain-date-schema.ts';
import { WITHHOLDING_GROUNDS } from '../../../domain/follow-up/publication.ts';
import { CONSEQUENCES, GRADES } from '../../../domain/policy/policy.ts';
import { RECORDED_ROLES } from '../../../domain/process/roles.ts';
import { DIMENSIONS } from '../../../domain/processes/evaluation/content.ts';
import { REPLIES, SELECTION_METHODS, STANCES } from '../../../domain/processes/evaluation/commands.ts';
import { TRACKS } from '../../../domain/processes/evaluation/lifecycle.ts';
import { EVALUATION_KINDS } from '../../../domain/processes/evaluation/state.ts';
import { AvailableAnswer, LIGHT_COLOURS, MatterRulesAnswer, ObligationAnswer, ProblemAnswer } from './item-answers.ts';

const kind = z.enum(EVALUATION_KINDS);
const phase = z.enum(TRACKS.main.phases);
const grade = z.enum(GRADES);
const named = z.object({ id: z.string(), name: z.string() });
const member = z.object({ personId: z.string(), name: z.string() });

const RowAnswer = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  evaluationKind: kind,
  unitName: z.string().nullable(),
  fiscalYear: z.int(),
  phase,
  phaseName: z.string(),
  amountFen: z.int(),
  leaderName: z.string().nullable(),
  agencyName: z.string().nullable(),
  score: z.number().nullable(),
  grade: grade.nullable(),
  due: PlainDateSchema.nullable(),
  dueKey: z.string().nullable(),
  dueName: z.string().nullable(),
  light: z.enum(LIGHT_COLOURS),
});
export type FinanceEvaluationRow = z.infer<typeof RowAnswer>;
export const FinanceEvaluationPageAnswer = z.object({ rows: z.array(RowAnswer), next: z.string().nullable() });

const indicator = z.object({ key: z.string(), dimension: z.enum(DIMENSIONS), name: z.string(), weight: z.number() });
const expert = z.object({
  expertId: z.string(),
  personId: z.string(),
  name: z.string(),
  ticket: z.string(),
  declaredOn: PlainDateSchema.optional(),
});

const details = z.object({
  dates: z.object({ reportDue: PlainDateSchema }),
  openedOn: PlainDateSchema,
  team: z.object({ on: PlainDateSchema, leader: member, members: z.array(member) }).optional(),
  engagement: z
    .object({
      name: z.string(),
      agencyId: z.string(),
      method: z.enum(SELECTION_METHODS),
      reason: z.string(),
      candidates: z.array(z.string()),
      evaluators: z.array(member),
      declaration: z.object({ on: PlainDateSchema, statement: z.string() }).optional(),
      contract: z
        .object({
          number: z.string(),
          from: PlainDateSchema,
          to: PlainDateSchema,
          feeFen: z.int().optional(),
          deliverables: z.array(
            z.object({ no: z.int(), name: z.string(), by: PlainDateSchema, acceptedOn: PlainDateSchema.optional() }),
          ),
        })
        .optional(),
      rating: z.object({ total: z.string(), opinion: z.string() }).optional(),
    })
    .optional(),
  panel: z
    .object({
      seed: z.string(),
      seats: z.int(),
      draws: z.int(),
      drawnOn: PlainDateSchema,
      experts: z.array(expert),
      reserves: z.array(expert),
    })
    .optional(),
  plan: z
    .object({
      versionId: z.string(),
      rounds: z.int(),
      approvedOn: PlainDateSchema.optional(),
      opinion: z.string().optional(),
    })
    .optional(),
  indicators: z.array(indicator),
  spreadPercent: z.number().optional(),
  materials: z
    .object({
      versionId: z.string().optional(),
      opinion: z.string().optional(),
      items: z.array(
        z.object({
          no: z.int(),
          name: z.string(),
          indicator: z.string().optional(),
          required: z.boolean(),
          status: z.enum(['asked', 'given', 'lacking', 'returned']),
        }),
      ),
    })
    .optional(),
  sheets: z.array(z.object({ expertId: z.string(), versionId: z.string(), on: PlainDateSchema })).default([]),
  scores: z
    .object({
      total: z.string(),
      grade,
      indicators: z.array(
        z.object({ key: z.string(), mean: z.string(), least: z.string(), most: z.string(), flagged: z.boolean() }),
      ),
      dimensions: z.array(z.object({ dimension: z.enum(DIMENSIONS), weight: z.string(), score: z.string() })),
      experts: z.array(z.object({ expertId: z.string(), total: z.string() })),
    })
    .optional(),
  report: z
    .object({ versionId: z.string(), final: z.boolean(), on: PlainDateSchema, opinion: z.string().optional() })
    .optional(),
  exchange: z
    .object({
      sentOn: PlainDateSchema,
      answeredOn: PlainDateSchema.optional(),
      overall: z.string().optional(),
      points: z.array(
        z.object({
          no: z.int(),
          title: z.string(),
          stance: z.enum(STANCES).optional(),
          view: z.string().optional(),
          reply: z.enum(REPLIES).optional(),
          reason: z.string().optional(),
        }),
      ),
    })
    .optional(),
  conclusion: z.object({ on: PlainDateSchema, total: z.string(), grade }).optional(),
  consequence: z
    .object({
      action: z.enum(CONSEQUENCES),
      recommended: z.enum(CONSEQUENCES),
      amountFen: z.int().nullable(),
      reason: z.string().optional(),
    })
    .optional(),
  disclosure: z
    .object({
      decision: z.enum(['publish', 'partly', 'withhold']),
      ground: z.enum(WITHHOLDING_GROUNDS).optional(),
      reason: z.string().optional(),
    })
    .optional(),
  feedback: z
    .object({
      versionId: z.string().optional(),
      documentNumber: z.string().optional(),
      issuedOn: PlainDateSchema.optional(),
      receivedOn: PlainDateSchema.optional(),
      returnedOn: PlainDateSchema.optional(),
    })
    .optional(),
});

export const FinanceEvaluationAnswer = z.object({
  id: z.string(),
  version: z.int(),
  code: z.string(),
  name: z.string(),
  evaluationKind: kind,
  fiscalYear: z.int(),
  amountFen: z.int(),
  unit: named,
  region: named,
  item: named.extend({ code: z.string() }).nullable(),
  source: z.string().nullable(),
  position: z.array(z.object({ track: z.string(), trackName: z.string(), phase: z.string(), name: z.string() })),
  obligations: z.array(ObligationAnswer),
  problems: z.array(ProblemAnswer),
  tasks: z.array(z.object({ command: z.string(), mine: z.boolean(), obligationKey: z.string().optional() })),
  available: z.array(AvailableAnswer),
  details,
  rules: MatterRulesAnswer,
});
export type FinanceEvaluation = z.infer<typeof FinanceEvaluationAnswer>;

export const EvaluationPeopleAnswer = z.object({
  officers: z.array(named.extend({ roles: z.array(z.enum(RECORDED_ROLES)) })),
  evaluators: z.array(named.extend({ agencyId: z.string().nullable() })),
  agencies: z.array(named.extend({ quality: z.number().nullable(), engagements: z.int() })),
  experts: z.int(),
});
