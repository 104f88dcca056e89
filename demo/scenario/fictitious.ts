import {
  accepts,
  answers,
  approves,
  closesOut,
  evaluates,
  feedsBack,
  needsWork,
  qualifies,
  rectifies,
  targets,
} from '../chapters.ts';
import { inventedEvaluation, inventedItem, inventedTargets } from '../fictitious.ts';
import { does, live, type Life, type Line } from '../script.ts';
import { CITY_BATCH, decides, FISCAL_YEAR, PASSED, publishes, quarters, SEASON_OPENS, YIZHANG_BATCH } from './start.ts';

const YEAR = { fiscalYear: FISCAL_YEAR, openedOn: SEASON_OPENS } as const;

/** Never submits, is ordered to, does not obey: refused (G2, G3). */
function neverSubmitted(): Life {
  const input = inventedItem({
    ...YEAR,
    unit: 'museum',
    name: '公共文化云平台',
    code: '2025-F01',
    amountFen: 50_000_000,
  });
  return live('F01', input, [
    does('2024-11-04', 'officer', { kind: 'orderSubmission', reason: '逾期未申报绩效目标' }),
    does('2024-11-13', 'officer', { kind: 'urge', key: 'resubmitTargets:ordered', note: '责令期限已过' }),
    does('2024-11-20', 'director', {
      kind: 'refuseTargets',
      reason: '责令后仍不申报',
      documentNumber: '示财绩〔2024〕41号',
    }),
  ]);
}

/** Refused before any return, which the rules forbid; then returned, resubmitted and still unfit: refused (G3). */
function failedAgain(): Life {
  const input = inventedItem({
    ...YEAR,
    unit: 'streets',
    name: '市政照明节能改造',
    code: '2025-F02',
    amountFen: 120_000_000,
  });
  const table = inventedTargets('更换节能灯具', '盏', 3_000);
  const refusal = {
    kind: 'refuseTargets',
    reason: '重新申报后仍不符合要求',
    documentNumber: '示财绩〔2024〕38号',
  } as const;
  return live('F02', input, [
    targets('2024-10-15', table),
    does('2024-10-16', 'director', refusal, { refused: 'refusalBeforeReturn' }),
    does('2024-10-22', 'officer', {
      kind: 'returnTargets',
      criteria: needsWork('单价高于市场，产出与资金不匹配'),
      opinion: '请核减或提高产出',
      annotations: [],
    }),
    targets('2024-10-28', { ...table, annualTarget: '更换节能灯具若干。（虚构）' }, 'resubmitTargets', 'targets-2'),
    does('2024-11-06', 'director', refusal),
  ]);
}

const STOP: readonly Line[] = [
  does('2025-05-12', 'director', {
    kind: 'suspendItem',
    reason: '承办方资质存疑',
    documentNumber: '示财绩〔2025〕14号',
  }),
  does('2025-06-03', 'director', {
    kind: 'stopItem',
    reason: '目标已无法实现',
    documentNumber: '示财绩〔2025〕17号',
    recoverableFen: 64_000_000,
  }),
  does('2025-06-26', 'officer', {
    kind: 'recordFundRecovery',
    recoveredFen: 64_000_000,
    note: '未执行资金已收回国库',
  }),
];

const STOPPED_OUTCOME = {
  quantity: 31,
  quality: 60,
  time: 30,
  benefit: 20,
  satisfaction: 55,
  executedFen: 16_000_000,
  reason: '承办方失联，项目停止（虚构）',
};

/** Suspended, then stopped; funds recovered, evaluated early, the receipt signed late, cancelled. */
function stopped(): Life {
  const amountFen = 80_000_000;
  const input = inventedItem({ ...YEAR, unit: 'museum', name: '文化惠民演出', code: '2025-F03', amountFen });
  const table = inventedTargets('惠民演出', '场', 200);
  return live('F03', input, [
    targets('2024-10-18', table),
    qualifies('2024-10-25'),
    ...approves({ ...CITY_BATCH, passedOn: PASSED.city, amountFen }, '2025-01-20'),
    ...quarters(table, 16_000_000, [{ period: 'q1', on: '2025-04-10', percent: 60, doubt: '演出场次不足' }]),
    ...STOP,
    evaluates('2025-09-18', inventedEvaluation(table, amountFen, STOPPED_OUTCOME)),
    accepts('2025-10-16', { opinion: '停止前投入未形成效果', qualityScore: 70 }),
    does('2025-10-23', 'director', { kind: 'concludeEvaluation' }),
    ...feedsBack('2025-11-19', '2025-11-21', '示财绩〔2025〕36号', {
      form: 'opinion',
      performance: '执行 20% 后停止，未形成效果。（虚构）',
      problems: [{ title: '立项前未核实承办能力', recommendation: '建立承办方审查办法', amountFen: 16_000_000 }],
    }),
    publishes('2025-11-20'),
    does('2025-11-28', 'leader', { kind: 'signReceipt', paper: true }),
    ...answers('2025-12-10', [{ stance: 'agree', measure: '制定审查办法', by: '2026-01-20' }]),
    rectifies('2026-01-22', [{ no: 1, account: '审查办法已印发' }]),
    ...closesOut('2026-02-04', [1]),
    ...decides('2026-02-10', 'cancel', '2026-02-12'),
  ]);
}

/** Feedback without problems needs no rectification. */
function flawless(): Life {
  const amountFen = 30_000_000;
  const input = inventedItem({ ...YEAR, unit: 'roads', name: '农村公路养护', code: '2025-F04', amountFen });
  const table = inventedTargets('养护农村公路', '公里', 120);
  return live('F04', input, [
    targets('2024-10-30', table),
    qualifies('2024-11-08'),
    ...approves({ passedOn: PASSED.yizhang, ...YIZHANG_BATCH, amountFen }, '2025-01-21'),
    ...quarters(table, amountFen, [
      { period: 'q1', on: '2025-04-02', percent: 22 },
      { period: 'q2', on: '2025-07-03', percent: 55 },
      { period: 'q3', on: '2025-10-10', percent: 82 },
    ]),
    evaluates('2026-02-05', inventedEvaluation(table, amountFen, { quantity: 124, executedFen: 29_500_000 })),
    accepts('2026-03-05', { opinion: '数据与现场抽查一致', qualityScore: 95 }),
    does('2026-03-10', 'director', { kind: 'concludeEvaluation' }),
    ...feedsBack('2026-03-31', '2026-04-02', '示宜财绩〔2026〕2号', {
      form: 'opinion',
      performance: '目标全部实现，未发现问题。（虚构）',
      problems: [],
    }),
    publishes('2026-04-03'),
    does('2026-04-07', 'leader', { kind: 'signReceipt', paper: false }),
    ...decides('2026-06-10', 'prioritise', '2026-06-12'),
  ]);
}

/** Items invented for the fates that the published figures cannot have: refusal, stop, nothing to rectify. */
export function inventedLives(): readonly Life[] {
  return [neverSubmitted(), failedAgain(), stopped(), flawless()];
}
