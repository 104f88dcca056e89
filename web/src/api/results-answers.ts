import { z } from 'zod';
import { PlainDateSchema } from '../../../domain/calendar/plain-date-schema.ts';
import { CONSEQUENCES, GRADES } from '../../../domain/policy/policy.ts';
import { DISCLOSURE_PARTS, WITHHOLDING_GROUNDS } from '../../../domain/follow-up/publication.ts';

const common = {
  itemId: z.string(),
  version: z.int(),
  policy: z.string(),
  code: z.string(),
  name: z.string(),
  unitName: z.string().nullable(),
  fiscalYear: z.int(),
  livelihood: z.boolean(),
  budgetFen: z.int(),
  score: z.number(),
  grade: z.enum(GRADES),
  problemsOpen: z.int(),
  problemsAll: z.int(),
  phase: z.enum(['open', 'decided']),
  mine: z.boolean(),
  due: PlainDateSchema.nullable(),
  decidedOn: PlainDateSchema.nullable(),
  reason: z.string().nullable(),
};

const DisclosureRowAnswer = z.object({
  ...common,
  decision: z.enum(['publish', 'partly', 'withhold']).nullable(),
  parts: z.array(z.enum(DISCLOSURE_PARTS)),
  ground: z.enum(WITHHOLDING_GROUNDS).nullable(),
  corrections: z.int(),
});
export type DisclosureRow = z.infer<typeof DisclosureRowAnswer>;

/** A page of the disclosure desk. */
export const DisclosuresAnswer = z.object({ rows: z.array(DisclosureRowAnswer), next: z.string().nullable() });

/** The page that the public would read, as it would be sent; null where it would read nothing. */
export const PreviewAnswer = z.object({ html: z.string().nullable() });

const ConsequenceRowAnswer = z.object({
  ...common,
  ruleId: z.string().nullable(),
  ruleAction: z.enum(CONSEQUENCES).nullable(),
  rulePercent: z.number().nullable(),
  suggestedFen: z.int().nullable(),
  action: z.enum(CONSEQUENCES).nullable(),
  decidedFen: z.int().nullable(),
  repeated: z.int(),
});
export type ConsequenceRow = z.infer<typeof ConsequenceRowAnswer>;

/** What was decided alike for items of one fiscal year. */
const ActionSumsAnswer = z.object({
  fiscalYear: z.int(),
  action: z.enum(CONSEQUENCES),
  count: z.int(),
  budgetFen: z.int(),
  decidedFen: z.int(),
  withoutAmount: z.int(),
  withoutAmountFen: z.int(),
});
export type ActionSums = z.infer<typeof ActionSumsAnswer>;

/** A page of results and next year's money; sums where they were asked for. */
export const ConsequencesAnswer = z.object({
  rows: z.array(ConsequenceRowAnswer),
  next: z.string().nullable(),
  totals: z
    .object({
      count: z.int(),
      decided: z.int(),
      budgetFen: z.int(),
      suggestedFen: z.int(),
      withoutPercent: z.int(),
      withoutPercentFen: z.int(),
      decidedFen: z.int(),
      withoutAmount: z.int(),
      fiscalYears: z.array(z.int()),
      byAction: z.array(ActionSumsAnswer),
    })
    .optional(),
});
export type ConsequenceTotals = NonNullable<z.infer<typeof ConsequencesAnswer>['totals']>;
