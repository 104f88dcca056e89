import type { Instant, PlainDate } from '../../domain/calendar/plain-date.ts';
import { COUNTED_BY_PHASE } from '../../domain/processes/season/counting.ts';
import type { SeasonFigures } from '../../domain/processes/season/state.ts';
import type { Queryable } from '../pool.ts';
import { decodeKey, pageOf, pageSize, type Page } from './page.ts';
import { isFor, reachValues, type RoundReach } from './season-calls.ts';
import { FIGURES, missingPhases, roundCounts } from './season-figures.ts';
import { CELLS, cellArrays, inCell, type Scope } from './scope.ts';

/** One round, as its lists are asked for. */
export interface RoundAsked {
  readonly seasonId: string;
  readonly reach: RoundReach;
  /** Of monitoring: the period's key. */
  readonly period: string | null;
}

interface Paged {
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/** A unit within a round. */
export interface SeasonUnitRow {
  readonly unitId: string;
  readonly unitCode: string;
  readonly unitName: string;
  /** When the opened round reached it. */
  readonly calledAt: Instant | null;
  readonly figures: SeasonFigures;
}

/**
 * The units of a round in the order of their codes. The page's units are found first and only theirs is counted, over
 * the index of a unit's own list: flat, however many items there are.
 */
export async function seasonUnits(
  db: Queryable,
  scope: Scope,
  { seasonId, reach, period }: RoundAsked,
  { cursor, limit }: Paged,
): Promise<Page<SeasonUnitRow>> {
  const size = pageSize(limit);
  const counts = roundCounts({
    kind: '$6',
    period: '$8',
    where: `b.unit_id = u.id and b.fiscal_year = $5 and exists (select from ${CELLS} where ${inCell('b')})`,
  });
  const { rows } = await db.query<SeasonUnitRow>({
    name: 'season-round-units',
    text: `select u.id as "unitId", u.code as "unitCode", u.name as "unitName", c.called_at as "calledAt", ${FIGURES}
      from (
        select u.id, u.code, u.name from unit u
        where ${isFor('u', 4)} and (u.code, u.id) > ($10::text, $11::text) and exists (
          select from ${CELLS} where u.region_id = cell.region_id and (cell.unit_id is null or u.id = cell.unit_id)
            and (cell.division_id is null or u.division_id = cell.division_id))
        order by u.code, u.id limit $12
      ) u
      left join season_unit c on c.season_id = $9 and c.unit_id = u.id
      cross join lateral (${counts}) counts
      order by u.code, u.id`,
    values: [
      ...cellArrays(scope),
      ...reachValues(reach),
      ...[period, seasonId],
      ...(decodeKey(cursor, 2) ?? ['', '']),
      size + 1,
    ],
  });
  return pageOf(rows, size, ({ unitCode, unitId }) => [unitCode, unitId]);
}

/** An item that a round waits for, with the clock by which it does. */
export interface MissingRow {
  readonly itemId: string;
  readonly code: string;
  readonly name: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly divisionId: string | null;
  readonly phase: string;
  readonly due: PlainDate | null;
  readonly obligationKey: string | null;
  readonly overdueSince: Instant | null;
}

const FIRST = ['0001-01-01', '00000000-0000-0000-0000-000000000000'];
const CHOSEN = `b.region_id = $4 and b.fiscal_year = $5 and ($6::text[] is null or b.unit_id = any ($6))
  and ($7::text is null or b.unit_id = $7) and exists (select from ${CELLS} where ${inCell('b')})`;

/** By the date of what the item owes: overdue first, in the order of budget_item_due. */
const BY_PHASE = `
  select b.instance_id, b.unit_id, b.next_due as at from budget_item b
  where ${CHOSEN} and b.phase = any ($8) and $9::text is null
    and (b.next_due, b.instance_id) > ($10::date, $11::uuid)
  order by b.next_due, b.instance_id limit $12`;

/** A period's reports are all due on one day: what is not reported stands first in monitoring_period_region. */
const OF_PERIOD = `
  select b.instance_id, b.unit_id, b.ended_on as at from monitoring_period b
  where ${CHOSEN} and $8::text[] is not null and b.period = $9 and b.rank = 0
    and $10::date is not null and b.instance_id > $11::uuid
  order by b.instance_id limit $12`;

/** Who has not reported (未报名单), item by item. */
export async function seasonMissing(
  db: Queryable,
  scope: Scope,
  { reach, period }: RoundAsked,
  { unitId, cursor, limit }: Paged & { readonly unitId?: string | undefined },
): Promise<Page<MissingRow>> {
  const size = pageSize(limit);
  const { seasonKind, regionId, fiscalYear, unitIds } = reach;
  const isMonitoring = seasonKind === 'monitoring';
  const phases = isMonitoring ? [] : missingPhases(seasonKind);
  const clocks: readonly string[] = isMonitoring ? ['monitoringReport'] : COUNTED_BY_PHASE[seasonKind].clocks;
  const { rows } = await db.query<MissingRow & { readonly at: string }>({
    name: isMonitoring ? 'season-missing-of-period' : 'season-missing-by-phase',
    text: `select x.instance_id as "itemId", i.code, i.title as name, x.unit_id as "unitId", u.name as "unitName",
        u.division_id as "divisionId", i.phase,
        clock.due, clock.key as "obligationKey", clock.overdue_since as "overdueSince", x.at
      from (${isMonitoring ? OF_PERIOD : BY_PHASE}) x
      join instance i on i.id = x.instance_id join unit u on u.id = x.unit_id
      left join lateral (
        select o.due, o.key, o.overdue_since from obligation o
        where o.instance_id = x.instance_id and o.settled_on is null and o.kind = any ($13::text[])
          and ($9::text is null or o.key = 'monitoringReport:' || $9)
        order by o.due limit 1
      ) clock on true
      order by ${isMonitoring ? 'x.instance_id' : 'x.at, x.instance_id'}`,
    values: [
      ...cellArrays(scope),
      ...[regionId, fiscalYear, unitIds, unitId ?? null, phases, isMonitoring ? period : null],
      ...(decodeKey(cursor, 2) ?? FIRST),
      ...[size + 1, clocks],
    ],
  });
  const page = pageOf(rows, size, ({ at, itemId }) => [at, itemId]);
  return { ...page, rows: page.rows.map(({ at: _at, ...row }) => row) };
}
