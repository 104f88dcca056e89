import type { Key } from './page.ts';
import { readBelow } from './result-document-readers.ts';
import { CELLS, inCell, type Scope } from './scope.ts';
import { OPEN_TO_UNIT } from './seasons.ts';
import type {
  Found,
  FoundDocument,
  FoundEvaluation,
  FoundItem,
  FoundProblem,
  FoundResult,
  FoundSeason,
  FoundSupervision,
  FoundUnit,
} from './search-found.ts';

/** How much of a region a cell of a scope is. */
export type CellKind = 'region' | 'division' | 'unit';

/** Where a row with these columns lies in a cell. */
function insideOf(row: string): Readonly<Record<CellKind, string>> {
  const region = `${row}.region_id = cell.region_id`;
  return {
    region: `${row}.region_id`,
    division: `${region} and ${row}.division_id = cell.division_id`,
    unit: `${region} and ${row}.unit_id = cell.unit_id`,
  };
}

const ISSUED_PART = 'issued';

/** Where documents about results are read: all of a region's own, of those above what is for those below. */
export function resultScope(regions: readonly string[], above: readonly string[]): Scope {
  return [
    ...regions.map((regionId) => ({ regionId })),
    ...above.map((regionId) => ({ regionId, divisionId: ISSUED_PART })),
  ];
}

/** How one kind of thing is found. */
export interface Search<Row extends Found> {
  /** From where, and which condition finds the word; parameters 4 and 5 are its pairs of characters and the word. */
  readonly from: string;
  readonly found: string;
  /** Its region; and whether it lies in a cell of a division, or of a unit: each has an index of its own. */
  readonly inside: Readonly<Record<CellKind, string>>;
  readonly columns: string;
  /** Columns of the order, their names in the row, and their types; every one in the same direction. */
  readonly order: readonly (readonly [column: string, name: string, type: string])[];
  readonly direction: 'asc' | 'desc';
  readonly keyOf: (row: Row) => Key;
}

/** The newest year first. */
const BY_YEAR: Search<Found>['order'] = [
  ['w.fiscal_year', '"fiscalYear"', 'integer'],
  ['w.instance_id', '"itemId"', 'uuid'],
];

// A word has to be where its pairs of characters are: the first condition finds the rows, the second makes sure.
export const ITEMS: Search<FoundItem> = {
  from: 'budget_item_words w join budget_item b on b.instance_id = w.instance_id left join unit u on u.id = b.unit_id',
  found: 'w.grams @> $4::text[] and position($5::text in w.words) > 0',
  inside: insideOf('b'),
  columns: `'items' as kind, w.instance_id as "itemId", b.name, b.code, u.name as "unitName", w.fiscal_year as "fiscalYear",
    b.phase, coalesce(b.approved_fen, b.requested_fen) as "amountFen"`,
  order: BY_YEAR,
  direction: 'desc',
  keyOf: ({ fiscalYear, itemId }) => [fiscalYear, itemId],
};

export const EVALUATIONS: Search<FoundEvaluation> = {
  from: `matter_words w join evaluation e on e.instance_id = w.instance_id left join unit u on u.id = e.unit_id`,
  found: `w.process = 'evaluation' and w.grams @> $4::text[] and position($5::text in w.words) > 0`,
  inside: insideOf('e'),
  columns: `'evaluations' as kind, w.instance_id as "itemId", e.name, e.code, u.name as "unitName",
    w.fiscal_year as "fiscalYear", e.phase, e.score`,
  order: BY_YEAR,
  direction: 'desc',
  keyOf: ({ fiscalYear, itemId }) => [fiscalYear, itemId],
};

/** Documents about results are whole bureaus'. What a region above has issued is a narrow cell, named `ISSUED_PART`. */
export const RESULTS: Search<FoundResult> = {
  from: 'matter_words w join instance i on i.id = w.instance_id join region r on r.id = i.region_id',
  found: `w.process = 'resultDocument' and w.grams @> $4::text[] and position($5::text in w.words) > 0`,
  inside: {
    ...insideOf('i'),
    division: `i.region_id = cell.region_id and cell.division_id = '${ISSUED_PART}' and ${readBelow('i')}`,
  },
  columns: `'results' as kind, w.instance_id as "itemId", i.title as name,
    i.state #>> '{issued,documentNumber}' as "documentNumber", r.name as "regionName",
    w.fiscal_year as "fiscalYear", i.phase`,
  order: BY_YEAR,
  direction: 'desc',
  keyOf: ({ fiscalYear, itemId }) => [fiscalYear, itemId],
};

export const SUPERVISIONS: Search<FoundSupervision> = {
  from: `matter_words w join instance i on i.id = w.instance_id join region r on r.id = i.region_id
    left join unit u on u.id = i.unit_id`,
  found: `w.process = 'supervision' and w.grams @> $4::text[] and position($5::text in w.words) > 0`,
  inside: insideOf('i'),
  columns: `'supervisions' as kind, w.instance_id as "itemId", i.title as name, i.code,
    i.state #>> '{about,title}' as "aboutName", u.name as "unitName", r.name as "regionName",
    w.fiscal_year as "fiscalYear", i.phase`,
  order: BY_YEAR,
  direction: 'desc',
  keyOf: ({ fiscalYear, itemId }) => [fiscalYear, itemId],
};

/** A round is the whole bureau's: its divisions see it, and a unit sees what concerns it once it is open. */
export const SEASONS: Search<FoundSeason> = {
  from: 'matter_words w join instance i on i.id = w.instance_id join region r on r.id = i.region_id',
  found: `w.process = 'season' and w.grams @> $4::text[] and position($5::text in w.words) > 0`,
  inside: {
    region: 'i.region_id',
    division: 'i.region_id = cell.region_id',
    unit: `i.region_id = cell.region_id and ${OPEN_TO_UNIT}`,
  },
  columns: `'seasons' as kind, w.instance_id as "itemId", i.title as name, i.code, r.name as "regionName",
    w.fiscal_year as "fiscalYear", i.phase`,
  order: BY_YEAR,
  direction: 'desc',
  keyOf: ({ fiscalYear, itemId }) => [fiscalYear, itemId],
};

export const PROBLEMS: Search<FoundProblem> = {
  from: `problem_words w join problem p on p.instance_id = w.instance_id and p.no = w.no
    left join unit u on u.id = p.unit_id`,
  found: `w.grams @> $4::text[]
    and position($5::text in lower(concat_ws(' ', p.title, p.recommendation, p.item_name, p.document_number))) > 0`,
  inside: insideOf('p'),
  columns: `'problems' as kind, w.instance_id as "itemId", p.process, w.no, p.title, p.item_name as "itemName",
    p.document_number as "documentNumber", u.name as "unitName", w.fiscal_year as "fiscalYear", p.open`,
  order: [
    ['w.fiscal_year', '"fiscalYear"', 'integer'],
    ['w.instance_id', '"itemId"', 'uuid'],
    ['w.no', 'no', 'integer'],
  ],
  direction: 'desc',
  keyOf: ({ fiscalYear, itemId, no }) => [fiscalYear, itemId, no],
};

// Units are few: their names are read as they are.
export const UNITS: Search<FoundUnit> = {
  from: 'unit u join region r on r.id = u.region_id',
  found: `$4::text[] is not null and position($5::text in lower(u.name || ' ' || u.code)) > 0`,
  inside: { ...insideOf('u'), unit: 'u.region_id = cell.region_id and u.id = cell.unit_id' },
  columns: `'units' as kind, u.id as "unitId", u.name, u.code, u.region_id as "regionId", r.name as "regionName"`,
  order: [
    ['u.region_id', '"regionId"', 'text'],
    ['u.code', 'code', 'text'],
    ['u.id', '"unitId"', 'text'],
  ],
  direction: 'asc',
  keyOf: ({ regionId, code, unitId }) => [regionId, code, unitId],
};

/** Of the matters that a document names, those that the reader may read. */
export const NAMED = `
  cross join lateral (
    select count(*)::int as items, min(b.id::text)::uuid as one
    from issued_number n join instance b on b.id = n.instance_id
    where n.region_id = d."regionId" and n.number = d.number and exists (select from ${CELLS} where ${inCell('b')})
  ) named join instance one on one.id = named.one`;

export const DOCUMENTS: Search<FoundDocument> = {
  from: 'issued_document d',
  found: `d.grams @> $4::text[] and position($5::text in d.key) > 0`,
  inside: {
    region: 'd.region_id',
    division: 'd.region_id = cell.region_id and cell.division_id = any (d.division_ids)',
    unit: 'd.region_id = cell.region_id and d.unit_ids @> array[cell.unit_id]',
  },
  columns: 'd.number, d.region_id as "regionId", d.cause, d.issued_on as "issuedOn"',
  order: [
    ['d.issued_on', '"issuedOn"', 'date'],
    ['d.number', 'number', 'text'],
    ['d.region_id', '"regionId"', 'text'],
  ],
  direction: 'desc',
  keyOf: ({ issuedOn, number, regionId }) => [issuedOn, number, regionId],
};

/** How a document's number is compared: square and round brackets stand for the hexagonal ones. */
export function numberKey(word: string): string {
  const brackets: Readonly<Record<string, string>> = Object.fromEntries([
    ...Array.from('[(（【［', (one) => [one, '〔'] as const),
    ...Array.from('])）】］', (one) => [one, '〕'] as const),
  ]);
  return Array.from(word.toLowerCase())
    .filter((one) => one !== ' ')
    .map((one) => brackets[one] ?? one)
    .join('');
}
