import { dateOf, startOfDay, type Instant } from '../domain/calendar/plain-date.ts';
import { defaultPolicy } from '../domain/policy/default-policy.ts';
import type { Pool } from '../db/pool.ts';
import type { StoreClock } from '../db/process-store-types.ts';
import { lastBackups, type BackupRun } from '../db/queries/backups.ts';
import { openDeliveries } from '../db/queries/deliveries.ts';
import { heartbeats, type HeartbeatRow } from '../db/queries/heartbeats.ts';
import { openIncidentsByKind } from '../db/queries/incidents.ts';
import { countMissedMoments, lastRounds, mailBacklog, type MailBacklog } from '../db/queries/operations-summary.ts';
import { outboxBacklog } from '../db/queries/outbox.ts';
import { lastReconciliation, type ReconciliationRun } from '../db/queries/reconciliation-runs.ts';
import { regionIds } from '../db/queries/regions.ts';

/** How the installation as a whole does, as the database knows it. */
export interface Installation {
  readonly outbox: { readonly waiting: number; readonly oldestSeconds: number };
  readonly missedMoments: number;
  readonly incidents: Readonly<Record<string, number>>;
  readonly rounds: { readonly missing: number; readonly unaddressed: number };
  readonly reconciliation: ReconciliationRun | undefined;
  readonly mails: MailBacklog & { readonly oldestSeconds: number };
  readonly deliveries: readonly { readonly channel: string; readonly state: string; readonly count: number }[];
  readonly parts: readonly HeartbeatRow[];
  readonly backups: readonly BackupRun[];
}

/** The widest window over which wake-ups are spread is an hour; what is later than that is late. */
const MOMENT_GRACE_SECONDS = 2 * 3600;
const HOUR_MS = 3_600_000;

/** Short questions on indexes, all at once; asked when somebody scrapes. */
export async function readInstallation(pool: Pool, clock: StoreClock): Promise<Installation> {
  const now = clock.now();
  const [outbox, missedMoments, incidents, rounds, reconciliation, mails, deliveries, parts, backups] =
    await Promise.all([
      outboxBacklog(pool),
      countMissedMoments(pool, now, MOMENT_GRACE_SECONDS),
      openIncidentsByKind(pool),
      readRounds(pool, now),
      lastReconciliation(pool),
      mailBacklog(pool),
      openDeliveries(pool),
      heartbeats(pool),
      lastBackups(pool),
    ]);
  return {
    outbox: { waiting: outbox.waiting, oldestSeconds: secondsSince(outbox.oldest, now) },
    missedMoments,
    incidents,
    rounds,
    reconciliation,
    mails: { ...mails, oldestSeconds: secondsSince(mails.oldestQueued, now) },
    deliveries,
    parts,
    backups,
  };
}

/** Regions whose morning should have been and was not, an hour of grace given. */
async function readRounds(pool: Pool, now: Instant): Promise<Installation['rounds']> {
  const rounds = await lastRounds(pool, await regionIds(pool));
  const today = dateOf(now);
  const due = Date.parse(startOfDay(today)) + (defaultPolicy.morningHour + 1) * HOUR_MS;
  const isDue = Date.parse(now) >= due;
  return {
    missing: isDue ? rounds.filter(({ day }) => day !== today).length : 0,
    unaddressed: rounds.reduce((sum, { unaddressed }) => sum + (unaddressed ?? 0), 0),
  };
}

function secondsSince(instant: Instant | null, now: Instant): number {
  return instant === null ? 0 : Math.max(0, (Date.parse(now) - Date.parse(instant)) / 1000);
}
