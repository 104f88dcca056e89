import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { seasonDate } from '../../domain/policy/season-date.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { criteriaLines } from '../../domain/key-plan/key-plan-text.ts';
import {
  candidatesText,
  pointsOf,
  proposed,
  scoreCandidates,
  type CandidateFacts,
  type Scored,
} from '../../domain/key-plan/score.ts';
import type { KeyPlanRules } from '../../domain/policy/plan-rules.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import {
  frozenCandidates,
  keyPlanCandidates,
  keyPlanLines,
  keyPlanRow,
  type KeyPlanRow,
} from '../../db/queries/key-plans.ts';
import { WholeRegionService } from '../access/whole-region.service.ts';
import { CLOCK, POOL } from '../deps.ts';
import type { Paging } from '../http/paging.ts';
import type { Caller } from '../http/request.ts';
import { RulesService } from '../rules/rules.service.ts';
import { candidateView } from './plan-views.ts';
import type { PlanCandidates, PlanPreview, PlanProof, PreviewPlan } from './evaluation-plans.schemas.ts';

/** So many that are not proposed are shown at once; a search finds the others. */
const SHOWN = 100;

/** What a plan of a year would be made of. */
export interface Proposal {
  readonly policy: Policy;
  readonly scored: readonly Scored[];
  readonly inputsHash: string;
}

/** Proposals of yearly plans (E6): the candidates with their points, now and as they were frozen. */
@Injectable()
export class PlanProposalsService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(WholeRegionService) private readonly regions: WholeRegionService,
    @Inject(RulesService) private readonly rules: RulesService,
  ) {}

  /** Changes nothing. */
  async preview(asked: PreviewPlan, caller: Caller, locale: Locale): Promise<PlanPreview> {
    const { region, year, attention, search } = asked;
    const regionId = await this.regions.one(caller, 'ranking.read', region);
    const { policy, scored, inputsHash } = await this.proposal(regionId, year, attention);
    const chosen = new Set(proposed(scored, policy.keyPlan));
    const views = scored.map((one, index) => ({
      one,
      view: candidateView({ ...one, no: index + 1 }, chosen.has(one), locale),
    }));
    const words = search?.toLowerCase() ?? '';
    const others = views.filter(({ one }) => !chosen.has(one) && isNamed(one, words));
    return {
      regionId,
      year,
      asOf: this.clock.now(),
      inputsHash,
      candidates: scored.length,
      criteria: criteriaLines(policy.keyPlan, locale),
      reportDue: reportDueOf(policy, year),
      proposed: views.filter(({ one }) => chosen.has(one)).map(({ view }) => view),
      others: others.slice(0, SHOWN).map(({ view }) => view),
      more: Math.max(0, others.length - SHOWN),
    };
  }

  /** What is proposed for a bureau's year, as its policy in force says. */
  async proposal(regionId: string, year: number, attention: PreviewPlan['attention']): Promise<Proposal> {
    const policy = await this.rules.policyOf(regionId);
    const told = new Map(attention.map((one) => [`${one.kind}:${one.subjectId}`, one]));
    const facts = (await keyPlanCandidates(this.pool, { regionId, year })).map((known): CandidateFacts => {
      const one = told.get(`${known.kind}:${known.subjectId}`);
      return { ...known, attention: one?.level ?? 0, attentionSource: one?.source ?? '' };
    });
    return { policy, scored: scoreCandidates(facts, policy.keyPlan), inputsHash: hashOf(facts, policy.keyPlan) };
  }

  /** Frozen candidates, those with most points first. @throws {DomainError} `notFound` outside the scope */
  async candidates(id: string, paging: Paging, caller: Caller, locale: Locale): Promise<PlanCandidates> {
    const { rules } = await this.row(id, caller);
    const [{ rows, next }, all] = await Promise.all([
      keyPlanLines(this.pool, id, paging),
      frozenCandidates(this.pool, id),
    ]);
    const chosen = new Set(proposed(all, rules).map(({ no }) => no));
    return { rows: rows.map((line) => candidateView(line, chosen.has(line.no), locale)), next };
  }

  /** Computes every candidate's points again from the facts and rules that were frozen. */
  async proof(id: string, caller: Caller, locale: Locale): Promise<PlanProof> {
    const row = await this.row(id, caller);
    const frozen = await frozenCandidates(this.pool, id);
    const computed = hashOf(frozen, row.rules);
    const differing = frozen.filter((line) => pointsOf(line, row.rules).total !== line.total).map(({ name }) => name);
    const { year, frozenAt, frozenByName, candidates, inputsHash } = row;
    return {
      id,
      year,
      frozenAt,
      frozenByName,
      candidates,
      differing,
      criteria: criteriaLines(row.rules, locale),
      inputs: { frozen: inputsHash, computed },
      holds: computed === inputsHash && differing.length === 0,
    };
  }

  private async row(id: string, caller: Caller): Promise<KeyPlanRow> {
    const row = await keyPlanRow(this.pool, id);
    if (!row || !(await this.regions.readable(caller, 'ranking.read')).includes(row.regionId))
      throw new DomainError('notFound');
    return row;
  }
}

/** When the season wants the reports on the year before. */
export function reportDueOf({ seasons }: Policy, year: number): string {
  return seasonDate(year - 1, seasons.evaluationReportDue);
}

function isNamed({ name, code, unitName }: Scored, words: string): boolean {
  return words === '' || [name, code, unitName].some((text) => text.toLowerCase().includes(words));
}

function hashOf(facts: readonly CandidateFacts[], rules: KeyPlanRules): string {
  return createHash('sha256').update(candidatesText(facts, rules)).digest('hex');
}
