import { daysBetween, yearOf, type PlainDate } from '../domain/calendar/plain-date.ts';
import type { BudgetItemState } from '../domain/processes/budget-item/state.ts';
import type { Stage } from './acting.ts';
import { CITY, subjectOf } from './organisation.ts';
import { EvaluationCourse, noon, type Opening } from './evaluation-course.ts';
import { planDays, type PlanDays } from './plan-days.ts';
import { fillRegistries } from './registries.ts';
import { playYearlyPlan, type PlannedCourse } from './yearly-plan.ts';

/** The registries' invented experts and agency; then an evaluation of each kind that finance begins by itself. */
export async function playEvaluations(stage: Stage, today: PlainDate): Promise<void> {
  const plan = planDays(today);
  const courses = plannedIn(plan.year);
  await fillRegistries(stage.pool, noon(plan.openedOn, -30));
  await playYearlyPlan(stage, { plan, courses, today });
  await startedByPlan(stage, today, plan);
  await ofCounty(stage, today);
  await again(stage, today);
}

const LIGHTING = '市政照明维护重点评价（虚构）';
const CULTURE = '公共文化服务中心整体支出评价（虚构）';

/** What the yearly plan starts. */
function plannedIn(year: number): readonly [PlannedCourse, PlannedCourse] {
  return [
    { unit: 'streets', kind: 'keyEvaluation', code: codeIn(year, 1), name: LIGHTING, amountFen: 486_000_000 },
    { unit: 'museum', kind: 'wholeDepartment', code: codeIn(year, 2), name: CULTURE, amountFen: 1_204_000_000 },
  ];
}

function codeIn(year: number, no: number): string {
  return `郴评${String(year)}-0${String(no)}`;
}

/** Opened by the plan, with team and plan of work in the weeks after it; the materials are asked for when the field work begins. */
async function startedByPlan(stage: Stage, today: PlainDate, plan: PlanDays): Promise<void> {
  const course = ({ unit, kind: evaluationKind, ...opening }: PlannedCourse, fieldDay: number): EvaluationCourse => {
    const planned = { ...opening, evaluationKind, fiscalYear: plan.year - 1 };
    return new EvaluationCourse(stage, today, subjectOf(unit), planned, daysBetween(today, plan.issuedOn), fieldDay);
  };
  const [streets, museum] = plannedIn(plan.year);
  await course(streets, -12).toScoring();
  await course(museum, -17).toExchange();
}

async function ofCounty(stage: Stage, today: PlainDate): Promise<void> {
  await new EvaluationCourse(
    stage,
    today,
    subjectOf('county'),
    {
      code: codeIn(yearOf(today), 3),
      name: '示例县财政支出绩效综合评价（虚构）',
      evaluationKind: 'county',
      countyId: '431021',
      amountFen: 31_870_000_000,
    },
    -9,
  ).toPlanning();
}

/** The item that finance has ordered to be evaluated again: its evaluation has a team and no plan yet (E5). */
async function again(stage: Stage, today: PlainDate): Promise<void> {
  const { rows } = await stage.pool.query<{ id: string; state: BudgetItemState }>(
    `select id, state from instance where process = 'budgetItem' and phase = 'reevaluating' and region_id = $1 order by id limit 1`,
    [CITY],
  );
  const [found] = rows;
  if (!found) return;
  const { code, name, subject, selfEvaluation, approval, requestedFen, fiscalYear } = found.state;
  const selfScore = selfEvaluation && { total: selfEvaluation.total, grade: selfEvaluation.grade };
  const opening: Opening = {
    code: codeIn(yearOf(today), 4),
    name: `${name}再评价`,
    evaluationKind: 'reEvaluation',
    amountFen: approval?.amountFen ?? requestedFen,
    fiscalYear,
    item: { id: found.id, code, name, ...(selfScore && { selfScore }) },
  };
  await new EvaluationCourse(stage, today, subject, opening, -8).begin();
}
