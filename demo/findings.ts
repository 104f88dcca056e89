import type { z } from 'zod';
import type { FeedbackContentSchema } from '../domain/processes/budget-item/commands.ts';
import type { ProblemCategory } from '../domain/follow-up/problem-category.ts';
import type { TableCheck } from '../domain/tables/check-table.ts';
import { describeFinding, type TableFindingCode } from '../domain/tables/table-finding.ts';
import type { PublishedProject } from './projects.ts';

type Feedback = z.input<typeof FeedbackContentSchema>;

/** What finance advises for the faults that published tables show; the words are ours. */
const ADVICE: Partial<Record<TableFindingCode, string>> = {
  actualsCopyTargets: '按实际测量或调查填报完成值，并附佐证',
  deductionWithoutReason: '逐项说明扣分原因，或更正自评得分',
  amountAsQuantity: '产出数量改用实物量，资金另在执行率中反映',
  amountDiffersFromBudget: '核对指标金额与资金表，更正为同一口径',
  weightsSum: '按模板重新分配分值，合计 100 分',
  templateDeviation: '按现行模板调整各组分值，确需调整的说明理由',
  totalMismatch: '按各项得分重新汇总总分',
  comparatorInActual: '实际值填报测得的数，不带比较符',
  executionRateMissing: '补填预算执行率并附支付凭证',
  executionRateRounded: '执行率保留两位小数，按比例计分',
  executionScoreMismatch: '按比例更正执行率得分',
  executionNotScored: '执行率纳入评分，更正总分',
  executionAboveFull: '核对全年预算数与执行数，补充调整手续',
  targetMissing: '补充可衡量的目标值',
  actualMissing: '补充实际完成值及佐证',
  placeholderReason: '偏差原因如实填写，不得以“0”代替',
  paymentAgainstExecution: '核对资金支付进度与执行率的差异',
  subRowsMixedUnits: '分项统一计量单位后再汇总',
  positiveOutputWithLte: '正向产出改用“≥”',
  overAchievedWithoutReason: '说明超额原因，次年提高目标',
};

/** Which class of the ledger a finding of a published table belongs to; whatever is not named is `other`. */
const CLASSES: readonly (readonly [ProblemCategory, readonly TableFindingCode[]])[] = [
  [
    'targetSetting',
    [
      ...(['weightsSum', 'templateDeviation', 'targetMissing', 'positiveOutputWithLte', 'subRowsMixedUnits'] as const),
      ...(['amountAsQuantity', 'overAchievedWithoutReason'] as const),
    ],
  ],
  [
    'fundUse',
    [
      ...(['executionRateMissing', 'executionRateRounded', 'executionScoreMismatch', 'executionNotScored'] as const),
      ...(['executionAboveFull', 'paymentAgainstExecution', 'amountDiffersFromBudget'] as const),
    ],
  ],
  [
    'evidence',
    [
      ...(['actualsCopyTargets', 'deductionWithoutReason', 'comparatorInActual', 'actualMissing'] as const),
      ...(['placeholderReason', 'totalMismatch'] as const),
    ],
  ],
];

function classOf(code: TableFindingCode): ProblemCategory {
  return CLASSES.find(([, codes]) => codes.includes(code))?.[0] ?? 'other';
}

/** The money a finding about funds is about: what the table itself leaves unspent. */
function amountOf({ year }: PublishedProject, category: ProblemCategory): { readonly amountFen?: number } {
  const unspent = (year?.evaluation.execution.adjustedFen ?? 0) - (year?.evaluation.execution.executedFen ?? 0);
  return category === 'fundUse' && unspent > 0 ? { amountFen: unspent } : {};
}

/** The row of the table that a finding points at. */
function indicatorOf({ year }: PublishedProject, path: string): { readonly indicator?: string } {
  const no = /^\/indicators\/(\d+)/.exec(path)?.[1];
  const found = year?.targets.indicators.find(({ key }) => key === `row-${no ?? ''}`);
  return found ? { indicator: found.name } : {};
}

const COLUMNS: Readonly<Record<string, string>> = {
  l1: '一级指标',
  l2: '二级指标',
  l3: '三级指标',
  target: '目标值',
  actual: '实际值',
  weight: '分值',
  score: '得分',
  reason: '偏差原因',
};
const HEADS: Readonly<Record<string, string>> = {
  indicators: '指标部分',
  execution_rate: '执行率',
  execution_score: '执行率得分',
  total_score: '总分',
  budget_initial: '年初预算',
  budget_adjusted: '全年预算',
  executed: '执行数',
  funds_in_place: '到位资金',
};

/** Where a finding stands in the published table, as one says it to whoever holds the paper. */
function placeOf(path: string): string {
  const [, head = '', row, column = ''] = path.split('/');
  if (row === undefined) return HEADS[head] ?? '';
  return `第 ${String(Number(row) + 1)} 项指标${COLUMNS[column] ?? ''}`;
}

const PROBLEMS_AT_MOST = 3;

/** The first finding of each kind: what a reviewer would write down. */
function mainFindings({ findings }: TableCheck): TableCheck['findings'] {
  return findings
    .filter(({ code }, index) => findings.findIndex((other) => other.code === code) === index)
    .slice(0, PROBLEMS_AT_MOST);
}

/** The review's opinion, from what the check of the published table found. */
export function reviewOpinion({ check }: PublishedProject): string {
  const sentences = mainFindings(check).map((found) => describeFinding(found, 'zh-CN'));
  return `对照公开表核对：${sentences.join('')}`;
}

/** Feedback whose problems are the findings of the published table; the recommendations are invented. */
export function feedbackFrom(project: PublishedProject, performance: string): Feedback {
  return {
    form: 'officialDocument',
    basis: '自评审核结果（演示）',
    performance,
    problems: mainFindings(project.check).map((found) => {
      const category = classOf(found.code);
      return {
        title: describeFinding(found, 'zh-CN'),
        evidence: `公开表${placeOf(found.path)}`,
        recommendation: ADVICE[found.code] ?? '核对并更正',
        category,
        ...amountOf(project, category),
        ...indicatorOf(project, found.path),
      };
    }),
    requirements: '自收到本文件之日起2个月内反馈落实整改情况。',
  };
}

export function problemCount(project: PublishedProject): number {
  return mainFindings(project.check).length;
}

/** The numbers of those problems, as feedback counts them. */
export function problemNumbers(project: PublishedProject): readonly number[] {
  return Array.from({ length: problemCount(project) }, (_, index) => index + 1);
}
