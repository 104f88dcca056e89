import { defaultCalendar } from '../../domain/calendar/default-calendar.ts';
import { workingDayOnOrBefore } from '../../domain/calendar/period.ts';
import { addDays, yearOf, type PlainDate } from '../../domain/calendar/plain-date.ts';
import { inventedTargets } from '../fictitious.ts';
import { needsWork, qualifies, signs, targets } from '../chapters.ts';
import { does, type Life, type Line } from '../script.ts';
import type { Diary } from './diary.ts';
import { LAMPS_AFTER, LAMPS_BEFORE, LAMPS_RETURN, SCHOOL_TABLE } from './target-tables.ts';
import { ahead, invented, lifeOf, reported, upToApproval, type Matter, type Plan, type Reporting } from './parts.ts';

type Item = (no: number, unit: Plan['unit'], name: string, more?: Partial<Plan>) => Matter;

/** Next year's items: in drafting, ordered, under review, returned, waiting for approval (G1–G5). */
export function targetLives(diary: Diary): readonly Life[] {
  const { ago, today } = diary;
  const season = { fiscalYear: yearOf(today) + 1, openedOn: ago(60), dates: { targetsDue: ahead(today, 6) } };
  const item: Item = (no, unit, name, more = {}) =>
    invented(no, { unit, name, amountFen: 12_000_000 + no * 1_300_000, ...season, ...more });
  return [...notSubmitted(item, diary), ...underReview(item, diary), ...qualified(item, diary)];
}

function notSubmitted(item: Item, diary: Diary): readonly Life[] {
  const { ago } = diary;
  const late = { dates: { targetsDue: ago(21) } };
  const ordered = does(ago(6), 'officer', { kind: 'orderSubmission', reason: '逾期未申报绩效目标' });
  return [
    lifeOf(item(1, 'seeds', '优质稻推广'), [], diary),
    lifeOf(item(2, 'villages', '村庄清洁行动'), [], diary),
    lifeOf(item(3, 'patrol', '矿产资源巡查', { ...late, previous: 'year-76' }), [], diary),
    lifeOf(item(4, 'floods', '山洪灾害预警', late), [ordered], diary),
    lifeOf(item(11, 'museum', '数字展厅', { dates: { targetsDue: ago(45) } }), disobeyed(diary), diary),
  ];
}

/** Ordered to submit and not obeying: refused by the director (G3). */
function disobeyed({ ago }: Diary): readonly Line[] {
  return [
    does(ago(38), 'officer', { kind: 'orderSubmission', reason: '逾期未申报绩效目标' }),
    does(ago(20), 'director', {
      kind: 'refuseTargets',
      reason: '责令后仍不申报（虚构）',
      documentNumber: `示财绩〔${ago(20).slice(0, 4)}〕40号`,
    }),
  ];
}

function underReview(item: Item, diary: Diary): readonly Life[] {
  const { ago } = diary;
  const submitted = item(5, 'college', '实训设备更新', { previous: 'year-77' });
  const county = item(6, 'township', '高标准农田管护');
  const returned = item(7, 'museum', '公共文化活动');
  const again = item(8, 'streets', '路灯节能改造', { previous: 'year-69' });
  return [
    lifeOf(submitted, [targets(ago(3), SCHOOL_TABLE)], diary),
    lifeOf(county, [targets(ago(8), county.table)], diary),
    lifeOf(returned, [targets(ago(9), returned.table), returns(ago(2), '产出数量与预算规模不匹配')], diary),
    lifeOf(again, [targets(ago(16), LAMPS_BEFORE), returnsLamps(ago(10)), resubmits(ago(4))], diary),
  ];
}

/** The congress has passed the budget of most: the director can approve them under one document number. */
function qualified(item: Item, diary: Diary): readonly Life[] {
  const { ago } = diary;
  const passed = does(ago(9), 'officer', { kind: 'recordBudgetPassed', on: ago(11) });
  const toQualified = ({ table }: Matter): readonly Line[] => [targets(ago(20), table), qualifies(ago(12))];
  const ready = [
    item(9, 'reservoirs', '小型水库除险加固'),
    item(10, 'seeds', '绿色防控示范'),
    item(12, 'seeds', '耕地质量监测'),
    item(13, 'museum', '非遗展演'),
  ];
  const waiting = [item(14, 'floods', '防汛物资储备'), item(15, 'patrol', '古树名木保护')];
  return [
    ...ready.map((matter) => lifeOf(matter, [...toQualified(matter), passed], diary)),
    ...waiting.map((matter) => lifeOf(matter, toQualified(matter), diary)),
  ];
}

function returns(when: string, opinion: string): Line {
  return does(when, 'officer', { kind: 'returnTargets', criteria: needsWork(opinion), opinion, annotations: [] });
}

function returnsLamps(when: string): Line {
  return does(when, 'officer', { kind: 'returnTargets', grade: 'fair', ...LAMPS_RETURN });
}

function resubmits(when: string): Line {
  return targets(when, LAMPS_AFTER, 'resubmitTargets', 'targets-2');
}

/** Money goes out and nothing comes of it. */
const FAILING: Reporting = { pace: 0.1, doubt: '平台选型失败（虚构）', hopeless: true };

/** No two are quite alike. */
function steady(index: number): Reporting {
  return { spending: 0.9 + index * 0.04, pace: 1.1 - index * 0.05 };
}

/** Nothing to worry about. */
const ON_TRACK: readonly (readonly [Plan['unit'], string])[] = [
  ['patrol', '地质灾害点监测'],
  ['streets', '道路标线翻新'],
  ['museum', '图书馆开放服务'],
  ['township', '畜禽粪污处理'],
  ['villages', '农村生活污水治理'],
];

/** In February of the year, so that each of its periods is monitored; earlier where the year is young. */
function approvalOf(fiscalYear: number, earlier: PlainDate): PlainDate {
  const usual = workingDayOnOrBefore(`${String(fiscalYear)}-02-06` as PlainDate, defaultCalendar);
  return earlier < usual ? earlier : usual;
}

/** This year's items: on track, deviating, corrected, suspended, stopped, with a supplement under review (M1–M4, G4). */
export function executionLives(diary: Diary): readonly Life[] {
  const { ago } = diary;
  const fiscalYear = yearOf(ago(20));
  const approvedOn = approvalOf(fiscalYear, ago(140));
  const season = { fiscalYear, openedOn: addDays(approvedOn, -80), dates: { targetsDue: addDays(approvedOn, -20) } };
  const item = (no: number, unit: Plan['unit'], name: string): Matter =>
    invented(no, { unit, name, amountFen: 20_000_000 + no * 900_000, ...season });
  const start = (matter: Matter, no: number, reporting: Reporting) => [
    ...upToApproval(matter, approvedOn, `示财预〔${String(fiscalYear)}〕${String(no)}号`),
    ...reported(matter, approvedOn, reporting),
  ];
  const corrected = [
    orders(ago(16), '开工率偏低'),
    does(ago(2), 'clerk', { kind: 'reportCorrection', report: '已全部开工' }),
  ];
  const cases: readonly (readonly [Matter, Reporting, readonly Line[]])[] = [
    [item(21, 'seeds', '农技推广服务'), {}, []],
    [item(22, 'clinic', '基层医疗设备'), { spending: 0.55, pace: 1.4 }, []],
    [item(23, 'roads', '农村公路养护'), { without: ['q2', 'q3'] }, []],
    [
      item(24, 'reservoirs', '水库水质监测'),
      { pace: 0.4, doubt: '监测频次低于计划（虚构）' },
      checked(ago(9), ago(6), '水质监测频次低于计划'),
    ],
    [item(25, 'college', '校舍维修'), { spending: 0.6 }, corrected],
    [item(26, 'museum', '文物保护修缮'), {}, [suspends(ago(12), fiscalYear)]],
    [item(27, 'streets', '智慧照明平台'), { until: ago(17), ...FAILING }, [stops(ago(15), fiscalYear)]],
    [item(28, 'floods', '雨量站维护'), {}, [supplements(ago(4))]],
    ...ON_TRACK.map(([unit, name], index) => [item(29 + index, unit, name), steady(index), []] as const),
  ];
  return cases.map(([matter, reporting, lines], index) =>
    lifeOf(matter, [...start(matter, 31 + index, reporting), ...lines], diary),
  );
}

function orders(when: string, findings: string): Line {
  return does(when, 'officer', { kind: 'orderCorrection', findings });
}

/** Checked on the spot; what was found is to be put right at once (M2, M3). */
function checked(opened: string, concluded: string, title: string): readonly Line[] {
  const finding = { title, evidence: '抽查原始记录 3 个月（虚构）', severity: 'general', correct: true } as const;
  return [
    does(opened, 'officer', { kind: 'openSpotCheck', matters: '监测频次和原始记录', inspectors: '检查组二人（虚构）' }),
    does(concluded, 'officer', {
      kind: 'concludeSpotCheck',
      findings: [finding],
      conclusion: '现场核对监测记录和合同（虚构）',
    }),
  ];
}

function suspends(when: string, year: number): Line {
  return does(when, 'director', {
    kind: 'suspendItem',
    reason: '招标被投诉，暂缓执行（虚构）',
    documentNumber: `示财绩〔${String(year)}〕41号`,
  });
}

function stops(when: string, year: number): Line {
  return does(when, 'director', {
    kind: 'stopItem',
    reason: '目标已无法实现（虚构）',
    documentNumber: `示财绩〔${String(year)}〕42号`,
    recoverableFen: 3_500_000,
  });
}

function supplements(when: string): Line {
  const paper = {
    kind: 'targets',
    name: 'supplement',
    author: 'clerk',
    body: inventedTargets('雨量站维护（追加后）', '处', 52),
  } as const;
  return signs(when, 'leader', paper, (versionId) => ({
    kind: 'requestAmendment',
    amendmentKind: 'supplement',
    versionId,
    deltaFen: 4_000_000,
    reason: '新增站点（虚构）',
  }));
}
