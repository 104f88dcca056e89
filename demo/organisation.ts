import type { Subject } from '../domain/process/actor.ts';

/** A region as the database keeps it: real names and codes (GB/T 2260), because nothing is said about them. */
export interface DemoRegion {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly path: readonly string[];
}

export const CITY = '431000';
const COUNTIES = ['431021', '431022'] as const;
/** Regions in which the core year has people; the others stand in the tree only. */
export const STAFFED = [CITY, ...COUNTIES] as const;
/** In these the small city has people too, so that every county's bureau can report to it (R5). */
export const OTHER_COUNTIES = [
  ...(['431002', '431003', '431023', '431024', '431025', '431026', '431027', '431028', '431081'] as const),
] as const;
export type StaffedRegion = (typeof STAFFED)[number] | (typeof OTHER_COUNTIES)[number];

const DIVISION_NAMES: readonly (readonly [string, string])[] = [
  ['431002', '北湖区'],
  ['431003', '苏仙区'],
  ['431021', '桂阳县'],
  ['431022', '宜章县'],
  ['431023', '永兴县'],
  ['431024', '嘉禾县'],
  ['431025', '临武县'],
  ['431026', '汝城县'],
  ['431027', '桂东县'],
  ['431028', '安仁县'],
  ['431081', '资兴市'],
];

/** Chenzhou and its eleven county-level divisions. */
export const REGIONS: readonly DemoRegion[] = [
  { id: CITY, parentId: null, name: '郴州市', path: [CITY] },
  ...DIVISION_NAMES.map(([id, name]) => ({ id, parentId: CITY, name, path: [CITY, id] })),
];

/** A business division of a finance bureau. */
export interface DemoDivision {
  readonly id: string;
  readonly regionId: StaffedRegion;
  readonly name: string;
}

export const FINANCE_DIVISIONS = [
  { id: '431000-agriculture', regionId: CITY, name: '农业农村科' },
  { id: '431000-education', regionId: CITY, name: '科教和文化科' },
  { id: '431000-resources', regionId: CITY, name: '资源环境科' },
  { id: '431021-business', regionId: '431021', name: '业务股' },
  { id: '431022-business', regionId: '431022', name: '业务股' },
] as const satisfies readonly DemoDivision[];

/** A budget unit. Every one of the demo is invented and says so in its name. */
export interface DemoUnit {
  readonly id: string;
  readonly regionId: StaffedRegion;
  /** The unit it stands under, where it is no bureau of its own. */
  readonly parentId?: string;
  readonly divisionId: string;
  readonly name: string;
  readonly code: string;
  /** What its people sign in with: `clerk.seeds`, `leader.seeds`. */
  readonly login: string;
}

function unit(divisionId: string, no: number, login: string, name: string): DemoUnit {
  const regionId = divisionId.slice(0, 6) as StaffedRegion;
  const code = `${regionId}9${String(no).padStart(2, '0')}`;
  return { id: `unit-${code}`, regionId, divisionId, name, code, login };
}

export const UNITS = {
  seeds: unit('431000-agriculture', 1, 'seeds', '示例市农业技术推广中心'),
  reservoirs: unit('431000-agriculture', 2, 'reservoirs', '示例市小型水库管理中心'),
  floods: unit('431000-agriculture', 3, 'floods', '示例市水旱灾害防御中心'),
  college: unit('431000-education', 4, 'college', '示例市中等职业学校'),
  museum: unit('431000-education', 5, 'museum', '示例市公共文化服务中心'),
  patrol: unit('431000-resources', 6, 'patrol', '示例市自然资源执法中心'),
  streets: unit('431000-resources', 7, 'streets', '示例市市政照明管理中心'),
  township: unit('431021-business', 1, 'township', '示例镇农业综合服务中心'),
  clinic: unit('431021-business', 2, 'clinic', '示例县基层卫生服务中心'),
  villages: unit('431022-business', 1, 'villages', '示例县美丽乡村建设服务中心'),
  roads: unit('431022-business', 2, 'roads', '示例县公路养护中心'),
  // Answers for its county where the city evaluates it.
  county: unit('431000-resources', 8, 'county', '示例县财政局（接受市级评价）'),
} as const satisfies Record<string, DemoUnit>;
export type UnitKey = keyof typeof UNITS;

/** What an item of this unit belongs to. */
export function subjectOf(key: UnitKey): Subject {
  return subjectOfUnit(UNITS[key]);
}

/** As `subjectOf`, of any unit. */
export function subjectOfUnit({ id, regionId, divisionId }: DemoUnit): Subject {
  const region = REGIONS.find((each) => each.id === regionId);
  return { regionId, regionPath: region?.path ?? [regionId], unitId: id, divisionId };
}
