import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import type { Role } from '../../domain/process/roles.ts';
import type { Queryable } from '../pool.ts';
import { CELLS, cellArrays, inCell, type Scope } from './scope.ts';

/** Whose duty it is: a unit's of this region, one's of a region below, or finance's own. */
export const BOARD_PARTS = ['unit', 'below', 'finance'] as const;
export type BoardPart = (typeof BOARD_PARTS)[number];

/** The part of a row, as an SQL expression; `row` is its alias, `region` is the parameter that holds the region looked at. */
export function partSql(row: string, region: string): string {
  return `case when not ${row}.responsible && array['unitClerk', 'unitLeader'] then 'finance'
    when ${row}.region_id = ${region} then 'unit' else 'below' end`;
}

/** The board as a whole, whatever page of it is read. Amounts in 分, each matter once. */
export interface BoardSummary {
  readonly supervised: number;
  readonly soon: number;
  readonly units: number;
  readonly amountFen: number;
  /** Come to the last step of the ladder. */
  readonly last: number;
  /** Reach a further step by the day asked about. */
  readonly rising: number;
  readonly parts: Readonly<Record<BoardPart, number>>;
}

const SUMMARY = `
  with board as (
    select o.*, ${partSql('o', '$4::text')} as part
    from obligation o
    where o.region_id = any ($1::text[]) and o.overdue_since is not null and o.settled_on is null
      and o.state <> 'paused' and exists (select from ${CELLS} where ${inCell('o')})
  )
  select count(*) filter (where on_board)::int as supervised, count(*) filter (where not on_board)::int as soon,
    count(distinct unit_id) filter (where on_board)::int as units,
    count(*) filter (where highest_rung >= $5)::int as last,
    count(*) filter (where not escalation_dismissed and next_rung_on <= $6::date)::int as rising,
    json_build_object('unit', count(*) filter (where part = 'unit'), 'below', count(*) filter (where part = 'below'),
      'finance', count(*) filter (where part = 'finance')) as parts,
    coalesce((
      select sum(coalesce(b.approved_fen, b.requested_fen)) from budget_item b
      where b.instance_id in (select instance_id from board where on_board)
    ), 0)::bigint as "amountFen"
  from board`;

export async function boardSummary(
  db: Queryable,
  scope: Scope,
  asked: { readonly region: string; readonly lastRung: number; readonly until: PlainDate },
): Promise<BoardSummary> {
  const { rows } = await db.query<BoardSummary>({
    name: 'board-summary',
    text: SUMMARY,
    values: [...cellArrays(scope), asked.region, asked.lastRung, asked.until],
  });
  const [row] = rows;
  if (!row) throw new Error('an aggregate answers one row');
  return row;
}

/** An overdue clock of which something happens by itself, or by the end of a leader's date, within a while. */
export interface ClimbingRow {
  readonly instanceId: string;
  readonly key: string;
  readonly title: string;
  readonly unitName: string | null;
  readonly responsible: readonly Role[];
  readonly due: PlainDate;
  readonly finalDate: PlainDate | null;
  readonly escalationDismissed: boolean;
  readonly highestRung: number;
}

const CLIMBING = `
  select o.instance_id as "instanceId", o.key, o.title, u.name as "unitName", o.responsible, o.due,
    o.final_date as "finalDate", o.escalation_dismissed as "escalationDismissed", o.highest_rung as "highestRung"
  from obligation o left join unit u on u.id = o.unit_id
  where o.region_id = any ($1::text[]) and o.overdue_since is not null and o.settled_on is null and o.state <> 'paused'
    and exists (select from ${CELLS} where ${inCell('o')})
    and ((not o.escalation_dismissed and o.next_rung_on <= $5::date) or o.final_date between $4::date and $5::date)
  order by least(o.next_rung_on, o.final_date), o.instance_id, o.key limit $6`;

/** What climbs within a scope from today to a day, soonest first, at most so much. */
export async function climbing(
  db: Queryable,
  scope: Scope,
  asked: { readonly today: PlainDate; readonly until: PlainDate; readonly limit: number },
): Promise<readonly ClimbingRow[]> {
  const { rows } = await db.query<ClimbingRow>({
    name: 'board-climbing',
    text: CLIMBING,
    values: [...cellArrays(scope), asked.today, asked.until, asked.limit],
  });
  return rows;
}
