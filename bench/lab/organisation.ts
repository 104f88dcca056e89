import { hash } from '@node-rs/argon2';
import { randomUUID } from 'node:crypto';
import type { Pool } from '../../db/pool.ts';
import type { Grant, Person, Subject } from '../../domain/process/actor.ts';
import type { Part } from './life.ts';

/** A part of a government as large as a measurement needs; everybody in it is invented. */
export interface Organisation {
  readonly units: readonly Unit[];
  readonly people: readonly Member[];
}

export interface Unit extends Subject {
  readonly divisionId: string;
}

export interface Member extends Person {
  readonly login: string;
}

export interface OrganisationSize {
  readonly regions: number;
  readonly unitsPerRegion: number;
  readonly officersPerDivision: number;
}

export const PASSWORD = 'Bihuan-bench-2025';
const PROVINCE = '43';
const CITY = '431000';
const DIVISIONS = ['agriculture', 'social', 'economy', 'education'] as const;
const DIRECTORS = 6;

/** A city with its counties: units with clerk and leader, finance by divisions, directors, one auditor for all. */
export function makeOrganisation({ regions, unitsPerRegion, officersPerDivision }: OrganisationSize): Organisation {
  const regionIds = Array.from({ length: regions }, (_, no) => (no === 0 ? CITY : `4310${String(20 + no)}`));
  const units = regionIds.flatMap((regionId) =>
    Array.from({ length: unitsPerRegion }, (_, no) => makeUnit(regionId, no)),
  );
  return {
    units,
    people: [
      ...units.flatMap(unitPeople),
      ...regionIds.flatMap((regionId) => regionPeople(regionId, officersPerDivision)),
      member('auditor', [{ role: 'auditor', regionId: CITY }]),
    ],
  };
}

function makeUnit(regionId: string, no: number): Unit {
  const regionPath = regionId === CITY ? [PROVINCE, CITY] : [PROVINCE, CITY, regionId];
  const divisionId = `${regionId}-${DIVISIONS[no % DIVISIONS.length] ?? ''}`;
  return { regionId, regionPath, unitId: `unit-${regionId}-${String(no)}`, divisionId };
}

function unitPeople({ regionId, unitId }: Unit): readonly Member[] {
  return [
    member(`clerk.${unitId}`, [{ role: 'unitClerk', regionId, unitId }]),
    member(`leader.${unitId}`, [{ role: 'unitLeader', regionId, unitId }]),
  ];
}

function regionPeople(regionId: string, officersPerDivision: number): readonly Member[] {
  const several = (count: number, make: (no: number) => Member): readonly Member[] =>
    Array.from({ length: count }, (_, no) => make(no));
  return [
    ...DIVISIONS.flatMap((name) => {
      const divisionId = `${regionId}-${name}`;
      return several(officersPerDivision, (no) =>
        member(`officer.${divisionId}.${String(no)}`, [{ role: 'financeOfficer', regionId, divisionId }]),
      );
    }),
    ...several(DIRECTORS, (no) =>
      member(`director.${regionId}.${String(no)}`, [{ role: 'financeDirector', regionId }]),
    ),
    member(`performance.${regionId}`, [{ role: 'performanceOfficer', regionId }]),
    member(`supervisor.${regionId}`, [{ role: 'supervisingLeader', regionId }]),
  ];
}

function member(login: string, grants: readonly Grant[]): Member {
  return { kind: 'person', id: randomUUID(), login, name: `某某（${login}）`, grants };
}

/** Who plays a part over a unit's item; of several officers and directors, item after item another one. */
export function partOf({ people }: Organisation, part: Part, unit: Unit, no: number): Member {
  const candidates = membersByLogin(people).get(seatOf(part, unit)) ?? [];
  const found = candidates[no % candidates.length];
  if (!found) throw new Error(`Nobody plays ${part} over ${unit.unitId}.`);
  return found;
}

/** What stands in a login before the number of those who hold the same. */
function seatOf(part: Part, { unitId, regionId, divisionId }: Unit): string {
  return {
    clerk: `clerk.${unitId}`,
    leader: `leader.${unitId}`,
    officer: `officer.${divisionId}`,
    director: `director.${regionId}`,
  }[part];
}

type Seats = ReadonlyMap<string, readonly Member[]>;
const SEATS = new WeakMap<Organisation['people'], Seats>();

/** Asked once per act of a plan, so it is sorted once per organisation. */
function membersByLogin(people: Organisation['people']): Seats {
  const known = SEATS.get(people);
  if (known) return known;
  const seats = new Map<string, Member[]>();
  for (const one of people) {
    const seat = one.login.replace(/\.\d+$/, '');
    seats.set(seat, [...(seats.get(seat) ?? []), one]);
  }
  SEATS.set(people, seats);
  return seats;
}

/** Writes it into a fresh database. Everybody has the same password, so that its hash is made once. */
export async function writeOrganisation(pool: Pool, { units, people }: Organisation): Promise<void> {
  const paths = new Map(units.map(({ regionId, regionPath }) => [regionId, regionPath]));
  await insert(pool, 'region', [
    { id: PROVINCE, parent_id: null, name: '湖南省', path: [PROVINCE] },
    { id: CITY, parent_id: PROVINCE, name: '郴州市', path: [PROVINCE, CITY] },
    ...[...paths]
      .filter(([id]) => id !== CITY)
      .map(([id, path]) => ({ id, parent_id: CITY, name: `县（虚构）${id}`, path })),
  ]);
  const divisions = new Map(units.map(({ divisionId, regionId }) => [divisionId, regionId]));
  await insert(
    pool,
    'division',
    [...divisions].map(([id, region_id]) => ({ id, region_id, name: `业务科 ${id}` })),
  );
  await insert(
    pool,
    'unit',
    units.map(({ unitId, regionId, divisionId }, no) => ({
      id: unitId,
      region_id: regionId,
      parent_id: null,
      name: `某单位（虚构）${unitId}`,
      code: String(300 + no),
      division_id: divisionId,
      fictitious: true,
    })),
  );
  await writePeople(pool, people);
}

async function writePeople(pool: Pool, people: Organisation['people']): Promise<void> {
  const password_hash = await hash(PASSWORD);
  const still = { failed_attempts: 0, locked_until: null, active: true, locale: 'zh-CN' };
  await insert(
    pool,
    'person',
    people.map(({ id, login, name }) => ({ id, login, name, password_hash, ...still })),
  );
  const grants = people.flatMap(({ id, grants: held }) => held.map((grant) => ({ person_id: id, ...grant })));
  await pool.query(
    `insert into person_grant (person_id, role, region_id, unit_id, division_id)
     select (g ->> 'person_id')::uuid, g ->> 'role', g ->> 'regionId', g ->> 'unitId', g ->> 'divisionId'
     from jsonb_array_elements($1::jsonb) g`,
    [JSON.stringify(grants)],
  );
}

/** Columns that the rows do not name keep their defaults, so that a column more in a table is no matter of the bench. */
async function insert(pool: Pool, table: string, rows: readonly object[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  await pool.query(
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}
