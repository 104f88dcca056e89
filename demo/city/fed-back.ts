import { addMonths, type PlainDate } from '../../domain/calendar/plain-date.ts';
import type { Part } from '../cast.ts';
import { agrees, closesOut, feedsBack, rectifies } from '../chapters.ts';
import { feedbackFrom, problemNumbers } from '../findings.ts';
import { codeOf } from '../numbers.ts';
import { does, type Line, type Step } from '../script.ts';
import type { Draw } from './draw.ts';
import type { CityMatter } from './matter.ts';
import { officeHour, workdays } from './pace.ts';
import { drawnFeedback } from './problems.ts';
import type { Days, Stage } from './stages.ts';

/** What is fed back, received, answered and put right, as far as it has come (R1, R2). */
export function fedBack(matter: CityMatter, stage: Stage, days: Days, draw: Draw): readonly Line[] {
  const { draft, issue, receive, answer, report, verify } = days;
  if (draft === undefined) return [];
  const { published, unit, outcome, table, evaluation } = matter;
  const body = published
    ? feedbackFrom(published, '总体目标基本实现，部分数据前后不一。')
    : drawnFeedback({ unitId: unit.id, outcome, table, evaluation }, draw);
  const nos = published ? problemNumbers(published) : body.problems.map((_, index) => index + 1);
  const number = `${codeOf(unit.regionId, 'performance')}〔${(issue ?? draft).slice(0, 4)}〕1号`;
  const [drafted, issued] = feedsBack(officeHour(draft, draw), officeHour(issue ?? draft, draw), number, body);
  return [
    ...(drafted ? [drafted] : []),
    ...(issued && issue !== undefined ? [issued] : []),
    ...(receive === undefined
      ? unsigned(stage, issue, draw)
      : [does(officeHour(receive, draw), 'leader', { kind: 'signReceipt', paper: draw.chance(0.2) })]),
    ...(nos.length === 0 || receive === undefined
      ? []
      : workedOff(nos, stage, { receive, answer, report, verify }, draw)),
  ];
}

/** A delivery that waits is sometimes sent back: it went to the wrong unit, or lacks something. */
function unsigned(stage: Stage, issue: PlainDate | undefined, draw: Draw): readonly Line[] {
  if (stage !== 'issued' || issue === undefined || !draw.chance(0.25)) return [];
  const back = { kind: 'returnReceipt', returnGround: 'incomplete', reason: '附件缺少问题清单（虚构）' } as const;
  return [does(officeHour(workdays(issue, 1), draw), 'leader', back)];
}

type Working = { readonly receive: PlainDate } & Readonly<
  Partial<Record<'answer' | 'report' | 'verify', PlainDate | undefined>>
>;

function workedOff(nos: readonly number[], stage: Stage, days: Working, draw: Draw): readonly Line[] {
  const { receive, answer, report, verify } = days;
  const due = addMonths(receive, 2);
  if (answer === undefined) return [];
  const lines = [
    ...agrees(
      officeHour(answer, draw),
      nos,
      draw.one(['逐项核对并更正', '补办手续并完善制度', '按建议整改']),
      workdays(answer, 20),
    ),
    ...askedOrSupervised(days, due, nos, draw),
  ];
  if (report === undefined) return lines;
  // What cannot be put right waits for a leader, so that nobody has closed it out yet.
  const cannot = verify === undefined && draw.chance(0.2) ? nos.length : 0;
  const told = nos.map((no) => {
    const result = no === cannot ? ('cannot' as const) : ('rectified' as const);
    return { no, result, account: result === 'cannot' ? '历史资料已无法取得（虚构）' : '已整改到位（虚构）' };
  });
  return [
    ...lines,
    rectifies(officeHour(report, draw), told),
    ...(verify === undefined ? [] : looked(nos, stage, officeHour(verify, draw))),
  ];
}

/** What finance finds of the unit's report. */
function looked(nos: readonly number[], stage: Stage, when: string): readonly Line[] {
  if (stage !== 'sentBack') return closesOut(when, nos);
  const [first = 1, ...others] = nos;
  return [
    ...closesOut(when, others),
    does(when, 'performance', { kind: 'returnProblem', problemNo: first, opinion: '佐证只有说明，没有凭证（虚构）' }),
  ];
}

/** Now and then a unit asks in time for more of it, or that a problem be carried; others are merely late. */
function askedOrSupervised(
  { receive, report }: Working,
  due: PlainDate,
  nos: readonly number[],
  draw: Draw,
): readonly Line[] {
  const decidedOn = workdays(receive, 29);
  const inTime = report === undefined || report > decidedOn;
  if (inTime && draw.chance(report === undefined ? 0.15 : 0.5))
    return extension(workdays(receive, 27), decidedOn, draw);
  if (report === undefined && draw.chance(0.07)) {
    const asking = { kind: 'askDeferral', problemNo: nos.at(-1) ?? 1, reason: '合同争议在审（虚构）' } as const;
    return [does(officeHour(decidedOn, draw), 'leader', asking)];
  }
  return supervised(due, report, draw);
}

function extension(askedOn: PlainDate, decidedOn: PlainDate, draw: Draw): readonly Line[] {
  const [key, workingDays] = ['reportRectification', draw.one([10, 15, 20])];
  const decision = draw.chance(0.7)
    ? ({ kind: 'grantExtension', key, workingDays, opinion: '同意，法定期限不变' } as const)
    : ({ kind: 'refuseExtension', key, opinion: '理由不充分' } as const);
  const asking = { kind: 'askExtension', key, workingDays, reason: '结算资料尚待施工单位提供（虚构）' } as const;
  return [does(officeHour(askedOn, draw), 'leader', asking), does(officeHour(decidedOn, draw), 'director', decision)];
}

/** Overdue reports are urged; the longest reach the supervising leader, who sets a date of his own, and then summons. */
function supervised(due: PlainDate, report: PlainDate | undefined, draw: Draw): readonly Line[] {
  const key = 'reportRectification';
  const [urgedOn, fixedOn, summonedOn] = [workdays(due, 4), workdays(due, 13), workdays(due, 27)];
  const fix = { kind: 'setFinalDate', key, date: workdays(fixedOn, 12), note: '务必办结' } as const;
  const summon = {
    kind: 'summon',
    key,
    date: workdays(summonedOn, 3),
    place: '政府会议室（虚构）',
    note: '约谈',
  } as const;
  const acts: readonly (readonly [PlainDate, number, Part, Step['command']])[] = [
    [urgedOn, 1, 'officer', { kind: 'urge', key, note: '整改报告已逾期，请抓紧报送' }],
    [fixedOn, 0.6, 'supervisor', fix],
    [summonedOn, 0.5, 'supervisor', summon],
  ];
  return acts
    .filter(([date, share]) => (report === undefined || date < report) && draw.chance(share))
    .map(([date, , who, command]) => does(officeHour(date, draw), who, command));
}
