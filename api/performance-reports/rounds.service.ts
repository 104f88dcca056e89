import { Inject, Injectable } from '@nestjs/common';
import { computeDue, fixedDue } from '../../domain/calendar/period.ts';
import { dateOf, yearOf, type PlainDate } from '../../domain/calendar/plain-date.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Rules } from '../../domain/obligations/lay.ts';
import { reportPeriodName, reportPeriods, type ReportPeriod } from '../../domain/performance-report/period.ts';
import type { ObligationKind } from '../../domain/policy/obligation-kinds.ts';
import { policyRef, type Policy } from '../../domain/policy/policy.ts';
import { grantsWith } from '../../domain/process/permissions.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { regionNamed } from '../../db/queries/places.ts';
import { reportingRegions, roundCounts, roundFigures, roundReports } from '../../db/queries/report-rounds.ts';
import { readScope, wholeRegions, type Scope } from '../../db/queries/scope.ts';
import { regionOutside } from '../access/whole-region.service.ts';
import { CLOCK, POOL } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { RulesService } from '../rules/rules.service.ts';
import { phaseName } from '../words/words.ts';
import type {
  AskReportRound,
  AskReportRounds,
  ListReports,
  PerformanceReports,
  ReportRounds,
  ReportSummary,
} from './performance-reports.schemas.ts';
import { figureSource, reportRow } from './report-views.ts';

/** A region whose rounds are looked at, with what the reader may read of it and the policy in force there. */
export interface ReportRegion {
  readonly id: string;
  readonly name: string;
  readonly path: readonly string[];
  readonly scope: Scope;
  readonly policy: Policy;
}

type Period = ReportRounds['periods'][number];

/** Rounds of performance reports (R4, R5): how they stand, who has not reported, and what the accepted ones come to. */
@Injectable()
export class RoundsService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(RulesService) private readonly rules: RulesService,
  ) {}

  /** The periods of a year; without one, that of the period that ended last. */
  async rounds(
    { region: asked, year: wanted }: AskReportRounds,
    caller: Caller,
    locale: Locale,
  ): Promise<ReportRounds> {
    const region = await this.region(caller, asked);
    const today = dateOf(this.clock.now());
    const year = wanted ?? lastEnded(region.policy, today);
    const [below, calendar] = await Promise.all([
      reportingRegions(this.pool, region.id, { after: '', limit: 1 }),
      this.rules.calendar(),
    ]);
    // Reports between bureaus are for whoever reads the bureau as a whole.
    const isWhole = wholeRegions(region.scope).includes(region.id);
    const reading = { region, today, locale, rules: { policy: region.policy, calendar } };
    const periods = reportPeriods(region.policy, year).map((period) => this.standing(period, reading));
    return {
      regionId: region.id,
      regionName: region.name,
      year,
      hasBelow: isWhole && below.length > 0,
      hasAbove: isWhole && region.path.length > 1,
      mayOpen: grantsWith(caller, 'report.open').some(({ regionId }) => regionId === region.id),
      policyTitle: region.policy.title[locale],
      calendar: calendar.version,
      periods: await Promise.all(periods),
    };
  }

  async list(asked: ListReports, caller: Caller, locale: Locale): Promise<PerformanceReports> {
    const { region: regionId, year, period: key, side, ...filter } = asked;
    const region = await this.region(caller, regionId);
    const round = { regionId: region.id, period: { key, year }, side };
    const { rows, next } = await roundReports(this.pool, region.scope, round, filter);
    return { rows: rows.map((row) => reportRow(row, locale)), next };
  }

  /** Everything accepted added up, over the part of the round that the caller may read. */
  async summary(asked: AskReportRound, caller: Caller, locale: Locale): Promise<ReportSummary> {
    const { region: regionId, year, period: key, side } = asked;
    const region = await this.region(caller, regionId);
    const round = { regionId: region.id, period: { key, year }, side };
    const [counts, sums] = await Promise.all([
      roundCounts(this.pool, region.scope, round),
      roundFigures(this.pool, region.scope, round),
    ]);
    const own = side === 'unit' ? { reportsOwed: counts.owed, reportsAccepted: counts.accepted } : {};
    return { counts, figures: { ...sums, ...own }, asOf: this.clock.now(), source: figureSource('bureau', locale) };
  }

  /** The region asked about, or the caller's own. @throws {DomainError} `invalidInput` where he may read nothing of it */
  async region(caller: Caller, asked: string | undefined): Promise<ReportRegion> {
    const grants = grantsWith(caller, 'report.read');
    const scope = await readScope(this.pool, grants);
    const id = asked ?? grants[0]?.regionId;
    const found = id === undefined ? undefined : await regionNamed(this.pool, id);
    if (id === undefined || !found || !scope.some(({ regionId }) => regionId === id)) throw regionOutside();
    return { id, ...found, scope, policy: await this.rules.policyOf(id) };
  }

  private async standing(
    period: ReportPeriod,
    { region, today, locale, rules }: { region: ReportRegion; today: PlainDate; locale: Locale; rules: Rules },
  ): Promise<Period> {
    const round = { regionId: region.id, period };
    const [units, regions, own] = await Promise.all([
      roundCounts(this.pool, region.scope, { ...round, side: 'unit' }),
      roundCounts(this.pool, region.scope, { ...round, side: 'receipt' }),
      roundReports(this.pool, region.scope, { ...round, side: 'bureau' }, { limit: 1 }),
    ]);
    const [report] = own.rows;
    return {
      key: period.key,
      name: reportPeriodName(period)[locale],
      from: period.from,
      to: period.to,
      ended: period.to <= today,
      units,
      regions,
      unitsDue: dueBefore('unitPerformanceReport', period, rules),
      regionsDue: dueBefore('lowerPerformanceReport', period, rules),
      ownId: report?.id ?? null,
      ownPhaseName: report ? phaseName(report.state.position.main, locale) : null,
    };
  }
}

/** By when a report of a period would be due: said before a round is opened, and counted as its clock will be. */
function dueBefore(kind: ObligationKind, { to }: ReportPeriod, { policy, calendar }: Rules): Period['unitsDue'] {
  const { term, clause } = policy.obligations[kind];
  const options = { cutoff: policy.cutoff, policy: policyRef(policy) };
  const { due, provisional, trace } =
    term.unit === 'setDate' ? fixedDue(to, calendar, options) : computeDue(term, to, calendar, options);
  return { due, provisional, trace: trace.map((step) => ({ ...step })), clause };
}

/** The year of the period that ended last. */
function lastEnded(policy: Policy, today: PlainDate): number {
  const year = yearOf(today);
  return reportPeriods(policy, year).some(({ to }) => to <= today) ? year : year - 1;
}
