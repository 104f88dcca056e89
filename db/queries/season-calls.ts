import type { Instant } from '../../domain/calendar/plain-date.ts';
import type { BudgetItemInput } from '../../domain/processes/budget-item/state.ts';
import type { SeasonState } from '../../domain/processes/season/state.ts';
import type { Queryable } from '../pool.ts';
import type { UnitPlace } from './places.ts';

/** For whom a round is: its region, year and kind, and the units that were chosen; all of them where null. */
export interface RoundReach {
  readonly regionId: string;
  readonly fiscalYear: number;
  readonly seasonKind: SeasonState['seasonKind'];
  readonly unitIds: readonly string[] | null;
}

/** The reach of a round as it was announced. */
export function reachOf({
  subject,
  fiscalYear,
  seasonKind,
  announced,
}: Pick<SeasonState, 'subject' | 'fiscalYear' | 'seasonKind' | 'announced'>): RoundReach {
  return { regionId: subject.regionId, fiscalYear, seasonKind, unitIds: announced?.unitIds ?? null };
}

export function reachValues({ regionId, fiscalYear, seasonKind, unitIds }: RoundReach): readonly unknown[] {
  return [regionId, fiscalYear, seasonKind, unitIds];
}

/**
 * Whether a round is for a unit: targets are asked of everybody, reports and self-evaluations of whoever has an approved
 * item of the year. `first` is the number of the first of the four parameters of `reachValues`.
 */
export function isFor(unit: string, first: number): string {
  const [region = '', year = '', kind = '', chosen = ''] = [0, 1, 2, 3].map((offset) => `$${String(first + offset)}`);
  return `${unit}.region_id = ${region} and (${chosen}::text[] is null or ${unit}.id = any (${chosen}))
    and (${kind}::text = 'targets' or exists (
      select from budget_item owing
      where owing.unit_id = ${unit}.id and owing.fiscal_year = ${year}::int and owing.approved_fen is not null))`;
}

/** How far the opening of a round is: units told, of all that it is for; items still to be carried on. */
export interface CallProgress {
  readonly units: number;
  readonly called: number;
  readonly toCarry: number;
}

/** Continuing items of the year before that have no successor yet, by code or by what it names, in the units of a round. */
const TO_CARRY = `
  from unit u join budget_item b on b.unit_id = u.id and b.fiscal_year = $2::int - 1
  join instance i on i.id = b.instance_id
  where ${isFor('u', 1)} and b.approved_fen is not null and not i.state ? 'stop'
    and i.state ->> 'continuity' in ('continuing', 'recurring')
    and not exists (
      select from budget_item n join instance s on s.id = n.instance_id
      where n.unit_id = b.unit_id and n.fiscal_year = $2::int
        and (n.code = b.code or s.state ->> 'previousItemId' = b.instance_id::text)
    )`;

export async function callProgress(db: Queryable, seasonId: string | null, reach: RoundReach): Promise<CallProgress> {
  const { rows } = await db.query<CallProgress>({
    name: 'season-call-progress',
    text: `select count(*)::int as units, count(c.called_at)::int as called,
        (select count(*)::int ${TO_CARRY}) as "toCarry"
      from unit u left join season_unit c on c.season_id = $5::uuid and c.unit_id = u.id where ${isFor('u', 1)}`,
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
    text: `select b.instance_id as id, b.code, b.name, b.unit_id as "unitId", u.division_id as "divisionId",
        b.item_kind as "itemKind", b.fund_account as "fundAccount", i.state ->> 'continuity' as continuity,
        b.livelihood, b.approved_fen as "requestedFen", b.source
      ${TO_CARRY} order by u.code, b.instance_id limit $5`,
    values: [...reachValues(reach), limit],
  });
  return rows;
}

/** Takes the next units that an opened round has not reached, once each, in the transaction that tells them. */
export async function takeNextUnits(
  db: Queryable,
  seasonId: string,
  reach: RoundReach,
  { limit, now }: { readonly limit: number; readonly now: Instant },
): Promise<readonly UnitPlace[]> {
  const { rows } = await db.query<UnitPlace>({
    name: 'season-take-next-units',
    text: `with taken as (
        insert into season_unit (season_id, unit_id, called_at)
        select $5::uuid, u.id, $7 from unit u
        where ${isFor('u', 1)} and not exists (select from season_unit c where c.season_id = $5::uuid and c.unit_id = u.id)
        order by u.code, u.id limit $6
        on conflict do nothing returning unit_id
      )
      select u.id as "unitId", u.region_id as "regionId", r.path as "regionPath", u.division_id as "divisionId"
      from taken join unit u on u.id = taken.unit_id join region r on r.id = u.region_id`,
    values: [...reachValues(reach), seasonId, limit, now],
  });
  return rows;
}
