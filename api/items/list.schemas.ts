import { z } from 'zod';
import { PlainDateSchema } from '../../domain/calendar/plain-date-schema.ts';
import { GRADES } from '../../domain/policy/policy.ts';
import { TRACKS } from '../../domain/processes/budget-item/lifecycle.ts';
import { STAGES } from '../../domain/processes/budget-item/stages.ts';
import { CONTINUITIES, FUND_ACCOUNTS, ITEM_KINDS } from '../../domain/processes/budget-item/state.ts';
import { LOOP_STEPS } from '../../db/queries/items-filter.ts';
import { ITEM_SORTS } from '../../db/queries/items.ts';
import { LIGHTS } from '../../db/queries/light.ts';
import { LimitSchema } from '../http/paging.ts';
import { ObligationKindSchema } from './item.schemas.ts';

const year = z.coerce.number().int().min(2000).max(2200);
const fen = z.int().min(0).max(Number.MAX_SAFE_INTEGER);

/** Filters of the list; `year` may be repeated, and without it last, this and next year are shown. */
export const ListItemsSchema = z.strictObject({
  year: z.union([year.transform((one) => [one]), z.array(year).min(1).max(20)]).optional(),
  region: z.string().max(20).optional(),
  unit: z.string().max(60).optional(),
  phase: z.enum(TRACKS.main.phases).optional(),
  stage: z.enum(STAGES).optional(),
  kind: z.enum(ITEM_KINDS).optional(),
  fund: z.enum(FUND_ACCOUNTS).optional(),
  division: z.string().max(60).optional(),
  livelihood: z.enum(['true', 'false']).optional(),
  /** Came up to this step of the closed loop and not through it. */
  lost: z.enum(LOOP_STEPS).optional(),
  grade: z.enum(GRADES).optional(),
  light: z.enum(LIGHTS).optional(),
  q: z.string().trim().max(100).optional(),
  sort: z.enum(ITEM_SORTS).optional(),
  cursor: z.string().max(500).optional(),
  limit: LimitSchema,
  /** Sums and the counts of the facets cost with the size of the list: asked for once, not while scrolling. */
  totals: z.enum(['true', 'false']).optional(),
});
export type ListItems = z.infer<typeof ListItemsSchema>;

export const ItemRowSchema = z
  .object({
    id: z.string(),
    code: z.string(),
    name: z.string(),
    regionId: z.string(),
    unitId: z.string(),
    unitName: z.string().nullable(),
    divisionId: z.string().nullable(),
    fiscalYear: z.int(),
    itemKind: z.enum(ITEM_KINDS),
    fundAccount: z.enum(FUND_ACCOUNTS),
    livelihood: z.boolean(),
    phase: z.string(),
    phaseName: z.string(),
    feedbackPhase: z.string(),
    requestedFen: z.int(),
    approvedFen: z.int().nullable(),
    executedFen: z.int(),
    monitoringLight: z.enum(['green', 'yellow', 'red']),
    selfScore: z.number().nullable(),
    finalScore: z.number().nullable(),
    grade: z.enum(GRADES).nullable(),
    problemsOpen: z.int(),
    problemsAll: z.int(),
    nextDue: z.string().nullable(),
    nextDueKind: ObligationKindSchema.nullable(),
    nextDueName: z.string().nullable(),
    light: z.enum(LIGHTS),
    onBoard: z.boolean(),
    source: z.string().nullable(),
    updatedAt: z.string(),
  })
  .meta({ id: 'BudgetItemRow' });
export type ItemRowView = z.infer<typeof ItemRowSchema>;

export const LightCountsSchema = z.object({ red: z.int(), yellow: z.int(), green: z.int(), none: z.int() });

/** Values of a facet that leave something, each with how much; `name` where the value is an id. */
const FacetSchema = z.array(z.object({ value: z.string(), name: z.string().optional(), count: z.int() }));

export const ItemPageSchema = z
  .object({
    rows: z.array(ItemRowSchema),
    next: z.string().nullable(),
    totals: z
      .object({
        count: z.int(),
        requestedFen: z.int(),
        unapprovedFen: z.int().describe('未批复项目的申请 · requested of items not approved yet'),
        approvedFen: z.int(),
        executedFen: z.int(),
        lights: LightCountsSchema,
      })
      .optional(),
    facets: z
      .object({
        stage: FacetSchema,
        light: FacetSchema,
        kind: FacetSchema,
        fund: FacetSchema,
        division: FacetSchema,
        grade: FacetSchema,
        livelihood: FacetSchema,
      })
      .optional()
      .describe('各筛选值留下多少 · how many items each value would leave'),
  })
  .meta({ id: 'BudgetItemPage' });
export type ItemPage = z.infer<typeof ItemPageSchema>;

/** What finance opens an item with; region, division and season dates follow from unit and policy. */
export const OpenItemSchema = z
  .strictObject({
    unitId: z.string().min(1).max(60),
    code: z.string().trim().min(1).max(60),
    name: z.string().trim().min(1).max(200),
    itemKind: z.enum(ITEM_KINDS),
    fundAccount: z.enum(FUND_ACCOUNTS).default('generalPublic'),
    continuity: z.enum(CONTINUITIES).default('recurring'),
    livelihood: z.boolean().default(false),
    fiscalYear: z.int().min(2000).max(2200),
    requestedFen: fen,
    openedOn: PlainDateSchema.optional(),
    dates: z
      .strictObject({
        targetsDue: PlainDateSchema,
        selfEvaluationDue: PlainDateSchema,
        evaluationReportDue: PlainDateSchema,
        consequenceDue: PlainDateSchema,
      })
      .partial()
      .optional(),
    previousItemId: z.uuid().optional(),
    source: z.string().max(300).optional(),
  })
  .meta({
    id: 'OpenBudgetItem',
    example: {
      unitId: 'unit-1',
      code: '2026-301-017',
      name: '马铃薯种薯繁育示范推广项目',
      itemKind: 'project',
      fiscalYear: 2026,
      requestedFen: 30_000_000,
    },
  });
export type OpenItem = z.infer<typeof OpenItemSchema>;

export const OpenItemsSchema = z
  .strictObject({ items: z.array(OpenItemSchema).min(1).max(200) })
  .meta({ id: 'OpenBudgetItems' });
export type OpenItems = z.infer<typeof OpenItemsSchema>;
