import type { Pool } from '../../db/pool.ts';

/** A new password ends every other session of the person: whoever knew the old one is out. */
export async function replacePassword(
  pool: Pool,
  { personId, hash, keepSession }: { readonly personId: string; readonly hash: string; readonly keepSession: string },
): Promise<void> {
  await pool.query(
    `with changed as (update person set password_hash = $2 where id = $1 returning id)
     delete from http_session s using changed
     where s.sess #>> '{person,id}' = changed.id::text and s.sid <> $3`,
    [personId, hash, keepSession],
  );
}
