import { z } from 'zod';
import { PlainDateSchema, InstantSchema } from '../../../domain/calendar/plain-date-schema.ts';
import type { TraceStep } from '../../../domain/calendar/trace.ts';
import { GRADES, RUNG_EFFECTS } from '../../../domain/policy/policy.ts';
import { RECORDED_ROLES } from '../../../domain/process/roles.ts';
import { FUND_ACCOUNTS, ITEM_KINDS } from '../../../domain/processes/budget-item/state.ts';
import { DisclosureAnswer } from './disclosure-answers.ts';
import { FeedbackAnswer, RunningSpotCheckAnswer, SpotCheckAnswer } from './item-part-answers.ts';
import { NEIGHBOURS } from './neighbour-answers.ts';

const roles = z.array(z.enum(RECORDED_ROLES));
const named = z.object({ id: z.string(), name: z.string() });
export const LIGHT_COLOURS = ['red', 'yellow', 'green', 'none'] as const;

/** Recorded steps are the domain's own; one of a newer server than this page is not understood, and not shown. */
const trace = z
  .array(z.looseObject({ kind: z.string() }))
  .transform((steps): readonly TraceStep[] => steps as unknown as readonly TraceStep[]);

export const ObligationAnswer = z.object({
  key: z.string(),
  kind: z.string(),
  name: z.string(),
  sentence: z.string(),
  state: z.enum(['pending', 'extended', 'overdue', 'paused']),
  responsibleNames: z.array(z.string()),
  clause: z.string(),
  statutory: z.boolean(),
  from: PlainDateSchema,
  legalDue: PlainDateSchema,
  due: PlainDateSchema,
  provisional: z.boolean(),
  finalDate: PlainDateSchema.nullable(),
  urgedOn: PlainDateSchema.nullable(),
  overdueSince: z.string().nullable(),
  overdueWorkingDays: z.int(),
  onSupervisionBoard: z.boolean(),
  trace,
  ladder: z.array(
    z.object({
      workingDays: z.int(),
      on: PlainDateSchema,
      reached: z.boolean(),
      audience: roles,
      effect: z.enum(RUNG_EFFECTS),
    }),
  ),
  extensions: z.array(
    z.object({
      workingDays: z.int(),
      reason: z.string(),
      decision: z.enum(['undecided', 'granted', 'refused']),
    }),
  ),
  pauses: z.array(z.object({ from: PlainDateSchema, to: PlainDateSchema.nullable() })),
  askedDue: PlainDateSchema.nullable(),
});
export type ItemObligation = z.infer<typeof ObligationAnswer>;

const SettledAnswer = z.object({
  key: z.string(),
  kind: z.string(),
  name: z.string(),
  outcome: z.enum(['onTime', 'withinExtension', 'late', 'waived']),
  on: PlainDateSchema,
  legalDue: PlainDateSchema,
  due: PlainDateSchema,
  lateWorkingDays: z.int(),
});
export type SettledClock = z.infer<typeof SettledAnswer>;

export const ProblemAnswer = z.object({
  no: z.int(),
  title: z.string(),
  recommendation: z.string(),
  category: z.string().optional(),
  amountFen: z.int().optional(),
  unitStatus: z.enum(['notStarted', 'inProgress', 'rectified', 'cannot']),
  financeStatus: z.enum(['notDue', 'awaiting', 'returned', 'closedOut', 'deferred']),
  answer: z
    .object({
      stance: z.enum(['agree', 'partly', 'disagree']),
      measure: z.string(),
      person: z.string(),
      by: PlainDateSchema,
    })
    .optional(),
  reportedBy: z.string().optional(),
  evidence: z.array(z.object({ name: z.string(), sha256: z.string().optional() })),
  deferral: z.object({ reason: z.string(), until: PlainDateSchema.optional() }).optional(),
});
export type ItemProblem = z.infer<typeof ProblemAnswer>;

export const AvailableAnswer = z.object({
  command: z.string(),
  name: z.string(),
  clause: z.string(),
  standing: z.enum(['expected', 'possible']),
  roles,
  roleNames: z.array(z.string()),
  mine: z.boolean(),
  obligationKey: z.string().optional(),
  document: z.string().optional(),
  signOff: z.literal(true).optional(),
  closed: z.string().optional(),
  closedProblems: z.array(z.object({ problemNo: z.int(), because: z.string() })).optional(),
});
export type AvailableAct = z.infer<typeof AvailableAnswer>;

/** Which policy and which calendar a matter runs by. */
export const MatterRulesAnswer = z.object({ policy: z.string(), policyTitle: z.string(), calendar: z.string() });

const scored = z.object({ total: z.string(), grade: z.enum(GRADES) });

/** Parts of the state that the page shows; whatever else the server tells is left alone. */
const details = z.object({
  dates: z.object({ targetsDue: PlainDateSchema, selfEvaluationDue: PlainDateSchema, consequenceDue: PlainDateSchema }),
  targets: z.object({
    versionId: z.string().optional(),
    submittedOn: PlainDateSchema.optional(),
    submissions: z.int(),
    returns: z.int(),
    qualifiedOn: PlainDateSchema.optional(),
  }),
  congressOn: PlainDateSchema.optional(),
  approval: z
    .object({
      documentNumber: z.string(),
      on: PlainDateSchema,
      initialFen: z.int(),
      amountFen: z.int(),
      targetsVersionId: z.string(),
    })
    .optional(),
  periodsOpen: z.array(z.object({ period: z.string(), endedOn: PlainDateSchema })).default([]),
  correction: z.object({ findings: z.string(), orderedOn: PlainDateSchema }).optional(),
  spotCheck: RunningSpotCheckAnswer.optional(),
  spotChecks: z.array(SpotCheckAnswer).default([]),
  suspension: z.object({ on: PlainDateSchema, documentNumber: z.string(), reason: z.string() }).optional(),
  stop: z
    .object({ on: PlainDateSchema, documentNumber: z.string(), reason: z.string(), recoverableFen: z.int() })
    .optional(),
  recovery: z.object({ on: PlainDateSchema, recoveredFen: z.int() }).optional(),
  amendment: z
    .object({ amendmentKind: z.string(), versionId: z.string(), deltaFen: z.int(), submittedOn: PlainDateSchema })
    .optional(),
  selfEvaluation: scored
    .extend({ versionId: z.string(), submittedOn: PlainDateSchema, submissions: z.int() })
    .optional(),
  review: scored.extend({ on: PlainDateSchema, qualityScore: z.number() }).optional(),
  reEvaluation: scored
    .partial()
    .extend({ orderedOn: PlainDateSchema, reportedOn: PlainDateSchema.optional(), versionId: z.string().optional() })
    .optional(),
  conclusion: scored.extend({ on: PlainDateSchema }).optional(),
  feedback: FeedbackAnswer.optional(),
  consequence: z.object({ action: z.string(), amountFen: z.int().nullable(), on: PlainDateSchema }).optional(),
  disclosure: DisclosureAnswer.optional(),
  closedOn: PlainDateSchema.optional(),
});

export const ItemAnswer = z.object({
  id: z.string(),
  version: z.int(),
  code: z.string(),
  name: z.string(),
  itemKind: z.enum(ITEM_KINDS),
  fundAccount: z.enum(FUND_ACCOUNTS),
  continuity: z.string(),
  livelihood: z.boolean(),
  fiscalYear: z.int(),
  source: z.string().nullable(),
  unit: named,
  region: named,
  ...NEIGHBOURS,
  position: z.array(z.object({ track: z.string(), trackName: z.string(), phase: z.string(), name: z.string() })),
  monitoringLight: z.enum(['green', 'yellow', 'red']),
  money: z.object({
    requestedFen: z.int(),
    initialFen: z.int().nullable(),
    approvedFen: z.int().nullable(),
    executedFen: z.int(),
  }),
  obligations: z.array(ObligationAnswer),
  settled: z.array(SettledAnswer),
  problems: z.array(ProblemAnswer),
  tasks: z.array(
    z.object({
      command: z.string(),
      work: z.enum(['act', 'draft']),
      mine: z.boolean(),
      obligationKey: z.string().optional(),
    }),
  ),
  available: z.array(AvailableAnswer),
  forecast: z.object({
    until: PlainDateSchema,
    reminders: z.array(z.object({ key: z.string(), name: z.string(), on: PlainDateSchema, daysBefore: z.int() })),
    events: z.array(z.object({ at: InstantSchema, type: z.string(), sentence: z.string() })),
  }),
  details,
  rules: MatterRulesAnswer,
});
export type Item = z.infer<typeof ItemAnswer>;

/** What the API calls the matters whose problems are put right: items, and evaluations by finance. */
export type RectifiedOf = 'budget-items' | 'finance-evaluations';
