import { readSince } from '../db/store/read-record.ts';
import { mattersToReconcile } from '../db/queries/reconcile.ts';
import type { Instant } from '../domain/calendar/plain-date.ts';
import type { RecordedEvent } from '../domain/process/process.ts';
import { instanceWorkflowId } from '../workflows/contract.ts';
import type { Life } from './script.ts';
import type { Servers } from './servers.ts';

/** Counted in the database after the run. */
export interface Counts {
  readonly reminders: number;
  readonly digests: number;
  readonly notices: number;
  readonly mails: number;
  readonly incidents: number;
  readonly unsent: number;
}

export async function countAll({ pool }: Servers): Promise<Counts> {
  const { rows } = await pool.query<Counts>(
    `select (select count(*) from reminder) as reminders, (select count(*) from digest) as digests,
       (select count(*) from notice) as notices, (select count(*) from mail_log) as mails,
       (select count(*) from incident where closed_at is null) as incidents,
       (select count(*) from outbox where sent_at is null) as unsent`,
  );
  const [counts] = rows;
  if (!counts) throw new Error('The database counted nothing.');
  return counts;
}

/** An item's whole record, as it stands in the database. */
export async function recordOf({ pool }: Servers, { id }: Life): Promise<readonly RecordedEvent[]> {
  return (await readSince(pool, id, 0))?.events ?? [];
}

/** What the nightly reconciliation would find: a record that differs from its matter, a moment not recorded. */
export async function reconciled({ pool }: Servers, now: Instant): Promise<readonly string[]> {
  const matters = await mattersToReconcile(pool, { after: null, now, graceSeconds: 0, limit: 10_000 });
  return matters.flatMap(({ id, agrees, momentMissed }) => [
    ...(agrees ? [] : [`${id}: the record differs from the matter`]),
    ...(momentMissed ? [`${id}: a moment has passed unrecorded`] : []),
  ]);
}

/** How each item's workflow ended; a finished item's has completed. */
export async function workflowEnds({ client }: Servers, lives: readonly Life[]): Promise<ReadonlyMap<string, string>> {
  const ends = lives.map(async ({ key, id }) => {
    const { status } = await client.workflow.getHandle(instanceWorkflowId('budgetItem', id)).describe();
    return [key, status.name] as const;
  });
  return new Map(await Promise.all(ends));
}

/** Where each item stands in the end. */
export async function phasesOf({ pool }: Servers): Promise<ReadonlyMap<string, string>> {
  const { rows } = await pool.query<{ id: string; phase: string }>('select id, phase from instance');
  return new Map(rows.map(({ id, phase }) => [id, phase]));
}
