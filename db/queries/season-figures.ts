import { COUNTED_BY_PHASE } from '../../domain/processes/season/counting.ts';
import { asksForReports, type ReportSeason } from '../../domain/processes/season/state.ts';
import { asked, reportsOf, type ReachColumns } from './season-reach.ts';

type Phases = readonly string[];
type ByPhase = keyof typeof COUNTED_BY_PHASE;

/** Which round is counted, as SQL expressions; `where` picks the rows, whatever they are of. */
interface Counted extends ReachColumns {
  readonly period: string;
  readonly where: string;
}

/**
 * One row with 应报, 已开, 已报 and 已审 of a round: a count for each kind of which only that of its own is carried out.
 * Items and performance reports say by their phase how far they are; of monitoring, the period's report says it, and
 * nobody reviews it (M1).
 */
export function roundCounts(counted: Counted): string {
  const { region, year, kind, period, where, isChosen } = counted;
  const mine = `b.region_id = ${region} and b.fiscal_year = ${year} and ${isChosen('b.unit_id')} and ${where}`;
  const ofItems = (one: ByPhase): string => `
    select ${byPhase(one)} from budget_item b where ${kind} = '${one}' and ${mine} having ${kind} = '${one}'`;
  // The report has a name of its own: whoever asks for one round calls that round's row `i`.
  const ofReports = (one: ReportSeason): string => `
    select ${byPhase(one)} from (
      select asked.*, report.phase from ${asked(counted)} asked
      left join instance report on ${reportsOf(one, 'report', counted, period)}
        and report.state #>> '{reporter,id}' = asked.id
    ) b where ${kind} = '${one}' and ${where} having ${kind} = '${one}'`;
  return [
    ofItems('targets'),
    ofItems('selfEvaluation'),
    `
    select count(*)::int, count(*)::int, count(*) filter (where b.state = 'reported')::int, 0
    from monitoring_period b
    where ${kind} = 'monitoring' and b.period = ${period} and b.state <> 'lapsed' and ${mine}
    having ${kind} = 'monitoring'`,
    ofReports('unitReports'),
    ofReports('bureauReports'),
  ].join(' union all ');
}

/** A row of `roundCounts` as the answer's object. */
export const FIGURES = `json_build_object('expected', counts.expected, 'begun', counts.begun,
  'reported', counts.reported, 'reviewed', counts.reviewed) as figures`;

/** Phases of an item or a report that is begun and has not reported. */
export function missingPhases(kind: ByPhase): Phases {
  const { begun, reported }: Readonly<Record<'begun' | 'reported', Phases>> = COUNTED_BY_PHASE[kind];
  return begun.filter((phase) => !reported.includes(phase));
}

function byPhase(kind: ByPhase): string {
  const { expected, begun, reported, reviewed } = COUNTED_BY_PHASE[kind];
  const isIn = (phases: Phases): string => `b.phase in (${phases.map((phase) => `'${phase}'`).join(', ')})`;
  const count = (condition: string, name: string): string => `count(*) filter (where ${condition})::int as ${name}`;
  return [
    // Whoever has no report yet is still to be asked for it.
    count(asksForReports(kind) ? `b.phase is null or ${isIn(expected)}` : isIn(expected), 'expected'),
    count(isIn(begun), 'begun'),
    count(isIn(reported), 'reported'),
    count(isIn(reviewed), 'reviewed'),
  ].join(', ');
}
