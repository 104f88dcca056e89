import { ITEM_KINDS_OF_DEADLINES, REWORK_KINDS } from '../../domain/analytics/kind-stages.ts';
import type { DeadlineGroup } from '../../domain/analytics/stage-sums.ts';
import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import type { ObligationKind } from '../../domain/policy/obligation-kinds.ts';
import type { Stage } from '../../domain/processes/budget-item/stages.ts';
import type { Queryable } from '../pool.ts';
import { scoped, scopeValues, STAGE_SPANS, type StageSpan } from './dashboards.ts';
import { decodeKey, pageOf, pageSize, type Page } from './page.ts';
import { CELLS, cellArrays, type Scope } from './scope.ts';

/** Deadlines that have ended in a year, and those that are open and overdue; `$6` are kinds, `$7` units or all. */
const DEADLINES = `
  select d.instance_id, d.key, d.kind, d.unit_id, d.outcome, d.used_working_days as days,
    coalesce(d.highest_rung, 0) as rung, coalesce(d.extensions, 0) > 0 as extended
  from obligation_done d
  where d.fiscal_year = $5 and d.kind = any ($6::text[]) and ($7::text[] is null or d.unit_id = any ($7)) and ${scoped('d')}
  union all
  select o.instance_id, o.key, o.kind, o.unit_id, 'overdue', null, o.highest_rung, o.due > o.legal_due
  from obligation o
  where o.overdue_since is not null and o.settled_on is null and o.state <> 'paused' and o.process = 'budgetItem'
    and o.fiscal_year = $5 and o.kind = any ($6::text[]) and ($7::text[] is null or o.unit_id = any ($7)) and ${scoped('o')}`;

const LATE = `('late', 'overdue')`;
/** Owed because something was returned; what was ordered in the first place is no rework. */
const IS_REWORK = `kind in (${REWORK_KINDS.map((kind) => `'${kind}'`).join(', ')}) and key not like '%:ordered%'`;

/** What is looked at among the deadlines of a stage. */
export const DEADLINES_OF = ['all', 'onTime', 'withinExtension', 'late', 'rework', 'escalated', 'extended'] as const;
type DeadlinesOf = (typeof DEADLINES_OF)[number];

const OF_SQL: Readonly<Record<DeadlinesOf, string>> = {
  all: `outcome <> 'waived'`,
  onTime: `outcome = 'onTime'`,
  withinExtension: `outcome = 'withinExtension'`,
  late: `outcome in ${LATE}`,
  rework: IS_REWORK,
  escalated: 'rung > 0',
  extended: 'extended',
};

const COUNTED = (['onTime', 'withinExtension', 'late', 'rework', 'escalated', 'extended'] as const)
  .map((of) => `count(*) filter (where ${OF_SQL[of]})::int as "${of}"`)
  .join(', ');

type UnitDeadlines = DeadlineGroup & { readonly unitId: string };

/** How the deadlines of a year were kept, by kind, over a whole scope. */
export async function deadlineGroups(db: Queryable, scope: Scope, year: number): Promise<readonly DeadlineGroup[]> {
  const { rows } = await db.query<DeadlineGroup>({
    name: 'analytics-deadlines',
    text: `select kind, ${COUNTED} from (${DEADLINES}) deadline group by kind`,
    values: [...scopeValues(scope), year, ITEM_KINDS_OF_DEADLINES, null],
  });
  return rows;
}

/** The same of some units. */
export async function unitDeadlines(
  db: Queryable,
  scope: Scope,
  { year, unitIds }: { readonly year: number; readonly unitIds: readonly string[] },
): Promise<readonly UnitDeadlines[]> {
  const { rows } = await db.query<UnitDeadlines>({
    name: 'analytics-unit-deadlines',
    text: `select unit_id as "unitId", kind, ${COUNTED} from (${DEADLINES}) deadline group by unit_id, kind`,
    values: [...scopeValues(scope), year, ITEM_KINDS_OF_DEADLINES, unitIds],
  });
  return rows;
}

type UnitSpan = StageSpan & { readonly unitId: string };

/** From when to when the items of some units were in each stage of a year; only stages that are over. */
export async function unitSpans(
  db: Queryable,
  scope: Scope,
  { year, unitIds }: { readonly year: number; readonly unitIds: readonly string[] },
): Promise<readonly UnitSpan[]> {
  const parts = Object.entries(STAGE_SPANS).map(
    ([stage, [from, to]]) => `
      select l.unit_id as "unitId", '${stage}' as stage, l.${from} as "from", l.${to} as "to", count(*)::int as items
      from life l where l.${from} is not null and l.${to} >= l.${from} group by l.unit_id, l.${from}, l.${to}`,
  );
  const { rows } = await db.query<UnitSpan>({
    name: 'analytics-unit-spans',
    text: `with life as materialized (
        select * from item_life l where l.fiscal_year = $5 and l.unit_id = any ($6::text[]) and ${scoped('l')}
      ) ${parts.join(' union all ')}`,
    values: [...scopeValues(scope), year, unitIds],
  });
  return rows;
}

interface AnalysedUnit {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly regionName: string;
}

/** Units of a scope that had items in a year, by code. */
export async function analysedUnits(
  db: Queryable,
  scope: Scope,
  {
    year,
    cursor,
    limit,
  }: { readonly year: number; readonly cursor?: string | undefined; readonly limit?: number | undefined },
): Promise<Page<AnalysedUnit>> {
  const size = pageSize(limit);
  const { rows } = await db.query<AnalysedUnit>({
    name: 'analytics-units',
    text: `
      select u.id, u.name, u.code, r.name as "regionName" from unit u join region r on r.id = u.region_id
      where exists (select from ${CELLS} where u.region_id = cell.region_id
          and (cell.unit_id is null or u.id = cell.unit_id)
          and (cell.division_id is null or u.division_id = cell.division_id))
        and exists (select from item_life l where l.fiscal_year = $4 and l.region_id = u.region_id and l.unit_id = u.id)
        and (u.code, u.id) > ($5::text, $6::text)
      order by u.code, u.id limit $7`,
    values: [...cellArrays(scope), year, ...(decodeKey(cursor, 2) ?? ['', '']), size + 1],
  });
  return pageOf(rows, size, ({ code, id }) => [code, id]);
}

/** Which rows a figure was made of. */
export interface RowsAsked {
  readonly year: number;
  readonly unitId?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/** One deadline behind a figure. */
interface DeadlineRow {
  readonly itemId: string;
  readonly itemName: string;
  readonly unitName: string | null;
  readonly key: string;
  readonly outcome: 'onTime' | 'withinExtension' | 'late' | 'overdue' | 'waived';
  readonly days: number | null;
  readonly rung: number;
  readonly extended: boolean;
}

const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** The deadlines that a figure counts, matter by matter. */
export async function deadlineRows(
  db: Queryable,
  scope: Scope,
  {
    year,
    unitId,
    kinds,
    of,
    cursor,
    limit,
  }: RowsAsked & { readonly kinds: readonly ObligationKind[]; readonly of: DeadlinesOf },
): Promise<Page<DeadlineRow>> {
  const size = pageSize(limit);
  const { rows } = await db.query<DeadlineRow>({
    name: `analytics-rows-${of}`,
    text: `
      select deadline.instance_id as "itemId", b.name as "itemName", u.name as "unitName", deadline.key, deadline.outcome,
        deadline.days, deadline.rung, deadline.extended
      from (
        select * from (${DEADLINES}) one where ${OF_SQL[of]} and (one.instance_id, one.key) > ($8::uuid, $9::text)
        order by one.instance_id, one.key limit $10
      ) deadline
      join budget_item b on b.instance_id = deadline.instance_id left join unit u on u.id = deadline.unit_id
      order by deadline.instance_id, deadline.key`,
    values: [
      ...[...scopeValues(scope), year, kinds, unitId === undefined ? null : [unitId]],
      ...[...(decodeKey(cursor, 2) ?? [FIRST_ID, '']), size + 1],
    ],
  });
  return pageOf(rows, size, ({ itemId, key }) => [itemId, key]);
}

/** One item's time in a stage. */
interface SpanRow {
  readonly itemId: string;
  readonly itemName: string;
  readonly unitName: string | null;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** The items that left a stage, with their days in it. */
export async function spanRows(
  db: Queryable,
  scope: Scope,
  { year, unitId, stage, cursor, limit }: RowsAsked & { readonly stage: Stage },
): Promise<Page<SpanRow>> {
  const size = pageSize(limit);
  const [from, to] = STAGE_SPANS[stage];
  const { rows } = await db.query<SpanRow>({
    name: `analytics-spans-${stage}`,
    text: `
      select l.instance_id as "itemId", b.name as "itemName", u.name as "unitName", l.${from} as "from", l.${to} as "to"
      from item_life l join budget_item b on b.instance_id = l.instance_id left join unit u on u.id = l.unit_id
      where l.fiscal_year = $5 and ($6::text is null or l.unit_id = $6) and ${scoped('l')}
        and l.${from} is not null and l.${to} >= l.${from} and l.instance_id > $7::uuid
      order by l.instance_id limit $8`,
    values: [...scopeValues(scope), year, unitId ?? null, ...(decodeKey(cursor, 1) ?? [FIRST_ID]), size + 1],
  });
  return pageOf(rows, size, ({ itemId }) => [itemId]);
}
