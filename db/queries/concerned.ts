import type { Queryable } from '../pool.ts';
import { waitsForSql } from './waiting.ts';

/** Whether a matter is somebody's own: work on it waits for one of his audiences, or he has acted in it. */
export async function isConcerned(
  db: Queryable,
  instanceId: string,
  { personId, audiences }: { readonly personId: string; readonly audiences: readonly string[] },
): Promise<boolean> {
  const { rows } = await db.query<{ concerned: boolean }>({
    name: 'is-concerned',
    text: `select exists (select from task t where t.instance_id = $1 and ${waitsForSql('t', '$3')})
      or exists (select from record where instance_id = $1 and person_id = $2) as concerned`,
    values: [instanceId, personId, audiences],
  });
  return rows[0]?.concerned ?? false;
}
