import { z } from 'zod';
import { OBLIGATION_KINDS, type ObligationKind } from '../../domain/policy/obligation-kinds.ts';
import { CONSEQUENCES, GRADES } from '../../domain/policy/policy.ts';
import { RECORDED_ROLES } from '../../domain/process/roles.ts';
import { FUND_ACCOUNTS, ITEM_KINDS } from '../../domain/processes/budget-item/state.ts';
import { MatterRulesSchema } from './matter.schemas.ts';

const LIGHT_NAMES = ['red', 'yellow', 'green', 'none'] as const;
export const ObligationKindSchema = z.enum(Object.keys(OBLIGATION_KINDS) as [ObligationKind, ...ObligationKind[]]);
const roles = z.array(z.enum(RECORDED_ROLES));
const named = z.object({ id: z.string(), name: z.string() });
const fen = z.int().describe('整数分 · integer fen');
const nullable = { date: z.string().nullable(), fen: z.int().nullable() };

/** A clock with its dates, its arithmetic in words, its ladder and what was asked of it. */
export const ObligationViewSchema = z
  .object({
    key: z.string(),
    kind: ObligationKindSchema,
    name: z.string(),
    sentence: z.string(),
    state: z.enum(['pending', 'extended', 'overdue', 'paused']),
    light: z.enum(LIGHT_NAMES),
    responsible: roles,
    responsibleNames: z.array(z.string()),
    clause: z.string(),
    statutory: z.boolean(),
    from: z.string(),
    legalDue: z.string(),
    due: z.string(),
    provisional: z.boolean(),
    finalDate: nullable.date,
    urgedOn: nullable.date,
    overdueSince: z.string().nullable(),
    overdueWorkingDays: z.int(),
    onSupervisionBoard: z.boolean(),
    because: z.array(z.string()),
    trace: z.array(z.looseObject({ kind: z.string() })),
    reminders: z.array(z.object({ on: z.string(), daysBefore: z.int() })),
    ladder: z.array(
      z.object({ workingDays: z.int(), on: z.string(), reached: z.boolean(), audience: roles, effect: z.string() }),
    ),
    extensions: z.array(
      z.object({
        askedBy: z.string(),
        askedAt: z.string(),
        workingDays: z.int(),
        reason: z.string(),
        decision: z.enum(['undecided', 'granted', 'refused']),
        grantedWorkingDays: z.int().optional(),
      }),
    ),
    pauses: z.array(z.object({ from: z.string(), to: z.string().nullable() })),
    askedDue: nullable.date.describe('申请延至 · where an extension that is asked for would lead'),
  })
  .meta({ id: 'Obligation' });
export type ObligationView = z.infer<typeof ObligationViewSchema>;

/** Work that waits for somebody, and by when. */
export const TaskViewSchema = z
  .object({
    key: z.string(),
    command: z.string(),
    name: z.string(),
    work: z.enum(['act', 'draft']),
    roles,
    roleNames: z.array(z.string()),
    people: z.array(z.string()).optional().describe('指名的人 · who is asked by name'),
    chain: z.string().optional().describe('所属的签批 · the chain of signatures it belongs to'),
    obligationKey: z.string().optional(),
    due: z.string().optional(),
  })
  .meta({ id: 'Task' });
export type TaskView = z.infer<typeof TaskViewSchema>;

/** Why an act would be refused now to whoever may do it: what contradicts it is being signed. */
const ClosedSchema = {
  closed: z
    .string()
    .optional()
    .describe('现在不能办的缘由，mine 因此为 false · why the reader, who may do it, cannot do it now; mine is false'),
  closedProblems: z
    .array(z.object({ problemNo: z.int(), because: z.string() }))
    .optional()
    .describe('只对这些问题不能办 · the problems about which alone it cannot be done now, each with why'),
};

/** An act that the state allows now, who may do it, and whether the reader may. */
export const AvailableActSchema = z
  .object({
    command: z.string(),
    name: z.string(),
    clause: z.string(),
    standing: z.enum(['expected', 'possible']),
    roles,
    roleNames: z.array(z.string()),
    mine: z.boolean(),
    obligationKey: z.string().optional(),
    document: z.string().optional().describe('需要的文件种类 · kind of document it names by versionId or content'),
    signOff: z.literal(true).optional().describe('须签批，先提请 · needs signatures: it is put forward first'),
    ...ClosedSchema,
  })
  .meta({ id: 'AvailableAct' });
export type AvailableAct = z.infer<typeof AvailableActSchema>;

/** One line of the record or of a forecast. `at` is when it happened, `recordedAt` when it was written. */
export const RecordedViewSchema = z
  .object({
    seq: z.int(),
    at: z.string(),
    recordedAt: z.string(),
    by: z.string().describe('谁 · who, in words'),
    role: z.enum(RECORDED_ROLES).nullable(),
    onBehalfOf: z.string().nullable(),
    command: z.string(),
    commandName: z.string(),
    type: z.string(),
    sentence: z.string(),
    event: z.looseObject({ type: z.string() }),
  })
  .meta({ id: 'RecordedEvent' });
export type RecordedView = z.infer<typeof RecordedViewSchema>;

const PositionViewSchema = z
  .object({ track: z.string(), trackName: z.string(), phase: z.string(), name: z.string() })
  .meta({ id: 'TrackPhase' });
export type PositionView = z.infer<typeof PositionViewSchema>;
export const PositionSchema = z.array(PositionViewSchema);

/** What happens until `until` if nobody acts (没人办会怎样). */
const ForecastSchema = z
  .object({
    until: z.string(),
    reminders: z.array(z.object({ key: z.string(), name: z.string(), on: z.string(), daysBefore: z.int() })),
    events: z.array(z.object({ at: z.string(), type: z.string(), sentence: z.string() })),
  })
  .meta({ id: 'Forecast' });

/** What the year before says: where the chain of predecessors last had a result. Amounts are integer 分. */
const PreviousSchema = z
  .object({
    itemId: z.string(),
    fiscalYear: z.int(),
    name: z.string(),
    score: z.number().nullable(),
    grade: z.enum(GRADES).nullable(),
    problemsOpen: z.int(),
    problemsAll: z.int(),
    action: z.enum(CONSEQUENCES).nullable(),
    decidedFen: z.int().nullable(),
    reason: z.string().nullable(),
    imported: z.boolean().describe('制度上线前，由表格导入 · from a table of years before the system: no item'),
  })
  .meta({ id: 'PreviousResult' });

export const ItemViewSchema = z
  .object({
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
    divisionId: z.string().nullable(),
    next: z.object({ id: z.string(), fiscalYear: z.int() }).nullable().describe('下年同一项目 · the item a year later'),
    position: PositionSchema,
    monitoringLight: z.enum(['green', 'yellow', 'red']),
    money: z.object({ requestedFen: fen, initialFen: nullable.fen, approvedFen: nullable.fen, executedFen: fen }),
    obligations: z.array(ObligationViewSchema),
    settled: z.array(z.looseObject({ key: z.string(), name: z.string(), outcome: z.string() })),
    problems: z.array(z.looseObject({ no: z.int(), title: z.string() })),
    tasks: z.array(TaskViewSchema.extend({ mine: z.boolean() })),
    available: z.array(AvailableActSchema),
    forecast: ForecastSchema,
    previous: PreviousSchema.nullable().describe('上年结果 · the result of the year before (R3)'),
    details: z.record(z.string(), z.unknown()).describe('状态的其余部分 · the rest of the state, by its own names'),
    rules: MatterRulesSchema,
  })
  .meta({ id: 'BudgetItem' });
export type ItemView = z.infer<typeof ItemViewSchema>;
