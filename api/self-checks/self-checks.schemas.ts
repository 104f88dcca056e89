import { z } from 'zod';
import { SELF_CHECK_RESULTS } from '../../domain/processes/budget-item/state.ts';
import { SAMPLE_EXCLUSIONS, SAMPLE_STANDINGS } from '../../domain/self-check/sample.ts';
import { SelfCheckRulesSchema } from '../../domain/policy/plan-rules.ts';
import { LimitSchema, pageSchema } from '../http/paging.ts';

const region = z.string().max(20).optional();
const year = z.int().min(2000).max(2200);
const asked = { region, year: z.coerce.number().int().min(2000).max(2200).optional() };

export const AskSamplesSchema = z.strictObject({
  ...asked,
  cursor: z.string().max(500).optional(),
  limit: LimitSchema,
});
export type AskSamples = z.infer<typeof AskSamplesSchema>;

export const AskPopulationSchema = z.strictObject({ region, year: z.coerce.number().int().min(2000).max(2200) });
export type AskPopulation = z.infer<typeof AskPopulationSchema>;

export const FreezeSampleSchema = z
  .strictObject({ region, year, note: z.string().trim().max(1000).default('') })
  .meta({ id: 'FreezeSelfCheckList' });
export type FreezeSample = z.infer<typeof FreezeSampleSchema>;

export const DrawSampleSchema = z
  .strictObject({ checkers: z.array(z.uuid()).min(1).max(50) })
  .meta({ id: 'DrawSelfChecks' });
export type DrawSample = z.infer<typeof DrawSampleSchema>;

export const ChangeCheckerSchema = z.strictObject({ checker: z.uuid() }).meta({ id: 'ChangeSelfChecker' });
export type ChangeChecker = z.infer<typeof ChangeCheckerSchema>;

export const AskSampleLinesSchema = z.strictObject({
  standing: z.enum(SAMPLE_STANDINGS).optional(),
  cursor: z.string().max(500).optional(),
  limit: LimitSchema,
});
export type AskSampleLines = z.infer<typeof AskSampleLinesSchema>;
export const ExportSampleSchema = AskSampleLinesSchema.pick({ standing: true });
export type ExportSample = z.infer<typeof ExportSampleSchema>;

export const SampleIdSchema = z.strictObject({ id: z.uuid() }).meta({ id: 'SelfCheckSampleId' });
export type SampleId = z.infer<typeof SampleIdSchema>;

/** What would be drawn from now, by stratum, and who may check. */
export const PopulationSchema = z
  .object({
    regionId: z.string(),
    year: z.int(),
    ruleLines: z.array(z.string()),
    candidates: z.int(),
    strata: z.array(z.object({ stratum: z.string(), name: z.string(), size: z.int(), quota: z.int() })),
    excluded: z.array(z.object({ exclusion: z.enum(SAMPLE_EXCLUSIONS), name: z.string(), count: z.int() })),
    checkers: z.array(z.object({ id: z.uuid(), name: z.string(), roleName: z.string() })),
  })
  .meta({ id: 'SelfCheckPopulation' });
export type PopulationView = z.infer<typeof PopulationSchema>;

/** A sample with how far its checks are; the seed once the lot is drawn. */
export const SampleSchema = z
  .object({
    id: z.uuid(),
    regionId: z.string(),
    regionName: z.string(),
    fiscalYear: z.int(),
    rules: SelfCheckRulesSchema.unwrap(),
    ruleLines: z.array(z.string()),
    populationHash: z.string(),
    seedHash: z.string(),
    seed: z.string().nullable(),
    candidates: z.int(),
    excluded: z.int(),
    drawn: z.int(),
    confirmed: z.int(),
    returned: z.int(),
    reEvaluation: z.int(),
    note: z.string(),
    frozenAt: z.string(),
    frozenByName: z.string(),
    drawnAt: z.string().nullable(),
    drawnByName: z.string().nullable(),
  })
  .meta({ id: 'SelfCheckSample' });
export type SampleView = z.infer<typeof SampleSchema>;
export const SamplesSchema = pageSchema(SampleSchema, 'SelfCheckSamples');
export type Samples = z.infer<typeof SamplesSchema>;

const SampleLineSchema = z
  .object({
    no: z.int(),
    itemId: z.uuid(),
    code: z.string(),
    name: z.string(),
    unitId: z.string(),
    unitName: z.string(),
    amountFen: z.int(),
    stratum: z.string(),
    stratumName: z.string(),
    standing: z.enum(SAMPLE_STANDINGS),
    standingName: z.string(),
    exclusion: z.enum(SAMPLE_EXCLUSIONS).nullable(),
    exclusionName: z.string().nullable(),
    ticket: z.string().nullable(),
    checkerName: z.string().nullable(),
    due: z.string().nullable(),
    result: z.enum(SELF_CHECK_RESULTS).nullable(),
    resultName: z.string().nullable(),
    resultOn: z.string().nullable(),
  })
  .meta({ id: 'SelfCheckLine' });
export const SampleLinesSchema = pageSchema(SampleLineSchema, 'SelfCheckLines');
export type SampleLines = z.infer<typeof SampleLinesSchema>;

/** The draw made again from list, rules and seed. */
export const SampleProofSchema = z
  .object({
    population: z.object({ frozen: z.string(), computed: z.string() }),
    seed: z.object({ published: z.string(), computed: z.string().nullable() }),
    /** Items that a draw of today would have drawn otherwise; none where it holds. */
    differing: z.array(z.string()),
    holds: z.boolean(),
  })
  .meta({ id: 'SelfCheckProof' });
export type SampleProof = z.infer<typeof SampleProofSchema>;
