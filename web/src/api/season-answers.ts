import { z } from 'zod';
import { PlainDateSchema } from '../../../domain/calendar/plain-date-schema.ts';
import { TARGET_STATE_KEYS } from '../../../domain/processes/budget-item/target-states.ts';

const state = z.enum(TARGET_STATE_KEYS);

/** How a season of targets stands over a scope. */
export const SeasonAnswer = z.object({
  fiscalYear: z.int(),
  expected: z.int(),
  submitted: z.int(),
  states: z.array(
    z.object({
      state,
      items: z.int(),
      requestedFen: z.int(),
      approvedFen: z.int(),
      overdue: z.int(),
      nextDue: PlainDateSchema.nullable(),
    }),
  ),
});
export type Season = z.infer<typeof SeasonAnswer>;

const counts = z.object({
  notSubmitted: z.int(),
  pending: z.int(),
  returned: z.int(),
  qualified: z.int(),
  approved: z.int(),
  refused: z.int(),
});

export const SeasonUnitsAnswer = z.object({
  rows: z.array(
    z.object({
      unitId: z.string(),
      unitName: z.string(),
      divisionName: z.string().nullable(),
      items: counts,
      overdue: z.int(),
      due: PlainDateSchema.nullable(),
      requestedFen: z.int(),
      approvedFen: z.int(),
    }),
  ),
  next: z.string().nullable(),
});
export type SeasonUnit = z.infer<typeof SeasonUnitsAnswer>['rows'][number];

export const TargetItemsAnswer = z.object({
  rows: z.array(
    z.object({
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
      requestedFen: z.int(),
      approvedFen: z.int().nullable(),
      obligationKey: z.string().nullable(),
      policy: z.string(),
      due: PlainDateSchema.nullable(),
    }),
  ),
  next: z.string().nullable(),
});
export type TargetItem = z.infer<typeof TargetItemsAnswer>['rows'][number];
