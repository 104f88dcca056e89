import { z } from 'zod';
import { PlainDateSchema } from '../../domain/calendar/plain-date-schema.ts';
import { TRACKS } from '../../domain/processes/budget-item/lifecycle.ts';
import { RESULT_PROCESSES } from '../../domain/follow-up/result-processes.ts';
import { PROBLEM_CATEGORIES } from '../../domain/follow-up/problem-category.ts';
import { FINANCE_STATUSES, UNIT_STATUSES } from '../../domain/processes/budget-item/state.ts';
import { LIGHTS } from '../../db/queries/light.ts';
import { DISTANCES } from '../../db/queries/problems-filter.ts';
import { PROBLEM_SORTS } from '../../db/queries/problems.ts';
import { LimitSchema } from '../http/paging.ts';
import { ItemIdSchema } from '../http/item-id.ts';
import { ObligationKindSchema } from '../items/item.schemas.ts';

const year = z.coerce.number().int().min(2000).max(2200);
const financeState = z.enum(FINANCE_STATUSES);

/** What may be kept of the ledger. `year` may be repeated; `settled` is closed out or deferred, one column of the matrix. */
const filters = {
  year: z.union([year.transform((one) => [one]), z.array(year).min(1).max(20)]).optional(),
  region: z.string().max(20).optional(),
  unit: z.string().max(60).optional(),
  process: z.enum(RESULT_PROCESSES).optional().describe('项目的还是评价的 · of items or of evaluations alone'),
  item: ItemIdSchema.optional(),
  unitState: z.enum(UNIT_STATUSES).optional(),
  financeState: z.enum([...FINANCE_STATUSES, 'settled']).optional(),
  category: z.enum(PROBLEM_CATEGORIES).optional(),
  document: z.string().max(60).optional().describe('发文字号 · document number, whole'),
  person: z.string().max(50).optional(),
  light: z.enum(LIGHTS).optional(),
  distance: z.enum(DISTANCES).optional(),
  recurring: z.literal('true').optional(),
  q: z.string().trim().max(100).optional(),
};

export const AskMatrixSchema = z.strictObject(filters);
export type AskMatrix = z.infer<typeof AskMatrixSchema>;

export const ListProblemsSchema = z.strictObject({
  ...filters,
  sort: z.enum(PROBLEM_SORTS).optional(),
  cursor: z.string().max(500).optional(),
  limit: LimitSchema,
});
export type ListProblems = z.infer<typeof ListProblemsSchema>;

const date = z.string();
const acts = z.array(z.object({ command: z.string(), name: z.string() })).describe('我现在可办的 · mine now');

export const LedgerProblemSchema = z
  .object({
    itemId: z.string(),
    no: z.int(),
    title: z.string(),
    recommendation: z.string(),
    category: z.string().nullable(),
    categoryName: z.string().nullable(),
    amountFen: z.int().nullable(),
    unitState: z.enum(UNIT_STATUSES),
    financeState,
    stance: z.string().nullable(),
    measure: z.string().nullable(),
    person: z.string(),
    by: date.nullable(),
    evidence: z.object({ count: z.int(), unhashed: z.int(), names: z.array(z.string()) }),
    deferral: z.enum(['asked', 'granted']).nullable(),
    deferralUntil: date.nullable(),
    decidedOn: date.nullable(),
    decision: z.string().nullable(),
    decidedBy: z.string().nullable(),
    light: z.enum(LIGHTS),
    recursFrom: z.int().nullable(),
    acts,
  })
  .meta({ id: 'LedgerProblem' });
export type LedgerProblemView = z.infer<typeof LedgerProblemSchema>;

/** The document that problems came with, and the clock that runs for it. */
export const LedgerDocumentSchema = z
  .object({
    itemId: z.string(),
    process: z.enum(RESULT_PROCESSES).describe('哪一类事项 · what was evaluated'),
    itemName: z.string(),
    itemCode: z.string(),
    fiscalYear: z.int(),
    regionId: z.string(),
    unitId: z.string(),
    unitName: z.string().nullable(),
    documentNumber: z.string(),
    issuedOn: date,
    receivedOn: date.nullable(),
    reportedOn: date.nullable(),
    phase: z.enum(TRACKS.feedback.phases),
    phaseName: z.string(),
    settled: z.int(),
    all: z.int(),
    clock: z
      .object({
        key: z.string(),
        kind: ObligationKindSchema,
        name: z.string(),
        legalDue: date,
        due: date,
        provisional: z.boolean(),
        paused: z.boolean(),
        finalDate: date.nullable(),
        onBoard: z.boolean(),
        extensionAsked: z.int().nullable().describe('工作日 · working days'),
        askedDue: date.nullable(),
      })
      .nullable(),
    report: z
      .object({
        key: z.string(),
        kind: z.string(),
        name: z.string(),
        outcome: z.enum(['onTime', 'withinExtension', 'late', 'waived']),
        on: date,
        legalDue: date,
        due: date,
        lateWorkingDays: z.int(),
      })
      .nullable(),
    acts,
  })
  .meta({ id: 'LedgerDocument' });
export type LedgerDocumentView = z.infer<typeof LedgerDocumentSchema>;

export const LedgerPageSchema = z
  .object({
    rows: z.array(LedgerProblemSchema),
    documents: z.array(LedgerDocumentSchema).describe('本页涉及的文书 · the documents of these rows'),
    next: z.string().nullable(),
  })
  .meta({ id: 'LedgerPage' });
export type LedgerPage = z.infer<typeof LedgerPageSchema>;

export const LedgerMatrixSchema = z
  .object({
    cells: z.array(z.object({ unitState: z.enum(UNIT_STATUSES), financeState, count: z.int() })),
    distances: z.object(Object.fromEntries(DISTANCES.map((one) => [one, z.int()])) as Record<Distances, z.ZodInt>),
    categories: z.array(z.object({ category: z.string(), name: z.string(), problems: z.int(), units: z.int() })),
    recurring: z.object({ problems: z.int(), units: z.int() }),
    documents: z.int(),
  })
  .meta({ id: 'LedgerMatrix' });
type Distances = (typeof DISTANCES)[number];
export type LedgerMatrixView = z.infer<typeof LedgerMatrixSchema>;

export const AskUnsignedSchema = z.strictObject({ region: z.string().max(20).optional() });
export type AskUnsigned = z.infer<typeof AskUnsignedSchema>;

export const UnsignedSchema = z
  .object({
    rows: z.array(
      z
        .object({
          itemId: z.string(),
          process: z.enum(RESULT_PROCESSES),
          itemName: z.string(),
          unitId: z.string(),
          unitName: z.string().nullable(),
          documentNumber: z.string(),
          issuedOn: date,
          due: PlainDateSchema.nullable(),
          problems: z.int(),
          mine: z.boolean(),
        })
        .meta({ id: 'UnsignedDocument' }),
    ),
    more: z.boolean().describe('还有更多 · there are more than these'),
  })
  .meta({ id: 'UnsignedDocuments' });
export type UnsignedView = z.infer<typeof UnsignedSchema>;
