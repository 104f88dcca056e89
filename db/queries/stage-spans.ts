import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import { STAGES, type Stage } from '../../domain/processes/budget-item/stages.ts';
import type { Queryable } from '../pool.ts';
import type { RowsAsked } from './analytics.ts';
import { decodeKey, FIRST_ID, pageOf, pageSize, type Page } from './page.ts';
import { cellArrays, inScope, type Scope } from './scope.ts';

/** So many items that spent the same two days in a stage: the calendar is the reader's. */
export interface StageSpan {
  readonly stage: Stage;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly items: number;
}

/** From which day to which an item is in each stage, as columns of item_life. */
const STAGE_SPANS: Readonly<Record<Stage, readonly [from: string, to: string]>> = {
  targets: ['opened_on', 'qualified_on'],
  budget: ['qualified_on', 'approved_on'],
  execution: ['approved_on', 'ended_on'],
  evaluation: ['ended_on', 'concluded_on'],
  followUp: ['concluded_on', 'closed_on'],
};

const isOver = ([from, to]: readonly [string, string]): string => `l.${from} is not null and l.${to} >= l.${from}`;

/** What `of` says of the stage that a group of `counted` belongs to: the one whose two days it is grouped by. */
function ofGroup(of: (stage: Stage) => string): string {
  const isOf = (stage: Stage): string => STAGE_SPANS[stage].map((day) => `grouping(l.${day})`).join(' + ');
  return `case ${STAGES.map((stage) => `when ${isOf(stage)} = 0 then ${of(stage)}`).join(' ')} end`;
}

/**
 * The stages of a life, each grouped by its own two days: the rows are passed once for all of them. Only stages that
 * are over; `by` tells the groups apart besides.
 */
function counted(where: string, by?: { readonly column: string; readonly as: string }): string {
  const sets = STAGES.map((stage) => [...(by ? [by.column] : []), ...STAGE_SPANS[stage].map((day) => `l.${day}`)]);
  return `
    select ${by ? `${by.column} as "${by.as}", ` : ''}${ofGroup((stage) => `'${stage}'`)} as stage,
      ${ofGroup((stage) => `l.${STAGE_SPANS[stage][0]}`)} as "from", ${ofGroup((stage) => `l.${STAGE_SPANS[stage][1]}`)} as "to",
      count(*)::int as items
    from item_life l where ${where}
    group by grouping sets (${sets.map((columns) => `(${columns.join(', ')})`).join(', ')})
    having ${ofGroup((stage) => isOver(STAGE_SPANS[stage]))}`;
}

/** From when to when the items of a year were in each stage. */
export async function stageSpans(db: Queryable, scope: Scope, year: number): Promise<readonly StageSpan[]> {
  const { rows } = await db.query<StageSpan>(counted(`l.fiscal_year = $4 and ${inScope(scope, 'l')}`), [
    ...cellArrays(scope),
    year,
  ]);
  return rows;
}

type UnitSpan = StageSpan & { readonly unitId: string };

/** The same of some units, each by itself. */
export async function unitSpans(
  db: Queryable,
  scope: Scope,
  { year, unitIds }: { readonly year: number; readonly unitIds: readonly string[] },
): Promise<readonly UnitSpan[]> {
  const where = `l.fiscal_year = $4 and l.unit_id = any ($5::text[]) and ${inScope(scope, 'l')}`;
  const { rows } = await db.query<UnitSpan>(counted(where, { column: 'l.unit_id', as: 'unitId' }), [
    ...cellArrays(scope),
    year,
    unitIds,
  ]);
  return rows;
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
  const { rows } = await db.query<SpanRow>(
    `select l.instance_id as "itemId", b.name as "itemName", u.name as "unitName", l.${from} as "from", l.${to} as "to"
    from item_life l join budget_item b on b.instance_id = l.instance_id left join unit u on u.id = l.unit_id
    where l.fiscal_year = $4 and ($5::text is null or l.unit_id = $5) and ${inScope(scope, 'l')}
      and ${isOver(STAGE_SPANS[stage])} and l.instance_id > $6::uuid
    order by l.instance_id limit $7`,
    [...cellArrays(scope), year, unitId ?? null, ...(decodeKey(cursor, 1) ?? [FIRST_ID]), size + 1],
  );
  return pageOf(rows, size, ({ itemId }) => [itemId]);
}
