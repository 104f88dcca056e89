import type { Queryable } from '../pool.ts';
import { gramsOf } from './grams.ts';
import { decodeKey, pageOf, pageSize, type Page } from './page.ts';
import { CELLS, cellArrays, wholeRegions, type Cell, type Scope } from './scope.ts';
import type { Found, FoundKind } from './search-found.ts';
import {
  DOCUMENTS,
  EVALUATIONS,
  ITEMS,
  NAMED,
  numberKey,
  PROBLEMS,
  RESULTS,
  SEASONS,
  SUPERVISIONS,
  UNITS,
  type CellKind,
  type Search,
} from './search-kinds.ts';

/** Counted so far, not further: nobody reads on from there, he types another word. */
export const COUNTED_UP_TO = 1000;

interface Asked {
  /** Lower case, without blanks around it. */
  readonly word: string;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
  /** How many there are, as `countFound` says. */
  readonly count: number;
}

type PageOf = (db: Queryable, scope: Scope, asked: Asked) => Promise<Page<Found>>;

const plain = <Row extends Found>(search: Search<Row>): PageOf => {
  return (db, scope, asked) => page(db, scope, asked, search, (first) => first);
};

/** Reading one kind of thing page by page, as far as a scope reaches. */
export const FOUND: Readonly<Record<FoundKind, PageOf>> = {
  items: plain(ITEMS),
  evaluations: plain(EVALUATIONS),
  results: plain(RESULTS),
  supervisions: plain(SUPERVISIONS),
  seasons: plain(SEASONS),
  units: plain(UNITS),
  problems: plain(PROBLEMS),
  documents: (db, scope, { word, ...asked }) => page(db, scope, { word: numberKey(word), ...asked }, DOCUMENTS, named),
};

function named(first: string): string {
  return `
    select 'documents' as kind, d.*, named.items, one.process, one.id as "itemId", one.title as "itemName"
    from (${first}) d ${NAMED} order by d."issuedOn" desc, d.number desc, d."regionId" desc`;
}

const CELLS_OF: Readonly<Record<Exclude<CellKind, 'region'>, string>> = {
  division: 'cell.division_id is not null',
  unit: 'cell.unit_id is not null',
};

function kindOf({ unitId, divisionId }: Cell): CellKind {
  if (unitId !== undefined) return 'unit';
  return divisionId === undefined ? 'region' : 'division';
}

/**
 * How rows are read: counted in no order; found first and put in order afterwards, where they are few; read in order
 * until there are enough, where they are many. Told apart by their count, because the planner cannot know how rare a
 * word is, and the wrong way costs a hundred times as much.
 */
type Mode = 'counted' | 'few' | 'many';

interface Wanted {
  readonly scope: Scope;
  /** Where the page begins, as a further condition. */
  readonly behind: string;
  readonly mode: Mode;
}

/**
 * The first rows of a scope: of all its whole regions at once, of each narrower cell by itself from the index that knows
 * it. A row that lies in two cells is there once. Parameters 6 and 7 are how many, and the whole regions.
 */
function firstRows<Row extends Found>(
  { from, found, inside, columns, order, direction }: Search<Row>,
  { scope, behind, mode }: Wanted,
): string {
  const sorted = order.map(([, name]) => `${name} ${direction}`).join(', ');
  const keys = order.map(([column, name]) => `${column} as ${name}`).join(', ');
  const limited = (read: string): string => {
    if (mode === 'counted') return `(${read} limit $6)`;
    return `(${mode === 'few' ? `select few.* from (${read} offset 0) few` : read} order by ${sorted} limit $6)`;
  };
  const rows = (where: string): string =>
    limited(
      `select ${mode === 'counted' ? keys : columns} from ${from} where ${found} and ${where} and $7::text[] is not null ${behind}`,
    );
  const branches = [...new Set(scope.map(kindOf))].map((kind) =>
    kind === 'region'
      ? rows(`${inside.region} = any ($7::text[]) and ($1::text[] || $2::text[] || $3::text[]) is not null`)
      : `select page.* from ${CELLS} cross join lateral ${rows(inside[kind])} page where ${CELLS_OF[kind]}`,
  );
  const key = order.map(([, name]) => name).join(', ');
  return `select distinct on (${key}) x.* from (${branches.join(' union all ')}) x order by ${sorted} limit $6`;
}

async function page<Row extends Found>(
  db: Queryable,
  scope: Scope,
  { word, cursor, limit, count }: Asked,
  search: Search<Row>,
  around: (first: string) => string,
): Promise<Page<Row>> {
  const size = pageSize(limit);
  const after = decodeKey(cursor, search.order.length);
  if (count === 0) return { rows: [], next: null };
  const mode = count > COUNTED_UP_TO ? 'many' : 'few';
  const key = search.order.map(([, , type], at) => `$${String(8 + at)}::${type}`).join(', ');
  const names = search.order.map(([column]) => column).join(', ');
  const behind = after === undefined ? '' : `and (${names}) ${search.direction === 'asc' ? '>' : '<'} (${key})`;
  const { rows } = await db.query<Row>(around(firstRows(search, { scope, behind, mode })), [
    ...cellArrays(scope),
    gramsOf(word),
    word,
    size + 1,
    wholeRegions(scope),
    ...(after ?? []),
  ]);
  return pageOf(rows, size, search.keyOf);
}

/** How many there are of a kind, up to `COUNTED_UP_TO` and one more. */
export async function countFound(db: Queryable, scope: Scope, kind: FoundKind, word: string): Promise<number> {
  if (scope.length === 0) return 0;
  const compared = kind === 'documents' ? numberKey(word) : word;
  const { rows } = await db.query<{ count: number }>(
    `select count(*)::int as count from (${COUNTED[kind]({ scope, behind: '', mode: 'counted' })}) found`,
    [...cellArrays(scope), gramsOf(compared), compared, COUNTED_UP_TO + 1, wholeRegions(scope)],
  );
  return rows[0]?.count ?? 0;
}

const COUNTED: Readonly<Record<FoundKind, (wanted: Wanted) => string>> = {
  items: (wanted) => firstRows(ITEMS, wanted),
  evaluations: (wanted) => firstRows(EVALUATIONS, wanted),
  results: (wanted) => firstRows(RESULTS, wanted),
  supervisions: (wanted) => firstRows(SUPERVISIONS, wanted),
  seasons: (wanted) => firstRows(SEASONS, wanted),
  units: (wanted) => firstRows(UNITS, wanted),
  documents: (wanted) => firstRows(DOCUMENTS, wanted),
  problems: (wanted) => firstRows(PROBLEMS, wanted),
};
