import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import type { Queryable } from '../pool.ts';
import { DUE_GROUPS, groupSql, WORK_KIND, type DueGroup } from './inbox.ts';
import { notPutOff } from './not-put-off.ts';
import { CELLS, cellArrays, inCell, type Scope } from './scope.ts';
import { waitingSql } from './waiting.ts';

/** How much waits, by when it is due, by kind of work, and by day: the whole inbox, not the page of it. */
export interface TodoSummary {
  readonly groups: Readonly<Record<DueGroup, number>>;
  readonly kinds: readonly { readonly kind: string; readonly count: number }[];
  /** By the act that waits, and only acts: drafting one is left out. */
  readonly commands: readonly { readonly command: string; readonly count: number }[];
  readonly days: readonly { readonly day: PlainDate; readonly count: number }[];
}

const SUMMARY = `
  select dimension, value, count(*)::int as count
  from (
    select distinct on (task.instance_id, task.key)
      task.due, ${groupSql('task.due', 'task.near_from', '$2')} as due_group, ${WORK_KIND} as kind,
      case when task.work = 'act' then task.commands[1] end as command
    from ${waitingSql('task', '$1')} where ${notPutOff('task', '$4', '$2')}
    order by task.instance_id, task.key
  ) work cross join lateral (
    values ('group', due_group), ('kind', kind), ('command', command),
      ('day', case when due between $2::date and $3::date then due::text end)
  ) as counted (dimension, value)
  where value is not null group by dimension, value order by dimension, count(*) desc, value`;

/** `until` is the last day that is counted on its own; what the person has put off is not counted. */
export async function todoSummary(
  db: Queryable,
  audiences: readonly string[],
  { today, until, personId }: { readonly today: PlainDate; readonly until: PlainDate; readonly personId?: string },
): Promise<TodoSummary> {
  const { rows } = await db.query<{ dimension: 'group' | 'kind' | 'command' | 'day'; value: string; count: number }>({
    name: 'inbox-summary',
    text: SUMMARY,
    values: [audiences, today, until, personId ?? null],
  });
  const of = (dimension: string): typeof rows => rows.filter((row) => row.dimension === dimension);
  const counts = new Map(of('group').map(({ value, count }) => [value, count]));
  return {
    groups: Object.fromEntries(DUE_GROUPS.map((group) => [group, counts.get(group) ?? 0])) as Record<DueGroup, number>,
    kinds: of('kind').map(({ value, count }) => ({ kind: value, count })),
    commands: of('command').map(({ value, count }) => ({ command: value, count })),
    days: of('day').map(({ value, count }) => ({ day: value as PlainDate, count })),
  };
}

/** What has climbed the ladder within a scope, and how punctual it has been. */
export interface Standing {
  /** Overdue and come to a step of the ladder at least so high; of the board's step, what stands on the board. */
  readonly escalated: number;
  /** Reaches a further step by `until`. */
  readonly rising: number;
  /** Clocks settled since `since`, and how many of them in time or within a granted extension. */
  readonly settled: number;
  readonly inTime: number;
}

const STANDING = `
  select
    (select count(*)::int from ${CELLS} join obligation o on ${inCell('o')}
      where o.overdue_since is not null and o.settled_on is null and o.state <> 'paused'
        and case when $7 then o.on_board else o.highest_rung >= $4 end) as escalated,
    (select count(*)::int from ${CELLS} join obligation o on ${inCell('o')}
      where o.overdue_since is not null and o.settled_on is null and o.state <> 'paused'
        and not o.escalation_dismissed and o.next_rung_on <= $5::date) as rising,
    settled.count as settled, settled.in_time as "inTime"
  from (
    select count(*)::int as count, count(*) filter (where o.outcome in ('onTime', 'withinExtension'))::int as in_time
    from ${CELLS} join obligation o on ${inCell('o')}
    where o.settled_on >= $6::date and o.outcome <> 'waived'
  ) settled`;

export async function standingOf(
  db: Queryable,
  scope: Scope,
  asked: { readonly rung: number; readonly onBoard: boolean; readonly until: PlainDate; readonly since: PlainDate },
): Promise<Standing> {
  const { rows } = await db.query<Standing>({
    name: 'inbox-standing',
    text: STANDING,
    values: [...cellArrays(scope), asked.rung, asked.until, asked.since, asked.onBoard],
  });
  return rows[0] ?? { escalated: 0, rising: 0, settled: 0, inTime: 0 };
}
