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
import { does, live, type Life, type Line } from '../script.ts';
import { decides, PASSED, publishedItem, publishes, quarters, YIZHANG_BATCH, type Year } from './start.ts';

/** A correction whose clock stands still while the item is suspended, and goes on afterwards (暂缓). */
const SUSPENSION: readonly Line[] = [
  does('2025-04-14', 'officer', { kind: 'orderCorrection', findings: '补贴名单与种植面积不符' }),
  does('2025-04-21', 'director', {
    kind: 'suspendItem',
    reason: '名单核实期间暂缓兑付',
    documentNumber: '示桂财〔2025〕12号',
  }),
  does('2025-06-16', 'director', { kind: 'resumeItem', reason: '名单核实完毕' }),
  does('2025-06-24', 'clerk', { kind: 'reportCorrection', report: '已按核实的名单更正' }),
  does('2025-07-01', 'officer', { kind: 'verifyCorrection', opinion: '名单与面积一致' }),
];

/** A county's item: suspended and resumed; rectification late by two steps of the ladder. */
export function suspended(project: PublishedProject, year: Year): Life {
  const { targets: table, evaluation } = year;
  const { initialFen, executedFen } = evaluation.execution;
  const nos = problemNumbers(project);
  return live(project.id, publishedItem(project, year, 'township', { livelihood: true }), [
    targets('2024-10-28', table),
    qualifies('2024-11-05'),
    ...approves(
      { on: '2025-02-05', passedOn: PASSED.guiyang, documentNumber: '示桂财预〔2025〕3号', amountFen: initialFen },
      '2025-01-13',
    ),
    ...SUSPENSION,
    ...quarters(table, executedFen, [
      { period: 'q1', on: '2025-04-09', percent: 10 },
      { period: 'q2', on: '2025-07-10', percent: 41 },
      { period: 'q3', on: '2025-10-14', percent: 88 },
    ]),
    evaluates('2026-03-11', evaluation, { origin: 'published' }),
    accepts('2026-03-31', { opinion: reviewOpinion(project) }),
    does('2026-04-07', 'director', { kind: 'concludeEvaluation' }),
    publishes('2026-04-29'),
    ...feedsBack('2026-04-30', '2026-05-06', '示桂财绩〔2026〕2号', feedbackFrom(project, '补助面积和数量完成。')),
    does('2026-05-08', 'leader', { kind: 'signReceipt', paper: true }),
    ...agrees('2026-07-16', nos, '统一计量单位', '2026-07-17'),
    putsRight('2026-07-17', nos, '已统一计量单位'),
    ...closesOut('2026-07-28', nos),
    ...decides('2026-08-20', 'prioritise', '2026-08-25'),
  ]);
}

const PARTLY_DISCLOSED: Line = does('2026-03-25', 'director', {
  kind: 'decideDisclosure',
  decision: 'partly',
  parts: ['money', 'score', 'problems', 'documents'],
  ground: 'internalAffairs',
  reason: '人员情况属内部事务信息',
});

/** A department as a whole: an extension refused and not needed; a decision that departs from the rule table, with its reason. */
export function wholeDepartment(project: PublishedProject, year: Year): Life {
  const { targets: table, evaluation } = year;
  const { initialFen, executedFen } = evaluation.execution;
  const nos = problemNumbers(project);
  const key = 'reportRectification';
  return live(project.id, publishedItem(project, year, 'villages'), [
    targets('2024-10-22', table),
    qualifies('2024-10-31'),
    ...approves({ passedOn: PASSED.yizhang, ...YIZHANG_BATCH, amountFen: initialFen }, '2025-01-21'),
    ...quarters(table, executedFen, [
      { period: 'q1', on: '2025-04-03', percent: 26 },
      { period: 'q2', on: '2025-07-04', percent: 52 },
      { period: 'q3', on: '2025-10-13', percent: 77 },
    ]),
    evaluates('2026-01-29', evaluation, { origin: 'published' }),
    accepts('2026-02-26', { opinion: reviewOpinion(project) }),
    does('2026-03-03', 'director', { kind: 'concludeEvaluation' }),
    PARTLY_DISCLOSED,
    ...feedsBack(
      '2026-03-25',
      '2026-03-27',
      '示宜财绩〔2026〕1号',
      feedbackFrom(project, '产出完成；执行数超过全年预算数。'),
    ),
    does('2026-03-30', 'leader', { kind: 'signReceipt', paper: false }),
    ...agrees('2026-04-20', nos, '补办调整手续并更正', '2026-05-25'),
    does('2026-05-20', 'leader', { kind: 'askExtension', key, workingDays: 20, reason: '经办人员变动' }),
    does('2026-05-22', 'director', { kind: 'refuseExtension', key, opinion: '理由不充分' }),
    putsRight('2026-05-29', nos, '已补办并更正'),
    ...closesOut('2026-06-08', nos),
    ...decides('2026-06-15', 'keep', '2026-06-18', '执行超预算，暂不优先'),
  ]);
}
