import type { Instant, PlainDate } from '../../domain/calendar/plain-date.ts';
import type { Queryable } from '../pool.ts';
import { dueOf, todoColumns, type TodoRow } from './inbox.ts';
import { decodeKey, pageOf, pageSize, type Page } from './page.ts';
import { waitsForSql } from './waiting.ts';

/** Work that its reader has put off, and the day on which it comes back. */
export interface PutOffRow extends TodoRow {
  readonly until: PlainDate;
}

/** A piece of work in somebody's inbox. */
export interface WorkId {
  readonly itemId: string;
  readonly key: string;
}

interface Owner {
  readonly personId: string;
  readonly audiences: readonly string[];
  readonly today: PlainDate;
}

const FIRST = ['-infinity', '00000000-0000-0000-0000-000000000000', ''] as const;

/** What is put off and still waits: gone from elsewhere, or due anew, is not. */
const PUT_OFF = `
  put_off p cross join lateral (
    select * from task
    where task.instance_id = p.instance_id and task.key = p.key and task.due = p.due and ${waitsForSql('task', '$2')}
    order by task.audience limit 1
  ) t
  where p.person_id = $1 and p.until > $3::date`;

/** What a person has put off, soonest back first. */
export async function putOffWork(
  db: Queryable,
  { personId, audiences, today }: Owner,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit?: number | undefined },
): Promise<Page<PutOffRow>> {
  const size = pageSize(limit);
  const after = decodeKey(cursor, 3) ?? FIRST;
  const { rows } = await db.query<Omit<PutOffRow, 'due'> & { due: string }>({
    name: 'inbox-put-off',
    text: `
      select ${todoColumns('$3')}, t.until
      from (
        select t.*, p.until from ${PUT_OFF} and (p.until, p.instance_id, p.key) > ($5::date, $6::uuid, $7::text)
        order by p.until, p.instance_id, p.key limit $4
      ) t left join unit u on u.id = t.unit_id
      order by t.until, t.instance_id, t.key`,
    values: [personId, audiences, today, size + 1, ...after],
  });
  const page = pageOf(rows, size, ({ until, instanceId, key }) => [until, instanceId, key]);
  return { ...page, rows: page.rows.map((row) => ({ ...row, due: dueOf(row.due) })) };
}

/** How much a person has put off. */
export async function countPutOff(db: Queryable, { personId, audiences, today }: Owner): Promise<number> {
  const { rows } = await db.query<{ count: number }>({
    name: 'inbox-put-off-count',
    text: `select count(*)::int as count from ${PUT_OFF}`,
    values: [personId, audiences, today],
  });
  return rows[0]?.count ?? 0;
}

/** What was put off, with the due date that stands; what does not wait for the person is missing from the answer. */
export async function putOff(
  db: Queryable,
  { personId, audiences, today }: Owner,
  { rows: work, until, now }: { readonly rows: readonly WorkId[]; readonly until: PlainDate; readonly now: Instant },
): Promise<readonly (WorkId & { readonly due: PlainDate | null })[]> {
  await db.query('delete from put_off where person_id = $1 and until <= $2::date', [personId, today]);
  const { rows } = await db.query<WorkId & { due: string }>({
    name: 'put-off',
    text: `
      insert into put_off (person_id, instance_id, key, until, due, at)
      select $1, t.instance_id, t.key, $3, t.due, $4
      from (
        select distinct on (task.instance_id, task.key) task.instance_id, task.key, task.due
        from jsonb_to_recordset($5::jsonb) as w ("itemId" uuid, key text)
        join task on task.instance_id = w."itemId" and task.key = w.key and ${waitsForSql('task', '$2')}
        order by task.instance_id, task.key
      ) t
      on conflict (person_id, instance_id, key) do update
      set until = excluded.until, due = excluded.due, at = excluded.at
      returning instance_id as "itemId", key, due`,
    values: [personId, audiences, until, now, JSON.stringify(work)],
  });
  return rows.map((row) => ({ ...row, due: dueOf(row.due) }));
}

/** Brings work back into the main list at once. */
export async function bringBack(db: Queryable, personId: string, work: readonly WorkId[]): Promise<readonly WorkId[]> {
  const { rows } = await db.query<WorkId>({
    name: 'bring-back',
    text: `
      delete from put_off p using jsonb_to_recordset($2::jsonb) as w ("itemId" uuid, key text)
      where p.person_id = $1 and p.instance_id = w."itemId" and p.key = w.key
      returning p.instance_id as "itemId", p.key`,
    values: [personId, JSON.stringify(work)],
  });
  return rows;
}
