import type { SelfEvaluation } from '../../domain/scoring/self-evaluation.ts';
import {
  accepts,
  agrees,
  approves,
  closesOut,
  evaluates,
  feedsBack,
  putsRight,
  qualifies,
  signs,
  targets,
} from '../chapters.ts';
import { feedbackFrom, problemNumbers, reviewOpinion } from '../findings.ts';
import type { PublishedProject } from '../projects.ts';
import { does, live, type Life } from '../script.ts';
import { CITY_BATCH, decides, PASSED, publishedItem, publishes, quarters, type Year } from './start.ts';

/** Everything in time: reviewed, fed back, rectified within two months, closed. */
export function onTime(project: PublishedProject, year: Year): Life {
  const { targets: table, evaluation } = year;
  const { initialFen, executedFen } = evaluation.execution;
  const nos = problemNumbers(project);
  return live(project.id, publishedItem(project, year, 'patrol'), [
    targets('2024-10-16', table),
    qualifies('2024-10-24'),
    ...approves({ ...CITY_BATCH, passedOn: PASSED.city, amountFen: initialFen }, '2025-01-20'),
    ...quarters(table, executedFen, [
      { period: 'q1', on: '2025-04-10', percent: 20 },
      { period: 'q2', on: '2025-07-09', percent: 45 },
      { period: 'q3', on: '2025-10-16', percent: 70 },
    ]),
    evaluates('2026-02-26', evaluation, { origin: 'published' }),
    accepts('2026-03-12', { opinion: reviewOpinion(project) }),
    does('2026-03-20', 'director', { kind: 'concludeEvaluation' }),
    ...feedsBack(
      '2026-04-08',
      '2026-04-10',
      '示财绩〔2026〕3号',
      feedbackFrom(project, '目标全部达到，自评扣分未说明原因。'),
    ),
    publishes('2026-04-15'),
    does('2026-04-13', 'leader', { kind: 'signReceipt', paper: false }),
    ...agrees('2026-05-06', nos, '按建议整改', '2026-06-01'),
    putsRight('2026-06-10', nos, '已更正填报并重新核算'),
    ...closesOut('2026-06-17', nos),
    ...decides('2026-09-10', 'prioritise', '2026-09-15'),
  ]);
}

/** The values as the published table wrote them, comparators and all. */
function asPublished(evaluation: SelfEvaluation): SelfEvaluation {
  const actuals = evaluation.actuals.map((row) =>
    typeof row.actual !== 'string' && row.actual.kind === 'number'
      ? { ...row, actual: `≥${row.actual.value}${row.actual.unit}` }
      : row,
  );
  return { ...evaluation, actuals };
}

const RE_EVALUATION = {
  kind: 'reEvaluation',
  name: 're-evaluation',
  author: 'performance',
  body: {
    report: '再评价报告：实地测量和入户调查的结果低于自评。（虚构）',
    adjustments: [
      { key: 'row-0', score: 3, reason: '实测安装长度不足（虚构）' },
      { key: 'row-6', score: 6, reason: '受益户名单核实后减少（虚构）' },
      { key: 'row-7', score: 8, reason: '改善情况仅部分村反映（虚构）' },
      { key: 'row-8', score: 6, reason: '重新调查的满意度（虚构）' },
    ],
  },
} as const;

/** Values copied from the targets: refused, then re-evaluated (E5); rectified on the last day, which the National Day moved. */
export function reEvaluated(project: PublishedProject, year: Year): Life {
  const { targets: table, evaluation } = year;
  const { initialFen, executedFen } = evaluation.execution;
  const nos = problemNumbers(project);
  return live(project.id, publishedItem(project, year, 'reservoirs'), [
    targets('2024-10-21', table),
    qualifies('2024-10-29'),
    ...approves({ ...CITY_BATCH, passedOn: PASSED.city, amountFen: initialFen }, '2025-01-20'),
    ...quarters(table, executedFen, [
      { period: 'q1', on: '2025-04-11', percent: 10 },
      { period: 'q2', on: '2025-07-10', percent: 42 },
      { period: 'q3', on: '2025-10-17', percent: 80 },
    ]),
    evaluates('2026-03-18', asPublished(evaluation), {
      name: 'evaluation-0',
      origin: 'published',
      refused: 'invalidInput',
    }),
    evaluates('2026-03-24', evaluation, { origin: 'published' }),
    does('2026-04-20', 'performance', { kind: 'orderReEvaluation', reason: reviewOpinion(project) }),
    signs('2026-06-26', 'performance', RE_EVALUATION, (versionId) => ({ kind: 'submitReEvaluation', versionId })),
    does('2026-07-02', 'director', { kind: 'concludeEvaluation' }),
    publishes('2026-07-28'),
    ...feedsBack('2026-07-29', '2026-07-31', '示财绩〔2026〕11号', feedbackFrom(project, '再评价得分低于自评。')),
    does('2026-08-03', 'leader', { kind: 'signReceipt', paper: true }),
    ...agrees('2026-08-28', nos, '按建议整改', '2026-09-25'),
    putsRight('2026-10-08 16:00', nos, '已重新测量并更正'),
    ...closesOut('2026-10-14', nos),
    ...decides('2026-10-20', 'reduce', '2026-10-22'),
  ]);
}
