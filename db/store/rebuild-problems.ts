import type { Instance, RecordedEvent } from '../../domain/process/process.ts';
import type { Queryable } from '../pool.ts';
import { createRuleBook } from '../rules.ts';
import { problemRows } from './problem-rows.ts';
import { eventOf } from './read-record.ts';
import type { ResultState } from './summary.ts';

interface Row extends Instance<ResultState> {
  readonly calendar: string;
  readonly bodies: readonly string[];
}

const AT_ONCE = 100;

const missing = (table: 'budget_item' | 'evaluation'): string => `
  select b.instance_id from ${table} b
  where b.problems_all > 0 and b.feedback_phase not in ('none', 'drafted', 'sentBack')
    and not exists (select from problem p where p.instance_id = b.instance_id)`;

// Whether anything is missing is read from the narrow list rows, so that a start with nothing to do costs nothing.
const WITHOUT_ROWS = `
  select i.id, i.process, i.version, i.state, i.book, (select version from calendar_version where active) as calendar,
    (select json_agg(r.body order by r.seq) from record r where r.instance_id = i.id) as bodies
  from (${missing('budget_item')} union all ${missing('evaluation')}) b join instance i on i.id = b.instance_id
  order by i.id limit ${AT_ONCE}`;

/**
 * Makes the ledger's rows of matters that have none: those from before there was a ledger, or all of them where somebody
 * has emptied the table. The record gives the same rows as the acts did; run twice, it finds nothing to do.
 */
export async function ensureProblems(db: Queryable): Promise<void> {
  const rules = createRuleBook(db);
  for (;;) {
    const { rows } = await db.query<Row>(WITHOUT_ROWS);
    if (rows.length === 0) return;
    const made = rows.map(async ({ calendar, bodies, ...instance }) => {
      const policy = await rules.policy(instance.state.policy);
      const events = bodies.map((body): RecordedEvent => eventOf(body));
      const own = { policy, calendar: await rules.calendar(calendar) };
      return problemRows(instance, instance.state, own, events);
    });
    await db.query('select keep_problems($1::jsonb)', [JSON.stringify((await Promise.all(made)).flat())]);
  }
}
