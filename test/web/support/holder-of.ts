import type { Pool } from '../../../db/pool.ts';

/** The login of the first who holds a role over an item. */
export async function holderOf(pool: Pool, itemId: string, role: string): Promise<string> {
  const { rows } = await pool.query<{ login: string }>(
    `select p.login from instance i join person_grant g on g.region_id = i.region_id and g.role = $2
       and (g.unit_id is null or g.unit_id = i.unit_id) and (g.division_id is null or g.division_id = i.division_id)
     join person p on p.id = g.person_id where i.id = $1 order by p.login limit 1`,
    [itemId, role],
  );
  return rows[0]?.login ?? '';
}
