import { addDays, type PlainDate } from '../../domain/calendar/plain-date.ts';
import { addWorkingDays } from '../../domain/calendar/period.ts';
import { defaultCalendar } from '../../domain/calendar/default-calendar.ts';
import { defaultPolicy } from '../../domain/policy/default-policy.ts';
import type { SelfEvaluation } from '../../domain/scoring/self-evaluation.ts';
import type { TargetTable } from '../../domain/scoring/indicator.ts';
import { approves, evaluates, monitors, qualifies, targets } from '../chapters.ts';
import { inventedEvaluation, inventedItem, inventedTargets } from '../fictitious.ts';
import type { UnitKey } from '../organisation.ts';
import { demoId } from '../ids.ts';
import { live, type Life, type Line } from '../script.ts';
import type { BudgetItemInput } from '../../domain/processes/budget-item/state.ts';
import type { Diary } from './diary.ts';

/** An item of the demo year before anybody has done anything with it. */
export interface Matter {
  readonly key: string;
  readonly input: BudgetItemInput;
  readonly table: TargetTable;
  readonly evaluation: SelfEvaluation;
}

export interface Plan {
  readonly unit: UnitKey;
  readonly name: string;
  readonly fiscalYear: number;
  readonly openedOn: PlainDate;
  readonly amountFen: number;
  readonly dates?: BudgetItemInput['dates'];
  /** Key of last year's item. */
  readonly previous?: string;
  /** Produces less than its targets. */
  readonly weak?: boolean;
}

/** An invented matter; its number within the demo makes its code. */
export function invented(no: number, plan: Plan): Matter {
  const { unit, name, fiscalYear, openedOn, amountFen, dates, previous, weak = false } = plan;
  const code = `${String(fiscalYear)}-演-${String(no).padStart(3, '0')}`;
  const table = inventedTargets(name, '处', 40);
  const outcome = weak
    ? {
        quantity: 22,
        benefit: 70,
        executedFen: Math.round(amountFen * 0.71),
        reason: '招标推迟，部分任务转入下年（虚构）',
      }
    : { quantity: 41, executedFen: Math.round(amountFen * 0.97) };
  return {
    key: `year-${String(no)}`,
    input: {
      ...inventedItem({ unit, name, code, amountFen, fiscalYear, openedOn }),
      ...(dates && { dates }),
      ...(previous !== undefined && { previousItemId: demoId(`item:${previous}`) }),
    },
    table,
    evaluation: inventedEvaluation(table, amountFen, outcome),
  };
}

/** The matter with everything that people have done by today; what the script has for later is not done yet. */
export function lifeOf(matter: Matter, lines: readonly Line[], { today }: Diary): Life {
  const life = live(matter.key, matter.input, lines);
  return {
    ...life,
    id: demoId(`item:${matter.key}`),
    steps: life.steps.filter(({ at }) => at < `${today}T00:00:00.000Z`),
  };
}

/** Submitted, qualified and approved around the turn of the year before the item's own. */
export function upToApproval({ table, input }: Matter, approvedOn: PlainDate, documentNumber: string): readonly Line[] {
  const back = (days: number): PlainDate => addWorkingDays(approvedOn, -days, defaultCalendar);
  return [
    targets(back(24), table),
    qualifies(back(18)),
    ...approves({ on: approvedOn, passedOn: back(4), documentNumber, amountFen: input.requestedFen }, back(3)),
  ];
}

/** Periods left out, the day after which nothing is reported any more, and how the work goes. */
export interface Reporting {
  readonly without?: readonly string[];
  readonly until?: PlainDate;
  /** Money spent against an even course of the year, as a share. */
  readonly spending?: number;
  /** Work done against an even course of the year, as a share. */
  readonly pace?: number;
  readonly doubt?: string;
  readonly hopeless?: boolean;
  /** Working days from the end of each period to its report. */
  readonly after?: readonly number[];
}

const USUALLY_AFTER = 6;

/** Work is counted when it is accepted, a few weeks after it was paid for. */
const LATE_WORK = 0.15;
/** What is measured on whatever is finished, and does not grow with the year. */
const STEADY = new Set(['quality', 'satisfaction']);

/** What an invented evaluation ends with, as far as it has come by a share of the year. */
function reachedBy({ actuals }: SelfEvaluation, share: number): Readonly<Record<string, string>> {
  return Object.fromEntries(
    actuals.flatMap(({ key, actual }) => {
      const [, value = '', unit = ''] = /^(\d+)(\D*)$/.exec(typeof actual === 'string' ? actual : '') ?? [];
      if (value === '') return [];
      return [[key, STEADY.has(key) ? `${value}${unit}` : `${String(Math.round(Number(value) * share))}${unit}`]];
    }),
  );
}

/** Every period of the year that ended after the approval, reported so many working days after its end. */
export function reported(
  { table, input, evaluation }: Matter,
  approvedOn: PlainDate,
  { without = [], until = '9999-12-31' as PlainDate, spending = 1, pace = 1, after = [], ...more }: Reporting = {},
): readonly Line[] {
  return defaultPolicy.monitoringPeriods
    .map(({ key, endsOn }, index) => ({
      key,
      endedOn: `${String(input.fiscalYear)}-${endsOn}` as PlainDate,
      part: index + 1,
    }))
    .map((period) => ({
      ...period,
      on: addWorkingDays(period.endedOn, after[period.part - 1] ?? USUALLY_AFTER, defaultCalendar),
    }))
    .filter(({ key, endedOn, on }) => endedOn >= approvedOn && on <= until && !without.includes(key))
    .map(({ key, on, part }) =>
      monitors(table, {
        period: key,
        on,
        executedFen: Math.round((evaluation.execution.executedFen * part * spending) / 4),
        expectedFen: evaluation.execution.executedFen,
        reached: reachedBy(evaluation, (part / 4 - LATE_WORK) * pace),
        ...more,
      }),
    );
}

/** The whole year up to the self-evaluation handed in on that day. */
export function upToEvaluation(matter: Matter, submittedOn: PlainDate, documentNumber: string): readonly Line[] {
  const approvedOn = addWorkingDays(`${String(matter.input.fiscalYear)}-01-20` as PlainDate, 3, defaultCalendar);
  return [
    ...upToApproval(matter, approvedOn, documentNumber),
    ...reported(matter, approvedOn),
    evaluates(submittedOn, matter.evaluation),
  ];
}

/** The target season of an item that is evaluated in the demo opened in the autumn before its year. */
export function seasonBefore(fiscalYear: number): Pick<Plan, 'fiscalYear' | 'openedOn'> {
  return { fiscalYear, openedOn: `${String(fiscalYear - 1)}-09-02` as PlainDate };
}

/** A set date so many days ahead of a fact. */
export function ahead(of: PlainDate, days: number): PlainDate {
  return addDays(of, days);
}
