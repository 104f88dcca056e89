import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import {
  TARGET_STATE_KEYS,
  TARGET_STATES,
  type TargetState,
} from '../../domain/processes/budget-item/target-states.ts';
import type { Queryable } from '../pool.ts';
import { decodeKey, pageOf, pageSize, type Page } from './page.ts';
import { CELLS, cellArrays, inCell, type Scope } from './scope.ts';

/** How many items of a season stand where; amounts are 分. */
export interface SeasonCount {
  readonly state: TargetState;
  readonly items: number;
  readonly requestedFen: number;
  readonly approvedFen: number;
  /** Of them, past the due date of what is owed there. */
  readonly overdue: number;
  /** The next date on which something of these is due, today included; a single order to submit is not the season's. */
  readonly nextDue: PlainDate | null;
}

/** A unit within a season. */
export interface SeasonUnit {
  readonly unitId: string;
  readonly regionId: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly divisionId: string | null;
  readonly divisionName: string | null;
  readonly items: Readonly<Record<TargetState, number>>;
  /** Not submitted, or returned and not submitted again, past the due date. */
  readonly overdue: number;
  /** The earliest date on which this unit owes targets. */
  readonly due: PlainDate | null;
  readonly requestedFen: number;
  readonly approvedFen: number;
}

export interface SeasonFilter {
  readonly fiscalYear: number;
  readonly today: PlainDate;
  readonly states?: readonly TargetState[] | undefined;
  readonly unitId?: string | undefined;
  readonly divisionId?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/** The state of a row's phase, as an SQL expression: the names come from the domain's own table. */
const STATE = `case ${TARGET_STATE_KEYS.map(
  (state) => `when b.phase in (${TARGET_STATES[state].map((phase) => `'${phase}'`).join(', ')}) then '${state}'`,
).join(' ')} end`;

const IN_SEASON = `b.fiscal_year = $4 and ($5::text is null or b.unit_id = $5) and ($6::text is null or b.division_id = $6)`;

/** The season over a whole scope: one pass over its items of that year, asked for once and not while scrolling. */
export async function seasonCounts(
  db: Queryable,
  scope: Scope,
  { fiscalYear, unitId, divisionId, today }: SeasonFilter,
): Promise<readonly SeasonCount[]> {
  const { rows } = await db.query<SeasonCount>({
    name: 'season-counts',
    text: `
      select ${STATE} as state, count(*)::int as items, sum(b.requested_fen)::bigint as "requestedFen",
        coalesce(sum(b.approved_fen), 0)::bigint as "approvedFen",
        count(*) filter (where b.next_due < $7)::int as overdue,
        min(b.next_due) filter (where b.next_due >= $7 and b.next_due < 'infinity' and b.phase <> 'ordered') as "nextDue"
      from budget_item b
      where b.region_id in (select cell.region_id from ${CELLS}) and ${IN_SEASON}
        and exists (select from ${CELLS} where ${inCell('b')})
      group by 1`,
    values: [...cellArrays(scope), fiscalYear, unitId ?? null, divisionId ?? null, today],
  });
  return rows;
}

const OWES = phasesOf(['notSubmitted', 'returned']);

function phasesOf(states: readonly TargetState[]): string {
  return states.flatMap((state) => TARGET_STATES[state].map((phase) => `'${phase}'`)).join(', ');
}

const COUNTS = TARGET_STATE_KEYS.map(
  (state) => `count(*) filter (where b.phase in (${phasesOf([state])}))::int as "${state}"`,
).join(', ');

/**
 * Units that have items in a season, in the order of their codes. The page's units are found first and only theirs
 * is counted, over the index of a unit's own list: flat, however many units there are.
 */
const UNITS = `
  select u.id as "unitId", u.region_id as "regionId", u.code as "unitCode", u.name as "unitName",
    u.division_id as "divisionId", d.name as "divisionName", counted.*
  from (
    select u.* from unit u
    where u.region_id in (select cell.region_id from ${CELLS})
      and (u.region_id, u.code, u.id) > ($9::text, $10::text, $11::text)
      and exists (
        select from budget_item b
        where b.unit_id = u.id and ${IN_SEASON} and ($7::text[] is null or b.phase = any ($7))
          and exists (select from ${CELLS} where ${inCell('b')})
      )
    order by u.region_id, u.code, u.id limit $12
  ) u
  left join division d on d.id = u.division_id
  cross join lateral (
    select ${COUNTS}, count(*) filter (where b.phase in (${OWES}) and b.next_due < $8)::int as overdue,
      nullif(min(b.next_due) filter (where b.phase in (${OWES})), 'infinity') as due,
      sum(b.requested_fen)::bigint as "requestedFen", coalesce(sum(b.approved_fen), 0)::bigint as "approvedFen"
    from budget_item b
    where b.unit_id = u.id and ${IN_SEASON} and exists (select from ${CELLS} where ${inCell('b')})
  ) counted
  order by u.region_id, u.code, u.id`;

type RawUnit = Omit<SeasonUnit, 'items'> & Readonly<Record<TargetState, number>>;

/** One page of a season's units, with what each has submitted and still owes. */
export async function seasonUnits(db: Queryable, scope: Scope, filter: SeasonFilter): Promise<Page<SeasonUnit>> {
  const size = pageSize(filter.limit);
  const { rows } = await db.query<RawUnit>({
    name: 'season-units',
    text: UNITS,
    values: [...seasonValues(scope, filter), filter.today, ...(decodeKey(filter.cursor, 3) ?? ['', '', '']), size + 1],
  });
  const page = pageOf(rows, size, ({ regionId, unitCode, unitId }) => [regionId, unitCode, unitId]);
  return { ...page, rows: page.rows.map(unitOf) };
}

function seasonValues(scope: Scope, { fiscalYear, unitId, divisionId, states }: SeasonFilter): readonly unknown[] {
  const phases = states?.flatMap((state) => TARGET_STATES[state]) ?? null;
  return [...cellArrays(scope), fiscalYear, unitId ?? null, divisionId ?? null, phases];
}

function unitOf(row: RawUnit): SeasonUnit {
  const { notSubmitted, pending, returned, qualified, approved, refused, ...unit } = row;
  return { ...unit, items: { notSubmitted, pending, returned, qualified, approved, refused } };
}
