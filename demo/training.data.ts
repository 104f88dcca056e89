import type { Audience } from '../domain/training/audience.ts';
import { CITY } from './organisation.ts';

const UNIT = ['unitClerk', 'unitLeader'] as const;

/** A notice, with who has read it. */
export interface DemoNotice {
  readonly key: string;
  readonly regionId: string;
  readonly by: string;
  readonly title: string;
  readonly body: string;
  readonly roles: Readonly<Audience['roles']>;
  readonly below: boolean;
  /** Days from today: published before, to be confirmed after. */
  readonly published: number;
  readonly confirm?: number;
  /** Who has read it, of all it was for: every so-manyth. */
  readonly readBy: number;
  readonly withdrawn?: string;
}

/** What city and county have told. */
export const NOTICES: readonly DemoNotice[] = [
  {
    key: 'self',
    regionId: CITY,
    by: 'performance',
    roles: UNIT,
    below: false,
    published: -6,
    confirm: 9,
    readBy: 2,
    title: '关于做好年度绩效自评准备工作的通知（虚构）',
    body: '一、各单位于年度终了前核对项目执行数和指标实际完成值。\n二、未达目标的，逐项备好原因和佐证。\n三、自评报告格式见“四库—监督指导”。\n请在确认期限前确认已阅。',
  },
  {
    key: 'law',
    regionId: CITY,
    by: 'performance',
    roles: [],
    below: true,
    published: -20,
    readBy: 3,
    title: '预算绩效管理宣传月安排（虚构）',
    body: '宣传月期间，各级财政部门在门户网站设专栏，公开重点项目绩效结果；各单位在办事窗口张贴宣传要点。',
  },
  {
    key: 'draft',
    regionId: CITY,
    by: 'performance',
    roles: UNIT,
    below: false,
    published: -30,
    readBy: 4,
    title: '关于指标填报口径的说明（虚构）',
    body: '满意度指标统一按问卷有效样本计算。',
    withdrawn: '口径有误，以新通知为准（虚构）',
  },
  {
    key: 'county',
    regionId: '431021',
    by: 'performance.431021',
    roles: [],
    below: false,
    published: -3,
    readBy: 2,
    title: '县级绩效运行监控会商安排（虚构）',
    body: '每季度末由县财政局会同主管部门会商偏离项目。',
  },
];

/** A course, with who was there. */
export interface DemoCourse {
  readonly key: string;
  readonly regionId: string;
  readonly by: string;
  readonly title: string;
  readonly about: string;
  readonly materials: string;
  readonly held: number;
  readonly startsAt: string;
  readonly hours: number;
  readonly place: string;
  readonly link: string;
  readonly capacity: number;
  readonly roles: Readonly<Audience['roles']>;
  readonly below: boolean;
  /** Logins of who is enrolled, and of them who was there. */
  readonly enrolled: readonly string[];
  readonly present: readonly string[];
}

/** What city and county teach: held, and to come. */
export const COURSES: readonly DemoCourse[] = [
  {
    key: 'targets',
    regionId: CITY,
    by: 'performance',
    held: -40,
    startsAt: '09:00',
    hours: 4,
    capacity: 60,
    title: '绩效目标怎样编（虚构）',
    about: '指标的选取、指标值的依据和常见退回原因；用真实公开表逐格讲解。',
    materials: '一、目标申报表填报说明\n二、审核四维度要点\n三、练习：在“演练”中申报一件项目',
    place: '市财政局三楼会议室',
    link: '',
    roles: [...UNIT, 'financeOfficer'],
    below: true,
    enrolled: ['clerk.seeds', 'leader.seeds', 'clerk.museum', 'clerk.college', 'clerk.township', 'officer.agriculture'],
    present: ['clerk.seeds', 'clerk.museum', 'clerk.college', 'clerk.township', 'officer.agriculture'],
  },
  {
    key: 'self',
    regionId: CITY,
    by: 'performance',
    held: 15,
    startsAt: '14:30',
    hours: 3,
    capacity: 40,
    title: '绩效自评与报告撰写（虚构）',
    about: '实际完成值怎样取数，偏差原因怎样写，佐证怎样备。',
    materials: '先在“演练”里走一遍自评。',
    place: '市财政局二楼培训室',
    link: '',
    roles: UNIT,
    below: true,
    enrolled: ['clerk.seeds', 'clerk.reservoirs'],
    present: [],
  },
  {
    key: 'county',
    regionId: '431021',
    by: 'performance.431021',
    held: 10,
    startsAt: '09:30',
    hours: 2,
    capacity: 30,
    title: '乡镇绩效监控填报（虚构）',
    about: '季度监控填报和红黄灯规则。',
    materials: '',
    place: '县财政局会议室',
    link: '',
    roles: [],
    below: false,
    enrolled: ['clerk.township', 'clerk.clinic'],
    present: [],
  },
];
