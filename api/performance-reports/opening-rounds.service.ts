import { Inject, Injectable } from '@nestjs/common';
import { dateOf } from '../../domain/calendar/plain-date.ts';
import { DomainError, type Fault } from '../../domain/domain-error.ts';
import { reportPeriods, type ReportPeriod } from '../../domain/performance-report/period.ts';
import type { RoundOf } from '../../domain/performance-report/round.ts';
import { reportSeason } from '../../domain/processes/season/reports.ts';
import type { Pool } from '../../db/pool.ts';
import type { ProcessStore, StoreClock } from '../../db/process-store-types.ts';
import { reportingRegions, reportingUnits } from '../../db/queries/report-rounds.ts';
import { roundsThere } from '../../db/queries/seasons.ts';
import { openReports } from '../../db/report-opening.ts';
import { WholeRegionService } from '../access/whole-region.service.ts';
import { CLOCK, POOL, STORE } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import type { OpenReportRound, ReportRoundOpened } from './performance-reports.schemas.ts';
import { RoundsService, type ReportRegion } from './rounds.service.ts';

/** So many reporters are opened by one request and one transaction: a round of thousands is a bounded step at a time. */
const AT_ONCE = 50;
/** Phases of a round (报送季) that is still to open these reports. */
const STILL_TO_OPEN: readonly string[] = ['seasonOwed', 'seasonAnnounced'];

/**
 * What a round (报送季) has not opened (R4, R5), opened by the performance office: of units that came later, or of a
 * period for which no round is owed any more. A round that is still to be opened opens its reports itself.
 */
@Injectable()
export class OpeningRoundsService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(STORE) private readonly store: ProcessStore,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(WholeRegionService) private readonly regions: WholeRegionService,
    @Inject(RoundsService) private readonly rounds: RoundsService,
  ) {}

  /**
   * @throws {DomainError} `invalidInput`: another's region, a period that the policy has not, one that has not ended, or
   * one whose round is still to be opened
   */
  async open(asked: OpenReportRound, caller: Caller): Promise<ReportRoundOpened> {
    const region = await this.rounds.region(caller, this.regions.acting(caller, 'report.open', asked.region));
    const period = this.period(region, asked);
    await this.refuseBeforeRound(region.id, period, asked.of);
    const paging = { after: asked.after ?? '', limit: AT_ONCE + 1 };
    const found =
      asked.of === 'units'
        ? await reportingUnits(this.pool, region.id, period.year, paging)
        : await reportingRegions(this.pool, region.id, paging);
    const reporters = found.slice(0, AT_ONCE);
    const { reports, opened } = await openReports(this.pool, this.store, reporters, {
      region,
      of: asked.of,
      period,
      actor: caller,
      openedBy: caller.name,
      now: this.clock.now(),
    });
    return {
      rows: reporters.flatMap(({ id, name }) => {
        const report = reports.get(id);
        const outcome = opened.has(id) ? ('opened' as const) : ('already' as const);
        return report ? [{ reporterId: id, name, reportId: report.id, outcome }] : [];
      }),
      next: found.length > AT_ONCE ? (reporters.at(-1)?.code ?? null) : null,
    };
  }

  private period({ policy }: ReportRegion, { year, period: key }: OpenReportRound): ReportPeriod {
    const period = reportPeriods(policy, year).find((one) => one.key === key);
    if (!period) throw refused({ path: '/period', code: 'noSuchPeriod', params: { period: key } });
    if (period.to > dateOf(this.clock.now()))
      throw refused({ path: '/period', code: 'periodNotEnded', params: { to: period.to } });
    return period;
  }

  private async refuseBeforeRound(regionId: string, { year, key }: ReportPeriod, of: RoundOf): Promise<void> {
    const there = await roundsThere(this.pool, regionId, [year]);
    const isWaiting = there.some(
      ({ seasonKind, period, phase }) =>
        seasonKind === reportSeason(of) && period === key && STILL_TO_OPEN.includes(phase),
    );
    if (isWaiting) throw refused({ path: '/period', code: 'roundToBeOpened' });
  }
}

function refused(fault: Fault): DomainError {
  return new DomainError('invalidInput', { count: 1 }, [fault]);
}
