import type { z } from 'zod';
import type { ProblemCategory } from '../../domain/follow-up/problem-category.ts';
import type { FeedbackContentSchema } from '../../domain/processes/budget-item/commands.ts';
import type { SelfEvaluation } from '../../domain/scoring/self-evaluation.ts';
import type { TargetTable } from '../../domain/scoring/indicator.ts';
import { drawFor, type Draw } from './draw.ts';
import type { Outcome } from './tables.ts';

type Feedback = z.input<typeof FeedbackContentSchema>;
type Problem = Feedback['problems'][number];
type Text = readonly [category: ProblemCategory, title: string, recommendation: string];

/** What reviewers write most often; all of it invented. */
const FREQUENT: readonly [Text, ...Text[]] = [
  ['targetSetting', '产出目标低于上年实际完成数', '按前两年实际完成数重新测算目标值'],
  ['targetSetting', '效益指标没有可核对的数据来源', '写明数据来源和取得时间'],
  ['fundUse', '年末突击支付，四季度支出占全年六成以上', '按进度编制用款计划，逐月通报'],
  ['fundUse', '预付款超过合同约定比例', '收回超付部分，完善付款审核'],
  ['fundUse', '结余资金未按规定交回', '核实结余并交回国库'],
  ['projectManagement', '项目变更没有履行报批手续', '补办变更手续，建立变更台账'],
  ['projectManagement', '合同约定的验收未按期组织', '限期组织验收并归档'],
  ['evidence', '满意度问卷份数不足，样本不具代表性', '扩大样本，附问卷和汇总表'],
  ['evidence', '完成数与台账不一致', '逐项核对台账并更正填报数'],
  ['other', '公示内容缺少补助标准', '补充公示补助标准和名单'],
];

const HOW_MANY: Readonly<Record<Outcome, readonly [least: number, most: number]>> = {
  excellent: [0, 1],
  good: [1, 2],
  fair: [2, 3],
  poor: [3, 4],
};

interface Reviewed {
  readonly unitId: string;
  readonly outcome: Outcome;
  readonly table: TargetTable;
  readonly evaluation: SelfEvaluation;
}

/** What finance feeds back: the missed rows first, then what the unit does wrong year after year. */
export function drawnFeedback(reviewed: Reviewed, draw: Draw): Feedback {
  const [least, most] = HOW_MANY[reviewed.outcome];
  const wanted = draw.whole(least, most);
  const problems = [...missed(reviewed), ...usual(reviewed, draw)].slice(0, wanted);
  return {
    form: wanted > 1 ? 'officialDocument' : 'opinion',
    basis: '自评审核和现场核查（虚构）',
    performance: wanted === 0 ? '目标全部实现，未发现问题。（虚构）' : '目标部分实现，存在下列问题。（虚构）',
    problems,
    requirements: wanted === 0 ? '' : '自收到本文件之日起2个月内反馈落实整改情况。',
  };
}

function missed({ table, evaluation, outcome }: Reviewed): readonly Problem[] {
  if (outcome === 'excellent') return [];
  return evaluation.actuals.flatMap(({ key, actual, reason }): readonly Problem[] => {
    const row = table.indicators.find((one) => one.key === key);
    if (!row || reason === undefined || typeof actual !== 'string' || !('value' in row.target)) return [];
    const category = row.level1 === 'output' ? 'outputMissed' : 'benefitMissed';
    const target = `${String(row.target.value)}${'unit' in row.target ? row.target.unit : ''}`;
    const told = `“${row.name}”目标 ${target}，实际 ${actual}（虚构）`;
    return [{ title: told, recommendation: '分析原因，列出补救措施和完成时限', category, indicator: row.name }];
  });
}

/** Each unit has two habits of its own: they recur, in this year and in the last. */
function usual({ unitId, evaluation }: Reviewed, draw: Draw): readonly Problem[] {
  const habits = drawFor(`habits:${unitId}`);
  const { adjustedFen, executedFen } = evaluation.execution;
  const unspent = adjustedFen - executedFen;
  return [habits.one(FREQUENT), habits.one(FREQUENT), draw.one(FREQUENT)]
    .filter(([, title], index, all) => all.findIndex((other) => other[1] === title) === index)
    .map(([category, title, recommendation]) => ({
      title: `${title}（虚构）`,
      recommendation,
      category,
      evidence: '抽查凭证和台账（虚构）',
      ...(category === 'fundUse' && unspent > 0 && { amountFen: unspent }),
    }));
}
