import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { dateOf } from '../../domain/calendar/plain-date.ts';
import { DomainError } from '../../domain/domain-error.ts';
import type { Locale } from '../../domain/locale.ts';
import type { SelfCheckRules } from '../../domain/policy/plan-rules.ts';
import { ROLE_NAMES } from '../../domain/process/roles.ts';
import { drawSample, populationText, quota, SAMPLE_EXCLUSIONS, stratumOf } from '../../domain/self-check/sample.ts';
import { EXCLUSION_NAMES, sampleLines as ruleSentences, stratumName } from '../../domain/self-check/self-check-text.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import {
  checkersOf,
  frozenPopulation,
  sampleLines,
  sampleRow,
  samples,
  selfCheckPopulation,
  type SampleRow,
} from '../../db/queries/self-checks.ts';
import { WholeRegionService } from '../access/whole-region.service.ts';
import { CLOCK, POOL } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { RulesService } from '../rules/rules.service.ts';
import { lineView, sampleView } from './self-check-views.ts';
import type {
  AskPopulation,
  AskSampleLines,
  AskSamples,
  PopulationView,
  SampleLines,
  SampleProof,
  Samples,
  SampleView,
} from './self-checks.schemas.ts';

/** Samples of self-evaluations (E4) as they are read: what could be drawn from, the samples, their lines, the proof. */
@Injectable()
export class SelfChecksService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(WholeRegionService) private readonly regions: WholeRegionService,
    @Inject(RulesService) private readonly rules: RulesService,
  ) {}

  /** Changes nothing. */
  async population({ region, year }: AskPopulation, caller: Caller, locale: Locale): Promise<PopulationView> {
    const regionId = await this.regions.one(caller, 'ranking.read', region);
    const [rules, all, checkers] = await Promise.all([
      this.rulesOf(regionId),
      selfCheckPopulation(this.pool, regionId, year),
      checkersOf(this.pool, regionId, dateOf(this.clock.now())),
    ]);
    const free = all.filter(({ exclusion }) => exclusion === null);
    const strata = [...new Set(free.map((one) => stratumOf(one, rules)))].toSorted();
    return {
      regionId,
      year,
      candidates: free.length,
      ruleLines: ruleSentences(rules, locale),
      strata: strata.map((stratum) => {
        const inIt = free.filter((one) => stratumOf(one, rules) === stratum);
        const name = stratumName(stratum, inIt[0]?.unitName ?? stratum, locale);
        return { stratum, name, size: inIt.length, quota: quota(inIt.length, rules) };
      }),
      excluded: SAMPLE_EXCLUSIONS.flatMap((exclusion) => {
        const count = all.filter((one) => one.exclusion === exclusion).length;
        return count === 0 ? [] : [{ exclusion, name: EXCLUSION_NAMES[exclusion][locale], count }];
      }),
      checkers: checkers.map(({ personId: id, name, role }) => ({ id, name, roleName: ROLE_NAMES[role][locale] })),
    };
  }

  async list({ region, ...filter }: AskSamples, caller: Caller, locale: Locale): Promise<Samples> {
    const regionIds =
      region === undefined
        ? await this.regions.readable(caller, 'ranking.read')
        : [await this.regions.one(caller, 'ranking.read', region)];
    const { rows, next } = await samples(this.pool, { ...filter, regionIds });
    return { rows: rows.map((row) => sampleView(row, locale)), next };
  }

  /** @throws {DomainError} `notFound` */
  async detail(id: string, caller: Caller, locale: Locale): Promise<SampleView> {
    return sampleView(await this.row(id, caller), locale);
  }

  /** @throws {DomainError} `notFound` */
  async lines(id: string, asked: AskSampleLines, caller: Caller, locale: Locale): Promise<SampleLines> {
    await this.row(id, caller);
    const { rows, next } = await sampleLines(this.pool, id, asked);
    return { rows: rows.map((line) => lineView(line, locale)), next };
  }

  /** Draws again from what was frozen and published. @throws {DomainError} `notFound` */
  async proof(id: string, caller: Caller): Promise<SampleProof> {
    const { rules, populationHash, seedHash, seed } = await this.row(id, caller);
    const frozen = await frozenPopulation(this.pool, id);
    const asFrozen = frozen.map((one) => ({
      ...one,
      exclusion: one.exclusion === 'reviewedMeanwhile' ? null : one.exclusion,
    }));
    const computed = sha256(populationText(asFrozen, rules));
    const free = frozen.filter(({ exclusion }) => exclusion === null);
    const again = seed === null ? [] : drawSample(seed, free, rules);
    const drawn = new Set(again.flatMap((one) => (one.drawn ? [one.id] : [])));
    const differing = free
      .filter(({ id: item, standing }) => seed !== null && (standing === 'drawn') !== drawn.has(item))
      .map(({ name }) => name);
    const opened = seed === null ? null : sha256(seed);
    return {
      population: { frozen: populationHash, computed },
      seed: { published: seedHash, computed: opened },
      differing,
      holds: computed === populationHash && (opened === null || opened === seedHash) && differing.length === 0,
    };
  }

  /** How self-evaluations of a bureau are sampled, as its policy in force says. */
  async rulesOf(regionId: string): Promise<SelfCheckRules> {
    return (await this.rules.policyOf(regionId)).selfCheck;
  }

  /** @throws {DomainError} `notFound` for what does not exist and what is outside the scope alike */
  async row(id: string, caller: Caller): Promise<SampleRow> {
    const row = await sampleRow(this.pool, id);
    if (!row || !(await this.regions.readable(caller, 'ranking.read')).includes(row.regionId))
      throw new DomainError('notFound');
    return row;
  }
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
