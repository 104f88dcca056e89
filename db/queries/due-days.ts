import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import type { Queryable } from '../pool.ts';
import { CELLS, cellArrays, inCell, type Scope } from './scope.ts';
import { lightSql } from './light.ts';
import { waitsForSql } from './waiting.ts';

/** What ends on one day, by light; how much of it only because its own day was a day of rest. */
export interface DueDay {
  readonly day: PlainDate;
  readonly red: number;
  readonly yellow: number;
  readonly green: number;
  /** Clocks that stand still; their date will move. */
  readonly paused: number;
  readonly rolled: number;
  readonly provisional: number;
}

export interface DueDaysFilter {
  readonly today: PlainDate;
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Only clocks on which work waits for these audiences. */
  readonly audiences?: readonly string[] | undefined;
}

/** Whether work on the clock waits for one of the audiences; everything where no audience is asked for. */
export function waitsFor(audiences: string): string {
  return `(${audiences}::text[] is null or exists (
    select from task t
    where t.instance_id = o.instance_id and t.obligation_key = o.key and ${waitsForSql('t', audiences)}
  ))`;
}

/** Read from the due index of each region; the arithmetic says whether a day of rest moved the date (Civil Code 203). */
const DAYS = `
  select day, count(*) filter (where light = 'red')::int as red, count(*) filter (where light = 'yellow')::int as yellow,
    count(*) filter (where light = 'green')::int as green, count(*) filter (where light = 'none')::int as paused,
    count(*) filter (where rolled)::int as rolled, count(*) filter (where provisional)::int as provisional
  from (
    select o.due as day, o.provisional,
      case when o.state = 'paused' then 'none' else ${lightSql('o.due', 'o.near_from', '$4')} end as light,
      o.due = o.legal_due and o.trace -> 'trace' @> '[{"kind":"rolled"}]' as rolled
    from obligation o
    where o.settled_on is null and o.region_id = any ($1::text[]) and o.due between $5::date and $6::date
      and exists (select from ${CELLS} where ${inCell('o')}) and ${waitsFor('$7')}
  ) clock
  group by day order by day`;

/** How many running clocks of a scope end on each day, from one day to another; days on which none does are left out. */
export async function dueDays(db: Queryable, scope: Scope, filter: DueDaysFilter): Promise<readonly DueDay[]> {
  const { today, from, to, audiences = null } = filter;
  const { rows } = await db.query<DueDay>({
    name: 'due-days',
    text: DAYS,
    values: [...cellArrays(scope), today, from, to, audiences],
  });
  return rows;
}
