import { z } from 'zod';
import { CONSEQUENCES, GRADES } from '../../domain/policy/policy.ts';
import { DISCLOSURE_PARTS, WITHHOLDING_GROUNDS } from '../../domain/follow-up/publication.ts';
import { LimitSchema, pageSchema } from '../http/paging.ts';

const fen = z.int().describe('整数分 · integer fen');
const year = z.coerce.number().int().min(2000).max(2200);

const filters = {
  year: year.optional(),
  region: z.string().max(20).optional(),
  /** One item alone, of whatever year. */
  item: z.uuid().optional(),
  unit: z.string().max(60).optional(),
  grade: z.enum(GRADES).optional(),
  q: z.string().trim().max(100).optional(),
  cursor: z.string().max(500).optional(),
  limit: LimitSchema,
};

const common = {
  itemId: z.string(),
  version: z.int(),
  policy: z.string().describe('所循政策版本 · the version of the policy that it is bound to'),
  code: z.string(),
  name: z.string(),
  regionId: z.string(),
  unitId: z.string(),
  unitName: z.string().nullable(),
  fiscalYear: z.int(),
  livelihood: z.boolean(),
  budgetFen: fen,
  score: z.number(),
  grade: z.enum(GRADES),
  problemsOpen: z.int(),
  problemsAll: z.int(),
  phase: z.enum(['open', 'decided']),
  mine: z.boolean().describe('您可以决定 · the reader may decide'),
  due: z.string().nullable(),
  decidedOn: z.string().nullable(),
  reason: z.string().nullable(),
};

/** The disclosure desk: what waits, or what was decided (of one kind, or corrected since). */
export const AskDisclosuresSchema = z.strictObject({
  phase: z.enum(['open', 'decided']).default('open'),
  decision: z.enum(['publish', 'partly', 'withhold', 'corrected']).optional(),
  ...filters,
});
export type AskDisclosures = z.infer<typeof AskDisclosuresSchema>;

export const DisclosurePageSchema = pageSchema(
  z
    .object({
      ...common,
      decision: z.enum(['publish', 'partly', 'withhold']).nullable(),
      parts: z.array(z.enum(DISCLOSURE_PARTS)),
      ground: z.enum(WITHHOLDING_GROUNDS).nullable(),
      corrections: z.int(),
    })
    .meta({ id: 'DisclosureRow' }),
  'DisclosurePage',
);
export type DisclosurePage = z.infer<typeof DisclosurePageSchema>;

/** Which decision the preview is of: the one that stands where none is named. */
export const AskPreviewSchema = z.strictObject({
  decision: z.enum(['publish', 'partly', 'withhold']).optional(),
  parts: z
    .string()
    .max(100)
    .transform((text) => text.split(',').filter((part) => part !== ''))
    .pipe(z.array(z.enum(DISCLOSURE_PARTS)))
    .optional(),
});
export type AskPreview = z.infer<typeof AskPreviewSchema>;

/** The very page that the public would read; null where it would read nothing. */
export const PreviewSchema = z.object({ html: z.string().nullable() }).meta({ id: 'DisclosurePreview' });
export type Preview = z.infer<typeof PreviewSchema>;

export const AskConsequencesSchema = z.strictObject({
  phase: z.enum(['open', 'decided']).optional(),
  action: z.enum(CONSEQUENCES).optional(),
  /** Sums cost with the size of the list: asked for once, not while scrolling. */
  totals: z.enum(['true', 'false']).optional(),
  ...filters,
});
export type AskConsequences = z.infer<typeof AskConsequencesSchema>;

const ConsequenceRowSchema = z
  .object({
    ...common,
    ruleId: z.string().nullable(),
    ruleAction: z.enum(CONSEQUENCES).nullable(),
    rulePercent: z.number().nullable(),
    suggestedFen: fen.nullable(),
    action: z.enum(CONSEQUENCES).nullable(),
    decidedFen: fen.nullable(),
    repeated: z.int(),
  })
  .meta({ id: 'ConsequenceRow' });

/** Results that bear on next year's money, with what the rule says and what was decided. */
export const ConsequencePageSchema = z
  .object({
    rows: z.array(ConsequenceRowSchema),
    next: z.string().nullable(),
    totals: z
      .object({
        count: z.int(),
        decided: z.int(),
        budgetFen: fen,
        suggestedFen: fen,
        withoutPercent: z.int(),
        withoutPercentFen: fen,
        decidedFen: fen,
        withoutAmount: z.int(),
        fiscalYears: z.array(z.int()).describe('合计含哪些年度 · the years that the sums add up'),
        byAction: z
          .array(
            z.object({
              fiscalYear: z.int(),
              action: z.enum(CONSEQUENCES),
              count: z.int(),
              budgetFen: fen,
              decidedFen: fen,
              withoutAmount: z.int(),
              withoutAmountFen: fen,
            }),
          )
          .describe('各年度各项决定，不论筛选哪一项决定 · each year by action, whichever action is asked for'),
      })
      .optional(),
  })
  .meta({ id: 'ConsequencePage' });
export type ConsequencePage = z.infer<typeof ConsequencePageSchema>;
