import type { Instant } from '../../domain/calendar/plain-date.ts';
import type { Queryable } from '../pool.ts';

/** A backup, or a restore that was tried in an empty database and proven there. */
export const BACKUP_KINDS = ['backup', 'restoreTest'] as const;
export type BackupKind = (typeof BACKUP_KINDS)[number];

/** Real time, also where the product's clock is moved: these are files on a disk. */
export interface BackupRun {
  readonly kind: BackupKind;
  /** The folder of the backup, named by its time. */
  readonly name: string;
  readonly startedAt: Instant;
  readonly finishedAt: Instant;
  readonly ok: boolean;
  readonly bytes: number;
  readonly detail: string;
}

/** Noted by whoever carried it out, so that operators see it. */
export async function noteBackup(db: Queryable, run: BackupRun): Promise<void> {
  const { kind, name, startedAt, finishedAt, ok, bytes, detail } = run;
  await db.query(
    `insert into backup_run (kind, name, started_at, finished_at, ok, bytes, detail)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [kind, name, startedAt, finishedAt, ok, bytes, detail],
  );
}

/** The last of each kind that went well, and the last that was tried where that is another one. */
export async function lastBackups(db: Queryable): Promise<readonly BackupRun[]> {
  const { rows } = await db.query<BackupRun>(
    `select kind, name, started_at as "startedAt", finished_at as "finishedAt", ok, bytes, detail
     from unnest($1::text[]) wanted, lateral (
       (select * from backup_run where kind = wanted and ok order by finished_at desc limit 1)
       union
       (select * from backup_run where kind = wanted order by finished_at desc limit 1)
     ) last order by kind, finished_at desc`,
    [BACKUP_KINDS],
  );
  return rows;
}
