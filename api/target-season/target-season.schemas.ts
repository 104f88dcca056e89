import { z } from 'zod';
import { TARGET_STATE_KEYS } from '../../domain/processes/budget-item/target-states.ts';
import { LimitSchema, pageSchema } from '../http/paging.ts';

const state = z.enum(TARGET_STATE_KEYS);
const fen = z.int().describe('整数分 · integer fen');

const where = {
  /** Without it, next year's: what units submit now (G1). */
  year: z.coerce.number().int().min(2000).max(2200).optional(),
  region: z.string().max(20).optional(),
  unit: z.string().max(60).optional(),
  division: z.string().max(60).optional(),
};

export const AskSeasonSchema = z.strictObject(where);
export type AskSeason = z.infer<typeof AskSeasonSchema>;

/** One page of a season's units or items; `state` may be repeated. */
export const ListSeasonSchema = z.strictObject({
  ...where,
  state: z.union([state.transform((one) => [one]), z.array(state).min(1)]).optional(),
  cursor: z.string().max(500).optional(),
  limit: LimitSchema,
});
export type ListSeason = z.infer<typeof ListSeasonSchema>;

/** How a season stands: 应报, 已报, and every state with its items and money. */
export const SeasonSchema = z
  .object({
    fiscalYear: z.int(),
    /** 应报: every item that was opened and not refused. */
    expected: z.int(),
    /** 已报: of them, those whose targets have been submitted. */
    submitted: z.int(),
    states: z.array(
      z.object({
        state,
        items: z.int(),
        requestedFen: fen,
        approvedFen: fen,
        overdue: z.int(),
        nextDue: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'TargetSeason' });
export type Season = z.infer<typeof SeasonSchema>;

const counts = z.object({
  notSubmitted: z.int(),
  pending: z.int(),
  returned: z.int(),
  qualified: z.int(),
  approved: z.int(),
  refused: z.int(),
});

export const SeasonUnitPageSchema = pageSchema(
  z
    .object({
      unitId: z.string(),
      regionId: z.string(),
      unitCode: z.string(),
      unitName: z.string(),
      divisionId: z.string().nullable(),
      divisionName: z.string().nullable(),
      items: counts,
      overdue: z.int(),
      due: z.string().nullable(),
      requestedFen: fen,
      approvedFen: fen,
    })
    .meta({ id: 'TargetSeasonUnit' }),
  'TargetSeasonUnits',
);
export type SeasonUnitPage = z.infer<typeof SeasonUnitPageSchema>;

export const TargetItemPageSchema = pageSchema(
  z
    .object({
      itemId: z.string(),
      name: z.string(),
      code: z.string(),
      unitId: z.string(),
      unitName: z.string().nullable(),
      regionId: z.string(),
      divisionId: z.string().nullable(),
      fiscalYear: z.int(),
      phase: z.string(),
      phaseName: z.string(),
      state,
      requestedFen: fen,
      approvedFen: fen.nullable(),
      obligationKey: z.string().nullable(),
      policy: z.string().describe('所循政策版本 · the version of the policy that it is bound to'),
      obligationName: z.string().nullable(),
      due: z.string().nullable(),
      source: z.string().nullable(),
    })
    .meta({ id: 'TargetSeasonItem' }),
  'TargetSeasonItems',
);
export type TargetItemPage = z.infer<typeof TargetItemPageSchema>;
