import { z } from 'zod';
import { contentSchema } from '../../domain/libraries/field-schema.ts';
import { FRAMEWORKS, type Framework } from '../../domain/libraries/indicator-fields.ts';
import { LIBRARY_PLANS } from '../../domain/libraries/library.ts';
import { EDITION_STATES } from '../../db/queries/indicator-editions.ts';

const framework = z.enum(Object.keys(FRAMEWORKS) as Framework[]);
const edition = z.string().trim().min(1).max(20);
const region = z.string().min(1).max(20).optional();

export const NewEditionSchema = z
  .strictObject({
    framework,
    edition,
    from: edition.optional().describe('以哪一版为底 · the edition that it begins with'),
    region,
  })
  .meta({ id: 'NewEdition' });
export type NewEdition = z.infer<typeof NewEditionSchema>;

export const ApproveEditionSchema = z.strictObject({ framework, edition, region }).meta({ id: 'ApproveEdition' });
export type ApproveEdition = z.infer<typeof ApproveEditionSchema>;

export const FrameworkSchema = framework;

export const CompareEditionsSchema = z.strictObject({
  before: edition,
  after: edition,
  region: z.string().min(1).max(20),
});
export type CompareEditions = z.infer<typeof CompareEditionsSchema> & { readonly framework: Framework };

export const EditionsSchema = z
  .object({
    rows: z.array(
      z
        .object({
          regionId: z.string(),
          regionName: z.string(),
          framework,
          frameworkName: z.string(),
          edition: z.string(),
          state: z.enum(EDITION_STATES),
          begunByName: z.string(),
          begunAt: z.string(),
          approvedByName: z.string().nullable(),
          approvedAt: z.string().nullable(),
          indicators: z.int(),
          mayApprove: z.boolean(),
        })
        .meta({ id: 'IndicatorEdition' }),
    ),
    mayBegin: z.boolean(),
  })
  .meta({ id: 'IndicatorEditions' });
export type Editions = z.infer<typeof EditionsSchema>;

const line = z.object({ l1: z.string(), l2: z.string(), name: z.string() });

export const EditionsComparedSchema = z
  .object({
    added: z.array(line),
    removed: z.array(line),
    changed: z.array(
      line.extend({ fields: z.array(z.object({ name: z.string(), before: z.string(), after: z.string() })) }),
    ),
    same: z.int(),
  })
  .meta({ id: 'EditionsCompared' });
export type EditionsCompared = z.infer<typeof EditionsComparedSchema>;

const proposed = LIBRARY_PLANS.indicators.fields.filter(
  ({ key }) => !['framework', 'edition', 'standards', 'source', 'verification'].includes(key),
);
/** What a unit proposes: the indicator itself; framework and edition are finance's to say. */
export const NewProposalSchema = z
  .strictObject({
    content: contentSchema(proposed, 'ProposedIndicator'),
    reason: z.string().trim().min(1).max(500),
  })
  .meta({ id: 'NewProposal' });
export type NewProposal = z.infer<typeof NewProposalSchema>;

export const DecideProposalSchema = z
  .strictObject({
    version: z.int().min(1),
    opinion: z.string().trim().max(500).default(''),
    accept: z
      .strictObject({ framework, edition })
      .optional()
      .describe('采纳进哪一版；不写为不采纳 · the edition that it is accepted into; without it, declined'),
  })
  .meta({ id: 'DecideProposal' });
export type DecideProposal = z.infer<typeof DecideProposalSchema>;

export const IndicatorSpreadSchema = z
  .object({
    spread: z
      .object({ unit: z.string(), count: z.int(), least: z.number(), median: z.number(), most: z.number() })
      .nullable(),
  })
  .meta({ id: 'IndicatorSpread' });
export type IndicatorSpread = z.infer<typeof IndicatorSpreadSchema>;
