import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import type { RoundOf } from '../../domain/processes/season/dates.ts';
import type { SeasonFigures, SeasonKind, SeasonState } from '../../domain/processes/season/state.ts';
import type { Queryable } from '../pool.ts';
import { decodeKey, pageOf, pageSize, type Page } from './page.ts';
import { CELLS, cellArrays, inScope, isWhole, type Scope } from './scope.ts';
import { FIGURES, roundCounts } from './season-figures.ts';
import { asked, reachFrom, reachValues, type RoundReach } from './season-reach.ts';

/** A round as lists show it, with how it stands among what the reader may read. */
export interface SeasonRow {
  readonly id: string;
  readonly regionName: string;
  readonly state: SeasonState;
  /** What finance owes now. */
  readonly clockDue: PlainDate | null;
  readonly clockKey: string | null;
  readonly figures: SeasonFigures;
}

export interface SeasonFilter {
  readonly fiscalYear?: number | undefined;
  readonly seasonKind?: SeasonKind | undefined;
  /** Those that run, or those that have ended; all where left out. */
  readonly running?: boolean | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

const ENDED = `i.phase in ('seasonClosed', 'seasonWithdrawn')`;
const DUE = `(i.state ->> 'due')`;

/** Whether the unit of a cell sees a round: once it is open, where it is for that unit, and never one about bureaus. */
export const OPEN_TO_UNIT = `i.phase in ('seasonOpen', 'seasonPaused', 'seasonEnded', 'seasonClosed')
    and i.state ->> 'seasonKind' <> 'bureauReports'
    and (i.state #> '{announced,unitIds}' is null or i.state #> '{announced,unitIds}' ? cell.unit_id)`;

/** A bureau sees its rounds from the beginning, its divisions too; a unit those that are open to it. */
const VISIBLE = `i.region_id = cell.region_id and (cell.unit_id is null or (${OPEN_TO_UNIT}))`;

/** How a round stands: its items that the reader may read, counted in one pass over the index of a region's year. */
function standing(scope: Scope, row: string): string {
  const chosen = `${row}.state #> '{announced,unitIds}'`;
  return roundCounts({
    region: `${row}.region_id`,
    year: `(${row}.state ->> 'fiscalYear')::int`,
    kind: `(${row}.state ->> 'seasonKind')`,
    period: `(${row}.state #>> '{period,key}')`,
    isChosen: (unit) => `(${chosen} is null or ${chosen} ? ${unit})`,
    where: inScope(scope, 'b'),
  });
}

/** A statement that asks of whole regions is another than one that looks at each row. */
function named(statement: string, scope: Scope): string {
  return isWhole(scope) ? statement : `${statement}-in-part`;
}

/** Rounds within a scope, the latest date first: each cell's first rows come from instance_season in order, and are merged. */
export async function seasons(
  db: Queryable,
  scope: Scope,
  { fiscalYear, seasonKind, running, cursor, limit }: SeasonFilter,
): Promise<Page<SeasonRow>> {
  const size = pageSize(limit);
  const before = decodeKey(cursor, 2) ?? ['9999-12-31', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];
  const { rows } = await db.query<SeasonRow>({
    name: named('seasons', scope),
    text: `
      select s.id, r.name as "regionName", s.state, clock.due as "clockDue", clock.key as "clockKey", ${FIGURES}
      from (
        select distinct on (x.due, x.id) x.* from ${CELLS} cross join lateral (
          select i.id, i.region_id, i.state, ${DUE} as due from instance i
          where i.process = 'season' and ${VISIBLE}
            and ($4::int is null or i.fiscal_year = $4) and ($5::text is null or i.state ->> 'seasonKind' = $5)
            and ($6::boolean is null or not (${ENDED}) = $6) and (${DUE}, i.id) < ($7::text, $8::uuid)
          order by ${DUE} desc, i.id desc limit $9
        ) x order by x.due desc, x.id desc limit $9
      ) s
      join region r on r.id = s.region_id
      left join lateral (
        select o.due, o.key from obligation o where o.instance_id = s.id and o.settled_on is null order by o.due limit 1
      ) clock on true
      cross join lateral (${standing(scope, 's')}) counts
      order by s.due desc, s.id desc`,
    values: [...cellArrays(scope), fiscalYear ?? null, seasonKind ?? null, running ?? null, ...before, size + 1],
  });
  return pageOf(rows, size, ({ state, id }) => [state.due, id]);
}

/** How one round stands among what the reader may read; nothing where the round is not his to see. */
export async function seasonFigures(db: Queryable, scope: Scope, id: string): Promise<SeasonFigures | undefined> {
  const { rows } = await db.query<{ figures: SeasonFigures }>({
    name: named('season-figures', scope),
    text: `select ${FIGURES} from instance i cross join lateral (${standing(scope, 'i')}) counts
      where i.id = $4 and i.process = 'season' and exists (select from ${CELLS} where ${VISIBLE})`,
    values: [...cellArrays(scope), id],
  });
  return rows[0]?.figures;
}

/** A round that is there, as it is told from others. */
export interface RoundThere extends RoundOf {
  readonly id: string;
  readonly phase: string;
}

/** The rounds of a region and some years that are there, withdrawn ones included. */
export async function roundsThere(
  db: Queryable,
  regionId: string,
  years: readonly number[],
): Promise<readonly RoundThere[]> {
  const { rows } = await db.query<Omit<RoundThere, 'period'> & { period: string | null }>({
    name: 'season-rounds-there',
    text: `select i.id, i.phase, i.fiscal_year as "fiscalYear", i.state ->> 'seasonKind' as "seasonKind",
        i.state #>> '{period,key}' as period
      from instance i where i.process = 'season' and i.region_id = $1 and i.fiscal_year = any ($2::int[])`,
    values: [regionId, years],
  });
  return rows.map(({ period, ...round }) => ({ ...round, ...(period !== null && { period }) }));
}

/** Before anything is announced, all are asked. */
const OWED = { region: '$1', year: '$2::int', kind: '$4::text', isChosen: () => 'true' };

/**
 * Whether a bureau owes a round: somebody keeps rounds there, and it has items to ask about, of targets those of the
 * year before; of performance reports, somebody to ask. A region that nobody has begun to work in owes nothing.
 */
export async function owesRound(
  db: Queryable,
  regionId: string,
  { seasonKind, fiscalYear }: { readonly seasonKind: SeasonKind; readonly fiscalYear: number },
  on: PlainDate,
): Promise<boolean> {
  const { rows } = await db.query<{ owes: boolean }>({
    name: 'owes-round',
    text: `select exists (select from person_grant g where g.region_id = $1 and g.role = 'performanceOfficer'
          and $3::date between g.valid_from and g.valid_until)
        and case when $4::text in ('unitReports', 'bureauReports') then exists (select from ${asked(OWED)} a)
          else exists (select from budget_item b
            where b.region_id = $1 and b.fiscal_year = $2 and b.approved_fen is not null) end as owes`,
    values: [regionId, seasonKind === 'targets' ? fiscalYear - 1 : fiscalYear, on, seasonKind],
  });
  return rows[0]?.owes ?? false;
}

/** How the items of a round would be counted before anything is announced. */
export async function figuresBefore(db: Queryable, reach: RoundReach, period: string | null): Promise<SeasonFigures> {
  const counts = roundCounts({ ...reachFrom(1), period: '$5::text', where: 'true' });
  const { rows } = await db.query<{ figures: SeasonFigures }>({
    name: 'season-figures-before',
    text: `select ${FIGURES} from (${counts}) counts`,
    values: [...reachValues(reach), period],
  });
  return rows[0]?.figures ?? { expected: 0, begun: 0, reported: 0, reviewed: 0 };
}
