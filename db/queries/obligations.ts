import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import type { ObligationKind } from '../../domain/policy/obligation-kinds.ts';
import type { Instance } from '../../domain/process/process.ts';
import type { Queryable } from '../pool.ts';

/** A matter with running clocks, whole: which of its dates move is decided by the rules, not by SQL. */
export interface MatterWithClocks extends Instance {
  readonly title: string;
  readonly regionId: string;
  readonly unitId: string;
  readonly unitName: string | null;
}

/**
 * The next matters that have a clock ending on or after `dueFrom`, by id: what a change of the calendar is previewed
 * on and carried to. A change of a day touches only clocks that end on it or later.
 */
export async function mattersWithOpenClocks(
  db: Queryable,
  { after, dueFrom, limit }: { readonly after: string | null; readonly dueFrom: PlainDate; readonly limit: number },
): Promise<readonly MatterWithClocks[]> {
  const { rows } = await db.query<MatterWithClocks>({
    name: 'matters-with-open-clocks',
    text: `
      select i.id, i.process, i.version, i.state, i.book, i.title, i.region_id as "regionId", i.unit_id as "unitId",
        u.name as "unitName"
      from instance i left join unit u on u.id = i.unit_id
      where i.id > $1 and exists (
        select from obligation o where o.instance_id = i.id and o.settled_on is null and o.due >= $2
      )
      order by i.id limit $3`,
    values: [after ?? '00000000-0000-0000-0000-000000000000', dueFrom, limit],
  });
  return rows;
}

/** How many matters there are for `mattersWithOpenClocks`. */
export async function countMattersWithOpenClocks(db: Queryable, dueFrom: PlainDate): Promise<number> {
  const { rows } = await db.query<{ count: number }>(
    'select count(distinct instance_id)::int as count from obligation where settled_on is null and due >= $1',
    [dueFrom],
  );
  return rows[0]?.count ?? 0;
}

/** How many running clocks end on each of these days. */
export async function openDuesOn(
  db: Queryable,
  days: readonly PlainDate[],
): Promise<readonly { readonly due: PlainDate; readonly kind: ObligationKind; readonly count: number }[]> {
  const { rows } = await db.query<{ due: PlainDate; kind: ObligationKind; count: number }>(
    `select due, kind, count(*)::int as count from obligation
     where settled_on is null and due = any ($1::date[]) group by due, kind order by due, kind`,
    [days],
  );
  return rows;
}
