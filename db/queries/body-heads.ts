import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import { standingOf, type Standing } from '../../domain/bodies/seats.ts';
import type { Queryable } from '../pool.ts';

/** Whom escalations of a region reach. */
export interface LadderHead {
  readonly regionId: string;
  readonly regionName: string;
  readonly bodyId: string | null;
  readonly bodyName: string | null;
  readonly personId: string | null;
  readonly name: string | null;
  readonly office: string | null;
  readonly standing: Standing;
}

type Row = Omit<LadderHead, 'standing'> & {
  readonly seatId: string | null;
  readonly active: boolean;
  readonly holdsOffice: boolean;
};

const HEADS = `
  select r.id as "regionId", r.name as "regionName", b.id as "bodyId", b.name as "bodyName", m.id as "seatId",
    m.person_id as "personId", coalesce(p.name, m.name) as name, m.office, coalesce(p.active, false) as active,
    exists (select from person_grant g where g.person_id = m.person_id and g.region_id = r.id
      and g.role = 'supervisingLeader' and $2::date between g.valid_from and g.valid_until) as "holdsOffice"
  from region r
  left join body b on b.region_id = r.id and b.dissolved_on is null
  left join body_seat m on m.body_id = b.id and m.seat = 'head' and m.ended_on is null
  left join person p on p.id = m.person_id
  where r.id = any ($1::text[]) order by r.path`;

/** The head of each region's body on a day, and whether escalations reach him (S1), from the root down. */
export async function ladderHeads(
  db: Queryable,
  regionIds: readonly string[],
  on: PlainDate,
): Promise<readonly LadderHead[]> {
  const { rows } = await db.query<Row>({ name: 'ladder-heads', text: HEADS, values: [regionIds, on] });
  return rows.map(({ active, holdsOffice, seatId, ...row }) => ({
    ...row,
    standing: standingOf({ ...row, seatId, active, holdsOffice }),
  }));
}
