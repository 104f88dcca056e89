import { Inject, Injectable } from '@nestjs/common';
import { dateOf, type PlainDate } from '../../domain/calendar/plain-date.ts';
import { DomainError, type Fault } from '../../domain/domain-error.ts';
import { workingLines } from '../../domain/key-plan/key-plan-text.ts';
import { proposed, type Scored } from '../../domain/key-plan/score.ts';
import type { Locale } from '../../domain/locale.ts';
import { lateWorkingDays } from '../../domain/obligations/lay.ts';
import { seasonDate } from '../../domain/policy/season-date.ts';
import { policyRef } from '../../domain/policy/policy.ts';
import { planInput, planMatterId } from '../../domain/processes/result-document/plan-input.ts';
import { officialSummary, plannedName } from '../../domain/processes/result-document/result-document-text.ts';
import type { ListEntry, PlannedEvaluation, ResultContent } from '../../domain/processes/result-document/state.ts';
import type { Pool } from '../../db/pool.ts';
import type { ProcessStore, StoreClock } from '../../db/process-store-types.ts';
import {
  freezeKeyPlan,
  frozenCandidates,
  keyPlanRow,
  planOfYear,
  startedEvaluations,
  type PlanMatter,
} from '../../db/queries/key-plans.ts';
import { placesOfUnits, regionNamed, type PlacedUnit } from '../../db/queries/places.ts';
import { inTransaction } from '../../db/pool.ts';
import { WholeRegionService } from '../access/whole-region.service.ts';
import { actAnswerView } from '../commands/act-answer.ts';
import type { ActAnswerView } from '../commands/act.schemas.ts';
import { CLOCK, POOL, STORE } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { stableId } from '../http/stable-id.ts';
import { documentOf, progressOf } from './plan-views.ts';
import { RulesService } from '../rules/rules.service.ts';
import { PlanProposalsService, reportDueOf, type Proposal } from './plan-proposals.service.ts';
import type { AskPlan, PlanView, SubmitPlan } from './evaluation-plans.schemas.ts';

/** The yearly plan of key evaluations (E6): put forward from a frozen proposal, then a document like others. */
@Injectable()
export class EvaluationPlansService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(STORE) private readonly store: ProcessStore,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(WholeRegionService) private readonly regions: WholeRegionService,
    @Inject(PlanProposalsService) private readonly proposals: PlanProposalsService,
    @Inject(RulesService) private readonly rules: RulesService,
  ) {}

  /** The plan of a year as it stands; also where nobody has begun it. */
  async plan({ region, year }: AskPlan, caller: Caller, locale: Locale): Promise<PlanView> {
    const regionId = await this.regions.one(caller, 'ranking.read', region);
    const [policy, calendar, named, matter] = await Promise.all([
      this.rules.policyOf(regionId),
      this.rules.calendar(),
      regionNamed(this.pool, regionId),
      planOfYear(this.pool, { regionId, year }),
    ]);
    const due = seasonDate(year, { yearOffset: 0, monthDay: policy.keyPlan.dueOn });
    const [today, issued] = [dateOf(this.clock.now()), matter?.state.issued];
    const ids = matter?.state.content.entries.flatMap(({ starts }) => starts?.evaluationId ?? []) ?? [];
    const started = ids.length === 0 ? [] : await startedEvaluations(this.pool, ids);
    return {
      regionId,
      regionName: named?.name ?? regionId,
      year,
      due,
      overdue: issued === undefined && due < today,
      lateWorkingDays: lateWorkingDays(due, issued?.on ?? today, { policy, calendar }),
      document: matter ? documentOf(matter, locale) : null,
      evaluations: matter ? progressOf(matter, started, locale) : [],
    };
  }

  /**
   * Freezes the proposal and puts the plan forward; the same key does both once, also where it was broken off between.
   *
   * @throws {DomainError} `invalidInput` with every fault of the choice, or where candidates have changed since; `notNow`
   * where the plan is being signed or is issued
   */
  async submit(asked: SubmitPlan, key: string, caller: Caller, locale: Locale): Promise<ActAnswerView> {
    const regionId = this.regions.acting(caller, 'ranking.freeze', asked.region);
    const { year } = asked;
    const proposalId = stableId('keyPlan', caller.id, key);
    const proposal = await this.frozen(proposalId, regionId, asked);
    const chosen = choose(proposal, asked);
    const places = await placesOfUnits(this.pool, [...new Set(chosen.taken.map(({ unitId }) => unitId))]);
    const matter = await this.begun(regionId, year, key, caller);
    const reportDue = asked.reportDue ?? (reportDueOf(proposal.policy, year) as PlainDate);
    const starts = (one: Scored): PlannedEvaluation => planned(one, { matterId: matter.id, year, reportDue, places });
    const content: ResultContent = {
      rankingId: null,
      hash: proposal.inputsHash,
      proposalId,
      summary: officialSummary('evaluationPlan', chosen.taken.length, asked.removed.length),
      entries: chosen.entries(starts),
    };
    const now = this.clock.now();
    const { scored, inputsHash, policy } = proposal;
    const frozen = { id: proposalId, regionId, year, rules: policy.keyPlan, scored, inputsHash, by: caller.id, now };
    await inTransaction(this.pool, (db) => freezeKeyPlan(db, frozen));
    const command = { kind: 'submitResultDocument', content } as const;
    const submitted = { instanceId: matter.id, command, actor: caller, now, idempotencyKey: key };
    const answer = await this.store.act(submitted);
    return actAnswerView(answer, locale);
  }

  /** What was looked at, or what this very request has frozen before. @throws {DomainError} `invalidInput` */
  private async frozen(id: string, regionId: string, { year, attention, inputsHash }: SubmitPlan): Promise<Proposal> {
    const before = await keyPlanRow(this.pool, id);
    if (before) {
      const policy = { ...(await this.rules.policyOf(regionId)), keyPlan: before.rules };
      return { policy, scored: await frozenCandidates(this.pool, id), inputsHash: before.inputsHash };
    }
    const now = await this.proposals.proposal(regionId, year, attention);
    if (now.inputsHash !== inputsHash) throw refused([{ path: '/inputsHash', code: 'candidatesChanged' }]);
    return now;
  }

  /** The year's matter: begun by the morning round, by somebody before, or now. */
  private async begun(regionId: string, year: number, key: string, caller: Caller): Promise<Pick<PlanMatter, 'id'>> {
    const found = await planOfYear(this.pool, { regionId, year });
    if (found) return found;
    const [region, policy] = await Promise.all([regionNamed(this.pool, regionId), this.rules.policyOf(regionId)]);
    if (!region) throw new DomainError('notFound');
    const now = this.clock.now();
    const input = planInput({ region: { ...region, id: regionId }, year, openedOn: dateOf(now) });
    const open = async (id: string): Promise<Pick<PlanMatter, 'id'>> => {
      await this.store.open({ process: 'resultDocument', id, input, actor: caller, now, policy: policyRef(policy) });
      return { id };
    };
    return open(planMatterId(regionId, year)).catch(async (error: unknown) => {
      if (!(error instanceof DomainError) || error.code !== 'instanceExists') throw error;
      // Somebody was faster; or the year's plan was withdrawn, and another takes its place.
      return (await planOfYear(this.pool, { regionId, year })) ?? open(stableId('evaluationPlan', caller.id, key));
    });
  }
}

interface Chosen {
  readonly taken: readonly Scored[];
  readonly entries: (starts: (one: Scored) => PlannedEvaluation) => readonly ListEntry[];
}

/** What is proposed, less what people leave out, and what they add. @throws {DomainError} `invalidInput` with every fault */
function choose({ policy, scored }: Proposal, { added, removed }: SubmitPlan): Chosen {
  const [known, first] = [byKey(scored), byKey(proposed(scored, policy.keyPlan))];
  const fault = (list: string, index: number, code: string, name: string): Fault => ({
    path: `/${list}/${String(index)}/subjectId`,
    code,
    params: { name },
  });
  const faults = [
    ...added.flatMap((one, index) => {
      const found = known.get(keyOf(one));
      if (!found) return [fault('added', index, 'noSuchCandidate', one.subjectId)];
      return first.has(keyOf(one)) ? [fault('added', index, 'alreadyProposed', found.name)] : [];
    }),
    ...removed.flatMap((one, index) =>
      first.has(keyOf(one))
        ? []
        : [fault('removed', index, 'notProposed', known.get(keyOf(one))?.name ?? one.subjectId)],
    ),
  ];
  const left = new Map(removed.map((one) => [keyOf(one), one.reason]));
  const reasons = new Map(added.map((one) => [keyOf(one), one.reason]));
  const taken = [...first.values(), ...scored.filter((one) => reasons.has(keyOf(one)))].filter(
    (one) => !left.has(keyOf(one)),
  );
  if (faults.length === 0 && taken.length === 0) faults.push({ path: '/added', code: 'emptyPlan' });
  if (faults.length > 0) throw refused(faults);
  const all = [...taken, ...[...first.values()].filter((one) => left.has(keyOf(one)))];
  return {
    taken,
    entries: (starts) =>
      all.map((one): ListEntry => {
        const reason = left.get(keyOf(one)) ?? reasons.get(keyOf(one));
        const common = { subjectId: one.subjectId, name: one.name, grounds: workingLines(one, 'zh-CN') };
        if (left.has(keyOf(one))) return { ...common, standing: 'removed', ...(reason !== undefined && { reason }) };
        const standing = reason === undefined ? 'proposed' : 'added';
        return { ...common, standing, ...(reason !== undefined && { reason }), starts: starts(one) };
      }),
  };
}

function byKey(some: readonly Scored[]): ReadonlyMap<string, Scored> {
  return new Map(some.map((one) => [keyOf(one), one]));
}

function keyOf({ kind, subjectId }: Pick<Scored, 'kind' | 'subjectId'>): string {
  return `${kind}:${subjectId}`;
}

interface Planning {
  readonly matterId: string;
  readonly year: number;
  readonly reportDue: PlainDate;
  readonly places: readonly PlacedUnit[];
}

/** The evaluation that issuing the plan starts: its id is made of the plan and its subject, so that it is one only. */
function planned(one: Scored, { matterId, year, reportDue, places }: Planning): PlannedEvaluation {
  const place = places.find(({ unitId }) => unitId === one.unitId);
  if (!place) throw refused([{ path: '/added', code: 'noSuchCandidate', params: { name: one.name } }]);
  const { regionId, regionPath, divisionId, unitId, superiorUnitIds } = place;
  return {
    evaluationId: stableId('planned', matterId, one.kind, one.subjectId),
    evaluationKind: one.kind,
    subject: { regionId, regionPath, unitId, ...(divisionId !== null && { divisionId }) },
    code: `${String(year)}-E6-${one.code}`,
    name: plannedName(one.kind, one.name),
    fiscalYear: year - 1,
    amountFen: one.amountFen,
    ...(one.kind === 'keyEvaluation' && { item: { id: one.subjectId, code: one.code, name: one.name } }),
    ...(one.kind === 'county' && { countyId: one.subjectId }),
    superiorUnitIds,
    reportDue,
  };
}

function refused(faults: readonly Fault[]): DomainError {
  return new DomainError('invalidInput', { count: faults.length }, faults);
}
