import {
  accepts,
  agrees,
  approves,
  closesOut,
  evaluates,
  feedsBack,
  putsRight,
  qualifies,
  targets,
} from '../chapters.ts';
import { feedbackFrom, problemNumbers, reviewOpinion } from '../findings.ts';
import type { PublishedProject } from '../projects.ts';
import { does, live, on, type Life, type Line } from '../script.ts';
import { CITY_BATCH, decides, PASSED, publishedItem, publishes, quarters, type Year } from './start.ts';

const RECTIFICATION = 'reportRectification';

/** The supervising leader's answers, one after the other (deadlines.md). */
const SUPERVISION: readonly Line[] = [
  does('2026-07-28', 'officer', { kind: 'urge', key: RECTIFICATION, note: '整改报告已逾期，请抓紧报送' }),
  does('2026-08-06', 'supervisor', { kind: 'urge', key: RECTIFICATION, note: '请一周内报送整改情况' }),
  does('2026-08-07', 'supervisor', {
    kind: 'setFinalDate',
    key: RECTIFICATION,
    date: on('2026-08-20'),
    note: '最后期限',
  }),
  does('2026-08-24', 'supervisor', {
    kind: 'summon',
    key: RECTIFICATION,
    date: on('2026-08-26'),
    place: '市政府会议室（虚构）',
    note: '约谈单位负责人',
  }),
];

/** Ordered to submit and obeying late; rectification late, with the ladder climbing to the supervising leader. */
export function late(project: PublishedProject, year: Year): Life {
  const { targets: table, evaluation } = year;
  const { initialFen, executedFen } = evaluation.execution;
  const nos = problemNumbers(project);
  const unproven = ['row-2', 'row-3', 'row-4', 'row-5', 'row-6', 'row-8'];
  const adjustments = unproven.map((key) => ({ key, score: 6, reason: '没有目标值和实际值，按一般计（虚构）' }));
  return live(project.id, publishedItem(project, year, 'floods', { livelihood: true }), [
    does('2024-11-04', 'officer', { kind: 'orderSubmission', reason: '逾期未申报绩效目标' }),
    targets('2024-11-13', table),
    qualifies('2024-11-22'),
    ...approves({ ...CITY_BATCH, passedOn: PASSED.city, amountFen: initialFen }, '2025-01-20'),
    ...quarters(table, executedFen, [
      { period: 'q1', on: '2025-04-15', percent: 25 },
      { period: 'q2', on: '2025-07-14', percent: 60 },
      { period: 'q3', on: '2025-10-27', percent: 90 },
    ]),
    evaluates('2026-03-30', evaluation, { origin: 'published' }),
    accepts('2026-04-23', { opinion: reviewOpinion(project), qualityScore: 60, adjustments }),
    does('2026-04-28', 'director', { kind: 'concludeEvaluation' }),
    ...feedsBack(
      '2026-05-18',
      '2026-05-20',
      '示财绩〔2026〕9号',
      feedbackFrom(project, '多数指标无目标值和实际值，效果无法核实。'),
    ),
    publishes('2026-05-27'),
    does('2026-05-22', 'clerk', { kind: 'signReceipt', paper: false }),
    ...agrees('2026-09-04', nos, '补充目标值和完成值', '2026-09-08'),
    ...SUPERVISION,
    putsRight('2026-09-08', nos, '已补充并重新填报'),
    ...closesOut('2026-09-18', nos),
    ...decides('2026-10-12', 'reduce', '2026-10-15'),
  ]);
}
