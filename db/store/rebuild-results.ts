import type { Instant } from '../../domain/calendar/plain-date.ts';
import type { Instance } from '../../domain/process/process.ts';
import type { BudgetItemState } from '../../domain/processes/budget-item/state.ts';
import type { Queryable } from '../pool.ts';
import { createRuleBook } from '../rules.ts';
import { changedResults } from './result-rows.ts';

interface Row extends Instance<BudgetItemState> {
  readonly calendar: string;
  readonly at: Instant;
}

const AT_ONCE = 100;

// Whether anything is missing is read from the narrow list rows, so that a start with nothing to do costs nothing.
const WITHOUT_ROWS = `
  select i.id, i.process, i.version, i.state, i.book, (select version from calendar_version where active) as calendar,
    b.updated_at as at
  from budget_item b join instance i on i.id = b.instance_id
  where b.phase in ('followUp', 'closed') and not exists (select from item_result r where r.instance_id = b.instance_id)
  order by i.id limit ${AT_ONCE}`;

/**
 * Makes the rows of results that have none: those from before there were such rows. A decision to publish from before
 * figures were frozen with it shows its name and its problems only. Run twice, it finds nothing to do.
 */
export async function ensureResults(db: Queryable): Promise<void> {
  const rules = createRuleBook(db);
  for (;;) {
    const { rows } = await db.query<Row>(WITHOUT_ROWS);
    if (rows.length === 0) return;
    const made = rows.map(async ({ calendar, at, ...instance }) => {
      const own = { policy: await rules.policy(instance.state.policy), calendar: await rules.calendar(calendar) };
      return changedResults(undefined, instance, own, instantOf(at));
    });
    await db.query('select keep_results($1::jsonb)', [JSON.stringify(await Promise.all(made))]);
  }
}

/** The owner's connection reads moments as the driver does. */
function instantOf(at: Instant | Date): Instant {
  return at instanceof Date ? (at.toISOString() as Instant) : at;
}
