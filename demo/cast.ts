import type { Organisation } from '../db/seed.ts';
import type { Bilingual } from '../domain/locale.ts';
import { covers, type Grant, type Person, type Subject } from '../domain/process/actor.ts';
import type { Signer } from '../domain/sign-off/chain.ts';
import { ROLE_NAMES, type Role } from '../domain/process/roles.ts';
import { demoId } from './ids.ts';
import { CITY_DIVISIONS, CITY_UNITS } from './city/units.ts';
import {
  CITY,
  FINANCE_DIVISIONS,
  OTHER_COUNTIES,
  REGIONS,
  STAFFED,
  UNITS,
  type DemoDivision,
  type DemoUnit,
} from './organisation.ts';

/** Somebody of the demo, with what he signs in with. Names are those of invented persons (赵甲、钱乙 …). */
export interface DemoPerson extends Person {
  readonly login: string;
  readonly grants: readonly Grant[];
  /** Where he works, as people read it. */
  readonly place: string;
}

/** One password for everybody: it is printed at every start, and no production installation has these accounts. */
export const DEMO_PASSWORD = 'Bihuan-demo-2026';

/** The agency whose people evaluate in the demo, as its registry has it. */
export const DEMO_AGENCY = demoId('registry:agency');

/** Parts that an item's script names; who plays them follows from the item's unit, division and region. */
export const PARTS = ['clerk', 'leader', 'officer', 'performance', 'director', 'supervisor'] as const;
export type Part = (typeof PARTS)[number];

const ROLE_OF = {
  clerk: 'unitClerk',
  leader: 'unitLeader',
  officer: 'financeOfficer',
  performance: 'performanceOfficer',
  director: 'financeDirector',
  supervisor: 'supervisingLeader',
} as const satisfies Record<Part, Role>;

const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜';
const STEMS = '甲乙丙丁戊己庚辛壬癸';

/** 赵甲、钱乙 …: the Chinese John Doe, so that nobody real is meant. */
function invented(no: number): string {
  return `${SURNAMES[no % SURNAMES.length] ?? '赵'}${STEMS[no % STEMS.length] ?? '甲'}`;
}

/** The city around the core has more people than two characters can tell apart: 赵甲乙、钱丙丁 …. */
function inventedOfCity(no: number): string {
  return `${invented(no)}${STEMS[Math.floor(no / SURNAMES.length) % STEMS.length] ?? '甲'}`;
}

interface Post {
  readonly login: string;
  readonly place: string;
  readonly grant: Grant;
}

const unitPosts = ({ id, regionId, login, name }: DemoUnit): readonly Post[] => [
  { login: `clerk.${login}`, place: name, grant: { role: 'unitClerk', regionId, unitId: id } },
  { login: `leader.${login}`, place: name, grant: { role: 'unitLeader', regionId, unitId: id } },
];

function officerPost({ id, regionId, name }: DemoDivision): Post {
  return {
    login: `officer.${id.replace(`${CITY}-`, '').replace('-business', '')}`,
    place: `${bureauName(regionId)}${name}`,
    grant: { role: 'financeOfficer', regionId, divisionId: id },
  };
}

function bureauName(regionId: string): string {
  return `${REGIONS.find(({ id }) => id === regionId)?.name ?? ''}财政局`;
}

function bureauPosts(regionId: string): readonly Post[] {
  const region = REGIONS.find(({ id }) => id === regionId)?.name ?? '';
  const suffix = regionId === CITY ? '' : `.${regionId}`;
  const bureau = bureauName(regionId);
  return [
    ...FINANCE_DIVISIONS.filter((division) => division.regionId === regionId).map(officerPost),
    { login: `performance${suffix}`, place: `${bureau}绩效科`, grant: { role: 'performanceOfficer', regionId } },
    { login: `director${suffix}`, place: bureau, grant: { role: 'financeDirector', regionId } },
    { login: `supervisor${suffix}`, place: `${region}人民政府`, grant: { role: 'supervisingLeader', regionId } },
  ];
}

const POSTS: readonly Post[] = [
  ...STAFFED.flatMap(bureauPosts),
  { login: 'auditor', place: '郴州市审计局', grant: { role: 'auditor', regionId: CITY } },
  { login: 'admin', place: '郴州市财政局', grant: { role: 'administrator', regionId: CITY } },
  ...Object.values(UNITS).flatMap(unitPosts),
  { login: 'performance.lead', place: '郴州市财政局绩效科', grant: { role: 'performanceOfficer', regionId: CITY } },
  ...['water', 'finance', 'culture', 'works'].map((field) => ({
    login: `expert.${field}`,
    place: '专家库（虚构）',
    grant: { role: 'expert', regionId: CITY } as const,
  })),
  {
    login: 'agency.lead',
    place: '示例绩效评价咨询有限公司（虚构）',
    grant: { role: 'agencyEvaluator', regionId: CITY, agencyId: DEMO_AGENCY },
  },
];

const personOf = ({ login, place, grant }: Post, name: string): DemoPerson => ({
  kind: 'person',
  id: demoId(`person:${login}`),
  name,
  login,
  place,
  grants: [grant],
});

/** Everybody of the core year. */
export const PEOPLE: readonly DemoPerson[] = POSTS.map((post, no) => personOf(post, invented(no)));

/**
 * Who comes with the city around it: an officer for each of its divisions, a clerk and a leader for each of its units, and
 * whoever signs for the bureaus of the other counties.
 */
const CITY_PEOPLE: readonly DemoPerson[] = [
  ...CITY_DIVISIONS.map(officerPost),
  ...CITY_UNITS.flatMap(unitPosts),
  ...OTHER_COUNTIES.flatMap(bureauPosts),
].map((post, no) => personOf(post, inventedOfCity(no)));
const EVERYBODY = [...PEOPLE, ...CITY_PEOPLE];

/** Somebody by what he signs in with. */
export function personNamed(login: string): DemoPerson {
  const found = PEOPLE.find((person) => person.login === login);
  if (!found) throw new Error(`Nobody signs in as ${login}.`);
  return found;
}

/** Somebody by his id. */
export function personOfId(id: string): DemoPerson {
  const found = EVERYBODY.find((person) => person.id === id);
  if (!found) throw new Error(`Nobody is ${id}.`);
  return found;
}

const FOUND = new Map<string, DemoPerson>();

/** Who plays a part in an item's life; looked for once, because a thousand items ask again and again. */
export function personFor(part: Part, subject: Subject): DemoPerson {
  const key = [part, subject.regionId, subject.divisionId, subject.unitId].join(':');
  const found = FOUND.get(key) ?? lookedFor(ROLE_OF[part], subject);
  FOUND.set(key, found);
  return found;
}

function lookedFor(role: Role, { regionId, unitId, divisionId }: Subject): DemoPerson {
  const found = EVERYBODY.find(({ grants: [grant] }) => {
    if (grant?.role !== role || grant.regionId !== regionId) return false;
    if (grant.unitId !== undefined) return grant.unitId === unitId;
    return grant.divisionId === undefined || grant.divisionId === divisionId;
  });
  if (!found) throw new Error(`Nobody in ${regionId} is ${role} of ${unitId}.`);
  return found;
}

/** Everybody of the demo who holds an office over a matter. */
export function signersOf(subject: Subject): readonly Signer[] {
  return PEOPLE.flatMap(({ id, name, grants }) =>
    grants.filter((grant) => covers(grant, subject)).map(({ role }) => ({ id, name, role })),
  );
}

/** An account of the demo, with the password a person may type; never part of a production installation. */
export interface DemoAccount {
  readonly account: string;
  readonly password: string;
  readonly role: Bilingual;
}

/** Shown at the start: everybody of the bureaus, the people of one unit in each region, and of some units of the city. */
const SHOWN_UNITS: readonly string[] = [
  ...[UNITS.seeds, UNITS.township, UNITS.villages].map(({ id }) => id),
  ...CITY_UNITS.filter(({ login }) => ['city.education.1', 'city.health.1', 'a.water'].includes(login)).map(
    ({ id }) => id,
  ),
];

/** Accounts of whoever is told of at the start, of those that sign in with one of these. */
export function demoAccounts(logins: readonly string[]): readonly DemoAccount[] {
  const known = new Set(logins);
  return EVERYBODY.filter(isShown)
    .filter(({ login }) => known.has(login))
    .map(({ login, name, place, grants }) => {
      const role = ROLE_NAMES[grants[0]?.role ?? 'auditor'];
      return {
        account: login,
        password: DEMO_PASSWORD,
        role: { 'zh-CN': `${role['zh-CN']} ${name}（${place}）`, en: role.en },
      };
    });
}

function isShown({ grants: [grant] }: DemoPerson): boolean {
  if (grant?.unitId !== undefined) return SHOWN_UNITS.includes(grant.unitId);
  return STAFFED.some((regionId) => regionId === grant?.regionId);
}

/** The last who comes: whoever finds him finds everything. */
const LAST = 'auditor';

/** The demo while its year is played: everybody who acts in it, because signatures are asked of people. */
export function withoutLast(organised: Organisation): Organisation {
  const last = PEOPLE.find(({ login }) => login === LAST)?.id;
  return {
    ...organised,
    people: organised.people.filter(({ id }) => id !== last),
    grants: organised.grants.filter(({ personId }) => personId !== last),
  };
}

/** What is loaded: the core year that the tests know by heart, or a small city around it. */
export type Layer = 'city' | 'core';

/** Everybody and everything of the demo, as the database takes it. Without a hash nobody can sign in. */
export function organisation(passwordHash = '!', layer: Layer = 'core'): Organisation {
  const [divisions, units, people] =
    layer === 'city'
      ? [[...FINANCE_DIVISIONS, ...CITY_DIVISIONS], [...Object.values(UNITS), ...CITY_UNITS], EVERYBODY]
      : [FINANCE_DIVISIONS, Object.values(UNITS), PEOPLE];
  return {
    regions: REGIONS,
    divisions,
    units: units.map(unitRow),
    people: people.map(({ id, login, name }) => ({ id, login, name, passwordHash })),
    grants: people.flatMap(({ id, grants }) => grants.map((grant) => ({ personId: id, ...grant }))),
  };
}

function unitRow({ id, regionId, parentId, name, code, divisionId }: DemoUnit): Organisation['units'][number] {
  return { id, regionId, ...(parentId !== undefined && { parentId }), name, code, divisionId, fictitious: true };
}
