import type { ProblemGroup } from '../../domain/analytics/recurrence.ts';
import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import { PROBLEM_CATEGORIES, UNCLASSED } from '../../domain/follow-up/problem-category.ts';
import type { Queryable } from '../pool.ts';
import type { RowsAsked } from './analytics.ts';
import { decodeKey, FIRST_ID, pageOf, pageSize, type Page } from './page.ts';
import { cellArrays, inScope, type Scope } from './scope.ts';

/** The years that are looked at: `year` and those before it, `within` in all. */
interface Window {
  readonly year: number;
  readonly within: number;
}

/** Problems of a window by unit, class and year: as many groups as units have classes, however many items there are. */
export async function problemGroups(
  db: Queryable,
  scope: Scope,
  { year, within }: Window,
): Promise<readonly ProblemGroup[]> {
  const { rows } = await db.query<ProblemGroup>(
    `
      select p.unit_id as "unitId", p.category, p.fiscal_year as year, count(*)::int as problems from problem p
      where p.fiscal_year between $4::int and $5::int and p.category is not null and ${inScope(scope, 'p')}
      group by p.unit_id, p.category, p.fiscal_year`,
    [...cellArrays(scope), year - within + 1, year],
  );
  return rows;
}

/** In none of the classes: none was given, or it is from before they were closed. */
const IN_NO_CLASS = `(p.category is null or p.category not in (${PROBLEM_CATEGORIES.map((one) => `'${one}'`).join(', ')}))`;

/** Problems of a year that no class counts. */
export async function unclassedProblems(db: Queryable, scope: Scope, year: number): Promise<number> {
  const { rows } = await db.query<{ count: number }>(
    `select count(*)::int as count from problem p where p.fiscal_year = $4 and ${IN_NO_CLASS} and ${inScope(scope, 'p')}`,
    [...cellArrays(scope), year],
  );
  return rows[0]?.count ?? 0;
}

/** One problem behind a figure. */
interface RecurringRow {
  readonly itemId: string;
  readonly no: number;
  readonly itemName: string;
  readonly unitName: string | null;
  readonly title: string;
  readonly category: string | null;
  readonly documentNumber: string;
  readonly issuedOn: PlainDate;
  readonly open: boolean;
}

/** The problems that a figure counts, of one year, of a class or `UNCLASSED`; `repeated`: only of a class that the unit had before within the window. */
export async function recurringRows(
  db: Queryable,
  scope: Scope,
  asked: RowsAsked & Window & { readonly category?: string | undefined; readonly repeated: boolean },
): Promise<Page<RecurringRow>> {
  const { year, within, unitId, category, repeated, cursor, limit } = asked;
  const size = pageSize(limit);
  const { rows } = await db.query<RecurringRow>(
    `
      select p.instance_id as "itemId", p.no, p.item_name as "itemName", u.name as "unitName", p.title, p.category,
        p.document_number as "documentNumber", p.issued_on as "issuedOn", p.open
      from problem p left join unit u on u.id = p.unit_id
      where p.fiscal_year = $4 and ${category === UNCLASSED ? IN_NO_CLASS : 'p.category is not null'} and ($5::text is null or p.unit_id = $5)
        and ($6::text is null or p.category = $6) and ${inScope(scope, 'p')} and $7::int > 0
        and (p.instance_id, p.no) > ($8::uuid, $9::int)
        ${repeated ? REPEATED : ''}
      order by p.instance_id, p.no limit $10`,
    [
      ...cellArrays(scope),
      year,
      unitId ?? null,
      category === UNCLASSED ? null : (category ?? null),
      within,
      ...(decodeKey(cursor, 2) ?? [FIRST_ID, 0]),
      size + 1,
    ],
  );
  return pageOf(rows, size, ({ itemId, no }) => [itemId, no]);
}

// By problem_recurring: unit, class, year.
const REPEATED = `and p.category <> 'other' and exists (
  select from problem earlier where earlier.unit_id = p.unit_id and earlier.category = p.category
    and earlier.fiscal_year between p.fiscal_year - $7 + 1 and p.fiscal_year - 1)`;
