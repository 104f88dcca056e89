import { CITY, OTHER_COUNTIES, type DemoDivision, type DemoUnit, type StaffedRegion } from '../organisation.ts';
import type { Trade } from './trades.ts';

/** A unit of the city layer: its trade says which projects and indicators fit it. */
export interface CityUnit extends DemoUnit {
  readonly trade: Trade;
  /** The bureau itself, or what stands under it. */
  readonly rank: 'bureau' | 'under';
}

type Field = 'agriculture' | 'education' | 'resources' | 'social' | 'economy';
/** A bureau and what stands under it, by name without the place. */
type Row = readonly [field: Field, trade: Trade, bureau: string, under: readonly string[]];

const OF_THE_CITY: readonly Row[] = [
  [
    'education',
    'education',
    '教育局',
    ['第一中学', '第三中学', '实验小学', '特殊教育学校', '职业技术学院', '教师进修学校'],
  ],
  [
    'social',
    'health',
    '卫生健康委员会',
    ['第一人民医院', '中医医院', '妇幼保健院', '疾病预防控制中心', '中心血站', '急救中心'],
  ],
  ['agriculture', 'water', '水利局', ['河道管理站', '水文监测站', '农村供水管理中心']],
  ['agriculture', 'agriculture', '农业农村局', ['畜牧水产站', '植物保护站', '种子管理站', '农产品质量检测中心']],
  ['agriculture', 'forestry', '林业局', ['森林防火中心', '国有林场']],
  ['economy', 'transport', '交通运输局', ['公路建设养护中心', '农村公路管理站', '道路运输服务中心']],
  ['education', 'culture', '文化旅游广电体育局', ['图书馆', '博物馆', '群众艺术馆', '体育中心']],
  ['social', 'civil', '民政局', ['社会福利院', '救助管理站', '殡葬服务中心']],
  ['social', 'employment', '人力资源和社会保障局', ['就业服务中心']],
  ['economy', 'urban', '住房和城乡建设局', ['园林绿化中心', '环境卫生服务中心', '排水管理站']],
  ['resources', 'resources', '自然资源和规划局', ['不动产登记中心', '地质灾害防治中心']],
  ['resources', 'environment', '生态环境局', ['环境监测站']],
  ['economy', 'emergency', '应急管理局', ['应急物资储备中心']],
  ['economy', 'grain', '商务和粮食局', ['粮油质量监测站']],
];

const OF_A_COUNTY: readonly Row[] = [
  ['social', 'education', '教育局', ['第一中学', '职业中等专业学校', '城关小学']],
  ['social', 'health', '卫生健康局', ['人民医院', '中医医院', '疾病预防控制中心']],
  ['agriculture', 'water', '水利局', ['水库管理所']],
  ['agriculture', 'agriculture', '农业农村局', ['农业技术推广站']],
  ['agriculture', 'forestry', '林业局', []],
  ['economy', 'transport', '交通运输局', ['公路养护站']],
  ['social', 'culture', '文化旅游广电体育局', ['图书馆']],
  ['social', 'civil', '民政局', ['敬老院']],
  ['economy', 'urban', '住房和城乡建设局', []],
  ['economy', 'emergency', '应急管理局', []],
  ['economy', 'grain', '商务和粮食局', []],
  ['agriculture', 'township', '城关镇人民政府', []],
  ['agriculture', 'township', '河口乡人民政府', []],
];

/** A few bureaus in each of the other counties: enough for their bureau to have something to add up (R5). */
const OF_ANOTHER_COUNTY: readonly Row[] = [
  ['economy', 'education', '教育局', []],
  ['economy', 'agriculture', '农业农村局', []],
  ['economy', 'transport', '交通运输局', []],
];

/** Invented places: nothing that is said of a unit is said of a real one. */
const PLACES: Readonly<Record<StaffedRegion, readonly [short: string, name: string]>> = {
  [CITY]: ['city', '示例市'],
  431021: ['a', '示例甲县'],
  431022: ['b', '示例乙县'],
  431002: ['c', '示例甲区'],
  431003: ['d', '示例乙区'],
  431023: ['e', '示例丙县'],
  431024: ['f', '示例丁县'],
  431025: ['g', '示例戊县'],
  431026: ['h', '示例己县'],
  431027: ['i', '示例庚县'],
  431028: ['j', '示例辛县'],
  431081: ['k', '示例县级市'],
};

/** The city's units outnumber the three divisions of the core; each of the core's counties gets one more, the others have one. */
export const CITY_DIVISIONS: readonly DemoDivision[] = [
  { id: '431000-social', regionId: CITY, name: '社会保障科' },
  { id: '431000-economy', regionId: CITY, name: '经济建设科' },
  { id: '431021-social', regionId: '431021', name: '社会事业股' },
  { id: '431022-social', regionId: '431022', name: '社会事业股' },
  ...OTHER_COUNTIES.map((regionId) => ({ id: `${regionId}-business`, regionId, name: '业务股' })),
];

function divisionOf(regionId: StaffedRegion, field: Field): string {
  if (regionId === CITY) return `${CITY}-${field}`;
  return field === 'social' ? `${regionId}-social` : `${regionId}-business`;
}

const FIRST_NO = 101;

function unitsOf(regionId: StaffedRegion, rows: readonly Row[]): readonly CityUnit[] {
  const [short, place] = PLACES[regionId];
  const units: CityUnit[] = [];
  const add = (row: Row, name: string, login: string, bureau?: CityUnit): CityUnit => {
    const [field, trade] = row;
    const code = `${regionId}${String(FIRST_NO + units.length)}`;
    const unit: CityUnit = {
      id: `unit-${code}`,
      regionId,
      divisionId: divisionOf(regionId, field),
      code,
      trade,
      ...(bureau && { parentId: bureau.id }),
      name: `${place}${name}（虚构）`,
      login: `${short}.${login}`,
      rank: bureau ? 'under' : 'bureau',
    };
    units.push(unit);
    return unit;
  };
  for (const [index, row] of rows.entries()) {
    const [, trade, name, under] = row;
    const no = rows.slice(0, index).filter(([, other]) => other === trade).length;
    const login = no === 0 ? trade : `${trade}${String(no + 1)}`;
    const bureau = add(row, name, login);
    under.forEach((each, place) => add(row, each, `${login}.${String(place + 1)}`, bureau));
  }
  return units;
}

/** More than a hundred invented units around those of the core year: of the city, of its two counties, a few of each other one. */
export const CITY_UNITS: readonly CityUnit[] = [
  ...unitsOf(CITY, OF_THE_CITY),
  ...unitsOf('431021', OF_A_COUNTY),
  ...unitsOf('431022', OF_A_COUNTY),
  ...OTHER_COUNTIES.flatMap((regionId) => unitsOf(regionId, OF_ANOTHER_COUNTY)),
];
