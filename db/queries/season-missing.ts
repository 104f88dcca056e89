import type { Instant, PlainDate } from '../../domain/calendar/plain-date.ts';
import { COUNTED_BY_PHASE } from '../../domain/processes/season/counting.ts';
import { asksForReports, type SeasonKind } from '../../domain/processes/season/state.ts';
import type { Queryable } from '../pool.ts';
import { decodeKey, pageOf, pageSize, type Page } from './page.ts';
import { missingPhases } from './season-figures.ts';
import type { RoundAsked } from './season-units.ts';
import { CELLS, cellArrays, inCell, type Scope } from './scope.ts';

/** What a round waits for, an item or a performance report, with the clock by which it does. */
export interface MissingRow {
  readonly itemId: string;
  readonly process: string;
  readonly code: string;
  readonly name: string;
  /** Of a report from below, the region. */
  readonly unitId: string;
  readonly unitName: string;
  readonly divisionId: string | null;
  readonly phase: string;
  readonly due: PlainDate | null;
  /** Null where nobody here may urge: a bureau below is another region's (P2). */
  readonly obligationKey: string | null;
  readonly overdueSince: Instant | null;
}

interface MissingFilter {
  readonly unitId?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/** How what is missing is found: parameters 8 to 12 are phases, period, where the page begins, and how many. */
interface Finding {
  readonly name: string;
  readonly rows: string;
  /** The first key of the order, before all others, and its columns. */
  readonly first: string;
  readonly order: string;
  /** Whose clock it is, and which of them. */
  readonly clock: string;
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

function chosen(unit: string): string {
  return `b.region_id = $4 and b.fiscal_year = $5 and ($6::text[] is null or ${unit} = any ($6))
    and ($7::text is null or ${unit} = $7) and exists (select from ${CELLS} where ${inCell('b')})`;
}

/** By the date of what the item owes: overdue first, in the order of budget_item_due. */
const BY_PHASE: Finding = {
  name: 'season-missing-by-phase',
  rows: `
    select b.instance_id, b.unit_id, b.next_due as at from budget_item b
    where ${chosen('b.unit_id')} and b.phase = any ($8) and $9::text is null
      and (b.next_due, b.instance_id) > ($10::date, $11::uuid)
    order by b.next_due, b.instance_id limit $12`,
  first: '0001-01-01',
  order: 'x.at, x.instance_id',
  clock: 'o.instance_id = x.instance_id',
};

/** A period's reports are all due on one day: what is not reported stands first in monitoring_period_region. */
const OF_PERIOD: Finding = {
  name: 'season-missing-of-period',
  rows: `
    select b.instance_id, b.unit_id, b.ended_on as at from monitoring_period b
    where ${chosen('b.unit_id')} and $8::text[] is not null and b.period = $9 and b.rank = 0
      and $10::date is not null and b.instance_id > $11::uuid
    order by b.instance_id limit $12`,
  first: '0001-01-01',
  order: 'x.instance_id',
  clock: `o.instance_id = x.instance_id and o.key = 'monitoringReport:' || $9`,
};

/** In the order of the reporters' codes; while a report from below is awaited, the clock runs below. */
const REPORTS: Finding = {
  name: 'season-missing-reports',
  rows: `
    select b.id as instance_id, b.state #>> '{reporter,id}' as unit_id, b.code as at from instance b
    where b.process = 'performanceReport' and ${chosen(`b.state #>> '{reporter,id}'`)} and b.phase = any ($8)
      and b.state #>> '{period,key}' = $9 and (b.code, b.id) > ($10::text, $11::uuid)
    order by b.code, b.id limit $12`,
  first: '',
  order: 'x.at, x.instance_id',
  clock: `o.instance_id = coalesce((i.state ->> 'counterpart')::uuid, x.instance_id)`,
};

function findingOf(kind: SeasonKind): Finding {
  if (kind === 'monitoring') return OF_PERIOD;
  return asksForReports(kind) ? REPORTS : BY_PHASE;
}

interface Waited {
  readonly phases: readonly string[];
  readonly clocks: readonly string[];
}

/** In which phases a matter is missing, and by which clocks it is waited for; a period's reports have no phase. */
function waitedFor(kind: SeasonKind): Waited {
  if (kind === 'monitoring') return { phases: [], clocks: ['monitoringReport'] };
  return { phases: missingPhases(kind), clocks: COUNTED_BY_PHASE[kind].clocks };
}

/** Who has not reported (未报名单), item by item or report by report. */
export async function seasonMissing(
  db: Queryable,
  scope: Scope,
  { reach, period }: RoundAsked,
  { unitId, cursor, limit }: MissingFilter,
): Promise<Page<MissingRow>> {
  const size = pageSize(limit);
  const { seasonKind, regionId, fiscalYear, unitIds } = reach;
  const { name, rows: found, first, order, clock } = findingOf(seasonKind);
  const { phases, clocks } = waitedFor(seasonKind);
  const { rows } = await db.query<MissingRow & { readonly at: string }>({
    name,
    text: `select x.instance_id as "itemId", i.process, i.code, i.title as name, x.unit_id as "unitId",
        coalesce(u.name, i.state #>> '{reporter,name}') as "unitName", u.division_id as "divisionId", i.phase,
        clock.due, case when clock.instance_id = i.id then clock.key end as "obligationKey",
        clock.overdue_since as "overdueSince", x.at
      from (${found}) x
      join instance i on i.id = x.instance_id left join unit u on u.id = x.unit_id
      left join lateral (
        select o.instance_id, o.due, o.key, o.overdue_since from obligation o
        where ${clock} and o.settled_on is null and o.kind = any ($13::text[])
        order by o.due limit 1
      ) clock on true
      order by ${order}`,
    values: [
      ...cellArrays(scope),
      regionId,
      fiscalYear,
      unitIds,
      unitId ?? null,
      phases,
      period,
      ...(decodeKey(cursor, 2) ?? [first, NOBODY]),
      size + 1,
      clocks,
    ],
  });
  const page = pageOf(rows, size, ({ at, itemId }) => [at, itemId]);
  return { ...page, rows: page.rows.map(({ at: _at, ...row }) => row) };
}
