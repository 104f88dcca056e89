import { Inject, Injectable } from '@nestjs/common';
import { dateOf, type PlainDate } from '../../domain/calendar/plain-date.ts';
import { DomainError, type Fault } from '../../domain/domain-error.ts';
import type { Locale } from '../../domain/locale.ts';
import { legalDue, type Rules } from '../../domain/obligations/lay.ts';
import { policyRef } from '../../domain/policy/policy.ts';
import { FINANCE } from '../../domain/process/roles.ts';
import type { SeasonCommand } from '../../domain/processes/season/commands.ts';
import { isSameRound, roundDates, type RoundDates, type RoundOf } from '../../domain/processes/season/dates.ts';
import { daysAround, loadBetween, reviewLoad } from '../../domain/processes/season/load.ts';
import { seasonId, seasonInput } from '../../domain/processes/season/season-input.ts';
import { dueDays } from '../../db/queries/due-days.ts';
import { placesOfUnits, regionNamed } from '../../db/queries/places.ts';
import { callProgress } from '../../db/queries/season-calls.ts';
import type { RoundReach } from '../../db/queries/season-reach.ts';
import { figuresBefore, roundsThere } from '../../db/queries/seasons.ts';
import type { Pool } from '../../db/pool.ts';
import type { ProcessStore, StoreClock } from '../../db/process-store-types.ts';
import { WholeRegionService } from '../access/whole-region.service.ts';
import { actAnswerView } from '../commands/act-answer.ts';
import type { ActAnswerView } from '../commands/act.schemas.ts';
import { RefusalsService } from '../commands/refusals.service.ts';
import { CLOCK, POOL, STORE } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { stableId } from '../http/stable-id.ts';
import { matterRules } from '../items/item-view.ts';
import { RulesService } from '../rules/rules.service.ts';
import { explained } from './season-views.ts';
import type { AnnounceSeason, PreviewSeason, SeasonPreview } from './announcing.schemas.ts';

/** So many working days before and after the units' date are shown. */
const DAYS_EACH_SIDE = 10;
const ANNOUNCE: SeasonCommand['kind'] = 'announceSeason';
/** Phases in which a round can still be announced, or announced again. */
const BEFORE_OPENING: readonly string[] = ['seasonOwed', 'seasonAnnounced'];

/** A round that is asked about, by policy and calendar of its region. */
interface Round {
  readonly region: { readonly id: string; readonly path: readonly string[] };
  readonly round: RoundOf & RoundDates;
  readonly rules: Rules;
  readonly reach: RoundReach;
}

/** Announcing of a round (G1, M1, E1, R4, R5): what it would come to, and the announcement itself. */
@Injectable()
export class AnnouncingService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(STORE) private readonly store: ProcessStore,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(WholeRegionService) private readonly regions: WholeRegionService,
    @Inject(RulesService) private readonly rules: RulesService,
    @Inject(RefusalsService) private readonly refusals: RefusalsService,
  ) {}

  /** @throws {DomainError} `invalidInput` with every fault: another's region, no such round, a unit of elsewhere */
  async preview(asked: PreviewSeason, caller: Caller, locale: Locale): Promise<SeasonPreview> {
    const { region, round, rules, reach } = await this.roundOf(asked, caller);
    const [figures, progress] = await Promise.all([
      figuresBefore(this.pool, reach, round.period ?? null),
      callProgress(this.pool, null, reach),
    ]);
    const due = asked.ownDue ?? round.due.due;
    const toCarry = asked.carryOn ? progress.toCarry : 0;
    const items = figures.expected - figures.reported + toCarry;
    const today = dateOf(this.clock.now());
    const input = seasonInput(region, round);
    const openBy = legalDue(
      {
        key: 'openSeason',
        kind: 'openSeason',
        responsible: FINANCE,
        from: round.owedFrom,
        ...(round.openBy !== undefined && { setDate: round.openBy }),
      },
      rules,
    );
    return {
      name: input.name,
      openBy: openBy.due,
      owedFrom: round.owedFrom,
      unitsDue: explained(round.due, round.seasonKind, rules.policy),
      units: progress.units,
      items: figures.begun,
      toCarry,
      reporting: loadBetween(today, due, items, rules.calendar),
      reviewing: reviewLoad(round.seasonKind, due, items, rules),
      days: await this.days(region.id, due, items, rules),
      rules: matterRules(rules, locale),
      signOff: rules.policy.signOff[ANNOUNCE] !== undefined,
    };
  }

  /**
   * Announces a round, or what has been announced anew while it is not open; the same key does it once.
   *
   * @throws {DomainError} `invalidInput` as `preview`, and where the round is open already; `notYours`, `staleVersion`
   */
  async announce(
    { expectedVersion, ...asked }: AnnounceSeason,
    key: string,
    caller: Caller,
    locale: Locale,
  ): Promise<ActAnswerView> {
    const one = await this.roundOf(asked, caller);
    const id = await this.begun(one, key, caller);
    const { note, unitIds, carryOn, ownDue } = asked;
    const command: SeasonCommand = {
      kind: 'announceSeason',
      note,
      carryOn,
      ...(unitIds && { unitIds }),
      ...(ownDue && { ownDue }),
    };
    try {
      const answer = await this.store.act({
        instanceId: id,
        command,
        actor: caller,
        now: this.clock.now(),
        idempotencyKey: key,
        ...(expectedVersion !== undefined && { expectedVersion }),
      });
      return actAnswerView(answer, locale);
    } catch (error) {
      throw await this.refusals.explained(error, id, caller, locale);
    }
  }

  private async roundOf(
    {
      region: askedRegion,
      kind,
      year,
      period,
      unitIds,
    }: Pick<AnnounceSeason, 'region' | 'kind' | 'year' | 'period' | 'unitIds'>,
    caller: Caller,
  ): Promise<Round> {
    const regionId = this.regions.acting(caller, 'season.keep', askedRegion);
    const [region, rules] = await Promise.all([regionNamed(this.pool, regionId), this.rulesOf(regionId)]);
    const which: RoundOf = { seasonKind: kind, fiscalYear: year, ...(period !== undefined && { period }) };
    const dates = roundDates(which, rules);
    const faults = await this.unitFaults(regionId, unitIds);
    if (!dates) faults.push({ path: '/period', code: 'noSuchRound' });
    if (!dates || !region || faults.length > 0) throw new DomainError('invalidInput', { count: faults.length }, faults);
    return {
      region: { id: regionId, path: region.path },
      round: { ...which, ...dates },
      rules,
      reach: { regionId, fiscalYear: year, seasonKind: kind, unitIds: unitIds ?? null },
    };
  }

  private async rulesOf(regionId: string): Promise<Rules> {
    const [policy, calendar] = await Promise.all([this.rules.policyOf(regionId), this.rules.calendar()]);
    return { policy, calendar };
  }

  private async unitFaults(regionId: string, unitIds: readonly string[] = []): Promise<Fault[]> {
    const places = new Map((await placesOfUnits(this.pool, unitIds)).map((place) => [place.unitId, place.regionId]));
    return unitIds.flatMap((id, index) =>
      places.get(id) === regionId ? [] : [{ path: `/unitIds/${String(index)}`, code: 'unitOutside', params: { id } }],
    );
  }

  /** The round's matter: begun by the morning round, by somebody before, or now. */
  private async begun({ region, round, rules }: Round, key: string, caller: Caller): Promise<string> {
    const there = await this.there(region.id, round);
    if (there !== undefined) return there;
    const request = {
      process: 'season',
      input: seasonInput(region, round),
      actor: caller,
      now: this.clock.now(),
      policy: policyRef(rules.policy),
    };
    const open = async (id: string): Promise<string> => (await this.store.open({ ...request, id })).instanceId;
    return open(seasonId(region.id, round)).catch(async (error: unknown) => {
      if (!(error instanceof DomainError) || error.code !== 'instanceExists') throw error;
      // Somebody was faster; or the round was withdrawn, and another takes its place.
      return (await this.there(region.id, round)) ?? open(stableId('season', caller.id, key));
    });
  }

  /** @throws {DomainError} `invalidInput` where the round is open, or closed, already */
  private async there(regionId: string, round: RoundOf): Promise<string | undefined> {
    const there = await roundsThere(this.pool, regionId, [round.fiscalYear]);
    const found = there.find((one) => isSameRound(one, round) && one.phase !== 'seasonWithdrawn');
    if (found && !BEFORE_OPENING.includes(found.phase)) {
      throw new DomainError('invalidInput', { count: 1 }, [{ path: '/kind', code: 'roundAlready' }]);
    }
    return found?.id;
  }

  /** What is due already on each working day around the units' date, and what the round adds. */
  private async days(
    regionId: string,
    due: PlainDate,
    items: number,
    { calendar }: Rules,
  ): Promise<SeasonPreview['days']> {
    const days = daysAround(due, DAYS_EACH_SIDE, calendar);
    const [from = due, to = due] = [days[0], days.at(-1)];
    const found = await dueDays(this.pool, [{ regionId }], { today: dateOf(this.clock.now()), from, to });
    const already = new Map(found.map(({ day, red, yellow, green }) => [day, red + yellow + green]));
    return days.map((day) => ({ day, already: already.get(day) ?? 0, round: day === due ? items : 0 }));
  }
}
