import { Inject, Injectable } from '@nestjs/common';
import { fixedDue } from '../../domain/calendar/period.ts';
import { DomainError } from '../../domain/domain-error.ts';
import type { Locale } from '../../domain/locale.ts';
import { obligationName } from '../../domain/obligations/obligation-name.ts';
import { grantsWith } from '../../domain/process/permissions.ts';
import type { SeasonCommand } from '../../domain/processes/season/commands.ts';
import { roundDates } from '../../domain/processes/season/dates.ts';
import type { SeasonFigures } from '../../domain/processes/season/state.ts';
import { readableEvents } from '../../db/queries/readable-history.ts';
import { regionNamed } from '../../db/queries/places.ts';
import { callProgress } from '../../db/queries/season-calls.ts';
import { seasonMissing } from '../../db/queries/season-missing.ts';
import { reachOf } from '../../db/queries/season-reach.ts';
import { seasonUnits, type RoundAsked } from '../../db/queries/season-units.ts';
import { seasonFigures, seasons } from '../../db/queries/seasons.ts';
import { narrowToRegion, readScope, type Scope } from '../../db/queries/scope.ts';
import { readInstance } from '../../db/store/read-record.ts';
import type { Pool } from '../../db/pool.ts';
import type { ProcessStore, StoreClock } from '../../db/process-store-types.ts';
import { actAnswerView } from '../commands/act-answer.ts';
import type { ActAnswerView } from '../commands/act.schemas.ts';
import { RefusalsService } from '../commands/refusals.service.ts';
import { CLOCK, POOL, STORE } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { RulesService } from '../rules/rules.service.ts';
import { phaseName } from '../words/words.ts';
import { seasonRow, seasonView, type Season } from './season-views.ts';
import type {
  AskMissing,
  AskRoundUnits,
  AskSeasons,
  SeasonAct,
  SeasonMissing,
  Seasons,
  SeasonUnits,
  SeasonView,
} from './seasons.schemas.ts';

/** So much of a round's history its page shows: it has few acts. */
const HISTORY = 200;

/** A round that the caller may see, with the part of it that is his. */
interface Seen {
  readonly one: Season;
  readonly scope: Scope;
  readonly figures: SeasonFigures;
  readonly asked: RoundAsked;
}

/** Rounds (季节; G1, M1, E1, R4, R5): their list, how each stands unit by unit, who is missing, and acts on them. */
@Injectable()
export class SeasonsService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(STORE) private readonly store: ProcessStore,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(RulesService) private readonly rules: RulesService,
    @Inject(RefusalsService) private readonly refusals: RefusalsService,
  ) {}

  async list({ region, year, kind, state, ...paged }: AskSeasons, caller: Caller, locale: Locale): Promise<Seasons> {
    const scope = await this.scope(caller);
    const narrowed = region === undefined ? scope : await narrowToRegion(this.pool, scope, region);
    const running = state === undefined ? undefined : state === 'running';
    const filter = { ...paged, fiscalYear: year, seasonKind: kind, running };
    const { rows, next } = await seasons(this.pool, narrowed, filter);
    return { rows: rows.map((row) => seasonRow(row, locale)), next };
  }

  /** @throws {DomainError} `notFound` for a round that is not the caller's to see */
  async detail(id: string, caller: Caller, locale: Locale): Promise<SeasonView> {
    const { one, figures } = await this.seen(id, caller);
    const { state } = one;
    const [policy, calendar, region, history, opening] = await Promise.all([
      this.rules.policy(state.policy),
      this.rules.calendar(),
      regionNamed(this.pool, state.subject.regionId),
      readableEvents(this.pool, one, caller, { limit: HISTORY }),
      callProgress(this.pool, id, reachOf(state)),
    ]);
    const rules = { policy, calendar };
    // The date as it was laid; where a later version of the policy says another one, the round keeps its own.
    const { seasonKind, fiscalYear, period } = state;
    const laid = roundDates({ seasonKind, fiscalYear, ...(period && { period: period.key }) }, rules)?.due;
    return seasonView(one, history, {
      reader: caller,
      rules,
      now: this.clock.now(),
      locale,
      figures,
      opening: state.announced?.carryOn === true ? opening : { ...opening, toCarry: 0 },
      regionName: region?.name ?? state.subject.regionId,
      unitsDue: laid?.due === state.due ? laid : fixedDue(state.due, calendar),
    });
  }

  /** A round as it stands. @throws {DomainError} `notFound` as `detail` */
  async readable(id: string, caller: Caller): Promise<Season> {
    return (await this.seen(id, caller)).one;
  }

  /** @throws {DomainError} `notFound` as `detail` */
  async units(id: string, paged: AskRoundUnits, caller: Caller): Promise<SeasonUnits> {
    const { scope, asked } = await this.seen(id, caller);
    const { rows, next } = await seasonUnits(this.pool, scope, asked, paged);
    return { rows: rows.map((row) => ({ ...row, figures: { ...row.figures } })), next };
  }

  /** @throws {DomainError} `notFound` as `detail` */
  async missing(id: string, { unit, ...paged }: AskMissing, caller: Caller, locale: Locale): Promise<SeasonMissing> {
    const { scope, asked } = await this.seen(id, caller);
    const { rows, next } = await seasonMissing(this.pool, scope, asked, { ...paged, unitId: unit });
    return {
      rows: rows.map((row) => ({
        ...row,
        phaseName: phaseName(row.phase, locale),
        obligationName: row.obligationKey === null ? null : obligationName(row.obligationKey, locale),
      })),
      next,
    };
  }

  /** @throws {DomainError} whatever the process refuses; `notFound` as `detail` */
  async act(
    id: string,
    key: string,
    { command, expectedVersion }: SeasonAct,
    caller: Caller,
    locale: Locale,
  ): Promise<ActAnswerView> {
    const { figures } = await this.seen(id, caller);
    // The figures that a round is closed with are those of this moment, whoever asks.
    const closing: SeasonCommand | undefined = command.kind === 'closeSeason' ? { ...command, figures } : undefined;
    try {
      const answer = await this.store.act({
        instanceId: id,
        command: closing ?? command,
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

  private scope(caller: Caller): Promise<Scope> {
    return readScope(this.pool, grantsWith(caller, 'season.read'));
  }

  private async seen(id: string, caller: Caller): Promise<Seen> {
    const [instance, scope] = await Promise.all([readInstance(this.pool, id), this.scope(caller)]);
    const figures = instance?.process === 'season' ? await seasonFigures(this.pool, scope, id) : undefined;
    if (!figures) throw new DomainError('notFound');
    const one = instance as Season;
    const asked = { seasonId: id, reach: reachOf(one.state), period: one.state.period?.key ?? null };
    return { one, scope, figures, asked };
  }
}
