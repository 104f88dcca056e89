import type { Instant, PlainDate } from '../../domain/calendar/plain-date.ts';
import type { Grade } from '../../domain/policy/policy.ts';
import type { Publication } from '../../domain/follow-up/publication.ts';
import type { Queryable } from '../pool.ts';
import { gramsOf, wordOf } from './grams.ts';
import { decodeKey, encodeKey, pageSize, type Key } from './page.ts';

/** What the public asks for. Nothing here looks at any table but `publication` and the names of places. */
export interface PublicFilter {
  readonly fiscalYear: number;
  /** Regions that count; all of them where none is named. */
  readonly regionIds?: readonly string[] | undefined;
  readonly unitId?: string | undefined;
  readonly grade?: Grade | undefined;
  readonly livelihood?: boolean | undefined;
  /** Words within the name of an item or of its unit. */
  readonly search?: string | undefined;
}

/** A line of the public table; what is not public is null. Amounts are 分. */
export interface PublicRow {
  readonly id: string;
  readonly name: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly regionId: string;
  readonly livelihood: boolean;
  readonly decision: 'publish' | 'partly';
  readonly budgetFen: number | null;
  readonly executedFen: number | null;
  readonly score: number | null;
  readonly grade: Grade | null;
  readonly problemsAll: number | null;
  readonly problemsClosed: number | null;
  readonly rectification: NonNullable<Publication['problems']>['phase'] | null;
  readonly overdue: boolean;
  /** Of a demonstration: the unit does not exist. */
  readonly fictitious: boolean;
}

/** A page of the public table; `from` is how many lines lie before it. */
export interface PublicPage {
  readonly rows: readonly PublicRow[];
  readonly from: number;
  readonly next: string | null;
}

const ROW = `
  p.instance_id as id, p.name, p.unit_id as "unitId", coalesce(u.name, p.unit_id) as "unitName",
  p.region_id as "regionId", p.livelihood, p.decision, p.budget_fen as "budgetFen", p.executed_fen as "executedFen",
  p.score, p.grade, p.problems_all as "problemsAll", p.problems_closed as "problemsClosed", p.rectification, p.overdue,
  coalesce(u.fictitious, false) as fictitious,  p.sort_fen as "sortFen"`;

const ORDER = 'p.livelihood desc, p.sort_fen desc, p.instance_id desc';
const FIRST: Key = [2, 0, '', 0];

/** Conditions that are asked for and no others, so that each question has the plan that fits it. */
function conditions(
  filter: PublicFilter,
  namedUnits: readonly string[],
): { readonly sql: string; readonly values: unknown[] } {
  const { fiscalYear, regionIds, unitId, grade, livelihood, search } = filter;
  const values: unknown[] = [fiscalYear];
  const parts = ['p.fiscal_year = $1', `p.decision <> 'withhold'`];
  const take = (sql: (place: string) => string, value: unknown): void => {
    values.push(value);
    parts.push(sql(`$${String(values.length)}`));
  };
  const [region, ...others] = regionIds ?? [];
  if (region !== undefined && others.length === 0) take((at) => `p.region_id = ${at}`, region);
  else if (regionIds !== undefined) take((at) => `p.region_id = any (${at}::text[])`, regionIds);
  if (unitId !== undefined) take((at) => `p.unit_id = ${at}`, unitId);
  if (grade !== undefined) take((at) => `p.grade = ${at}`, grade);
  if (livelihood !== undefined) take((at) => `p.livelihood = ${at}`, livelihood);
  const word = wordOf(search);
  if (word !== '') {
    const own = (at: string): string => `position(${at}::text in lower(p.name)) > 0`;
    values.push(word);
    const name = own(`$${String(values.length)}`);
    // Words of no unit are found by their index where they are rare; the rest is read in the table's order.
    if (namedUnits.length === 0) take((at) => `p.grams @> ${at}::text[] and ${name}`, gramsOf(word));
    else take((at) => `(p.unit_id = any (${at}::text[]) or ${name})`, namedUnits);
  }
  return { sql: parts.join(' and '), values };
}

/** Livelihood items first, then the largest; by key, and counting on so that lines keep their numbers. */
export async function publicPage(
  db: Queryable,
  filter: PublicFilter,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit?: number | undefined },
): Promise<PublicPage> {
  const size = pageSize(limit);
  const [livelihood, sortFen, id, seen] = decodeKey(cursor, 4) ?? FIRST;
  const rows = await publicRows<PublicRow & Sorted>(db, filter, ROW, [livelihood, sortFen, id] as const, size + 1);
  const shown = rows.slice(0, size);
  const [last, from] = [shown.at(-1), Number(seen) || 0];
  const next = rows.length > size && last ? encodeKey([...keyOf(last), from + shown.length]) : null;
  return { rows: shown, from, next };
}

interface Sorted {
  readonly id: string;
  readonly livelihood: boolean;
  readonly sortFen: number;
}

function keyOf({ livelihood, sortFen, id }: Sorted): readonly [number, number, string] {
  return [livelihood ? 1 : 0, sortFen, id];
}

type After = readonly [livelihood: string | number | undefined, sortFen: unknown, id: unknown];

/** Units whose name holds the word. */
async function unitsNamed(db: Queryable, word: string): Promise<readonly string[]> {
  if (word === '') return [];
  const { rows } = await db.query<{ id: string }>({
    name: 'units-named',
    text: 'select id from unit where position($1::text in lower(name)) > 0',
    values: [word],
  });
  return rows.map(({ id }) => id);
}

async function publicRows<Row extends object>(
  db: Queryable,
  filter: PublicFilter,
  columns: string,
  [livelihood, sortFen, id]: After,
  limit: number,
): Promise<readonly Row[]> {
  const { sql, values } = conditions(filter, await unitsNamed(db, wordOf(filter.search)));
  const isFirst = livelihood === FIRST[0];
  const at = values.length;
  const after = isFirst
    ? ''
    : `and (p.livelihood, p.sort_fen, p.instance_id) < ($${String(at + 2)}::boolean, $${String(at + 3)}::bigint, $${String(at + 4)}::uuid)`;
  const { rows } = await db.query<Row>(
    `select ${columns} from publication p left join unit u on u.id = p.unit_id
     where ${sql} ${after} order by ${ORDER} limit $${String(at + 1)}`,
    [...values, limit, ...(isFirst ? [] : [livelihood === 1, sortFen, id])],
  );
  return rows;
}

/** A publication with all that is public of it. */
export interface PublicItem {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly regionId: string;
  readonly regionName: string;
  readonly fictitious: boolean;
  readonly changedAt: Instant;
  readonly body: Publication;
}

const ITEM = `
  p.instance_id as id, p.unit_id as "unitId", coalesce(u.name, p.unit_id) as "unitName", p.region_id as "regionId",
  (select name from region r where r.id = p.region_id) as "regionName", coalesce(u.fictitious, false) as fictitious,
  p.changed_at as "changedAt", p.body`;

/** One publication; what is withheld does not exist for the public. */
export async function readPublication(db: Queryable, year: number, id: string): Promise<PublicItem | undefined> {
  const { rows } = await db.query<PublicItem>({
    name: 'read-publication',
    text: `select ${ITEM} from publication p left join unit u on u.id = p.unit_id
      where p.instance_id = $1 and p.fiscal_year = $2 and p.decision <> 'withhold'`,
    values: [id, year],
  });
  return rows[0];
}

/** Read so many at a time: enough to be fast, few enough that a year of any size needs the same memory. */
const STREAMED = 500;

/** Every publication that fits, page by page in the table's order. */
export async function* streamPublications(db: Queryable, filter: PublicFilter): AsyncGenerator<PublicItem> {
  let after: After = [FIRST[0], 0, ''];
  for (;;) {
    const columns = `${ITEM}, p.livelihood, p.sort_fen as "sortFen"`;
    const rows = await publicRows<PublicItem & Sorted>(db, filter, columns, after, STREAMED);
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < STREAMED) return;
    after = keyOf(last);
  }
}

/** A line of the corrections log. */
export interface CorrectedRow {
  readonly id: string;
  readonly name: string;
  readonly unitName: string;
  readonly correctedOn: PlainDate;
  readonly corrections: Publication['corrections'];
  readonly indicators: NonNullable<Publication['targets']>['indicators'] | null;
}

/** What was corrected, the latest first. */
export async function correctedPublications(
  db: Queryable,
  { fiscalYear, regionIds }: Pick<PublicFilter, 'fiscalYear' | 'regionIds'>,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit?: number | undefined },
): Promise<{ readonly rows: readonly CorrectedRow[]; readonly next: string | null }> {
  const size = pageSize(limit);
  const after = decodeKey(cursor, 2) ?? ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];
  const { rows } = await db.query<CorrectedRow>(
    `select p.instance_id as id, p.name, coalesce(u.name, p.unit_id) as "unitName", p.corrected_on as "correctedOn",
       p.body -> 'corrections' as corrections, p.body #> '{targets,indicators}' as indicators
     from publication p left join unit u on u.id = p.unit_id
     where p.fiscal_year = $1 and p.corrected_on is not null and p.decision <> 'withhold'
       and ($2::text[] is null or p.region_id = any ($2))
       and (p.corrected_on, p.instance_id) < ($3::date, $4::uuid)
     order by p.corrected_on desc, p.instance_id desc limit $5`,
    [fiscalYear, regionIds ?? null, ...after, size + 1],
  );
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > size && last ? encodeKey([last.correctedOn, last.id]) : null };
}
