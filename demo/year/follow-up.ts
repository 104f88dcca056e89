import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import { accepts, answers, closesOut, feedsBack, rectifies } from '../chapters.ts';
import { feedbackFrom, problemCount, reviewOpinion } from '../findings.ts';
import type { PublishedProject } from '../projects.ts';
import { does, on, type Life, type Line } from '../script.ts';
import type { UnitKey } from '../organisation.ts';
import { decides, publishes, publishedItem } from '../scenario/start.ts';
import { evaluatedYear, type Diary } from './diary.ts';
import { ahead, invented, lifeOf, seasonBefore, upToEvaluation, type Matter, type Plan } from './parts.ts';

/** Last year's items under evaluation: awaited, handed in, accepted, re-evaluated (E1–E5). */
export function evaluationLives(diary: Diary): readonly Life[] {
  const { ago, today } = diary;
  const item = (no: number, unit: UnitKey, name: string, submittedOn: PlainDate, more: Partial<Plan> = {}): Matter =>
    invented(no, {
      ...{ unit, name, amountFen: 15_000_000 + no * 700_000, weak: no % 3 === 0 },
      ...seasonBefore(evaluatedYear(submittedOn)),
      ...{ dates: { selfEvaluationDue: ahead(today, 9), evaluationReportDue: ahead(today, 25) } },
      ...more,
    });
  const done = (matter: Matter, submittedOn: PlainDate): readonly Line[] =>
    upToEvaluation(matter, submittedOn, numbered(matter));
  const [awaited, handedIn, county, accepted, again] = [
    item(41, 'seeds', '测土配方施肥', today),
    item(42, 'museum', '图书下乡', ago(5)),
    item(43, 'villages', '厕所改造', ago(7)),
    item(44, 'reservoirs', '灌区计量设施', ago(20)),
    item(45, 'college', '产教融合基地', ago(30)),
  ];
  return [
    lifeOf(awaited, done(awaited, ahead(today, 1)), diary),
    lifeOf(handedIn, done(handedIn, ago(5)), diary),
    lifeOf(county, done(county, ago(7)), diary),
    lifeOf(accepted, [...done(accepted, ago(20)), accepts(ago(4), { opinion: '数据属实' })], diary),
    lifeOf(
      again,
      [
        ...done(again, ago(30)),
        does(ago(10), 'performance', { kind: 'orderReEvaluation', reason: '完成值与现场不符（虚构）' }),
      ],
      diary,
    ),
  ];
}

/** How far an item's feedback has come; numbers are days before the first start. */
export interface FeedbackPlan {
  readonly unit: UnitKey;
  readonly concluded: number;
  readonly drafted?: number;
  readonly issued?: number;
  readonly received?: number;
  readonly answered?: number;
  readonly reported?: number;
  readonly more?: (diary: Diary, problems: readonly number[]) => readonly Line[];
}

/** Older results have been disclosed in time; of the newest, the director still has to decide. */
const STILL_TO_DISCLOSE = 25;

/** A published project whose real figures are evaluated and fed back in the demo (R1, R2). */
export function feedbackLife(
  project: PublishedProject,
  no: number,
  plan: FeedbackPlan,
  diary: Diary,
): Life | undefined {
  const { year } = project;
  if (!year) return undefined;
  const { ago } = diary;
  const submittedOn = ago(plan.concluded + 40);
  const matter: Matter = {
    key: `year-${String(no)}`,
    table: year.targets,
    evaluation: year.evaluation,
    input: {
      ...publishedItem(project, year, plan.unit, { ...seasonBefore(evaluatedYear(submittedOn)), livelihood: true }),
      code: `${String(evaluatedYear(submittedOn))}-${project.id}-${String(no)}`,
      dates: { consequenceDue: ahead(diary.today, 12) },
    },
  };
  const nos = Array.from({ length: problemCount(project) }, (_, index) => index + 1);
  return lifeOf(
    matter,
    [
      ...upToEvaluation(matter, submittedOn, numbered(matter)),
      accepts(ago(plan.concluded + 12), { opinion: reviewOpinion(project), adjustments: adjustmentsOf(project) }),
      does(ago(plan.concluded), 'director', { kind: 'concludeEvaluation' }),
      ...fedBack(project, no, plan, diary),
      ...workedOff(nos, plan, diary),
      ...(plan.concluded > STILL_TO_DISCLOSE ? [publishes(ago(plan.concluded - 20))] : []),
      ...(plan.more?.(diary, nos) ?? []),
    ],
    diary,
  );
}

function fedBack(
  project: PublishedProject,
  no: number,
  { drafted, issued, received }: FeedbackPlan,
  { ago, today }: Diary,
): readonly Line[] {
  if (drafted === undefined) return [];
  const number = `示财绩〔${today.slice(0, 4)}〕${String(no)}号`;
  const lines = feedsBack(
    ago(drafted),
    ago(issued ?? -30),
    number,
    feedbackFrom(project, '总体目标基本实现，部分数据前后不一。'),
  );
  return received === undefined
    ? lines
    : [...lines, does(ago(received), 'leader', { kind: 'signReceipt', paper: false })];
}

function workedOff(
  nos: readonly number[],
  { answered, reported }: FeedbackPlan,
  { ago, today }: Diary,
): readonly Line[] {
  if (answered === undefined) return [];
  const answer = { stance: 'agree', measure: '逐项核对并更正', by: ahead(today, 20) } as const;
  const lines = answers(
    ago(answered),
    nos.map(() => answer),
  );
  if (reported === undefined) return lines;
  return [
    ...lines,
    rectifies(
      ago(reported),
      nos.map((problemNo) => ({ no: problemNo, account: '已更正（虚构）' })),
    ),
  ];
}

function numbered({ input }: Matter): string {
  return `示财预〔${String(input.fiscalYear)}〕${String(6 + (input.subject.unitId.length % 5))}号`;
}

/** Rows without target and actual value get points from finance, marked as invented. */
function adjustmentsOf({
  id,
}: PublishedProject): readonly { readonly key: string; readonly score: number; readonly reason: string }[] {
  if (id !== 'C10') return [];
  return ['row-2', 'row-3', 'row-4', 'row-5', 'row-6', 'row-8'].map((key) => ({
    key,
    score: 6,
    reason: '没有目标值和实际值（虚构）',
  }));
}

const RECTIFICATION = 'reportRectification';

/** From a conclusion a few days old to closed items, with what the supervising leader has on his board. */
export const FEEDBACK_PLANS: readonly FeedbackPlan[] = [
  { unit: 'patrol', concluded: 4 },
  { unit: 'reservoirs', concluded: 18, drafted: 2 },
  { unit: 'floods', concluded: 20, drafted: 12, issued: 2 },
  { unit: 'college', concluded: 40, drafted: 30, issued: 27, received: 25 },
  {
    ...{ unit: 'township', concluded: 80, drafted: 70, issued: 62, received: 57, answered: 40 },
    more: ({ ago }) => [
      does(ago(2), 'leader', {
        kind: 'askExtension',
        key: RECTIFICATION,
        workingDays: 10,
        reason: '补种验收须待霜降（虚构）',
      }),
    ],
  },
  { unit: 'seeds', concluded: 75, drafted: 60, issued: 55, received: 52, answered: 30, reported: 3 },
  { unit: 'villages', concluded: 120, drafted: 110, issued: 100, received: 98 },
  {
    ...{ unit: 'museum', concluded: 130, drafted: 120, issued: 112, received: 110 },
    more: ({ ago, today }) => [
      does(ago(8), 'supervisor', {
        kind: 'setFinalDate',
        key: RECTIFICATION,
        date: on(ahead(today, 7)),
        note: '务必办结',
      }),
    ],
  },
  { unit: 'streets', concluded: 60, drafted: 45, issued: 38 },
  {
    ...{ unit: 'clinic', concluded: 90, drafted: 80, issued: 70, received: 66, answered: 40, reported: 20 },
    more: ({ ago }, nos) => closesOut(ago(6), nos),
  },
  {
    ...{ unit: 'roads', concluded: 110, drafted: 100, issued: 92, received: 90, answered: 60, reported: 40 },
    more: ({ ago }, nos) => [...closesOut(ago(30), nos), ...decides(ago(15), 'keep', ago(10), '整改到位（虚构）')],
  },
];
