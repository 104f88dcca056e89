import { z } from 'zod';
import { InstantSchema, PlainDateSchema } from '../../../domain/calendar/plain-date-schema.ts';
import { PLANNED_KINDS } from '../../../domain/key-plan/score.ts';
import { GRADES } from '../../../domain/policy/policy.ts';
import { SELF_CHECK_RESULTS } from '../../../domain/processes/budget-item/state.ts';
import { SAMPLE_STANDINGS } from '../../../domain/self-check/sample.ts';

const count = z.int();
const kind = z.enum(PLANNED_KINDS);
const grade = z.enum(GRADES).nullable();

const CandidateAnswer = z.object({
  no: count,
  kind,
  kindName: z.string(),
  subjectId: z.string(),
  code: z.string(),
  name: z.string(),
  unitName: z.string(),
  amountFen: count,
  livelihood: z.boolean(),
  attention: count,
  attentionSource: z.string(),
  total: z.string(),
  working: z.array(z.string()),
  proposed: z.boolean(),
});
export type Candidate = z.infer<typeof CandidateAnswer>;
export const CandidatesAnswer = z.object({ rows: z.array(CandidateAnswer), next: z.string().nullable() });

export const PlanPreviewAnswer = z.object({
  asOf: InstantSchema,
  inputsHash: z.string(),
  criteria: z.array(z.string()),
  candidates: count,
  reportDue: PlainDateSchema,
  proposed: z.array(CandidateAnswer),
  others: z.array(CandidateAnswer),
  more: count,
});

const ProgressAnswer = z.object({
  subjectId: z.string(),
  kindName: z.string(),
  name: z.string(),
  evaluationId: z.string(),
  reportDue: PlainDateSchema,
  started: z.boolean(),
  phaseName: z.string().nullable(),
  due: PlainDateSchema.nullable(),
  dueKey: z.string().nullable(),
  dueName: z.string().nullable(),
  leaderName: z.string().nullable(),
  score: z.number().nullable(),
  grade,
});
export type PlanProgress = z.infer<typeof ProgressAnswer>;

export const PlanAnswer = z.object({
  regionName: z.string(),
  year: count,
  due: PlainDateSchema,
  overdue: z.boolean(),
  lateWorkingDays: count,
  document: z
    .object({
      id: z.string(),
      phase: z.string(),
      phaseName: z.string(),
      documentNumber: z.string().nullable(),
      issuedOn: PlainDateSchema.nullable(),
      summary: z.string(),
      returnedWith: z.string().nullable(),
      proposalId: z.string().nullable(),
    })
    .nullable(),
  evaluations: z.array(ProgressAnswer),
});
export type EvaluationPlan = z.infer<typeof PlanAnswer>;

export const PlanProofAnswer = z.object({
  frozenAt: InstantSchema,
  frozenByName: z.string(),
  candidates: count,
  criteria: z.array(z.string()),
  inputs: z.object({ frozen: z.string(), computed: z.string() }),
  differing: z.array(z.string()),
  holds: z.boolean(),
});

export const PopulationAnswer = z.object({
  year: count,
  ruleLines: z.array(z.string()),
  candidates: count,
  strata: z.array(z.object({ stratum: z.string(), name: z.string(), size: count, quota: count })),
  excluded: z.array(z.object({ exclusion: z.string(), name: z.string(), count })),
  checkers: z.array(z.object({ id: z.string(), name: z.string(), roleName: z.string() })),
});

export const SampleAnswer = z.object({
  id: z.string(),
  regionName: z.string(),
  fiscalYear: count,
  ruleLines: z.array(z.string()),
  populationHash: z.string(),
  seedHash: z.string(),
  seed: z.string().nullable(),
  candidates: count,
  excluded: count,
  drawn: count,
  confirmed: count,
  returned: count,
  reEvaluation: count,
  note: z.string(),
  frozenAt: InstantSchema,
  frozenByName: z.string(),
  drawnAt: InstantSchema.nullable(),
  drawnByName: z.string().nullable(),
});
export type Sample = z.infer<typeof SampleAnswer>;
export const SamplesAnswer = z.object({ rows: z.array(SampleAnswer), next: z.string().nullable() });
export const SampleIdAnswer = z.object({ id: z.string() });

const LineAnswer = z.object({
  no: count,
  itemId: z.string(),
  code: z.string(),
  name: z.string(),
  unitName: z.string(),
  amountFen: count,
  stratumName: z.string(),
  standing: z.enum(SAMPLE_STANDINGS),
  standingName: z.string(),
  exclusionName: z.string().nullable(),
  ticket: z.string().nullable(),
  checkerName: z.string().nullable(),
  due: PlainDateSchema.nullable(),
  result: z.enum(SELF_CHECK_RESULTS).nullable(),
  resultName: z.string().nullable(),
  resultOn: PlainDateSchema.nullable(),
});
export type SampleLine = z.infer<typeof LineAnswer>;
export const SampleLinesAnswer = z.object({ rows: z.array(LineAnswer), next: z.string().nullable() });

export const SampleProofAnswer = z.object({
  population: z.object({ frozen: z.string(), computed: z.string() }),
  seed: z.object({ published: z.string(), computed: z.string().nullable() }),
  differing: z.array(z.string()),
  holds: z.boolean(),
});
