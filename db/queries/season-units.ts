import type { Instant } from '../../domain/calendar/plain-date.ts';
import type { SeasonFigures } from '../../domain/processes/season/state.ts';
import type { Queryable } from '../pool.ts';
import { decodeKey, pageOf, pageSize, type Page } from './page.ts';
import { FIGURES, roundCounts } from './season-figures.ts';
import { asked, reachFrom, reachValues, type RoundReach } from './season-reach.ts';
import { CELLS, cellArrays, inCell, type Scope } from './scope.ts';

/** One round, as its lists are asked for. */
export interface RoundAsked {
  readonly seasonId: string;
  readonly reach: RoundReach;
  /** Of monitoring and of reports: the period's key. */
  readonly period: string | null;
}

interface Paged {
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/** A unit within a round, or a bureau below by its region (R5). */
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
    ...reachFrom(4),
    period: '$8',
    where: `b.unit_id = u.id and exists (select from ${CELLS} where ${inCell('b')})`,
  });
  const { rows } = await db.query<SeasonUnitRow>({
    name: 'season-round-units',
    text: `select u.id as "unitId", u.code as "unitCode", u.name as "unitName", c.called_at as "calledAt", ${FIGURES}
      from (
        select a.id, a.code, a.name from ${asked(reachFrom(4))} a
        where (a.code, a.id) > ($10::text, $11::text) and exists (select from ${CELLS} where ${inCell('a')})
        order by a.code, a.id limit $12
      ) u
      left join season_call c on c.season_id = $9 and c.reporter_id = u.id
      cross join lateral (${counts}) counts
      order by u.code, u.id`,
    values: [
      ...cellArrays(scope),
      ...reachValues(reach),
      period,
      seasonId,
      ...(decodeKey(cursor, 2) ?? ['', '']),
      size + 1,
    ],
  });
  return pageOf(rows, size, ({ unitCode, unitId }) => [unitCode, unitId]);
}
