import { asPlainDate, yearOf, type PlainDate } from '../../domain/calendar/plain-date.ts';
import { codeOf } from '../numbers.ts';
import { signs } from '../chapters.ts';
import { does, type Line } from '../script.ts';
import { reported, type Reporting } from '../year/parts.ts';
import type { Draw } from './draw.ts';
import { reporting } from './evaluated.ts';
import { prepared, type CityMatter } from './matter.ts';
import { officeHour, workdays } from './pace.ts';

/** What goes on in an item of the year that runs, and how often. */
const FATES = [
  ['onTrack', 46],
  ['slow', 12],
  ['behind', 8],
  ['silent', 6],
  ['correcting', 5],
  ['corrected', 5],
  ['correctedTwice', 3],
  ['checked', 6],
  ['suspended', 3],
  ['resumed', 2],
  ['stopped', 3],
  ['supplement', 7],
  ['adjustment', 6],
] as const;
type Fate = (typeof FATES)[number][0];

const REPORTING: Readonly<Partial<Record<Fate, Reporting>>> = {
  slow: { spending: 0.5, pace: 0.9 },
  behind: { spending: 0.8, pace: 0.45, doubt: '施工进度滞后（虚构）' },
  silent: { without: ['q3'] },
  correcting: { spending: 0.55, pace: 0.7 },
  corrected: { spending: 0.7 },
  correctedTwice: { spending: 0.6, pace: 0.6 },
  suspended: { pace: 0.6 },
  stopped: { spending: 0.4, pace: 0.15, doubt: '目标已无法实现（虚构）', hopeless: true },
};

/** A year that has run out at the first start is looked at a week before its end. */
function looksFrom(today: PlainDate, fiscalYear: number): PlainDate {
  return yearOf(today) === fiscalYear ? today : asPlainDate(`${String(fiscalYear)}-12-24`);
}

/** An item under way: reported, warned, corrected, checked, suspended, stopped, changed (M1–M4, G4). */
export function runningLines(matter: CityMatter, today: PlainDate, draw: Draw): readonly Line[] {
  const fate = draw.weighted(FATES);
  const day = looksFrom(today, matter.input.fiscalYear);
  const at = (ago: number): string => officeHour(workdays(day, -ago), draw);
  const stoppedAgo = draw.whole(14, 30);
  const more = fate === 'stopped' ? { until: workdays(day, -stoppedAgo - 1) } : {};
  return [
    ...prepared(matter, draw),
    ...reported(matter, matter.approvedOn, { ...reporting(draw), ...REPORTING[fate], ...more }),
    ...happened(fate, { matter, at, day, stoppedAgo, draw }),
  ];
}

interface Happening {
  readonly matter: CityMatter;
  readonly at: (ago: number) => string;
  readonly day: PlainDate;
  readonly stoppedAgo: number;
  readonly draw: Draw;
}

function happened(fate: Fate, happening: Happening): readonly Line[] {
  switch (fate) {
    case 'silent':
      return urged(happening);
    case 'correcting':
      return correction(happening, false);
    case 'corrected':
      return correction(happening, true);
    case 'correctedTwice':
      return correctedTwice(happening);
    case 'checked':
      return checked(happening);
    case 'suspended':
      return [suspends(happening, happening.draw.whole(4, 40))];
    case 'resumed':
      return [
        suspends(happening, 40),
        does(happening.at(14), 'director', { kind: 'resumeItem', reason: '问题已整改（虚构）' }),
      ];
    case 'stopped':
      return stops(happening);
    case 'supplement':
      return amended(happening, 'supplement');
    case 'adjustment':
      return amended(happening, 'adjustment');
    default:
      return [];
  }
}

/** A report that does not come is urged, by the officer and then by the leader. */
function urged({ matter, day, draw }: Happening): readonly Line[] {
  const ended = asPlainDate(`${String(matter.input.fiscalYear)}-09-30`);
  const urge = { kind: 'urge', key: 'monitoringReport:q3', note: '三季度监控报告已逾期，请抓紧报送' } as const;
  const [first, second] = [workdays(ended, 15), workdays(ended, 24)];
  if (matter.approvedOn > ended) return [];
  return [
    ...(first < day ? [does(officeHour(first, draw), 'officer', urge)] : []),
    ...(second < day && draw.chance(0.5) ? [does(officeHour(second, draw), 'supervisor', urge)] : []),
  ];
}

function correction({ at, draw }: Happening, verified: boolean): readonly Line[] {
  const ordered = verified ? draw.whole(24, 50) : draw.whole(2, 24);
  const order = does(at(ordered), 'officer', { kind: 'orderCorrection', findings: '执行率低于序时进度（虚构）' });
  const report = does(at(ordered - draw.whole(5, 14)), 'clerk', {
    kind: 'reportCorrection',
    report: '已倒排工期（虚构）',
  });
  if (!verified) return draw.chance(0.4) && ordered > 15 ? [order, report] : [order];
  return [
    order,
    report,
    does(at(ordered - 19), 'officer', { kind: 'verifyCorrection', opinion: '进度已恢复（虚构）' }),
  ];
}

function correctedTwice({ at }: Happening): readonly Line[] {
  return [
    does(at(44), 'officer', { kind: 'orderCorrection', findings: '合同进度滞后两个月（虚构）' }),
    does(at(32), 'clerk', { kind: 'reportCorrection', report: '已催促施工（虚构）' }),
    does(at(26), 'officer', { kind: 'returnCorrection', opinion: '措施不具体，未附进度计划（虚构）' }),
    does(at(14), 'clerk', { kind: 'reportCorrection', report: '已重排工期，附进度计划（虚构）' }),
    does(at(4), 'officer', { kind: 'verifyCorrection', opinion: '进度已恢复（虚构）' }),
  ];
}

function checked({ at, draw }: Happening): readonly Line[] {
  const opened = draw.whole(2, 40);
  const open = { kind: 'openSpotCheck', matters: '资金支付和实物工作量', inspectors: '检查组三人（虚构）' } as const;
  const correct = draw.chance(0.5);
  const severity = correct ? 'serious' : 'general';
  return [
    does(at(opened), 'officer', open),
    ...(draw.chance(0.6) && opened > 9
      ? [
          does(at(opened - 7), 'officer', {
            kind: 'concludeSpotCheck',
            findings: [{ title: '部分凭证附件不全', evidence: '抽查凭证 12 份（虚构）', severity, correct }],
            conclusion: '现场核对合同和凭证（虚构）',
          }),
        ]
      : []),
  ];
}

function numberOf({ matter, day }: Happening, purpose: 'approval' | 'performance'): string {
  return `${codeOf(matter.unit.regionId, purpose)}〔${day.slice(0, 4)}〕1号`;
}

function suspends(happening: Happening, ago: number): Line {
  const reason = happening.draw.one(['招标被投诉，暂缓执行（虚构）', '用地手续不全，暂缓执行（虚构）']);
  const documentNumber = numberOf(happening, 'performance');
  return does(happening.at(ago), 'director', { kind: 'suspendItem', reason, documentNumber });
}

/** Stopped for good; some have given the money back, which finance records (M4). */
function stops(happening: Happening): readonly Line[] {
  const { matter, at, stoppedAgo, draw } = happening;
  const recoverableFen = Math.round(matter.input.requestedFen * 0.4);
  const stop = { kind: 'stopItem', reason: '目标已无法实现（虚构）', recoverableFen } as const;
  const recovery = { kind: 'recordFundRecovery', recoveredFen: recoverableFen, note: '已收回国库（虚构）' } as const;
  return [
    does(at(stoppedAgo), 'director', { ...stop, documentNumber: numberOf(happening, 'performance') }),
    ...(draw.chance(0.4) ? [does(at(stoppedAgo - 9), 'officer', recovery)] : []),
  ];
}

/** A change in mid-year: asked for, sometimes sent back, found in order, approved; as far as it has come (G4). */
function amended(happening: Happening, amendmentKind: 'supplement' | 'adjustment'): readonly Line[] {
  const { matter, day, draw } = happening;
  const asked = workdays(day, -(draw.chance(0.6) ? draw.whole(1, 8) : draw.whole(9, 40)));
  const share = amendmentKind === 'supplement' ? draw.whole(8, 30) : -draw.whole(5, 25);
  const deltaFen = Math.round((matter.input.requestedFen * share) / 100);
  const again = draw.chance(0.4);
  const paper = (no: number) =>
    ({
      kind: 'targets',
      name: `amendment-${String(no)}`,
      author: 'clerk',
      body: { ...matter.table, annualTarget: `${matter.table.annualTarget}（年中调整第 ${String(no)} 稿）` },
    }) as const;
  const after: After = (days, line) => {
    const date = workdays(asked, days);
    return date > day ? [] : [line(officeHour(date, draw))];
  };
  const documentNumber = numberOf(happening, 'approval');
  const reason = amendmentKind === 'supplement' ? '任务增加（虚构）' : '任务调减（虚构）';
  const from = again ? 9 : 4;
  return [
    signs(officeHour(asked, draw), 'leader', paper(1), (versionId) => ({
      kind: 'requestAmendment',
      amendmentKind,
      versionId,
      deltaFen,
      reason,
    })),
    ...(again
      ? sentBack(after, (when) =>
          signs(when, 'leader', paper(2), (versionId) => ({ kind: 'resubmitAmendment', versionId, deltaFen })),
        )
      : []),
    ...after(from, (when) => does(when, 'officer', { kind: 'qualifyAmendment', opinion: '目标与资金匹配（虚构）' })),
    ...after(from + 5, (when) => does(when, 'director', { kind: 'approveAmendment', documentNumber })),
  ];
}

type After = (days: number, line: (when: string) => Line) => readonly Line[];

function sentBack(after: After, resubmitted: (when: string) => Line): readonly Line[] {
  const opinion = '请说明产出如何随资金变化（虚构）';
  return [
    ...after(3, (when) => does(when, 'officer', { kind: 'returnAmendment', opinion, annotations: [] })),
    ...after(6, resubmitted),
  ];
}
