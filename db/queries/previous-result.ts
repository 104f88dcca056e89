import type { Consequence, Grade } from '../../domain/policy/policy.ts';
import type { Queryable } from '../pool.ts';

/** What the year before says about an item: where its chain of predecessors last had a result. */
export interface PreviousResult {
  readonly itemId: string;
  readonly fiscalYear: number;
  readonly name: string;
  readonly score: number | null;
  readonly grade: Grade | null;
  readonly problemsOpen: number;
  readonly problemsAll: number;
  readonly action: Consequence | null;
  readonly decidedFen: number | null;
  readonly reason: string | null;
}

/**
 * The nearest predecessor with a result, else the nearest one: targets are written while the year before is still being
 * carried out (G1). Only of the same unit.
 */
export async function previousResult(
  db: Queryable,
  previousItemId: string,
  unitId: string,
): Promise<PreviousResult | undefined> {
  const { rows } = await db.query<PreviousResult>({
    name: 'previous-result',
    text: `
      with recursive chain as (
        select id, (state ->> 'previousItemId')::uuid as before, 1 as step from instance where id = $1 and unit_id = $2
        union all
        select i.id, (i.state ->> 'previousItemId')::uuid, chain.step + 1
        from chain join instance i on i.id = chain.before where i.unit_id = $2 and chain.step < 4
      )
      select b.instance_id as "itemId", b.fiscal_year as "fiscalYear", b.name, r.score, r.grade,
        b.problems_open as "problemsOpen", b.problems_all as "problemsAll", r.action, r.decided_fen as "decidedFen",
        r.consequence_reason as reason
      from chain join budget_item b on b.instance_id = chain.id left join item_result r on r.instance_id = chain.id
      order by (r.instance_id is null), chain.step limit 1`,
    values: [previousItemId, unitId],
  });
  return rows[0];
}
