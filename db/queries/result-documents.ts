import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import type { ResultDocumentState } from '../../domain/processes/result-document/state.ts';
import type { Queryable } from '../pool.ts';
import { decodeKey, pageOf, pageSize, type Page } from './page.ts';
import { issued, readBelow } from './result-document-readers.ts';

/** A document about results as lists show it. */
export interface ResultDocumentRow {
  readonly id: string;
  readonly regionId: string;
  readonly regionName: string;
  readonly state: ResultDocumentState;
  readonly nextDue: PlainDate | null;
  /** The number of the issued document that has taken its place, as far as the reader may know of it. */
  readonly replacedBy: string | null;
}

export interface ResultDocumentFilter {
  /** Regions whose documents are read as they stand. */
  readonly regionIds: readonly string[];
  /** Regions above, of which only what is for those below is read. */
  readonly issuedOf: readonly string[];
  readonly year?: number | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/** Documents about results, the latest year first. */
export async function resultDocuments(
  db: Queryable,
  { regionIds, issuedOf, year, cursor, limit }: ResultDocumentFilter,
): Promise<Page<ResultDocumentRow>> {
  const size = pageSize(limit);
  const [before, id] = decodeKey(cursor, 2) ?? [9999, 'ffffffff-ffff-ffff-ffff-ffffffffffff'];
  const { rows } = await db.query<ResultDocumentRow>({
    name: 'result-documents',
    text: `
      select i.id, i.region_id as "regionId", r.name as "regionName", i.state,
        (select min(o.due) from obligation o where o.instance_id = i.id and o.settled_on is null) as "nextDue",
        (select n.state #>> '{issued,documentNumber}' from instance n
          where n.process = 'resultDocument' and n.region_id = i.region_id and n.fiscal_year = i.fiscal_year
            and n.state #>> '{content,replaces,documentId}' = i.id::text and ${issued('n')}
            and (n.region_id = any ($1::text[]) or ${readBelow('n')}) limit 1) as "replacedBy"
      from instance i join region r on r.id = i.region_id
      where i.process = 'resultDocument'
        and (i.region_id = any ($1::text[]) or (i.region_id = any ($2::text[]) and ${readBelow('i')}))
        and ($3::int is null or i.fiscal_year = $3) and (i.fiscal_year, i.id) < ($4::int, $5::uuid)
      order by i.fiscal_year desc, i.id desc limit $6`,
    values: [regionIds, issuedOf, year ?? null, before, id, size + 1],
  });
  return pageOf(rows, size, (row) => [row.state.fiscalYear, row.id]);
}

/** The day on which the last evaluation of a year was concluded so far. */
export async function lastConclusion(db: Queryable, regionId: string, year: number): Promise<PlainDate | null> {
  const { rows } = await db.query<{ on: PlainDate | null }>({
    name: 'last-conclusion',
    text: 'select max(l.concluded_on) as on from item_life l where l.region_id = $1 and l.fiscal_year = $2',
    values: [regionId, year],
  });
  return rows[0]?.on ?? null;
}
