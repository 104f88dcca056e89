import type { Instant, PlainDate } from '../../domain/calendar/plain-date.ts';
import type { ObligationKind } from '../../domain/policy/obligation-kinds.ts';
import type { Person } from '../../domain/process/actor.ts';
import type { Chain } from '../../domain/sign-off/chain.ts';
import type { Queryable } from '../pool.ts';
import { isDraftingSql } from './frozen.ts';
import { wordOf } from './grams.ts';
import { lightSql, type Light } from './light.ts';
import { decodeKey, pageOf, pageSize, type Page } from './page.ts';
import { notPutOff } from './not-put-off.ts';
import { CELLS, cellArrays, inCell, type Scope } from './scope.ts';
import { audienceSql, isForSql, waitingSql, wantedBy } from './waiting.ts';

/** A piece of work: one matter, one clock, and the ways to answer it. */
export interface TodoRow {
  readonly instanceId: string;
  readonly key: string;
  readonly process: string;
  readonly commands: readonly string[];
  readonly work: 'act' | 'draft';
  readonly obligationKey: string | null;
  readonly obligationKind: ObligationKind | null;
  readonly due: PlainDate | null;
  readonly light: Light;
  readonly title: string;
  readonly code: string | null;
  readonly amountFen: number | null;
  readonly regionId: string;
  readonly unitId: string;
  readonly unitName: string | null;
  readonly fiscalYear: number | null;
  readonly phase: string;
}

/** When work is due, as its light says it, with today on its own. */
export const DUE_GROUPS = ['overdue', 'today', 'near', 'later', 'none'] as const;
export type DueGroup = (typeof DUE_GROUPS)[number];

/** The group of a row with `due` and `near_from`, as an SQL expression; `today` is a parameter of the statement. */
export function groupSql(due: string, nearFrom: string, today: string): string {
  return `case when ${due} = 'infinity' then 'none' when ${due} < ${today}::date then 'overdue'
    when ${due} = ${today}::date then 'today' when ${nearFrom} <= ${today}::date then 'near' else 'later' end`;
}

/** What kind of work a row is: the duty it serves, or the act itself where no clock runs. */
export const WORK_KIND = 'coalesce(task.obligation_kind, task.commands[1])';

export interface TodoFilter {
  readonly today: PlainDate;
  /** Whose list it is: what he has put off is not in it. */
  readonly personId?: string | undefined;
  /** Only work that this command answers. */
  readonly command?: string | undefined;
  readonly group?: DueGroup | undefined;
  /** Only what is due on that day. */
  readonly day?: PlainDate | undefined;
  /** Only work of that kind (`WORK_KIND`). */
  readonly kind?: string | undefined;
  /** Only work whose matter, code or unit holds these words. */
  readonly search?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/**
 * Every audience that a person belongs to by these grants: a grant without a division reaches into all divisions of its
 * region, and some work waits for him by name. What is lent for some stages is asked for in their phases only, and
 * nobody is asked to do what would be his own (`waiting.ts`).
 */
export async function audiencesFor(db: Queryable, person: Pick<Person, 'id' | 'grants'>): Promise<readonly string[]> {
  const { grants } = person;
  const { rows } = await db.query<{ id: string; regionId: string }>({
    name: 'divisions-of',
    text: 'select id, region_id as "regionId" from division where region_id = any ($1::text[])',
    values: [[...new Set(grants.map(({ regionId }) => regionId))]],
  });
  const divisions = (regionId: string): readonly string[] =>
    rows.filter((row) => row.regionId === regionId).map(({ id }) => id);
  return wantedBy(person, divisions);
}

/** A row `t` of work with its unit `u`; `$today` is a parameter of the statement. */
export function todoColumns(today: string): string {
  return `t.instance_id as "instanceId", t.key, t.process, t.commands, t.work, t.obligation_key as "obligationKey",
    t.obligation_kind as "obligationKind", t.due, ${lightSql('t.due', 't.near_from', today)} as light, t.title, t.code,
    t.amount_fen as "amountFen", t.region_id as "regionId", t.unit_id as "unitId", u.name as "unitName",
    t.fiscal_year as "fiscalYear", t.phase`;
}

/** Whether work holds a word, which is lower case; a null keeps everything. Reads what waits for the audience only. */
function hasWord(task: string, word: string): string {
  return `(${word}::text is null or position(${word} in lower(concat_ws(E'\\n', ${task}.title, ${task}.code))) > 0
    or ${task}.unit_id in (select id from unit where position(${word} in lower(name)) > 0))`;
}

/** Of what is due on the same day the larger amount comes first, and what has none last (page.md §4.1): as `task_inbox`. */
function placeSql(task: string): string {
  return `${task}.due, -coalesce(${task}.amount_fen, 0), ${task}.instance_id, ${task}.key`;
}

// Each audience's first rows come from the index in order, and are merged: the cost does not grow with what waits.
const WAITING = `
  select ${todoColumns('$4')}
  from (
    select distinct on (${placeSql('page')}) page.*
    from unnest($1::text[]) as wanted (audience)
    cross join lateral (
      select * from task
      where task.audience = ${audienceSql('wanted.audience')} and ${isForSql('task', 'wanted.audience')}
        and (${placeSql('task')}) > ($5::date, $6::bigint, $7::uuid, $8::text)
        and ($2::text is null or task.commands @> array[$2::text])
        and ($9::text is null or ${groupSql('task.due', 'task.near_from', '$4')} = $9)
        and ($10::date is null or task.due = $10)
        and ($11::text is null or ${WORK_KIND} = $11)
        and ${hasWord('task', '$13')} and ${notPutOff('task', '$12', '$4')}
      order by ${placeSql('task')}
      limit $3
    ) page
    order by ${placeSql('page')}
    limit $3
  ) t
  left join unit u on u.id = t.unit_id
  order by ${placeSql('t')}`;

const FIRST = ['-infinity', 0, '00000000-0000-0000-0000-000000000000', ''] as const;

/** What waits for somebody of these audiences, overdue first, then due soonest, then the larger amount. */
export async function todo(db: Queryable, audiences: readonly string[], filter: TodoFilter): Promise<Page<TodoRow>> {
  const size = pageSize(filter.limit);
  const after = decodeKey(filter.cursor, 4) ?? FIRST;
  const word = wordOf(filter.search);
  const { rows } = await db.query<Omit<TodoRow, 'due'> & { due: string }>({
    name: 'inbox-todo',
    text: WAITING,
    values: [
      audiences,
      filter.command ?? null,
      size + 1,
      filter.today,
      ...after,
      filter.group ?? null,
      filter.day ?? null,
      filter.kind ?? null,
      filter.personId ?? null,
      word === '' ? null : word,
    ],
  });
  const page = pageOf(rows, size, ({ due, amountFen, instanceId, key }) => [due, -(amountFen ?? 0), instanceId, key]);
  return { ...page, rows: page.rows.map((row) => ({ ...row, due: dueOf(row.due) })) };
}

/** How much waits, by light, and how much of it only for a draft that nobody has frozen yet. */
type TodoCounts = Readonly<Record<Light | 'drafting', number>>;

/** How much waits; without what the person has put off. */
export async function todoCounts(
  db: Queryable,
  audiences: readonly string[],
  { today, personId }: Pick<TodoFilter, 'today' | 'personId'>,
): Promise<TodoCounts> {
  const { rows } = await db.query<{ light: Light; count: number; drafting: number }>({
    name: 'inbox-counts',
    text: `
      select ${lightSql('due', 'near_from', '$2')} as light, count(*)::int as count,
        count(*) filter (where drafting)::int as drafting
      from (
        select distinct task.instance_id, task.key, task.due, task.near_from, ${isDraftingSql('task', '$3')} as drafting
        from ${waitingSql('task', '$1')}
        where ${notPutOff('task', '$3', '$2')}
      ) t
      group by 1`,
    values: [audiences, today, personId ?? null],
  });
  const counts = Object.fromEntries(rows.map(({ light, count }) => [light, count]));
  const drafting = rows.reduce((sum, row) => sum + row.drafting, 0);
  return { red: 0, yellow: 0, green: 0, none: 0, ...counts, drafting };
}

/** Something a person has done or begun. */
export interface DoneRow {
  readonly instanceId: string;
  readonly process: string;
  readonly title: string;
  readonly code: string | null;
  readonly phase: string;
  readonly command: string;
  readonly at: Instant;
  readonly recordedAt: Instant;
  /** Of something begun: chains of signatures that run. */
  readonly signOff: readonly Chain[] | null;
}

/**
 * What a person has done, newest first, as far as he may still read it; `startedOnly` keeps the matters he opened and
 * what he has put forward for signature.
 */
export async function doneBy(
  db: Queryable,
  personId: string,
  scope: Scope,
  filter: { readonly startedOnly?: boolean; readonly cursor?: string | undefined; readonly limit?: number | undefined },
): Promise<Page<DoneRow>> {
  const size = pageSize(filter.limit);
  const before = decodeKey(filter.cursor, 2) ?? ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];
  const { rows } = await db.query<DoneRow & { readable: boolean }>({
    name: 'inbox-done',
    text: DONE,
    values: [...cellArrays(scope), personId, filter.startedOnly ?? false, ...before, size + 1],
  });
  const page = pageOf(rows, size, ({ recordedAt, instanceId }) => [recordedAt, instanceId]);
  return { ...page, rows: page.rows.flatMap(({ readable, ...row }) => (readable ? [row] : [])) };
}

const DONE = `
  select r.instance_id as "instanceId", i.process, i.title, i.code, i.phase, r.body::jsonb ->> 'cause' as command,
    r.at, r.recorded_at as "recordedAt", case when $5 then i.state -> 'signOff' end as "signOff", exists (select from ${CELLS} where ${inCell('i')}) as readable
  from (
    select distinct on (recorded_at, instance_id) *
    from record
    where person_id = $4
      and (not $5 or seq = 1 or body::json -> 'event' ->> 'type' in ('signOffProposed', 'signOffResubmitted'))
      and (recorded_at, instance_id) < ($6::timestamptz, $7::uuid)
    order by recorded_at desc, instance_id desc, seq
    limit $8
  ) r join instance i on i.id = r.instance_id
  order by r.recorded_at desc, r.instance_id desc`;

/** PostgreSQL's infinity stands for "no date". */
export function dueOf(due: string): PlainDate | null {
  return due === 'infinity' ? null : (due as PlainDate);
}
