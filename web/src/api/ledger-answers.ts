import { z } from 'zod';
import { PlainDateSchema } from '../../../domain/calendar/plain-date-schema.ts';
import { RESULT_PROCESSES } from '../../../domain/follow-up/result-processes.ts';
import { TRACKS } from '../../../domain/processes/budget-item/lifecycle.ts';
import { FINANCE_STATUSES, UNIT_STATUSES } from '../../../domain/processes/budget-item/state.ts';
import { LIGHT_COLOURS } from './item-answers.ts';

const date = PlainDateSchema.nullable();
const acts = z.array(z.object({ command: z.string(), name: z.string() }));

const ProblemAnswer = z.object({
  itemId: z.string(),
  no: z.int(),
  title: z.string(),
  recommendation: z.string(),
  categoryName: z.string().nullable(),
  amountFen: z.int().nullable(),
  unitState: z.enum(UNIT_STATUSES),
  financeState: z.enum(FINANCE_STATUSES),
  measure: z.string().nullable(),
  person: z.string(),
  by: date,
  evidence: z.object({ count: z.int(), unhashed: z.int(), names: z.array(z.string()) }),
  deferral: z.enum(['asked', 'granted']).nullable(),
  deferralUntil: date,
  decidedOn: date,
  decision: z.string().nullable(),
  light: z.enum(LIGHT_COLOURS),
  recursFrom: z.int().nullable(),
  acts,
});
export type LedgerProblem = z.infer<typeof ProblemAnswer>;

const DocumentAnswer = z.object({
  itemId: z.string(),
  process: z.enum(RESULT_PROCESSES),
  itemName: z.string(),
  unitId: z.string(),
  unitName: z.string().nullable(),
  documentNumber: z.string(),
  issuedOn: PlainDateSchema,
  receivedOn: date,
  phase: z.enum(TRACKS.feedback.phases),
  phaseName: z.string(),
  settled: z.int(),
  all: z.int(),
  clock: z
    .object({
      key: z.string(),
      kind: z.string(),
      name: z.string(),
      legalDue: PlainDateSchema,
      due: PlainDateSchema,
      provisional: z.boolean(),
      paused: z.boolean(),
      finalDate: date,
      onBoard: z.boolean(),
      extensionAsked: z.int().nullable(),
      askedDue: date,
    })
    .nullable(),
  report: z
    .object({
      key: z.string(),
      kind: z.string(),
      name: z.string(),
      outcome: z.enum(['onTime', 'withinExtension', 'late', 'waived']),
      on: PlainDateSchema,
      legalDue: PlainDateSchema,
      due: PlainDateSchema,
      lateWorkingDays: z.int(),
    })
    .nullable(),
  acts,
});
export type LedgerDocument = z.infer<typeof DocumentAnswer>;

export const LedgerAnswer = z.object({
  rows: z.array(ProblemAnswer),
  documents: z.array(DocumentAnswer),
  next: z.string().nullable(),
});

/** How far the date of an open problem is, in the order of the bars. */
export const LEDGER_DISTANCES = ['later', 'near', 'overdue1', 'overdue5', 'overdue10'] as const;
export type LedgerDistance = (typeof LEDGER_DISTANCES)[number];

export const LedgerMatrixAnswer = z.object({
  cells: z.array(
    z.object({ unitState: z.enum(UNIT_STATUSES), financeState: z.enum(FINANCE_STATUSES), count: z.int() }),
  ),
  distances: z.object({
    later: z.int(),
    near: z.int(),
    overdue1: z.int(),
    overdue5: z.int(),
    overdue10: z.int(),
    none: z.int(),
  }),
  categories: z.array(z.object({ category: z.string(), name: z.string(), problems: z.int(), units: z.int() })),
  recurring: z.object({ problems: z.int(), units: z.int() }),
  documents: z.int(),
});
export type LedgerMatrix = z.infer<typeof LedgerMatrixAnswer>;

export const UnsignedAnswer = z.object({
  rows: z.array(
    z.object({
      itemId: z.string(),
      process: z.enum(RESULT_PROCESSES),
      itemName: z.string(),
      unitName: z.string().nullable(),
      documentNumber: z.string(),
      issuedOn: PlainDateSchema,
      due: date,
      problems: z.int(),
      mine: z.boolean(),
    }),
  ),
  more: z.boolean(),
});
export type UnsignedDocument = z.infer<typeof UnsignedAnswer>['rows'][number];
