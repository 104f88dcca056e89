import type { BudgetItemInput } from '../domain/processes/budget-item/state.ts';
import type { Indicator, TargetTable } from '../domain/scoring/indicator.ts';
import type { SelfEvaluation } from '../domain/scoring/self-evaluation.ts';
import { on } from './script.ts';
import { subjectOf, type UnitKey } from './organisation.ts';

/** What every invented item says of itself wherever it is shown. */
const INVENTED = '虚构：单位、项目、数字和办理过程均为演示';

export interface Invented {
  readonly unit: UnitKey;
  readonly name: string;
  readonly code: string;
  readonly amountFen: number;
  readonly fiscalYear: number;
  readonly openedOn: string;
}

/** An invented item; everything about it is marked. */
export function inventedItem({ unit, name, code, amountFen, fiscalYear, openedOn }: Invented): BudgetItemInput {
  return {
    subject: subjectOf(unit),
    code,
    name: `${name}（虚构）`,
    itemKind: 'project',
    fundAccount: 'generalPublic',
    continuity: 'continuing',
    livelihood: false,
    fiscalYear,
    requestedFen: amountFen,
    openedOn: on(openedOn),
    source: INVENTED,
  };
}

function row(
  key: string,
  level1: Indicator['level1'],
  level2: Indicator['level2'],
  name: string,
  value: string,
  unit: string,
  weight: number,
): Indicator {
  return { key, level1, level2, name, weight, target: { comparator: 'gte', value, unit }, basis: '虚构' };
}

/** A small target table that the ministry's template accepts; `units` says what is produced. */
export function inventedTargets(what: string, units: string, quantity: number): TargetTable {
  return {
    templateId: 'ministry2020',
    annualTarget: `完成${what}${String(quantity)}${units}，验收合格，服务对象满意。（虚构）`,
    indicators: [
      row('quantity', 'output', 'quantity', what, String(quantity), units, 20),
      row('quality', 'output', 'quality', '验收合格率', '95', '%', 20),
      row('time', 'output', 'timeliness', '按期完成率', '90', '%', 10),
      row('benefit', 'benefit', 'socialBenefit', '受益人口覆盖率', '85', '%', 30),
      row('satisfaction', 'satisfaction', 'beneficiarySatisfaction', '服务对象满意度', '90', '%', 10),
    ],
  };
}

export interface Outcome {
  readonly quantity: number;
  readonly quality?: number;
  readonly time?: number;
  readonly benefit?: number;
  readonly satisfaction?: number;
  readonly executedFen: number;
  readonly reason?: string;
}

/** What the unit says it reached; where a target was missed, with a reason (E2). */
export function inventedEvaluation(targets: TargetTable, amountFen: number, outcome: Outcome): SelfEvaluation {
  const { executedFen, reason, ...reached } = outcome;
  const values: Readonly<Record<string, number>> = { quality: 97, time: 95, benefit: 90, satisfaction: 93, ...reached };
  return {
    execution: { initialFen: amountFen, adjustedFen: amountFen, executedFen, ...(reason !== undefined && { reason }) },
    actuals: targets.indicators.map(({ key, target }) => ({
      key,
      actual: `${String(values[key] ?? 0)}${'unit' in target ? target.unit : ''}`,
      ...(reason !== undefined && key in reached && { reason }),
    })),
    summary: '全年执行情况自评。（虚构）',
    problems: [],
  };
}
