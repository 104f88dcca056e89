import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import type { Queryable } from '../pool.ts';

/** A bureau that owes the plan of a year and has none, withdrawn ones included. */
export interface PlanOwer {
  readonly name: string;
  readonly path: readonly string[];
}

/**
 * Whether a region's bureau owes a plan that nobody has begun: somebody evaluates there, and items of the year before
 * have been approved. A region that nobody has begun to work in owes nothing.
 */
export async function owesPlan(
  db: Queryable,
  regionId: string,
  year: number,
  on: PlainDate,
): Promise<PlanOwer | undefined> {
  const { rows } = await db.query<PlanOwer>({
    name: 'owes-plan',
    text: `select r.name, r.path from region r
      where r.id = $1
        and exists (select from person_grant g where g.region_id = r.id and g.role = 'performanceOfficer'
          and $3::date between g.valid_from and g.valid_until)
        and exists (select from budget_item b where b.region_id = r.id and b.fiscal_year = $2 - 1
          and b.approved_fen is not null)
        and not exists (select from instance i where i.process = 'resultDocument' and i.region_id = r.id
          and i.fiscal_year = $2 and i.state ->> 'documentKind' = 'evaluationPlan')`,
    values: [regionId, year, on],
  });
  return rows[0];
}
