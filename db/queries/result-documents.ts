import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import type { RankingDocument } from '../../domain/processes/result-document/ranking-standing.ts';
import type { ResultDocumentState } from '../../domain/processes/result-document/state.ts';
import type { Queryable } from '../pool.ts';
import { decodeKey, pageOf, pageSize, type Page } from './page.ts';
import type { RankedYear } from './ranking-inputs.ts';

/** A document about results as lists show it. */
export interface ResultDocumentRow {
  readonly id: string;
  readonly regionId: string;
  readonly regionName: string;
  readonly state: ResultDocumentState;
  readonly nextDue: PlainDate | null;
}

export interface ResultDocumentFilter {
  /** Regions whose documents are read as they stand. */
  readonly regionIds: readonly string[];
  /** Regions above, of which only what is issued is read. */
  readonly issuedOf: readonly string[];
  readonly year?: number | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

const ISSUED = `i.phase in ('documentDelivering', 'closed')`;

/**
 * Whether the regions below may read a document, as row `i`: once it has been issued, and of rankings only those that rank
 * them (R6, P2). A bureau's ranking of its own departments is for those to whom it is delivered.
 */
export const ISSUED_BELOW = `${ISSUED} and (i.state ->> 'documentKind' <> 'ranking' or i.state ->> 'ranked' = 'county')`;

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
        (select min(o.due) from obligation o where o.instance_id = i.id and o.settled_on is null) as "nextDue"
      from instance i join region r on r.id = i.region_id
      where i.process = 'resultDocument'
        and (i.region_id = any ($1::text[]) or (i.region_id = any ($2::text[]) and ${ISSUED_BELOW}))
        and ($3::int is null or i.fiscal_year = $3) and (i.fiscal_year, i.id) < ($4::int, $5::uuid)
      order by i.fiscal_year desc, i.id desc limit $6`,
    values: [regionIds, issuedOf, year ?? null, before, id, size + 1],
  });
  return pageOf(rows, size, (row) => [row.state.fiscalYear, row.id]);
}

/** Whether a frozen ranking ranks the regions below and has been issued: from then on they may read it. */
export async function isIssuedBelow(db: Queryable, regionId: string, rankingId: string): Promise<boolean> {
  const { rows } = await db.query({
    name: 'ranking-is-issued',
    text: `select from instance i where i.process = 'resultDocument' and i.region_id = $1 and ${ISSUED_BELOW}
      and i.state #>> '{content,rankingId}' = $2 and i.state ->> 'documentKind' = 'ranking' limit 1`,
    values: [regionId, rankingId],
  });
  return rows.length > 0;
}

/** Documents that put a bureau's rankings of a year and kind forward, without those withdrawn; there are few. */
export async function rankingDocuments(
  db: Queryable,
  { regionId, year, subject }: RankedYear,
): Promise<readonly RankingDocument[]> {
  const { rows } = await db.query<RankingDocument>({
    name: 'ranking-documents',
    text: `
      select i.id, i.code, i.state #>> '{content,rankingId}' as "rankingId", i.state ->> 'submittedOn' as "submittedOn",
        nullif(i.state -> 'issued', 'null') as issued, i.state #>> '{content,replaces,documentId}' as replaces
      from instance i
      where i.process = 'resultDocument' and i.region_id = $1 and i.fiscal_year = $2
        and i.phase <> 'documentWithdrawn' and i.state ->> 'documentKind' = 'ranking' and i.state ->> 'ranked' = $3
      order by i.id`,
    values: [regionId, year, subject],
  });
  return rows;
}

/**
 * Holds a bureau's rankings of a year and kind for one at a time, until the transaction ends; false while somebody else
 * does. Nobody waits for it: whoever waited would hold a connection that the first still needs.
 */
export async function holdRankings(db: Queryable, { regionId, year, subject }: RankedYear): Promise<boolean> {
  const { rows } = await db.query<{ held: boolean }>(
    'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as held',
    [`rankings ${regionId} ${String(year)} ${subject}`],
  );
  return rows[0]?.held === true;
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
