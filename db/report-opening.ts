import { dateOf, type Instant } from '../domain/calendar/plain-date.ts';
import { DomainError } from '../domain/domain-error.ts';
import type { ReportPeriod } from '../domain/performance-report/period.ts';
import {
  bureauReports,
  bureauSubject,
  unitReport,
  type RoundOf,
  type RoundOpening,
} from '../domain/performance-report/round.ts';
import type { Actor, SystemActor } from '../domain/process/actor.ts';
import { ruledId } from '../domain/process/ruled-id.ts';
import { REPORT_SEASONS, reportSeason } from '../domain/processes/season/reports.ts';
import type { Pool } from './pool.ts';
import type { OpenRequest, ProcessStore } from './process-store-types.ts';
import { policiesInForce } from './queries/policy-in-force.ts';
import { reportsAsked, type AskedReport, type Reporter } from './queries/report-rounds.ts';

/** Somebody else opened the same round at the same moment: what he opened is there, the rest is opened again. */
const TRIES = 3;
/** Nobody acts in another region (P2): a lower bureau's report is opened by the rule, and says who asked for it. */
const BY_ROUND: SystemActor = { kind: 'system', ruleId: 'performanceReportRound' };

/** Who asks for reports of a period, of whom, and in whose name. */
interface AskingReports {
  readonly region: { readonly id: string; readonly path: readonly string[] };
  readonly of: RoundOf;
  readonly period: ReportPeriod;
  readonly actor: Actor;
  readonly openedBy: string;
  readonly now: Instant;
}

/** One reporter with the matters that his report needs. */
interface Planned extends AskedReport {
  readonly reporter: Reporter;
  readonly requests: readonly OpenRequest[];
}

/** What is there for each reporter now, and for whom it was opened just now. */
interface ReportsOpened {
  readonly reports: ReadonlyMap<string, AskedReport>;
  readonly opened: ReadonlySet<string>;
}

/**
 * Opens the performance reports of a round (R4, R5) for these reporters, all that are missing or none of them: the one
 * way in which reports begin, whoever asks. Asked again it opens what is missing and nothing twice, because each matter's
 * id follows from region, period and reporter. How many at once is the caller's to bound.
 */
export async function openReports(
  pool: Pool,
  store: Pick<ProcessStore, 'openMany'>,
  reporters: readonly Reporter[],
  asking: AskingReports,
): Promise<ReportsOpened> {
  const planned = await plan(pool, reporters, asking);
  const { region, period, of } = asking;
  const round = { regionId: region.id, period, side: REPORT_SEASONS[reportSeason(of)].side };
  for (let tries = 1; ; tries += 1) {
    const there = await reportsAsked(
      pool,
      round,
      reporters.map(({ id }) => id),
    );
    const missing = planned.filter(({ reporter }) => !there.has(reporter.id));
    const reports = new Map([
      ...missing.map(({ reporter, id, ownId }) => [reporter.id, { id, ownId }] as const),
      ...there,
    ]);
    const opened = new Set(missing.map(({ reporter }) => reporter.id));
    if (missing.length === 0) return { reports, opened };
    try {
      await store.openMany(missing.flatMap(({ requests }) => requests));
      return { reports, opened };
    } catch (error) {
      if (!wasOpenedMeanwhile(error) || tries === TRIES) throw error;
    }
  }
}

async function plan(
  pool: Pool,
  reporters: readonly Reporter[],
  { region, of, period, actor, openedBy, now }: AskingReports,
): Promise<readonly Planned[]> {
  const round: RoundOpening = { period, openedOn: dateOf(now), openedBy };
  const policies = await policiesInForce(pool, [region.id, ...reporters.map(({ id }) => id)]);
  const request = (id: string, regionId: string, by: Actor, input: unknown): OpenRequest => {
    const policy = policies.get(regionId);
    return { process: 'performanceReport', id, input, actor: by, now, ...(policy !== undefined && { policy }) };
  };
  return reporters.map((reporter): Planned => {
    const idOf = (side: string): string =>
      ruledId(`performanceReport:${side}:${region.id}:${String(period.year)}:${period.key}:${reporter.id}`);
    const ownId = idOf('report');
    if (of === 'units') {
      const place = { regionId: region.id, regionPath: region.path, unitId: reporter.id };
      const subject = { ...place, ...(reporter.divisionId !== null && { divisionId: reporter.divisionId }) };
      return {
        reporter,
        id: ownId,
        ownId,
        requests: [request(ownId, region.id, actor, unitReport(round, reporter, subject))],
      };
    }
    const id = idOf('receipt');
    const subjects = {
      below: bureauSubject(reporter.id, reporter.path),
      here: bureauSubject(region.id, region.path),
    };
    const { report, receipt } = bureauReports(round, reporter, subjects, { report: ownId, receipt: id });
    return {
      reporter,
      id,
      ownId,
      requests: [request(ownId, reporter.id, BY_ROUND, report), request(id, region.id, actor, receipt)],
    };
  });
}

function wasOpenedMeanwhile(error: unknown): boolean {
  if (!(error instanceof DomainError)) return false;
  return error.code === 'instanceExists' || error.faults.some(({ code }) => code === 'instanceExists');
}
