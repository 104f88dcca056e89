import type { Instant, PlainDate } from '../../domain/calendar/plain-date.ts';
import type { DocumentNumber } from '../../domain/papers/document-number.ts';
import type { NumberState } from '../../domain/papers/number-rules.ts';
import type { Queryable } from '../pool.ts';
import { decodeKey, pageOf, pageSize, type Page } from './page.ts';
import { CELLS, cellArrays, inCell, type Scope } from './scope.ts';

/** An item that a number's paper is about; only those in the reader's scope are named. */
export interface NumberedItem {
  readonly itemId: string;
  readonly process: string;
  readonly title: string;
  readonly unitName: string | null;
  readonly act: string;
  readonly state: 'reserved' | 'used';
  /** The line of the record that issued the paper. */
  readonly seq: number | null;
}

/** A number of the register. */
export interface NumberRow extends DocumentNumber {
  readonly state: NumberState;
  /** What a number taken by hand is for; empty where an act took it. */
  readonly title: string;
  readonly onDate: PlainDate | null;
  readonly takenBy: string | null;
  readonly takenAt: Instant;
  readonly cancelledBy: string | null;
  readonly cancelledAt: Instant | null;
  readonly cancelReason: string;
  /** The first of them; one number may be for hundreds. */
  readonly items: readonly NumberedItem[];
  readonly itemCount: number;
}

export interface NumberFilter {
  readonly codes: readonly string[];
  readonly year?: number | undefined;
  readonly state?: NumberState | undefined;
  /** Part of a number, with any brackets, or of a title. */
  readonly q?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

const ITEMS_SHOWN = 3;
const TEXT = `number_key(d.code || '〔' || d.year || '〕' || d.serial || '号')`;
const MATCHES = `
  ($5::int is null or d.year = $5) and ($6::text is null or d.state = $6)
  and ($7::text is null or position(number_key($7) in ${TEXT}) > 0 or position(lower($7) in lower(d.title)) > 0)`;

// The list's index is read year by year from its end and stops with the year in which the page is full; items are read for
// what the page shows only.
const LIST = `
  with shown as (
    select d.* from document_number d
    where d.code = any ($4::text[]) and ${MATCHES}
      and (d.year < $8 or (d.year = $8 and (d.code > $9 or (d.code = $9 and d.serial < $10))))
    order by d.year desc, d.code, d.serial desc limit $11
  )
  select d.code, d.year, d.serial, d.state, d.title, d.on_date as "onDate", coalesce(t.name, d.taken_by) as "takenBy",
    d.taken_at as "takenAt", coalesce(c.name, d.cancelled_by) as "cancelledBy", d.cancelled_at as "cancelledAt",
    d.cancel_reason as "cancelReason", coalesce(uses.items, '[]'::json) as items, coalesce(uses.count, 0)::int as "itemCount"
  from shown d
  left join person t on t.id::text = d.taken_by
  left join person c on c.id::text = d.cancelled_by
  left join lateral (
    select count(*) as count, json_agg(json_build_object('itemId', i.id, 'process', i.process, 'title', i.title,
        'unitName', u.name, 'act', n.act, 'state', n.state, 'seq', n.seq) order by n.title_order)
      filter (where n.title_order <= ${String(ITEMS_SHOWN)}) as items
    from (
      select n.*, row_number() over (order by i.title, n.instance_id) as title_order
      from number_use n join instance i on i.id = n.instance_id
      where n.code = d.code and n.year = d.year and n.serial = d.serial and n.ours and n.state <> 'released'
        and exists (select from ${CELLS} where ${inCell('i')})
    ) n
    join instance i on i.id = n.instance_id left join unit u on u.id = i.unit_id
  ) uses on true
  order by d.year desc, d.code, d.serial desc`;

const FIRST = [99_999, '', 0] as const;

/** The register, newest year first, each code from its last number down. */
export async function listNumbers(db: Queryable, scope: Scope, filter: NumberFilter): Promise<Page<NumberRow>> {
  const { codes, year = null, state = null, q = null } = filter;
  const size = pageSize(filter.limit);
  const after = decodeKey(filter.cursor, 3) ?? FIRST;
  const { rows } = await db.query<NumberRow>({
    name: 'document-numbers',
    text: LIST,
    values: [...cellArrays(scope), codes, year, state, q, ...after, size + 1],
  });
  return pageOf(rows, size, (row) => [row.year, row.code, row.serial]);
}

/** How many numbers of one code and year stand in one state. */
export interface NumberCount {
  readonly code: string;
  readonly year: number;
  readonly state: NumberState;
  readonly count: number;
}

const COUNTS = `
  select d.code, d.year, d.state, count(*)::int as count from document_number d
  where d.code = any ($1::text[])
    and ($2::text is null or position(number_key($2) in ${TEXT}) > 0 or position(lower($2) in lower(d.title)) > 0)
  group by d.code, d.year, d.state`;

/** What the facets are made of: a few dozen rows, whatever the register holds. */
export async function countNumbers(
  db: Queryable,
  codes: readonly string[],
  q: string | undefined,
): Promise<readonly NumberCount[]> {
  const { rows } = await db.query<NumberCount>({
    name: 'document-number-counts',
    text: COUNTS,
    values: [codes, q ?? null],
  });
  return rows;
}

/** A paper that another body numbered, or one from before the register. */
export interface OutsideNumber extends DocumentNumber {
  readonly itemId: string;
  readonly title: string;
  readonly unitName: string | null;
  readonly act: string;
  readonly onDate: PlainDate;
  readonly seq: number | null;
}

const OUTSIDE = `
  select n.code, n.year, n.serial, n.instance_id as "itemId", i.title, u.name as "unitName", n.act,
    n.on_date as "onDate", n.seq
  from number_use n join instance i on i.id = n.instance_id left join unit u on u.id = i.unit_id
  where not n.ours and n.state <> 'released' and n.region_id = any ($4::text[])
    and (n.on_date, n.instance_id, n.act) < ($5::date, $6::uuid, $7::text)
    and exists (select from ${CELLS} where ${inCell('i')})
  order by n.on_date desc, n.instance_id desc, n.act desc limit $8`;

const LAST = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff', '\u{10ffff}'] as const;

/** Numbers of others that acts in these regions name, newest first. */
export async function listOutsideNumbers(
  db: Queryable,
  scope: Scope,
  {
    regionIds,
    cursor,
    limit,
  }: { regionIds: readonly string[]; cursor?: string | undefined; limit?: number | undefined },
): Promise<Page<OutsideNumber>> {
  const size = pageSize(limit);
  const after = decodeKey(cursor, 3) ?? LAST;
  const { rows } = await db.query<OutsideNumber>({
    name: 'outside-numbers',
    text: OUTSIDE,
    values: [...cellArrays(scope), regionIds, ...after, size + 1],
  });
  return pageOf(rows, size, ({ onDate, itemId, act }) => [onDate, itemId, act]);
}
