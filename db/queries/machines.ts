import type { Instant, PlainDate } from '../../domain/calendar/plain-date.ts';
import type { Ability } from '../../domain/people/machine.ts';
import { MACHINE_ROLE } from '../../domain/process/roles.ts';
import type { Queryable } from '../pool.ts';
import { decodeKey, pageOf, pageSize, type Page } from './page.ts';

/** A region in which a machine works: kept to these units, to the whole and what lies below where there is none. */
export interface MachineRegion {
  readonly id: string;
  readonly name: string;
  readonly units: readonly { readonly id: string; readonly name: string }[];
}

/** Another system's account as its administrator sees it. */
export interface MachineRow {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly purpose: string;
  readonly active: boolean;
  /** Whose administrators look after it; in which regions it works is said by what it holds. */
  readonly regionId: string;
  readonly regionName: string;
  readonly regions: readonly MachineRegion[];
  readonly ownerLogin: string;
  readonly ownerName: string;
  readonly ownerActive: boolean;
  readonly abilities: readonly Ability[];
  readonly addresses: readonly string[];
  readonly madeAt: Instant;
}

const MACHINE = `m.id, p.login, p.name, m.purpose, p.active, m.region_id as "regionId", r.name as "regionName",
  o.login as "ownerLogin", o.name as "ownerName", o.active as "ownerActive", m.abilities, m.addresses,
  m.made_at as "madeAt",
  (select coalesce(json_agg(json_build_object('id', held.id, 'name', held.name, 'units', held.units)
     order by held.path), '[]')
   from (
     select w.id, w.name, w.path, coalesce(json_agg(json_build_object('id', u.id, 'name', u.name) order by u.code)
       filter (where u.id is not null), '[]') as units
     from person_grant g join region w on w.id = g.region_id left join unit u on u.id = g.unit_id
     where g.person_id = m.id and $1::date between g.valid_from and g.valid_until
     group by w.id
   ) held) as regions
  from machine_account m join person p on p.id = m.id join person o on o.id = m.owner_id
  join region r on r.id = m.region_id`;

/** Machines that are looked after from these regions or work in one of them, page by page. */
export async function machines(
  db: Queryable,
  { regionIds, today }: { readonly regionIds: readonly string[]; readonly today: PlainDate },
  request: { readonly cursor?: string | undefined; readonly limit?: number | undefined },
): Promise<Page<MachineRow>> {
  const size = pageSize(request.limit);
  const [region, id] = decodeKey(request.cursor, 2) ?? ['', '00000000-0000-0000-0000-000000000000'];
  const { rows } = await db.query<MachineRow>(
    `select ${MACHINE} where (m.region_id = any ($2::text[]) or exists (
       select from person_grant g where g.person_id = m.id and g.region_id = any ($2::text[])
         and $1::date between g.valid_from and g.valid_until
     )) and (m.region_id, m.id) > ($3, $4::uuid)
     order by m.region_id, m.id limit $5`,
    [today, regionIds, region, id, size + 1],
  );
  return pageOf(rows, size, (row) => [row.regionId, row.id]);
}

export async function machineOf(db: Queryable, id: string, today: PlainDate): Promise<MachineRow | undefined> {
  const { rows } = await db.query<MachineRow>(`select ${MACHINE} where m.id = $2`, [today, id]);
  return rows[0];
}

export interface NewMachine {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly purpose: string;
  readonly regionId: string;
  readonly ownerId: string;
  readonly abilities: readonly Ability[];
  readonly addresses: readonly string[];
  readonly madeBy: string;
  readonly now: Instant;
}

/** No password has this hash: nobody signs in with it. */
const NO_PASSWORD = '!';

/** Makes the account; false where the login is taken. */
export async function insertMachine(db: Queryable, machine: NewMachine): Promise<boolean> {
  const { id, login, name, purpose, regionId, ownerId, abilities, addresses, madeBy, now } = machine;
  const { rowCount } = await db.query(
    `insert into person (id, login, name, password_hash, created_at, kind) values ($1, $2, $3, $4, $5, 'machine')
     on conflict (login) do nothing`,
    [id, login, name, NO_PASSWORD, now],
  );
  if (rowCount !== 1) return false;
  await db.query(
    `insert into machine_account (id, region_id, owner_id, purpose, abilities, addresses, made_by, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, regionId, ownerId, purpose, abilities, addresses, madeBy, now],
  );
  return true;
}

export async function changeMachine(
  db: Queryable,
  id: string,
  { ownerId, abilities, addresses }: Pick<NewMachine, 'ownerId' | 'abilities' | 'addresses'>,
): Promise<void> {
  await db.query('update machine_account set owner_id = $2, abilities = $3, addresses = $4 where id = $1', [
    id,
    ownerId,
    abilities,
    addresses,
  ]);
}

/** What a machine may hold: a region as a whole, or one unit of it. */
export interface MachinePlace {
  readonly regionId: string;
  readonly unitId: string | null;
}

/** Keeps a machine to these places from today on; what else it held ends, and what it keeps stays as it is. */
export async function placeMachine(
  db: Queryable,
  { id, places, today }: { id: string; places: readonly MachinePlace[]; today: PlainDate },
): Promise<void> {
  const wanted = [places.map(({ regionId }) => regionId), places.map(({ unitId }) => unitId)];
  await db.query(
    `update person_grant g set valid_until = $2::date - 1
     where person_id = $1 and valid_until >= $2::date and not exists (
       select from ${WANTED} where wanted.region_id = g.region_id and wanted.unit_id is not distinct from g.unit_id)`,
    [id, today, ...wanted],
  );
  await db.query(
    `insert into person_grant (person_id, role, region_id, unit_id, valid_from)
     select $1, $5, wanted.region_id, wanted.unit_id, $2 from ${WANTED}
     where not exists (select from person_grant g where g.person_id = $1 and g.valid_until >= $2::date
       and g.region_id = wanted.region_id and g.unit_id is not distinct from wanted.unit_id)`,
    [id, today, ...wanted, MACHINE_ROLE],
  );
}

const WANTED = 'unnest($3::text[], $4::text[]) as wanted (region_id, unit_id)';
