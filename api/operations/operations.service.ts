import { Inject, Injectable } from '@nestjs/common';
import { dateOf, startOfDay, yearOf, type Instant } from '../../domain/calendar/plain-date.ts';
import { grantsWith } from '../../domain/process/permissions.ts';
import { lastBackups, type BackupKind, type BackupRun } from '../../db/queries/backups.ts';
import { calendarsToCarryOut } from '../../db/queries/calendar-changes.ts';
import { activeCalendar } from '../../db/queries/calendar-versions.ts';
import { heartbeats } from '../../db/queries/heartbeats.ts';
import { countStuck } from '../../db/queries/incidents.ts';
import { operations } from '../../db/queries/operations.ts';
import { countMissedMoments, lastRounds, mailBacklog, type LastRound } from '../../db/queries/operations-summary.ts';
import { outboxBacklog } from '../../db/queries/outbox.ts';
import { lastReconciliation, type ReconciliationRun } from '../../db/queries/reconciliation-runs.ts';
import { readScope } from '../../db/queries/scope.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { CLOCK, POOL, VERSION } from '../deps.ts';
import type { Paging } from '../http/paging.ts';
import type { Caller } from '../http/request.ts';
import { RulesService } from '../rules/rules.service.ts';
import { partsStanding } from './parts-standing.ts';
import type { OperationPage, OperationsView } from './operations.schemas.ts';

/** The widest window over which wake-ups are spread is an hour; what is later than that is late. */
const MOMENT_GRACE_SECONDS = 2 * 3600;
const HOUR_MS = 3_600_000;
/** The State Council publishes next year's arrangement in November. */
const NOTICE_MONTH = 11;

/** How the installation does, and what operators have asked for. Nothing here edits a fact. */
@Injectable()
export class OperationsService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(RulesService) private readonly rules: RulesService,
    @Inject(VERSION) private readonly version: string,
  ) {}

  async summary(caller: Caller): Promise<OperationsView> {
    const now = this.clock.now();
    const regionIds = await this.regions(caller);
    const [beats, backups, outbox, reconciliation, rounds, mails, stuckNow, missedMoments] = await Promise.all([
      heartbeats(this.pool),
      lastBackups(this.pool),
      outboxBacklog(this.pool),
      lastReconciliation(this.pool),
      lastRounds(this.pool, regionIds),
      mailBacklog(this.pool),
      countStuck(this.pool, regionIds),
      countMissedMoments(this.pool, now, MOMENT_GRACE_SECONDS),
    ]);
    const { morningHour } = await this.rules.policy();
    return {
      now,
      version: this.version,
      backups: backups.map(backupView),
      stuck: stuckNow,
      missedMoments,
      parts: partsStanding(beats),
      outbox: { ...outbox, ageSeconds: outbox.oldest === null ? null : secondsBetween(outbox.oldest, now) },
      reconciliation: reconciliation ? comparisonView(reconciliation) : null,
      rounds: rounds.map((round) => ({ ...round, onTime: isOnTime(round, now, morningHour) })),
      mails: { ...mails },
      calendar: await this.calendar(now),
    };
  }

  async asked(paging: Paging, caller: Caller): Promise<OperationPage> {
    const { rows, next } = await operations(this.pool, await this.regions(caller), paging);
    return { rows: [...rows], next };
  }

  private async calendar(now: Instant): Promise<OperationsView['calendar']> {
    const [calendar, open] = await Promise.all([activeCalendar(this.pool), calendarsToCarryOut(this.pool)]);
    const today = dateOf(now);
    const next = yearOf(today) + 1;
    const due = Number(today.slice(5, 7)) >= NOTICE_MONTH && calendar.years[String(next)] === undefined;
    return { version: calendar.version, beingCarriedOut: open.length > 0, missingYear: due ? next : null };
  }

  private async regions(caller: Caller): Promise<readonly string[]> {
    const scope = await readScope(this.pool, grantsWith(caller, 'incident.read'));
    return scope.map(({ regionId }) => regionId);
  }
}

function comparisonView(run: ReconciliationRun): NonNullable<OperationsView['reconciliation']> {
  const { startedAt, finishedAt, checked, repaired } = run;
  return { startedAt, finishedAt, checked, repaired };
}

/** Today's round has been, or its hour has not come and yesterday's or none was due. */
function isOnTime({ day }: LastRound, now: Instant, morningHour: number): boolean {
  const today = dateOf(now);
  const due = Date.parse(startOfDay(today)) + (morningHour + 1) * HOUR_MS;
  return day === today || Date.parse(now) < due;
}

function secondsBetween(from: Instant, to: Instant): number {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000));
}

const BACKUP_AT_MOST_MS: Readonly<Record<BackupKind, number>> = {
  backup: 26 * HOUR_MS,
  restoreTest: 35 * 24 * HOUR_MS,
};

/** Real time, also where the product's clock is moved: these are files on a disk. */
function backupView({ kind, name, finishedAt, ok, bytes, detail }: BackupRun): OperationsView['backups'][number] {
  const old = Date.now() - Date.parse(finishedAt) > BACKUP_AT_MOST_MS[kind];
  return { kind, name, finishedAt, ok, bytes, detail, old };
}
