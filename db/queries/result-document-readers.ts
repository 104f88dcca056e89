import type { Queryable } from '../pool.ts';

/** Whether a document about results, a row of `instance`, has been signed and issued. */
export function issued(row: string): string {
  return `${row}.phase in ('documentDelivering', 'closed')`;
}

/**
 * Whether the regions below may read a document about results (P2). A plan and a ranking of those regions from the day of
 * issue (E6, R6); a list or an assessment of them once it is delivered to everybody to whom it goes: nobody learns here
 * what he has not been told (S8). What is about a bureau's own departments is for those to whom it is delivered.
 */
export function readBelow(row: string): string {
  const kind = `${row}.state ->> 'documentKind'`;
  const delivered = `not exists (select from jsonb_array_elements(${row}.state -> 'recipients') one
    where one ->> 'deliveredOn' is null)`;
  return `(${issued(row)} and (${kind} = 'evaluationPlan'
    or (${row}.state ->> 'ranked' = 'county' and (${kind} = 'ranking' or ${delivered}))))`;
}

/** Whether the regions below may read this document. */
export async function isReadBelow(db: Queryable, id: string): Promise<boolean> {
  const { rows } = await db.query({
    name: 'result-document-is-read-below',
    text: `select from instance i where i.id = $1 and i.process = 'resultDocument' and ${readBelow('i')}`,
    values: [id],
  });
  return rows.length > 0;
}

/** Whether a frozen ranking ranks the regions below and has been issued: from then on they may read it. */
export async function isIssuedBelow(db: Queryable, regionId: string, rankingId: string): Promise<boolean> {
  const { rows } = await db.query({
    name: 'ranking-is-issued',
    text: `select from instance i where i.process = 'resultDocument' and i.region_id = $1 and ${readBelow('i')}
      and i.state #>> '{content,rankingId}' = $2 and i.state ->> 'documentKind' = 'ranking' limit 1`,
    values: [regionId, rankingId],
  });
  return rows.length > 0;
}
