import type { Organisation } from '../db/seed.ts';
import type { Bilingual } from '../domain/locale.ts';
import { covers, type Grant, type Person, type Subject } from '../domain/process/actor.ts';
import type { Signer } from '../domain/sign-off/chain.ts';
import { ROLE_NAMES, type Role } from '../domain/process/roles.ts';
import { demoId } from './ids.ts';
import { CITY, FINANCE_DIVISIONS, REGIONS, STAFFED, UNITS, type DemoUnit } from './organisation.ts';

/** Somebody of the demo, with what he signs in with. Names are those of invented persons (赵甲、钱乙 …). */
export interface DemoPerson extends Person {
  readonly login: string;
  readonly grants: readonly Grant[];
  /** Where he works, as people read it. */
  readonly place: string;
}

/** One password for everybody: it is printed at every start, and no production installation has these accounts. */
export const DEMO_PASSWORD = 'Bihuan-demo-2026';

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

interface Post {
  readonly login: string;
  readonly place: string;
  readonly grant: Grant;
}

const unitPosts = ({ id, regionId, login, name }: DemoUnit): readonly Post[] => [
  { login: `clerk.${login}`, place: name, grant: { role: 'unitClerk', regionId, unitId: id } },
  { login: `leader.${login}`, place: name, grant: { role: 'unitLeader', regionId, unitId: id } },
];

function bureauPosts(regionId: string): readonly Post[] {
  const region = REGIONS.find(({ id }) => id === regionId)?.name ?? '';
  const suffix = regionId === CITY ? '' : `.${regionId}`;
  const bureau = `${region}财政局`;
  return [
    ...FINANCE_DIVISIONS.filter((division) => division.regionId === regionId).map(({ id, name }) => ({
      login: `officer.${id.replace(`${CITY}-`, '').replace('-business', '')}`,
      place: `${bureau}${name}`,
      grant: { role: 'financeOfficer', regionId, divisionId: id } as const,
    })),
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
    grant: { role: 'agencyEvaluator', regionId: CITY },
  },
];

export const PEOPLE: readonly DemoPerson[] = POSTS.map(({ login, place, grant }, no) => ({
  kind: 'person',
  id: demoId(`person:${login}`),
  name: invented(no),
  login,
  place,
  grants: [grant],
}));

/** Somebody by what he signs in with. */
export function personNamed(login: string): DemoPerson {
  const found = PEOPLE.find((person) => person.login === login);
  if (!found) throw new Error(`Nobody signs in as ${login}.`);
  return found;
}

/** Who plays a part in an item's life. */
export function personFor(part: Part, { regionId, unitId, divisionId }: Subject): DemoPerson {
  const role = ROLE_OF[part];
  const found = PEOPLE.find(({ grants: [grant] }) => {
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

/** Shown at the start: everybody of the bureaus, and the people of one unit in each region. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = PEOPLE.filter(isShown).map(({ login, name, place, grants }) => {
  const role = ROLE_NAMES[grants[0]?.role ?? 'auditor'];
  return {
    account: login,
    password: DEMO_PASSWORD,
    role: { 'zh-CN': `${role['zh-CN']} ${name}（${place}）`, en: role.en },
  };
});

function isShown({ grants: [grant] }: DemoPerson): boolean {
  const shown: readonly string[] = [UNITS.seeds.id, UNITS.township.id, UNITS.villages.id];
  return grant?.unitId === undefined || shown.includes(grant.unitId);
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

/** Everybody and everything of the demo, as the database takes it. Without a hash nobody can sign in. */
export function organisation(passwordHash = '!'): Organisation {
  return {
    regions: REGIONS,
    divisions: FINANCE_DIVISIONS,
    units: Object.values(UNITS).map(({ login: _login, ...unit }) => ({ ...unit, fictitious: true })),
    people: PEOPLE.map(({ id, login, name }) => ({ id, login, name, passwordHash })),
    grants: PEOPLE.flatMap(({ id, grants }) => grants.map((grant) => ({ personId: id, ...grant }))),
  };
}
