import { COUNTED_BY_PHASE } from '../../domain/processes/season/counting.ts';

type Phases = readonly string[];
type ByPhase = keyof typeof COUNTED_BY_PHASE;

/** Which round is counted, as SQL expressions; `where` picks the rows, of budget_item and monitoring_period alike. */
interface Counted {
  readonly kind: string;
  readonly period: string;
  readonly where: string;
}

/**
 * One row with 应报, 已开, 已报 and 已审 of a round: three counts of which only that of its kind is carried out. Items
 * say by their phase how far they are; of monitoring, the period's report says it, and nobody reviews it (M1).
 */
export function roundCounts({ kind, period, where }: Counted): string {
  return `
    select ${byPhase('targets')} from budget_item b where ${kind} = 'targets' and ${where} having ${kind} = 'targets'
    union all
    select ${byPhase('selfEvaluation')} from budget_item b
    where ${kind} = 'selfEvaluation' and ${where} having ${kind} = 'selfEvaluation'
    union all
    select count(*)::int, count(*)::int, count(*) filter (where b.state = 'reported')::int, 0
    from monitoring_period b
    where ${kind} = 'monitoring' and b.period = ${period} and b.state <> 'lapsed' and ${where}
    having ${kind} = 'monitoring'`;
}

/** A row of `roundCounts` as the answer's object. */
export const FIGURES = `json_build_object('expected', counts.expected, 'begun', counts.begun,
  'reported', counts.reported, 'reviewed', counts.reviewed) as figures`;

/** Phases of an item that is begun and has not reported. */
export function missingPhases(kind: ByPhase): Phases {
  const { begun, reported }: Readonly<Record<'begun' | 'reported', Phases>> = COUNTED_BY_PHASE[kind];
  return begun.filter((phase) => !reported.includes(phase));
}

function byPhase(kind: ByPhase): string {
  const { expected, begun, reported, reviewed } = COUNTED_BY_PHASE[kind];
  const count = (phases: Phases, name: string): string =>
    `count(*) filter (where b.phase in (${phases.map((phase) => `'${phase}'`).join(', ')}))::int as ${name}`;
  return [
    count(expected, 'expected'),
    count(begun, 'begun'),
    count(reported, 'reported'),
    count(reviewed, 'reviewed'),
  ].join(', ');
}
