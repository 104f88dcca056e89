import type { Instant, PlainDate } from '../../domain/calendar/plain-date.ts';
import type { Ability } from '../../domain/people/machine.ts';
import { MACHINE_ROLE } from '../../domain/process/roles.ts';
import type { Queryable } from '../pool.ts';
import { decodeKey, pageOf, pageSize, type Page } from './page.ts';

/** Another system's account as its administrator sees it. */
export interface MachineRow {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly purpose: string;
  readonly active: boolean;
  readonly regionId: string;
  readonly regionName: string;
  /** Units that it is kept to; the region and what lies below it where there is none. */
  readonly units: readonly { readonly id: string; readonly name: string }[];
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
  (select coalesce(json_agg(json_build_object('id', u.id, 'name', u.name) order by u.code), '[]')
   from person_grant g join unit u on u.id = g.unit_id
   where g.person_id = m.id and $1::date between g.valid_from and g.valid_until) as units
  from machine_account m join person p on p.id = m.id join person o on o.id = m.owner_id
  join region r on r.id = m.region_id`;

/** Machines of these regions, page by page. */
export async function machines(
  db: Queryable,
  { regionIds, today }: { readonly regionIds: readonly string[]; readonly today: PlainDate },
  request: { readonly cursor?: string | undefined; readonly limit?: number | undefined },
): Promise<Page<MachineRow>> {
  const size = pageSize(request.limit);
  const [region, id] = decodeKey(request.cursor, 2) ?? ['', '00000000-0000-0000-0000-000000000000'];
  const { rows } = await db.query<MachineRow>(
    `select ${MACHINE} where m.region_id = any ($2::text[]) and (m.region_id, m.id) > ($3, $4::uuid)
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

/** Keeps a machine to these units from today on, or to its region where there are none; what it held before ends. */
export async function placeMachine(
  db: Queryable,
  { id, regionId, unitIds, today }: { id: string; regionId: string; unitIds: readonly string[]; today: PlainDate },
): Promise<void> {
  const wanted = unitIds.length === 0 ? [null] : unitIds;
  await db.query(
    `update person_grant g set valid_until = $3::date - 1
     where person_id = $1 and valid_until >= $3::date
       and not exists (select from unnest($2::text[]) as wanted where wanted is not distinct from g.unit_id)`,
    [id, wanted, today],
  );
  await db.query(
    `insert into person_grant (person_id, role, region_id, unit_id, valid_from)
     select $1, $4, $5, wanted, $3 from unnest($2::text[]) as wanted
     where not exists (select from person_grant g where g.person_id = $1 and g.valid_until >= $3::date
       and g.unit_id is not distinct from wanted)`,
    [id, wanted, today, MACHINE_ROLE, regionId],
  );
}
