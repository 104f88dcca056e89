import type { BodyKind, Department, Seat } from '../../domain/bodies/seats.ts';
import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import type { Queryable } from '../pool.ts';

/** A region's body, standing or dissolved. */
export interface BodyRow {
  readonly id: string;
  readonly regionId: string;
  readonly kind: BodyKind;
  readonly name: string;
  readonly documentNumber: string;
  readonly establishedOn: PlainDate;
  readonly duties: string;
  readonly dissolvedOn: PlainDate | null;
}

/** Somebody's seat in a body. `endedOn` is the first day on which he does not hold it any more. */
export interface SeatRow {
  readonly id: string;
  readonly bodyId: string;
  readonly seat: Seat;
  readonly personId: string | null;
  readonly login: string | null;
  readonly name: string;
  readonly office: string;
  readonly department: Department | null;
  readonly duties: string;
  readonly fromOn: PlainDate;
  readonly endedOn: PlainDate | null;
}

const BODY = `b.id, b.region_id as "regionId", b.kind, b.name, b.document_number as "documentNumber",
  b.established_on as "establishedOn", b.duties, b.dissolved_on as "dissolvedOn"`;

/** The standing bodies of these regions. */
export async function standingBodies(db: Queryable, regionIds: readonly string[]): Promise<readonly BodyRow[]> {
  const { rows } = await db.query<BodyRow>({
    name: 'standing-bodies',
    text: `select ${BODY} from body b where b.region_id = any ($1::text[]) and b.dissolved_on is null`,
    values: [regionIds],
  });
  return rows;
}

export async function bodyById(db: Queryable, id: string): Promise<BodyRow | undefined> {
  const { rows } = await db.query<BodyRow>(`select ${BODY} from body b where b.id = $1`, [id]);
  return rows[0];
}

/** Locks a body until the transaction ends: what is decided on its seats and funds still holds when it is written. */
export async function lockBody(db: Queryable, id: string): Promise<BodyRow | undefined> {
  const { rows } = await db.query<BodyRow>(`select ${BODY} from body b where b.id = $1 for update`, [id]);
  return rows[0];
}

/** Sets a body up; false where it has been before, by the same id. */
export async function insertBody(db: Queryable, body: Omit<BodyRow, 'dissolvedOn'>): Promise<boolean> {
  const { id, regionId, kind, name, documentNumber, establishedOn, duties } = body;
  const { rowCount } = await db.query(
    `insert into body (id, region_id, kind, name, document_number, established_on, duties)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict (id) do nothing`,
    [id, regionId, kind, name, documentNumber, establishedOn, duties],
  );
  return rowCount === 1;
}

export async function changeBody(
  db: Queryable,
  { id, name, documentNumber, duties }: Pick<BodyRow, 'id' | 'name' | 'documentNumber' | 'duties'>,
): Promise<void> {
  await db.query('update body set name = $2, document_number = $3, duties = $4 where id = $1', [
    id,
    name,
    documentNumber,
    duties,
  ]);
}

/** Dissolves a body; whoever still sits in it leaves with it. */
export async function dissolveBody(db: Queryable, id: string, on: PlainDate): Promise<void> {
  await db.query('update body set dissolved_on = $2 where id = $1', [id, on]);
  await db.query(
    'update body_seat set ended_on = greatest($2::date, from_on) where body_id = $1 and ended_on is null',
    [id, on],
  );
}

const SEAT = `s.id, s.body_id as "bodyId", s.seat, s.person_id as "personId", p.login, coalesce(p.name, s.name) as name,
  s.office, s.department, s.duties, s.from_on as "fromOn", s.ended_on as "endedOn"
  from body_seat s left join person p on p.id = s.person_id`;

/** Who sits in these bodies: the head first, then by the order of seats and days. */
export async function seatsOf(
  db: Queryable,
  bodyIds: readonly string[],
  { past = false }: { readonly past?: boolean } = {},
): Promise<readonly SeatRow[]> {
  const { rows } = await db.query<SeatRow>({
    name: 'seats-of',
    text: `select ${SEAT} where s.body_id = any ($1::uuid[]) and (s.ended_on is null or $2)
      order by s.ended_on is not null, s.ended_on desc,
        array_position(array['head', 'responsible', 'member', 'office'], s.seat), s.from_on, s.id`,
    values: [bodyIds, past],
  });
  return rows;
}

/** Gives a seat; false where it was given before, by the same id. */
export async function insertSeat(db: Queryable, seat: Omit<SeatRow, 'login' | 'endedOn'>): Promise<boolean> {
  const { id, bodyId, personId, name, office, department, duties, fromOn } = seat;
  const { rowCount } = await db.query(
    `insert into body_seat (id, body_id, seat, person_id, name, office, department, duties, from_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (id) do nothing`,
    [id, bodyId, seat.seat, personId, name, office, department, duties, fromOn],
  );
  return rowCount === 1;
}

export async function endSeat(db: Queryable, id: string, on: PlainDate): Promise<void> {
  await db.query('update body_seat set ended_on = $2 where id = $1 and ended_on is null', [id, on]);
}

/** Somebody who may be given a seat with his account. */
export interface SeatCandidate {
  readonly id: string;
  readonly name: string;
  readonly login: string;
  /** Whether he is supervising leader of the region: as head he is reached by escalations. */
  readonly leads: boolean;
}

const CANDIDATES = 100;

/** People in use who hold something in a region, by name or login; or the one who is meant by `id`. */
export async function seatCandidates(
  db: Queryable,
  asked: { readonly regionId: string; readonly q: string; readonly today: PlainDate; readonly id?: string },
): Promise<readonly SeatCandidate[]> {
  const { regionId, q, today, id } = asked;
  const { rows } = await db.query<SeatCandidate>(
    `select p.id, p.name, p.login, bool_or(g.role = 'supervisingLeader') as leads
     from person_grant g join person p on p.id = g.person_id and p.active
     where g.region_id = $1 and $3::date between g.valid_from and g.valid_until
       and g.role not in ('expert', 'agencyEvaluator') and ($4::uuid is null or p.id = $4)
       and ($2 = '' or position(lower($2) in lower(p.login)) > 0 or position($2 in p.name) > 0)
     group by p.id order by bool_or(g.role = 'supervisingLeader') desc, p.login limit ${String(CANDIDATES)}`,
    [regionId, q, today, id ?? null],
  );
  return rows;
}
