import { Inject, Injectable } from '@nestjs/common';
import { dateOf, yearOf } from '../../domain/calendar/plain-date.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Rules } from '../../domain/obligations/lay.ts';
import { isSameRound, roundDates, roundsOf } from '../../domain/processes/season/dates.ts';
import { seasonInput } from '../../domain/processes/season/season-input.ts';
import { reportingRegions } from '../../db/queries/report-rounds.ts';
import { roundsThere } from '../../db/queries/seasons.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { WholeRegionService } from '../access/whole-region.service.ts';
import { CLOCK, POOL } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { RulesService } from '../rules/rules.service.ts';
import { phaseName } from '../words/words.ts';
import type { AskYearRounds, YearRounds } from './announcing.schemas.ts';

/** The rounds that the policy has in a year, and how far each is (G1, M1, E1, R4, R5). */
@Injectable()
export class YearRoundsService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(WholeRegionService) private readonly regions: WholeRegionService,
    @Inject(RulesService) private readonly rules: RulesService,
  ) {}

  /** @throws {DomainError} `invalidInput` for another's region */
  async ofYear({ region: asked, year }: AskYearRounds, caller: Caller, locale: Locale): Promise<YearRounds> {
    const regionId = this.regions.acting(caller, 'season.keep', asked);
    const [policy, calendar] = await Promise.all([this.rules.policyOf(regionId), this.rules.calendar()]);
    const rules: Rules = { policy, calendar };
    const now = yearOf(dateOf(this.clock.now()));
    const years = year === undefined ? [now - 1, now, now + 1] : [year];
    const [there, below] = await Promise.all([
      roundsThere(this.pool, regionId, years),
      reportingRegions(this.pool, regionId, { after: '', limit: 1 }),
    ]);
    const rows = roundsOf(years, rules.policy).flatMap((round) => {
      if (round.seasonKind === 'bureauReports' && below.length === 0) return [];
      const dates = roundDates(round, rules);
      if (!dates || (year === undefined && yearOf(dates.due.due) !== now && round.fiscalYear !== now)) return [];
      const found = there.find((one) => isSameRound(one, round) && one.phase !== 'seasonWithdrawn');
      return {
        kind: round.seasonKind,
        fiscalYear: round.fiscalYear,
        period: round.period ?? null,
        name: seasonInput({ id: regionId, path: [] }, { ...round, ...dates }).name,
        owedFrom: dates.owedFrom,
        due: dates.due.due,
        id: found?.id ?? null,
        phase: found?.phase ?? null,
        phaseName: found ? phaseName(found.phase, locale) : null,
      };
    });
    return { rows: rows.toSorted((a, b) => (a.due < b.due ? -1 : 1)) };
  }
}
