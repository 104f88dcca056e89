import { z } from 'zod';
import { RankingMethodSchema, RANKED } from '../../domain/ranking/method.ts';
import { EXCLUSION_REASONS } from '../../domain/ranking/rank.ts';
import { LimitSchema, pageSchema } from '../http/paging.ts';
import {
  mayPutForward,
  StandingDocumentSchema,
  standingOthers,
} from '../result-documents/document-standing.schemas.ts';

const count = z.int();
const fen = z.int().describe('整数分 · integer fen');
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const year = z.int().min(2000).max(2200);
const region = z.string().max(20).optional();

/** A ranking to be looked at before it is frozen; without a region, the caller's own. */
export const PreviewRankingSchema = z
  .strictObject({ region, year, method: RankingMethodSchema })
  .meta({ id: 'PreviewRanking' });
export type PreviewRanking = z.infer<typeof PreviewRankingSchema>;

/** The ranking to freeze; `inputsHash` is the preview's, so that nothing else is frozen than what was seen. */
export const FreezeRankingSchema = z
  .strictObject({
    region,
    year,
    method: RankingMethodSchema,
    inputsHash: hash,
    note: z.string().trim().max(1000).default(''),
  })
  .meta({ id: 'FreezeRanking' });
export type FreezeRanking = z.infer<typeof FreezeRankingSchema>;

export const RankingFrozenSchema = z.object({ id: z.uuid() }).meta({ id: 'RankingFrozen' });
export type RankingFrozen = z.infer<typeof RankingFrozenSchema>;

export const RankingLineSchema = z
  .object({
    subjectId: z.string(),
    name: z.string(),
    code: z.string(),
    rank: count.nullable(),
    sharedBy: count.nullable().describe('几个并列 · how many share the place'),
    previousRank: count.nullable().describe('上年名次 · the place a year before'),
    score: z.string().nullable(),
    comparable: z.boolean().nullable(),
    items: count,
    scored: count,
    budgetFen: fen,
    scoredFen: fen,
    reason: z.enum(EXCLUSION_REASONS).nullable(),
    reasonName: z.string().nullable(),
    note: z.string().nullable(),
  })
  .meta({ id: 'RankingLine' });
export type RankingLineView = z.infer<typeof RankingLineSchema>;

const counts = { places: count, excluded: count, items: count, scored: count };

/** The first lines of what would be frozen now, and the hash by which it is asked for. */
export const RankingPreviewSchema = z
  .object({
    regionId: z.string(),
    year: count,
    asOf: z.string(),
    inputsHash: hash,
    resultHash: hash,
    methodLines: z.array(z.string()),
    previousId: z.string().nullable().describe('上年冻结的排名 · the snapshot of the year before'),
    ...counts,
    ranked: z.array(RankingLineSchema),
    left: z.array(RankingLineSchema),
  })
  .meta({ id: 'RankingPreview' });
export type RankingPreview = z.infer<typeof RankingPreviewSchema>;

export const AskRankingsSchema = z.strictObject({
  region,
  year: z.coerce.number().int().min(2000).max(2200).optional(),
  subject: z.enum(RANKED).optional(),
  cursor: z.string().max(500).optional(),
  limit: LimitSchema,
});
export type AskRankings = z.infer<typeof AskRankingsSchema>;

export const RankingViewSchema = z
  .object({
    id: z.uuid(),
    regionId: z.string(),
    regionName: z.string(),
    fiscalYear: count,
    subject: z.enum(RANKED),
    subjectName: z.string(),
    method: RankingMethodSchema,
    methodLines: z.array(z.string()),
    calculation: count,
    inputsHash: hash,
    resultHash: hash,
    ...counts,
    note: z.string(),
    frozenAt: z.string(),
    frozenByName: z.string(),
  })
  .meta({ id: 'Ranking' });
export type RankingView = z.infer<typeof RankingViewSchema>;

/** A snapshot with the documents of its year and kind: whoever reads it from below sees those that are issued. */
export const RankingDetailSchema = RankingViewSchema.extend({
  own: StandingDocumentSchema.nullable().describe('本排名的文书 · the document of this ranking'),
  ...standingOthers,
  mayPutForward,
}).meta({ id: 'RankingDetail' });
export type RankingDetail = z.infer<typeof RankingDetailSchema>;

export const RankingsSchema = pageSchema(RankingViewSchema, 'Rankings');
export type Rankings = z.infer<typeof RankingsSchema>;

export const RankingLinesSchema = pageSchema(RankingLineSchema, 'RankingLines');
export type RankingLines = z.infer<typeof RankingLinesSchema>;

const compared = z.object({ frozen: hash, computed: hash });

/** Computed again from what was frozen, and against what a ranking would be made of now. */
export const RankingProofSchema = z
  .object({
    asOf: z.string(),
    inputs: compared,
    result: compared,
    holds: z.boolean(),
    changedItems: count.describe('冻结后得分、金额、归属有变的项目 · items whose score, money or owner changed since'),
    movedCount: count,
    moved: z.array(z.object({ subjectId: z.string(), name: z.string(), from: count.nullable(), to: count.nullable() })),
  })
  .meta({ id: 'RankingProof' });
export type RankingProof = z.infer<typeof RankingProofSchema>;
