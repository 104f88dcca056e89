import type { Instant } from '../../domain/calendar/plain-date.ts';
import type { BudgetItemInput } from '../../domain/processes/budget-item/state.ts';
import type { Queryable } from '../pool.ts';
import type { Reporter } from './report-rounds.ts';
import { asked, isFor, reachFrom, reachValues, type RoundReach } from './season-reach.ts';

/** How far the opening of a round is: units or bureaus told, of all that it asks; items still to be carried on. */
export interface CallProgress {
  readonly units: number;
  readonly called: number;
  readonly toCarry: number;
}

/**
 * Approved items of the year before that have no successor yet, by code or by what it names, in the units of a round.
 * Each year is read once and the two are laid side by side, not looked up item by item; only what is left is looked at
 * as a matter.
 */
const UNFOLLOWED = `
  units as materialized (select u.id, u.code, u.division_id from unit u where ${isFor('u', reachFrom(1))}),
  there as materialized (
    select n.unit_id, n.code from units join budget_item n on n.unit_id = units.id and n.fiscal_year = $2::int
  ), unfollowed as materialized (
    select b.instance_id, b.code, b.name, b.unit_id, b.item_kind, b.fund_account, b.livelihood, b.approved_fen, b.source,
      units.code as unit_code, units.division_id
    from units join budget_item b on b.unit_id = units.id and b.fiscal_year = $2::int - 1
    where b.approved_fen is not null
      and not exists (select from there where there.unit_id = b.unit_id and there.code = b.code)
      and not exists (
        -- Through item_life_previous: of a year that is just being opened the planner does not know yet how much is there.
        select from item_life l
        where l.previous_item_id = b.instance_id and l.unit_id = b.unit_id and l.fiscal_year + 0 = $2::int)
  )`;

/** Those that go on. */
const TO_CARRY = `
  from unfollowed b join instance i on i.id = b.instance_id
  where not i.state ? 'stop' and i.state ->> 'continuity' in ('continuing', 'recurring')`;

export async function callProgress(db: Queryable, seasonId: string | null, reach: RoundReach): Promise<CallProgress> {
  const { rows } = await db.query<CallProgress>({
    name: 'season-call-progress',
    text: `with ${UNFOLLOWED}
      select count(*)::int as units, count(c.called_at)::int as called,
        (select count(*)::int ${TO_CARRY}) as "toCarry"
      from ${asked(reachFrom(1))} a left join season_call c on c.season_id = $5::uuid and c.reporter_id = a.id`,
    values: [...reachValues(reach), seasonId],
  });
  return rows[0] ?? { units: 0, called: 0, toCarry: 0 };
}

/** An item that goes on into the year; what it is opened with besides dates and place. */
export interface CarriedItem extends Pick<
  BudgetItemInput,
  'code' | 'name' | 'itemKind' | 'fundAccount' | 'continuity' | 'livelihood' | 'requestedFen'
> {
  readonly id: string;
  readonly unitId: string;
  readonly divisionId: string | null;
  readonly source: string | null;
}

/** The next items to be carried on, unit by unit in the order of their codes. */
export async function itemsToCarry(db: Queryable, reach: RoundReach, limit: number): Promise<readonly CarriedItem[]> {
  const { rows } = await db.query<CarriedItem>({
    name: 'season-items-to-carry',
    text: `with ${UNFOLLOWED}
      select b.instance_id as id, b.code, b.name, b.unit_id as "unitId", b.division_id as "divisionId",
        b.item_kind as "itemKind", b.fund_account as "fundAccount", i.state ->> 'continuity' as continuity,
        b.livelihood, b.approved_fen as "requestedFen", b.source
      ${TO_CARRY} order by b.unit_code, b.instance_id limit $5`,
    values: [...reachValues(reach), limit],
  });
  return rows;
}

/** Whoever is asked by a round, with the region that is his own. */
export interface Asked extends Reporter {
  readonly regionId: string;
}

/** The next units, or bureaus below, that an opened round has not reached, in the order of their codes. */
export async function nextAsked(
  db: Queryable,
  seasonId: string,
  reach: RoundReach,
  limit: number,
): Promise<readonly Asked[]> {
  const { rows } = await db.query<Asked>({
    name: 'season-next-asked',
    text: `select a.id, a.name, a.code, a.division_id as "divisionId", a.own_region_id as "regionId", r.path
      from ${asked(reachFrom(1))} a join region r on r.id = a.own_region_id
      where not exists (select from season_call c where c.season_id = $5::uuid and c.reporter_id = a.id)
      order by a.code, a.id limit $6`,
    values: [...reachValues(reach), seasonId, limit],
  });
  return rows;
}

/** Takes some that an opened round reaches, once each, in the transaction that tells them; answers whom it took now. */
export async function takeCalled(
  db: Queryable,
  seasonId: string,
  reporterIds: readonly string[],
  now: Instant,
): Promise<ReadonlySet<string>> {
  const { rows } = await db.query<{ id: string }>({
    name: 'season-take-called',
    text: `insert into season_call (season_id, reporter_id, called_at)
      select $1::uuid, id, $3 from unnest($2::text[]) as called (id)
      on conflict do nothing returning reporter_id as id`,
    values: [seasonId, reporterIds, now],
  });
  return new Set(rows.map(({ id }) => id));
}
