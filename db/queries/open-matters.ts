import type { Instance } from '../../domain/process/process.ts';
import type { Queryable } from '../pool.ts';
import { CELLS, cellArrays, inCell, type Scope } from './scope.ts';

/** A matter with running clocks, whole: which of its dates another rule would move is not decided by SQL. */
export interface OpenMatter extends Instance {
  readonly title: string;
  readonly unitId: string;
  readonly unitName: string | null;
}

const RUNNING = `exists (select from obligation o where o.instance_id = i.id and o.settled_on is null)`;
const NONE = '00000000-0000-0000-0000-000000000000';

/** The next matters in scope that have running clocks, by id. */
export async function openMattersIn(
  db: Queryable,
  scope: Scope,
  { after = NONE, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<readonly OpenMatter[]> {
  const { rows } = await db.query<OpenMatter>({
    name: 'open-matters-in-scope',
    text: `
      select i.id, i.process, i.version, i.state, i.book, i.title, i.unit_id as "unitId", u.name as "unitName"
      from instance i left join unit u on u.id = i.unit_id
      where i.id > $4 and ${RUNNING}
        and exists (select from ${CELLS} where ${inCell('i')})
      order by i.id limit $5`,
    values: [...cellArrays(scope), after, limit],
  });
  return rows;
}

/** How many there are on all pages. */
export async function countOpenMattersIn(db: Queryable, scope: Scope): Promise<number> {
  const { rows } = await db.query<{ count: number }>({
    name: 'open-matters-counted',
    text: `
      select count(*)::int as count from instance i
      where ${RUNNING} and exists (select from ${CELLS} where ${inCell('i')})`,
    values: [...cellArrays(scope)],
  });
  return rows[0]?.count ?? 0;
}
