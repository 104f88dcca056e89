import type { Queryable } from '../pool.ts';
import { CELLS, cellArrays, inCell, type Scope } from './scope.ts';

/** Which of these items, and performance reports that are urged beside them, lie within a scope. */
export async function readableItems(db: Queryable, scope: Scope, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await db.query<{ id: string }>({
    name: 'readable-items',
    text: `select b.id from instance b
      where b.id = any ($4::uuid[]) and b.process in ('budgetItem', 'performanceReport') and exists (select from ${CELLS} where ${inCell('b')})`,
    values: [...cellArrays(scope), ids],
  });
  return new Set(rows.map(({ id }) => id));
}
