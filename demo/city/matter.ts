import { addDays, type PlainDate } from '../../domain/calendar/plain-date.ts';
import { recommend } from '../../domain/follow-up/consequence.ts';
import { defaultPolicy } from '../../domain/policy/default-policy.ts';
import type { Consequence } from '../../domain/policy/policy.ts';
import type { BudgetItemInput } from '../../domain/processes/budget-item/state.ts';
import { applyAdjustments, scoreTable } from '../../domain/scoring/score.ts';
import { scoringTemplate } from '../../domain/scoring/template.ts';
import { approves, needsWork, qualifies, targets } from '../chapters.ts';
import { demoId } from '../ids.ts';
import { subjectOfUnit } from '../organisation.ts';
import { publishedProjects, type PublishedProject } from '../projects.ts';
import { codeOf } from '../numbers.ts';
import { WHOLE_DEPARTMENT } from '../whole-department.ts';
import { does, type Line } from '../script.ts';
import type { Matter } from '../year/parts.ts';
import { adjustmentsOf } from '../year/follow-up.ts';
import type { Draw } from './draw.ts';
import { officeHour, workdays } from './pace.ts';
import { drawnEvaluation, drawnTable, type Outcome } from './tables.ts';
import { TRADES } from './trades.data.ts';
import type { Project } from './trades.ts';
import type { CityUnit } from './units.ts';

/** An item of the city layer, with how it turns out and who of the published tables it follows. */
export interface CityMatter extends Matter {
  readonly unit: CityUnit;
  readonly outcome: Outcome;
  readonly approvedOn: PlainDate;
  readonly published?: PublishedProject;
}

export interface Asked {
  readonly unit: CityUnit;
  readonly project: Project;
  /** The same project of the same unit every year. */
  readonly slot: number;
  readonly fiscalYear: number;
  readonly outcome: Outcome;
  readonly dates?: BudgetItemInput['dates'];
  readonly openedOn?: PlainDate;
  readonly hasPrevious: boolean;
}

const INVENTED = '虚构：单位、项目、数字和办理过程均为演示；指标名称取自公开表格和财政部指标框架';
const FEN_PER_WAN = 1_000_000;
const PUBLISHED = publishedProjects();

function keyOf(unit: CityUnit, fiscalYear: number, slot: number): string {
  return `city-${unit.code}-${String(fiscalYear)}-${String(slot)}`;
}

/** The congresses pass the budget in January, each bureau then approves division by division on a day of its own. */
export function approvalDay(unit: CityUnit, fiscalYear: number): PlainDate {
  const spread = unit.divisionId.length % 5;
  return workdays(`${String(fiscalYear)}-01-12` as PlainDate, 5 + spread);
}

/** Weeks between the end of the target season and the approval. */
const SEASON_WORKDAYS = 62;

export function drawnMatter(
  asked: Asked,
  draw: Draw,
  approvedOn = approvalDay(asked.unit, asked.fiscalYear),
): CityMatter {
  const { unit, project, slot, fiscalYear, outcome, dates, hasPrevious } = asked;
  const plan = TRADES[unit.trade];
  const fen = Math.round((project[4] * draw.whole(60, 145)) / 100) * FEN_PER_WAN;
  const table = drawnTable(project, plan, draw);
  const targetsDue = dates?.targetsDue ?? workdays(approvedOn, -SEASON_WORKDAYS);
  const input: BudgetItemInput = {
    subject: subjectOfUnit(unit),
    code: `${String(fiscalYear)}-${unit.code}-${String(slot + 1).padStart(2, '0')}`,
    name: `${project[0]}（虚构）`,
    itemKind: draw.weighted([
      ['project', 88],
      ['policy', 7],
      ['transfer', 5],
    ] as const),
    fundAccount: draw.chance(0.35) ? (plan.fundAccount ?? 'generalPublic') : 'generalPublic',
    continuity: draw.weighted([
      ['continuing', 5],
      ['recurring', 4],
      ['oneOff', 1],
    ] as const),
    livelihood: plan.livelihood === true && draw.chance(0.6),
    fiscalYear,
    requestedFen: fen,
    openedOn: asked.openedOn ?? addDays(targetsDue, -45),
    dates: { ...dates, targetsDue },
    ...(hasPrevious && { previousItemId: demoId(`item:${keyOf(unit, fiscalYear - 1, slot)}`) }),
    source: INVENTED,
  };
  const evaluation = drawnEvaluation(table, fen, outcome, draw);
  return { key: keyOf(unit, fiscalYear, slot), input, table, evaluation, unit, outcome, approvedOn };
}

/** A unit lives through the real figures of a published table that fits its trade: name, money, rows and results are theirs. */
export function publishedMatter(asked: Asked, id: string, draw: Draw): CityMatter {
  const matter = drawnMatter(asked, draw);
  const published = PUBLISHED.find((one) => one.id === id);
  if (!published?.year) throw new Error(`The published table ${id} cannot be lived through.`);
  const { targets: table, evaluation } = published.year;
  const { name, source } = published;
  const itemKind = id === WHOLE_DEPARTMENT ? ('wholeDepartment' as const) : ('project' as const);
  const requestedFen = evaluation.execution.adjustedFen;
  return { ...matter, table, evaluation, published, input: { ...matter.input, name, source, itemKind, requestedFen } };
}

/** What the rule table says for the result that the arithmetic gives (R3). */
export function ruledAction({ table, evaluation, published, input }: CityMatter): Consequence {
  const template = scoringTemplate(table.templateId);
  const score = scoreTable(table, evaluation.actuals, evaluation.execution, template);
  const { grade } = applyAdjustments(score, published ? adjustmentsOf(published).map(asText) : []);
  return recommend(grade ?? undefined, input.requestedFen, defaultPolicy)?.action ?? 'keep';
}

function asText<A extends { readonly score: number }>({
  score,
  ...more
}: A): Omit<A, 'score'> & { readonly score: string } {
  return { ...more, score: String(score) };
}

/** Targets in their season and approved in a batch of the division: most in time, some late, some sent back once (G1–G5). */
export function prepared(matter: CityMatter, draw: Draw): readonly Line[] {
  const { input, approvedOn, table, unit } = matter;
  const due = input.dates?.targetsDue ?? approvedOn;
  const submittedOn = workdays(due, draw.chance(0.84) ? -draw.whole(1, 14) : draw.whole(1, 9));
  const reviewedOn = workdays(submittedOn, draw.chance(0.92) ? draw.whole(3, 9) : draw.whole(11, 14));
  const returned = draw.chance(0.22);
  const number = `${codeOf(unit.regionId, 'approval')}〔${approvedOn.slice(0, 4)}〕1号`;
  const approval = { on: approvedOn, passedOn: workdays(approvedOn, -6), documentNumber: number };
  return [
    targets(officeHour(submittedOn, draw), table),
    ...(returned ? sentBackOnce(matter, reviewedOn, draw) : [qualifies(officeHour(reviewedOn, draw))]),
    ...approves(
      { ...approval, amountFen: input.requestedFen, batch: `city:${unit.divisionId}:${approvedOn}` },
      workdays(approvedOn, -5),
    ),
  ];
}

function sentBackOnce({ table }: CityMatter, returnedOn: PlainDate, draw: Draw): readonly Line[] {
  const again = workdays(returnedOn, draw.chance(0.85) ? draw.whole(2, 5) : draw.whole(6, 9));
  return [
    returnsTargets(officeHour(returnedOn, draw), draw),
    resubmits(officeHour(again, draw), table),
    qualifies(officeHour(workdays(again, draw.whole(2, 7)), draw)),
  ];
}

const OPINIONS = [
  '产出数量与预算规模不匹配',
  '效益指标不能量化',
  '时效指标没有写明完成时间',
  '成本指标缺少测算依据',
] as const;

export function returnsTargets(when: string, draw: Draw): Line {
  const opinion = `${draw.one(OPINIONS)}（虚构）`;
  return does(when, 'officer', { kind: 'returnTargets', criteria: needsWork(opinion), opinion, annotations: [] });
}

export function resubmits(when: string, table: Matter['table']): Line {
  const answered = { ...table, annualTarget: `${table.annualTarget}已按审核意见修改。` };
  return targets(when, answered, 'resubmitTargets', 'targets-2');
}
