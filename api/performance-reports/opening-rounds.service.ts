import { Inject, Injectable } from '@nestjs/common';
import { dateOf } from '../../domain/calendar/plain-date.ts';
import { DomainError, type Fault } from '../../domain/domain-error.ts';
import { reportPeriods, type ReportPeriod } from '../../domain/performance-report/period.ts';
import {
  bureauReports,
  bureauSubject,
  unitReport,
  type RoundOf,
  type RoundOpening,
} from '../../domain/performance-report/round.ts';
import type { SystemActor } from '../../domain/process/actor.ts';
import type { Pool } from '../../db/pool.ts';
import type { OpenRequest, ProcessStore, StoreClock } from '../../db/process-store-types.ts';
import { policiesInForce } from '../../db/queries/policy-in-force.ts';
import { reportingRegions, reportingUnits, reportsAsked, type Reporter } from '../../db/queries/report-rounds.ts';
import { WholeRegionService } from '../access/whole-region.service.ts';
import { CLOCK, POOL, STORE } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { stableId } from '../http/stable-id.ts';
import type { OpenReportRound, ReportRoundOpened } from './performance-reports.schemas.ts';
import { RoundsService, type ReportRegion } from './rounds.service.ts';

/** So many reporters are opened by one request and one transaction: a round of thousands is a bounded step at a time. */
const AT_ONCE = 50;
/** Somebody else opened the same round at the same moment: what he opened is there, the rest is opened again. */
const TRIES = 3;
/** Nobody acts in another region (P2): a lower bureau's report is opened by the rule, and says who asked for it. */
const BY_ROUND: SystemActor = { kind: 'system', ruleId: 'performanceReportRound' };

/** One reporter with the matters that his report needs. */
interface Planned {
  readonly reporter: Reporter;
  readonly reportId: string;
  readonly requests: readonly OpenRequest[];
}

/** Opening of a round (R4, R5) by the performance office; opened again, it opens what is missing. */
@Injectable()
export class OpeningRoundsService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(STORE) private readonly store: ProcessStore,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(WholeRegionService) private readonly regions: WholeRegionService,
    @Inject(RoundsService) private readonly rounds: RoundsService,
  ) {}

  /** @throws {DomainError} `invalidInput`: another's region, a period that the policy has not, or one that has not ended */
  async open(asked: OpenReportRound, caller: Caller): Promise<ReportRoundOpened> {
    const region = await this.rounds.region(caller, this.regions.acting(caller, 'report.open', asked.region));
    const period = this.period(region, asked);
    const paging = { after: asked.after ?? '', limit: AT_ONCE + 1 };
    const found =
      asked.of === 'units'
        ? await reportingUnits(this.pool, region.id, period.year, paging)
        : await reportingRegions(this.pool, region.id, paging);
    const reporters = found.slice(0, AT_ONCE);
    const planned = await this.planned(asked.of, reporters, { region, period, caller });
    const side = asked.of === 'units' ? 'unit' : 'receipt';
    const { opened, ids } = await this.openMissing(planned, { regionId: region.id, period, side });
    return {
      rows: planned.map(({ reporter, reportId }) => ({
        ...{ reporterId: reporter.id, name: reporter.name, reportId: ids.get(reporter.id) ?? reportId },
        outcome: opened.has(reporter.id) ? ('opened' as const) : ('already' as const),
      })),
      next: found.length > AT_ONCE ? (reporters.at(-1)?.code ?? null) : null,
    };
  }

  private period({ policy }: ReportRegion, { year, period: key }: OpenReportRound): ReportPeriod {
    const period = reportPeriods(policy, year).find((one) => one.key === key);
    const faults: readonly Fault[] = period
      ? period.to > dateOf(this.clock.now())
        ? [{ path: '/period', code: 'periodNotEnded', params: { to: period.to } }]
        : []
      : [{ path: '/period', code: 'noSuchPeriod', params: { period: key } }];
    if (!period || faults.length > 0) throw new DomainError('invalidInput', { count: 1 }, faults);
    return period;
  }

  private async planned(
    of: RoundOf,
    reporters: readonly Reporter[],
    { region, period, caller }: { region: ReportRegion; period: ReportPeriod; caller: Caller },
  ): Promise<readonly Planned[]> {
    const now = this.clock.now();
    const round: RoundOpening = { period, openedOn: dateOf(now), openedBy: caller.name };
    const policies = await policiesInForce(this.pool, [region.id, ...reporters.map(({ id }) => id)]);
    const request = (id: string, regionId: string, actor: OpenRequest['actor'], input: unknown): OpenRequest => {
      const policy = policies.get(regionId);
      return { process: 'performanceReport', id, input, actor, now, ...(policy !== undefined && { policy }) };
    };
    return reporters.map((reporter): Planned => {
      const idOf = (side: string): string =>
        stableId('performanceReport', side, region.id, String(period.year), period.key, reporter.id);
      const [reportId, receiptId] = [idOf('report'), idOf('receipt')];
      if (of === 'units') {
        const place = { regionId: region.id, regionPath: region.path, unitId: reporter.id };
        const subject = { ...place, ...(reporter.divisionId !== null && { divisionId: reporter.divisionId }) };
        const input = unitReport(round, reporter, subject);
        return { reporter, reportId, requests: [request(reportId, region.id, caller, input)] };
      }
      const subjects = {
        below: bureauSubject(reporter.id, reporter.path),
        here: bureauSubject(region.id, region.path),
      };
      const { report, receipt } = bureauReports(round, reporter, subjects, { report: reportId, receipt: receiptId });
      const requests = [
        request(reportId, reporter.id, BY_ROUND, report),
        request(receiptId, region.id, caller, receipt),
      ];
      return { reporter, reportId: receiptId, requests };
    });
  }

  /** All of what is missing or none of it; answers for whom one was opened now, and what there was before. */
  private async openMissing(
    planned: readonly Planned[],
    round: Parameters<typeof reportsAsked>[1],
  ): Promise<{ readonly opened: ReadonlySet<string>; readonly ids: ReadonlyMap<string, string> }> {
    const reporters = planned.map(({ reporter }) => reporter.id);
    for (let tries = 1; ; tries += 1) {
      const ids = await reportsAsked(this.pool, round, reporters);
      const missing = planned.filter(({ reporter }) => !ids.has(reporter.id));
      if (missing.length === 0) return { opened: new Set(), ids };
      try {
        await this.store.openMany(missing.flatMap(({ requests }) => requests));
        return { opened: new Set(missing.map(({ reporter }) => reporter.id)), ids };
      } catch (error) {
        if (!wasOpenedMeanwhile(error) || tries === TRIES) throw error;
      }
    }
  }
}

function wasOpenedMeanwhile(error: unknown): boolean {
  if (!(error instanceof DomainError)) return false;
  return error.code === 'instanceExists' || error.faults.some(({ code }) => code === 'instanceExists');
}
