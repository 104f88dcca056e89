import type { TargetTable } from '../../domain/scoring/indicator.ts';
import type { SelfEvaluation } from '../../domain/scoring/self-evaluation.ts';
import {
  accepts,
  agrees,
  answers,
  approves,
  closesOut,
  evaluates,
  feedsBack,
  needsWork,
  putsRight,
  qualifies,
  rectifies,
  signs,
  targets,
} from '../chapters.ts';
import { feedbackFrom, problemNumbers, reviewOpinion } from '../findings.ts';
import type { PublishedProject } from '../projects.ts';
import { does, live, on, type Life, type Line } from '../script.ts';
import { CITY_BATCH, decides, PASSED, publishedItem, publishes, quarters, type Year } from './start.ts';

/** The same evaluation with the reason of one row replaced, or left out. */
function withReason(evaluation: SelfEvaluation, key: string, reason?: string): SelfEvaluation {
  const actuals = evaluation.actuals.map((row) => {
    if (row.key !== key) return row;
    const { reason: _published, ...bare } = row;
    return reason === undefined ? bare : { ...bare, reason };
  });
  return { ...evaluation, actuals };
}

const CORRECTION: readonly Line[] = [
  does('2025-07-21', 'officer', { kind: 'orderCorrection', findings: '上半年执行率低于 40%，工程进度滞后' }),
  does('2025-08-08', 'clerk', { kind: 'reportCorrection', report: '已催促施工' }),
  does('2025-08-15', 'officer', { kind: 'returnCorrection', opinion: '措施不具体，未附新的进度计划' }),
  does('2025-08-29', 'clerk', { kind: 'reportCorrection', report: '已重排工期，附进度计划和监理意见' }),
  does('2025-09-04', 'officer', { kind: 'verifyCorrection', opinion: '进度已恢复' }),
];

const EXTENSION: readonly Line[] = [
  does('2026-06-25', 'leader', {
    kind: 'askExtension',
    key: 'reportRectification',
    workingDays: 15,
    reason: '尾款结算资料尚待施工单位提供',
  }),
  does('2026-06-29', 'director', {
    kind: 'grantExtension',
    key: 'reportRectification',
    workingDays: 15,
    opinion: '同意，法定期限不变',
  }),
];

const DEFERRAL: readonly Line[] = [
  does('2026-07-20', 'leader', { kind: 'askDeferral', problemNo: 3, reason: '质保期未满，尾款须期满后支付' }),
  does('2026-07-22', 'supervisor', {
    kind: 'decideDeferral',
    problemNo: 3,
    granted: true,
    until: on('2026-10-30'),
    opinion: '同意挂账至质保期满',
  }),
];

/** A deviation corrected in the second attempt; rectification within a granted extension; one problem deferred till it expires. */
export function extended(project: PublishedProject, year: Year): Life {
  const { targets: table, evaluation } = year;
  const { initialFen, executedFen } = evaluation.execution;
  return live(project.id, publishedItem(project, year, 'college'), [
    targets('2024-09-25', table),
    qualifies('2024-10-11'),
    ...approves({ ...CITY_BATCH, passedOn: PASSED.city, amountFen: initialFen }, '2025-01-20'),
    ...quarters(table, executedFen, [
      { period: 'q1', on: '2025-04-14', percent: 12 },
      { period: 'q2', on: '2025-07-11', percent: 30, doubt: '施工队伍进场晚' },
      { period: 'q3', on: '2025-10-20', percent: 85 },
    ]),
    ...CORRECTION,
    evaluates('2026-03-05', withReason(evaluation, 'row-0', '0'), { name: 'evaluation-0', refused: 'invalidInput' }),
    evaluates('2026-03-06', evaluation, { origin: 'published' }),
    accepts('2026-03-26', { opinion: reviewOpinion(project) }),
    does('2026-04-01', 'director', { kind: 'concludeEvaluation' }),
    publishes('2026-04-28'),
    ...feedsBack('2026-04-29', '2026-04-30', '示财绩〔2026〕5号', feedbackFrom(project, '主体完工，资金执行率偏低。')),
    does('2026-05-07', 'clerk', { kind: 'signReceipt', paper: false }),
    ...agrees('2026-05-20', [1, 2, 3], '据实更正', '2026-06-30'),
    ...EXTENSION,
    ...DEFERRAL,
    putsRight('2026-07-24', [1, 2], '已更正执行率和得分'),
    ...closesOut('2026-08-04', [1, 2]),
    rectifies('2026-11-09', [{ no: 3, account: '质保期满，尾款已付，指标已改用实物量' }], 'rectification-2'),
    ...closesOut('2026-11-16', [3]),
    ...decides('2026-11-20', 'prioritise', '2026-11-24'),
  ]);
}

function supplement({ targets: table }: Year, deltaFen: number): readonly Line[] {
  const paper = (no: number) =>
    ({
      kind: 'targets',
      name: `supplement-${String(no)}`,
      author: 'clerk',
      body: { ...table, annualTarget: `${table.annualTarget}（年中追加第 ${String(no)} 稿，虚构）` },
    }) as const;
  return [
    signs('2025-06-10', 'leader', paper(1), (versionId) => ({
      kind: 'requestAmendment',
      amendmentKind: 'supplement',
      versionId,
      deltaFen,
      reason: '扩大原原种发放范围（虚构）',
    })),
    does('2025-06-18', 'officer', {
      kind: 'returnAmendment',
      opinion: '请说明追加后的产出与资金如何匹配',
      annotations: [],
    }),
    signs('2025-06-24', 'leader', paper(2), (versionId) => ({ kind: 'resubmitAmendment', versionId, deltaFen })),
    does('2025-06-30', 'officer', { kind: 'qualifyAmendment', opinion: '目标与追加资金匹配' }),
    does('2025-07-08', 'director', { kind: 'approveAmendment', documentNumber: '示财预〔2025〕31号' }),
  ];
}

function returnedOnce(table: TargetTable): readonly Line[] {
  return [
    targets('2024-10-10', { ...table, annualTarget: '完成全年任务。' }),
    does('2024-10-18', 'officer', {
      kind: 'returnTargets',
      criteria: needsWork('年度目标没有量化'),
      opinion: '请写明产出数量和质量',
      annotations: [{ path: '/annualTarget', text: '只写“完成全年任务”，无从比对' }],
    }),
    targets('2024-10-24', table, 'resubmitTargets', 'targets-2'),
  ];
}

function evaluatedTwice(project: PublishedProject, evaluation: SelfEvaluation): readonly Line[] {
  const explained = { ...evaluation, execution: { ...evaluation.execution, reason: '种薯采购招标节约（虚构）' } };
  return [
    evaluates('2026-03-02', withReason(evaluation, 'row-6'), { name: 'evaluation-0', refused: 'invalidInput' }),
    evaluates('2026-03-03', evaluation, { origin: 'published' }),
    does('2026-03-20', 'performance', {
      kind: 'returnSelfEvaluation',
      opinion: `${reviewOpinion(project)}请说明执行率偏低的原因。`,
    }),
    evaluates('2026-03-26', explained, {
      command: 'resubmitSelfEvaluation',
      name: 'evaluation-2',
      origin: 'published',
    }),
  ];
}

function oneReturned(nos: readonly number[]): readonly Line[] {
  return [
    putsRight('2026-07-15', nos, '已更正'),
    ...closesOut('2026-07-22', nos.slice(1)),
    does('2026-07-22 16:00', 'performance', { kind: 'returnProblem', problemNo: 1, opinion: '佐证与报告不符' }),
    rectifies('2026-08-03', [{ no: 1, account: '已补充支付凭证' }], 'rectification-2'),
    ...closesOut('2026-08-10', [1]),
  ];
}

/** Targets returned and resubmitted; a mid-year supplement (G4); an unexplained miss refused (E2); one problem returned. */
export function supplemented(project: PublishedProject, year: Year): Life {
  const { targets: table, evaluation } = year;
  const { initialFen, executedFen, adjustedFen } = evaluation.execution;
  const deltaFen = Math.round(adjustedFen / 5);
  const nos = problemNumbers(project);
  return live(project.id, publishedItem(project, year, 'seeds'), [
    ...returnedOnce(table),
    qualifies('2024-11-01'),
    ...approves({ ...CITY_BATCH, passedOn: PASSED.city, amountFen: initialFen - deltaFen }, '2025-01-20'),
    ...supplement(year, deltaFen),
    ...quarters(table, executedFen, [
      { period: 'q1', on: '2025-04-08', percent: 15 },
      { period: 'q2', on: '2025-07-14', percent: 48 },
      { period: 'q3', on: '2025-10-21', percent: 75 },
    ]),
    ...evaluatedTwice(project, evaluation),
    accepts('2026-04-15', { opinion: reviewOpinion(project) }),
    does('2026-04-22', 'director', { kind: 'concludeEvaluation' }),
    ...feedsBack(
      '2026-05-13',
      '2026-05-15',
      '示财绩〔2026〕8号',
      feedbackFrom(project, '产出完成，种薯体系建设基本达到。'),
    ),
    publishes('2026-05-19'),
    does('2026-05-18', 'leader', { kind: 'signReceipt', paper: false }),
    ...answers(
      '2026-06-08',
      nos.map((no) => ({ stance: no === 1 ? 'partly' : 'agree', measure: '据实更正', by: '2026-07-10' })),
    ),
    ...oneReturned(nos),
    ...decides('2026-09-21', 'keep', '2026-09-23'),
  ]);
}
