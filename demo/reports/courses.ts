import { addDays, type PlainDate } from '../../domain/calendar/plain-date.ts';
import type { PerformanceReportContent } from '../../domain/performance-report/content.ts';
import type { ReportPeriod } from '../../domain/performance-report/period.ts';
import { bureauReports, bureauSubject, unitReport, type RoundOpening } from '../../domain/performance-report/round.ts';
import type { CommandLike } from '../../domain/process/process.ts';
import { personFor, type DemoPerson } from '../cast.ts';
import { workdays } from '../city/pace.ts';
import { demoId } from '../ids.ts';
import { CITY, subjectOfUnit, type DemoRegion, type DemoUnit } from '../organisation.ts';
import type { Fated, FatedRound } from './fates.ts';
import { PlayedReport } from './played.ts';

type Facts = Pick<PerformanceReportContent, 'figures' | 'upcoming'>;

const SIGN: CommandLike = { kind: 'signPerformanceReport' };
const ACCEPT: CommandLike = { kind: 'acceptPerformanceReport' };
/** What the office says of a unit's report, of a county's, and of one that it does not ask for. */
const OPINIONS = {
  unit: '存在的问题与整改台账不一致，请核对后补充原因（虚构）。',
  county: '未报单位的原因没有说明，请补充后重新报送（虚构）。',
  excused: '本期项目由主管部门合并报告（虚构）。',
} as const;

/** A unit's report of a period as far as it has come (R4). */
export function unitCourse(unit: DemoUnit, round: FatedRound, { fate, signedOn }: Fated, facts: Facts): PlayedReport {
  const { id: unitId, name, code } = unit;
  const subject = subjectOfUnit(unit);
  const office = personFor('performance', subject);
  const opening = openingOf(round.period, office);
  const input = unitReport(opening, { id: unitId, name, code }, subject);
  const report = new PlayedReport(reportId(round.period, unitId), input, { by: office, on: opening.openedOn });
  if (fate === 'excused')
    report.act(office, workdays(round.period.to, 6), {
      kind: 'withdrawPerformanceReport',
      reason: OPINIONS.excused,
    } as CommandLike);
  if (signedOn === undefined) return report;
  report.submit(personFor('clerk', subject), workdays(signedOn, -1), facts);
  report.act(personFor('leader', subject), signedOn, SIGN);
  if (fate === 'returned') report.act(office, returnedOn(round), returns(OPINIONS.unit));
  if (isAccepted(fate)) report.act(office, workdays(signedOn, 3), ACCEPT);
  return report;
}

/** A county's report of a period and its receipt at the city, as far as they have come (R5). */
export function countyCourse(
  { id, name, path }: DemoRegion,
  round: FatedRound,
  { fate, signedOn }: Fated,
  facts: Facts,
): { readonly report: PlayedReport; readonly receipt: PlayedReport } {
  const [below, here] = [bureauSubject(id, path), bureauSubject(CITY, [CITY])];
  const [office, city] = [personFor('performance', below), personFor('performance', here)];
  const opening = openingOf(round.period, city);
  const ids = { report: reportId(round.period, id), receipt: reportId(round.period, `${id}:receipt`) };
  const both = bureauReports(opening, { id, name, code: id }, { below, here }, ids);
  const on = opening.openedOn;
  const rule = { kind: 'system', ruleId: 'performanceReportRound' } as const;
  const report = new PlayedReport(ids.report, both.report, { by: rule, on });
  const receipt = new PlayedReport(ids.receipt, both.receipt, { by: city, on });
  if (signedOn === undefined) return { report, receipt };
  report.submit(office, workdays(signedOn, -1), facts);
  report.actAndTell(receipt, personFor('director', below), signedOn, SIGN);
  if (fate === 'returned') receipt.actAndTell(report, city, returnedOn(round), returns(OPINIONS.county));
  if (isAccepted(fate)) receipt.actAndTell(report, city, workdays(signedOn, 4), ACCEPT);
  return { report, receipt };
}

function openingOf(period: ReportPeriod, { name }: DemoPerson): RoundOpening {
  return { period, openedOn: addDays(period.to, 1), openedBy: name };
}

function isAccepted(fate: Fated['fate']): boolean {
  return fate === 'inTime' || fate === 'late';
}

function returns(opinion: string): CommandLike {
  return { kind: 'returnPerformanceReport', opinion } as CommandLike;
}

/** Not long ago: who got it back has still some days to revise it. */
function returnedOn({ today }: FatedRound): PlainDate {
  return workdays(today, -2);
}

function reportId({ year, key }: ReportPeriod, of: string): string {
  return demoId(`performanceReport:${String(year)}:${key}:${of}`);
}
