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
  /** From a table of years before the system: there is no item to turn to. */
  readonly imported: boolean;
}

/**
 * The nearest predecessor with a result, else the nearest one: targets are written while the year before is still being
 * carried out (G1). Only of the same unit. The chain may end in a result from before the system.
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
        select $1::uuid as id, 1 as step
        union all
        select (i.state ->> 'previousItemId')::uuid, chain.step + 1
        from chain join instance i on i.id = chain.id
        where i.unit_id = $2 and chain.step < 4 and i.state ->> 'previousItemId' is not null
      ), results as (
        select r.instance_id is null as open, chain.step, b.instance_id as "itemId", b.fiscal_year as "fiscalYear",
          b.name, r.score, r.grade, b.problems_open as "problemsOpen", b.problems_all as "problemsAll", r.action,
          r.decided_fen as "decidedFen", r.consequence_reason as reason, false as imported
        from chain join budget_item b on b.instance_id = chain.id and b.unit_id = $2
        left join item_result r on r.instance_id = chain.id
        union all
        select false, chain.step, p.id, p.fiscal_year, p.name, p.score, p.grade,
          (select count(*)::int from jsonb_array_elements(p.problems) one where (one ->> 'open')::boolean),
          jsonb_array_length(p.problems), null, null, null, true
        from chain join past_result p on p.id = chain.id and p.unit_id = $2
      )
      select "itemId", "fiscalYear", name, score, grade, "problemsOpen", "problemsAll", action, "decidedFen", reason,
        imported
      from results order by open, step limit 1`,
    values: [previousItemId, unitId],
  });
  return rows[0];
}
