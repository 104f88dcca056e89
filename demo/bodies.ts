import type { BodyKind, Department, Seat } from '../domain/bodies/seats.ts';
import {
  addDays,
  asInstant,
  asPlainDate,
  dateOf,
  yearOf,
  type Instant,
  type PlainDate,
} from '../domain/calendar/plain-date.ts';
import { administer, appendAccountEvent, type AccountEventKind, type Facts } from '../db/account-record.ts';
import type { Pool, Queryable } from '../db/pool.ts';
import type { HashName } from '../db/process-store-types.ts';
import { insertBody, insertSeat } from '../db/queries/bodies.ts';
import { setFundBudget, useFunds } from '../db/queries/body-funds.ts';
import { personNamed } from './cast.ts';
import { demoId } from './ids.ts';
import { CITY } from './organisation.ts';

interface DemoSeat {
  readonly seat: Seat;
  /** Somebody with an account, or the name of somebody of outside. */
  readonly login?: string;
  readonly name?: string;
  readonly office: string;
  readonly department?: Department;
  readonly duties?: string;
}

interface DemoBody {
  readonly regionId: string;
  readonly kind: BodyKind;
  readonly name: string;
  readonly documentNumber: string;
  readonly duties: string;
  /** Who keeps it. */
  readonly keeper: string;
  readonly seats: readonly DemoSeat[];
  /** This year's working funds in 万元, and what they were used for so many days ago. */
  readonly budget: number;
  readonly uses: readonly (readonly [days: number, purpose: string, wan: number])[];
}

/** The city's body as the policy asks for it; a county whose head has an account, and one whose head has none. */
const BODIES: readonly DemoBody[] = [
  {
    regionId: CITY,
    kind: 'coordination',
    name: '市预算绩效管理工作领导小组（虚构）',
    documentNumber: '示政办函〔2026〕3号',
    duties:
      '统一领导全市预算绩效管理工作，审定年度重点评价计划和考核结果；研究解决跨部门问题；督办逾期未整改事项。（虚构）',
    keeper: 'performance',
    seats: [
      { seat: 'head', login: 'supervisor', office: '市人民政府副市长', duties: '牵头；处置升级的督办事项' },
      { seat: 'responsible', name: '邹乙（虚构）', office: '市人民政府副秘书长', duties: '协调督办' },
      { seat: 'responsible', login: 'director', office: '市财政局局长', department: 'finance', duties: '组织实施' },
      { seat: 'member', name: '喻丙（虚构）', office: '市委组织部副部长', department: 'organisation' },
      { seat: 'member', name: '柏丁（虚构）', office: '市委宣传部副部长', department: 'publicity' },
      { seat: 'member', name: '水戊（虚构）', office: '市人社局副局长', department: 'personnel' },
      { seat: 'member', name: '窦己（虚构）', office: '市审计局副局长', department: 'audit' },
      { seat: 'office', login: 'performance', office: '市财政局绩效科', duties: '日常工作' },
    ],
    budget: 48,
    uses: [
      [120, '县市区绩效管理人员培训（两期）', 9.6],
      [74, '重点评价专家评审费', 14.4],
      [20, '绩效指标库年度修订', 3.2],
    ],
  },
  {
    regionId: '431021',
    kind: 'workingTeam',
    name: '县预算绩效管理工作专班（虚构）',
    documentNumber: '示桂政办〔2026〕11号',
    duties: '负责全县预算绩效管理的组织、指导和督促。（虚构）',
    keeper: 'performance.431021',
    seats: [
      { seat: 'head', login: 'supervisor.431021', office: '县人民政府副县长', duties: '牵头' },
      { seat: 'responsible', login: 'director.431021', office: '县财政局局长', department: 'finance' },
    ],
    budget: 12,
    uses: [[60, '乡镇绩效目标编制辅导', 2.5]],
  },
  {
    regionId: '431022',
    kind: 'workingTeam',
    name: '县预算绩效管理工作专班（虚构）',
    documentNumber: '示宜政办〔2026〕7号',
    duties: '负责全县预算绩效管理的组织、指导和督促。（虚构）',
    keeper: 'performance.431022',
    seats: [{ seat: 'head', name: '章庚（虚构）', office: '县人民政府副县长', duties: '牵头' }],
    budget: 8,
    uses: [],
  },
];

/** 分 in a 万元. */
const FEN_IN_WAN = 1_000_000;
const SET_UP_DAYS_AGO = 260;

/** Bodies with their members and working funds, each change on the administration's record as the page writes it. */
export async function setUpBodies(
  { pool, hash }: { readonly pool: Pool; readonly hash: HashName },
  now: Instant,
): Promise<void> {
  await administer(pool, async (db) => {
    for (const body of BODIES) await setUp(db, body, { hash, now });
  });
}

async function setUp(db: Queryable, body: DemoBody, { hash, now }: { hash: HashName; now: Instant }): Promise<void> {
  const { regionId, keeper, kind, name, documentNumber, duties, seats } = body;
  const on = addDays(dateOf(now), -SET_UP_DAYS_AGO);
  const id = demoId(`body:${regionId}`);
  const by = personNamed(keeper);
  const write = (what: AccountEventKind, at: PlainDate, after: Facts, note = ''): Promise<void> =>
    appendAccountEvent(
      db,
      {
        kind: what,
        by: { id: by.id, name: by.name },
        person: null,
        regionIds: [regionId],
        before: null,
        after,
        note,
        at: morningOf(at),
      },
      hash,
    );
  await insertBody(db, { id, regionId, kind, name, documentNumber, establishedOn: on, duties });
  const constituted = { bodyName: name, bodyKind: kind, number: documentNumber, establishedOn: on };
  await write('bodyEstablished', on, constituted, '按文件成立（虚构）');
  for (const [
    no,
    { seat, login, name: outside = '', office, department = null, duties: own = '' },
  ] of seats.entries()) {
    const person = login === undefined ? undefined : personNamed(login);
    const held = { seat, name: person?.name ?? outside, office, department };
    const seatId = demoId(`body:${regionId}:${String(no)}`);
    await insertSeat(db, { ...held, id: seatId, bodyId: id, personId: person?.id ?? null, duties: own, fromOn: on });
    await write('bodySeatTaken', on, { ...held, from: on }, '按文件任职（虚构）');
  }
  await fund(db, body, { id, by: by.id, now, write });
}

interface Funding {
  readonly id: string;
  readonly by: string;
  readonly now: Instant;
  readonly write: (what: AccountEventKind, at: PlainDate, after: Facts, note?: string) => Promise<void>;
}

async function fund(
  db: Queryable,
  { budget, uses, regionId }: DemoBody,
  { id, by, now, write }: Funding,
): Promise<void> {
  const today = dateOf(now);
  const year = yearOf(today);
  const of = { bodyId: id, year };
  await setFundBudget(db, { ...of, budgetFen: budget * FEN_IN_WAN });
  const begun = addDays(today, -SET_UP_DAYS_AGO);
  await write('bodyFundsSet', begun, { year, budgetWan: budget.toFixed(2) }, '年初预算（虚构）');
  for (const [no, [days, what, wan]] of uses.entries()) {
    const on = addDays(today, -days);
    // A use belongs to the year of its budget.
    if (yearOf(on) !== year) continue;
    const amountFen = Math.round(wan * FEN_IN_WAN);
    const purpose = `${what}（虚构）`;
    const entryId = demoId(`body:${regionId}:use:${String(no)}`);
    await useFunds(db, of, { id: entryId, on, purpose, amountFen, recordedBy: by, recordedAt: morningOf(on) });
    await write('bodyFundsUsed', on, { year, usedOn: on, purpose, amountWan: wan.toFixed(2) });
  }
}

function morningOf(day: PlainDate): Instant {
  return asInstant(`${asPlainDate(day)}T02:00:00.000Z`);
}
