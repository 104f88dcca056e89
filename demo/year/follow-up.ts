import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import { accepts, answers, feedsBack, rectifies } from '../chapters.ts';
import { feedbackFrom, problemCount, reviewOpinion } from '../findings.ts';
import type { PublishedProject } from '../projects.ts';
import type { FeedbackPlan } from './feedback-plans.ts';
import { does, type Life, type Line } from '../script.ts';
import type { UnitKey } from '../organisation.ts';
import { publishes, publishedItem } from '../scenario/start.ts';
import { evaluatedYear, type Diary } from './diary.ts';
import { ahead, invented, lifeOf, seasonBefore, upToEvaluation, type Matter, type Plan } from './parts.ts';

/** Last year's items under evaluation: awaited, handed in, accepted, re-evaluated (E1–E5). */
export function evaluationLives(diary: Diary): readonly Life[] {
  const { ago, today } = diary;
  const item = (no: number, unit: UnitKey, name: string, submittedOn: PlainDate, more: Partial<Plan> = {}): Matter =>
    invented(no, {
      unit,
      name,
      amountFen: 15_000_000 + no * 700_000,
      weak: no % 3 === 0,
      ...seasonBefore(evaluatedYear(submittedOn)),
      dates: { selfEvaluationDue: ahead(today, 9), evaluationReportDue: ahead(today, 25) },
      ...more,
    });
  const done = (matter: Matter, submittedOn: PlainDate): readonly Line[] =>
    upToEvaluation(matter, submittedOn, numbered(matter));
  const [awaited, handedIn, county, accepted, again, returned] = [
    item(41, 'seeds', '测土配方施肥', today),
    claimed(item(42, 'museum', '图书下乡', ago(5))),
    item(43, 'villages', '厕所改造', ago(7)),
    item(44, 'reservoirs', '灌区计量设施', ago(20)),
    item(45, 'college', '产教融合基地', ago(30)),
    item(46, 'floods', '农村预警广播', ago(12)),
  ];
  return [
    lifeOf(awaited, done(awaited, ahead(today, 1)), diary),
    lifeOf(handedIn, done(handedIn, ago(5)), diary),
    lifeOf(returned, [...done(returned, ago(12)), returnsEvaluation(ago(3))], diary),
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

function returnsEvaluation(when: string): Line {
  return does(when, 'performance', { kind: 'returnSelfEvaluation', opinion: '偏差说明过于笼统（虚构）' });
}

/** The unit gives itself full marks everywhere, with evidence for one row only: what a review looks at first. */
function claimed(matter: Matter): Matter {
  const { evaluation, table } = matter;
  return {
    ...matter,
    evaluation: {
      ...evaluation,
      actuals: evaluation.actuals.map((row, index) => {
        const weight = table.indicators.find(({ key }) => key === row.key)?.weight ?? 0;
        return { ...row, selfScore: String(weight), ...(index === 0 && { evidence: '验收单 22 份（虚构）' }) };
      }),
      problems: [{ title: '任务完成不足', cause: '招标推迟', measure: '下年一季度完成招标（虚构）' }],
    },
  };
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
      ...(plan.concluded > STILL_TO_DISCLOSE ? discloses(ago(plan.concluded - 20), matter, plan, diary) : []),
      ...(plan.more?.(diary, nos) ?? []),
    ],
    diary,
  );
}

/** Most results are published; one in part, one not at all, one with a correction afterwards (R7). */
function discloses(when: PlainDate, matter: Matter, { disclosed }: FeedbackPlan, { ago }: Diary): readonly Line[] {
  if (disclosed === undefined) return [publishes(when)];
  if (disclosed === 'partly') {
    return [
      does(when, 'director', {
        kind: 'decideDisclosure',
        decision: 'partly',
        parts: ['money', 'score', 'problems', 'documents'],
        ground: 'tradeSecretOrPrivacy',
        reason: '指标涉及个人补助明细（虚构）',
      }),
    ];
  }
  if (disclosed === 'withheld') {
    return [
      does(when, 'director', {
        kind: 'decideDisclosure',
        decision: 'withhold',
        parts: [],
        ground: 'internalAffairs',
        reason: '设备布点属内部事务信息（虚构）',
      }),
    ];
  }
  return [
    publishes(when),
    does(ago(disclosed.correctedAgo), 'director', {
      kind: 'correctDisclosure',
      changes: [{ field: 'approvalNumber', to: numbered(matter).replace(/\d+号$/, '19号') }],
      withdraw: [],
      reason: '公开时批复文号排印有误（虚构）',
    }),
  ];
}

function fedBack(
  project: PublishedProject,
  no: number,
  { drafted, issued, received }: FeedbackPlan,
  { ago, today }: Diary,
): readonly Line[] {
  if (drafted === undefined) return [];
  const number = `示财绩〔${(issued === undefined ? today : ago(issued)).slice(0, 4)}〕${String(no)}号`;
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
  { answered, reported, results = [] }: FeedbackPlan,
  { ago }: Diary,
): readonly Line[] {
  if (answered === undefined) return [];
  const answer = { stance: 'agree', measure: '逐项核对并更正', by: ahead(ago(answered), 40) } as const;
  const lines = answers(
    ago(answered),
    nos.map(() => answer),
  );
  if (reported === undefined) return lines;
  return [
    ...lines,
    rectifies(
      ago(reported),
      nos.map((problemNo) => {
        const result = results[problemNo - 1] ?? 'rectified';
        return { no: problemNo, result, account: ACCOUNTS[result] };
      }),
    ),
  ];
}

const ACCOUNTS = {
  rectified: '已更正（虚构）',
  partly: '已更正一部分，其余随下季度完成（虚构）',
  cannot: '历史数据已无法取得（虚构）',
} as const;

function numbered({ input }: Matter): string {
  return `示财预〔${String(input.fiscalYear)}〕${String(6 + (input.subject.unitId.length % 5))}号`;
}

/** Rows without target and actual value get points from finance, marked as invented. */
export function adjustmentsOf({
  id,
}: PublishedProject): readonly { readonly key: string; readonly score: number; readonly reason: string }[] {
  if (id !== 'C10') return [];
  return ['row-2', 'row-3', 'row-4', 'row-5', 'row-6', 'row-8'].map((key) => ({
    key,
    score: 6,
    reason: '没有目标值和实际值（虚构）',
  }));
}
