import type { Instant, PlainDate } from '../../domain/calendar/plain-date.ts';
import type { QualityMarks } from '../../domain/libraries/quality.ts';
import type { Queryable } from '../pool.ts';

/** What an agency was engaged for. Money is 分; `matterId` is the evaluation, where it runs here. */
export interface Engagement {
  readonly id: string;
  readonly agencyId: string;
  readonly regionId: string;
  readonly subject: string;
  readonly matterId: string | null;
  readonly begunOn: PlainDate;
  readonly endsOn: PlainDate | null;
  readonly feeFen: number | null;
  readonly by: string;
  readonly at: Instant;
}

/** Writes down an engagement; the same id again changes nothing. */
export async function recordEngagement(db: Queryable, one: Engagement): Promise<void> {
  await db.query(
    `insert into agency_engagement (id, agency_id, region_id, subject, matter_id, begun_on, ends_on, fee_fen, by_person, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (id) do nothing`,
    [
      one.id,
      one.agencyId,
      one.regionId,
      one.subject,
      one.matterId,
      one.begunOn,
      one.endsOn,
      one.feeFen,
      one.by,
      one.at,
    ],
  );
}

export interface Rating {
  readonly engagementId: string;
  readonly marks: QualityMarks;
  readonly score: number;
  readonly opinion: string;
  readonly by: string;
  readonly at: Instant;
}

/** A rating flows back into the registry; an earlier one of the same engagement stays, the later one counts. */
export async function rateEngagement(db: Queryable, { engagementId, ...rating }: Rating): Promise<void> {
  await db.query(
    `insert into agency_rating (engagement_id, number, marks, score, opinion, by_person, at)
     select $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6 from agency_rating where engagement_id = $1`,
    [engagementId, JSON.stringify(rating.marks), rating.score, rating.opinion, rating.by, rating.at],
  );
}

export interface EngagementRow extends Omit<Engagement, 'agencyId' | 'by' | 'at'> {
  readonly regionName: string;
  readonly marks: QualityMarks | null;
  readonly score: number | null;
  readonly opinion: string | null;
  readonly ratedByName: string | null;
  readonly ratings: number;
}

const ENGAGEMENT = `
  select g.id, g.region_id as "regionId", r.name as "regionName", g.subject, g.matter_id as "matterId",
    g.begun_on as "begunOn", g.ends_on as "endsOn", g.fee_fen as "feeFen", q.marks, q.score, q.opinion,
    p.name as "ratedByName", coalesce(q.number, 0) as ratings
  from agency_engagement g join region r on r.id = g.region_id
  left join lateral (
    select * from agency_rating q where q.engagement_id = g.id order by q.number desc limit 1
  ) q on true left join person p on p.id = q.by_person`;

/** An agency's engagements, newest first, each with the rating that counts. */
export async function engagementsOf(db: Queryable, agencyId: string, most: number): Promise<readonly EngagementRow[]> {
  const { rows } = await db.query<EngagementRow>(
    `${ENGAGEMENT} where g.agency_id = $1 order by g.begun_on desc, g.id limit $2`,
    [agencyId, most],
  );
  return rows;
}

/** One engagement of an agency. */
export async function engagement(db: Queryable, agencyId: string, id: string): Promise<EngagementRow | undefined> {
  const { rows } = await db.query<EngagementRow>(`${ENGAGEMENT} where g.agency_id = $1 and g.id = $2`, [agencyId, id]);
  return rows[0];
}

/** How often agencies were engaged, and the mean of the scores that count. */
export async function agencyQuality(
  db: Queryable,
  agencyIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly engagements: number; readonly quality: number | null }>> {
  const { rows } = await db.query<{ id: string; engagements: number; quality: number | null }>(
    `select g.agency_id as id, count(*)::int as engagements, round(avg(q.score), 2) as quality
     from agency_engagement g left join lateral (
       select score from agency_rating q where q.engagement_id = g.id order by q.number desc limit 1
     ) q on true
     where g.agency_id = any ($1::uuid[]) group by g.agency_id`,
    [agencyIds],
  );
  return new Map(rows.map(({ id, ...one }) => [id, one]));
}
