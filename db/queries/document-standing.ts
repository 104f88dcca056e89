import type { PutForwardDocument } from '../../domain/processes/result-document/document-standing.ts';
import type { ResultDocumentKind } from '../../domain/processes/result-document/state.ts';
import type { Ranked } from '../../domain/ranking/method.ts';
import type { Queryable } from '../pool.ts';
import { readBelow } from './result-document-readers.ts';

/** What one document in force is about: a bureau's year, the kind, and whom it is about. */
export interface DocumentRange {
  readonly regionId: string;
  readonly year: number;
  readonly documentKind: ResultDocumentKind;
  readonly subject: Ranked;
}

/** A document with whether the regions below may know of it. */
export interface StandingRow extends PutForwardDocument {
  readonly readBelow: boolean;
}

/** Documents of a range that were put forward, without those withdrawn; there are few. */
export async function putForwardDocuments(
  db: Queryable,
  { regionId, year, documentKind, subject }: DocumentRange,
): Promise<readonly StandingRow[]> {
  const { rows } = await db.query<StandingRow>({
    name: 'put-forward-documents',
    text: `
      select i.id, i.code, i.state #>> '{content,rankingId}' as "rankingId", i.state ->> 'submittedOn' as "submittedOn",
        nullif(i.state -> 'issued', 'null') as issued, i.state #>> '{content,replaces,documentId}' as replaces,
        ${readBelow('i')} as "readBelow"
      from instance i
      where i.process = 'resultDocument' and i.region_id = $1 and i.fiscal_year = $2
        and i.phase <> 'documentWithdrawn' and i.state ->> 'documentKind' = $3 and i.state ->> 'ranked' = $4
      order by i.id`,
    values: [regionId, year, documentKind, subject],
  });
  return rows;
}

/**
 * Holds a range for one at a time, until the transaction ends; false while somebody else does. Nobody waits for it:
 * whoever waited would hold a connection that the first still needs.
 */
export async function holdDocuments(
  db: Queryable,
  { regionId, year, documentKind, subject }: DocumentRange,
): Promise<boolean> {
  const { rows } = await db.query<{ held: boolean }>(
    'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as held',
    [`${documentKind} ${regionId} ${String(year)} ${subject}`],
  );
  return rows[0]?.held === true;
}
