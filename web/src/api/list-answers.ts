import { z } from 'zod';
import { PlainDateSchema } from '../../../domain/calendar/plain-date-schema.ts';
import { GRADES } from '../../../domain/policy/policy.ts';
import { FUND_ACCOUNTS, ITEM_KINDS } from '../../../domain/processes/budget-item/state.ts';
import { LIGHT_COLOURS } from './item-answers.ts';

const ItemRowAnswer = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  unitName: z.string().nullable(),
  fiscalYear: z.int(),
  itemKind: z.enum(ITEM_KINDS),
  fundAccount: z.enum(FUND_ACCOUNTS),
  livelihood: z.boolean(),
  phase: z.string(),
  phaseName: z.string(),
  requestedFen: z.int(),
  approvedFen: z.int().nullable(),
  executedFen: z.int(),
  selfScore: z.number().nullable(),
  finalScore: z.number().nullable(),
  grade: z.enum(GRADES).nullable(),
  problemsOpen: z.int(),
  problemsAll: z.int(),
  nextDue: PlainDateSchema.nullable(),
  nextDueName: z.string().nullable(),
  light: z.enum(LIGHT_COLOURS),
  onBoard: z.boolean(),
  source: z.string().nullable(),
});
export type ItemRow = z.infer<typeof ItemRowAnswer>;

const FacetAnswer = z.array(z.object({ value: z.string(), name: z.string().optional(), count: z.int() }));

export const FACETS = ['stage', 'light', 'kind', 'fund', 'division', 'grade', 'livelihood'] as const;
export type FacetName = (typeof FACETS)[number];

const FacetsAnswer = z.object({
  stage: FacetAnswer,
  light: FacetAnswer,
  kind: FacetAnswer,
  fund: FacetAnswer,
  division: FacetAnswer,
  grade: FacetAnswer,
  livelihood: FacetAnswer,
} satisfies Record<FacetName, typeof FacetAnswer>);
export type Facets = z.infer<typeof FacetsAnswer>;

export const ItemPageAnswer = z.object({
  rows: z.array(ItemRowAnswer),
  next: z.string().nullable(),
  totals: z
    .object({
      count: z.int(),
      /** Requested of items that have no approved budget yet. */
      unapprovedFen: z.int(),
      approvedFen: z.int(),
      executedFen: z.int(),
      lights: z.object({ red: z.int(), yellow: z.int(), green: z.int(), none: z.int() }),
    })
    .optional(),
  facets: FacetsAnswer.optional(),
});
export type ItemTotals = NonNullable<z.infer<typeof ItemPageAnswer>['totals']>;
