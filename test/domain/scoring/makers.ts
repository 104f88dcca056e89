import type { Indicator, Target, TargetTable } from '../../../domain/scoring/indicator.ts';
import type { SelfEvaluation } from '../../../domain/scoring/self-evaluation.ts';

/** A row of ten points, output quantity, unless said otherwise. */
export function row(target: Target, changes: Partial<Indicator> = {}): Indicator {
  return { key: 'k', level1: 'output', level2: 'quantity', name: '改造道路里程', weight: 10, target, ...changes };
}

export const atLeast = (value: string, unit = '%'): Target => ({ comparator: 'gte', value, unit });
export const atMost = (value: string, unit = '%'): Target => ({ comparator: 'lte', value, unit });

/** A table without anything to complain about: 50/30/10 of the ministry's template. */
export function cleanTable(changes: Partial<TargetTable> = {}): TargetTable {
  return {
    templateId: 'ministry2020',
    annualTarget: '完成年度道路改造任务。',
    indicators: [
      row(atLeast('12', '公里'), { key: 'road', weight: 20 }),
      row(atLeast('95'), { key: 'quality', level2: 'quality', name: '工程验收合格率', weight: 20 }),
      row(
        { comparator: 'date', by: { month: 11, day: 30 } },
        { key: 'time', level2: 'timeliness', name: '完工时间', weight: 10 },
      ),
      row(atLeast('5000', '人'), {
        key: 'people',
        level1: 'benefit',
        level2: 'socialBenefit',
        name: '受益人口',
        weight: 30,
      }),
      row(atLeast('90'), {
        key: 'content',
        level1: 'satisfaction',
        level2: 'beneficiarySatisfaction',
        name: '群众满意度',
        weight: '10.00',
      }),
    ],
    ...changes,
  };
}

/** A self-evaluation of `cleanTable` in which everything was reached and nothing is to be said. */
export function cleanEvaluation(changes: Partial<SelfEvaluation> = {}): SelfEvaluation {
  return {
    execution: { initialFen: 100_000_000, adjustedFen: 100_000_000, executedFen: 98_000_000 },
    actuals: [
      { key: 'road', actual: '12.4公里', evidence: '验收报告' },
      { key: 'quality', actual: '100%', evidence: '验收报告' },
      { key: 'time', actual: '10月', evidence: '验收报告' },
      { key: 'people', actual: '5210人', evidence: '验收报告' },
      { key: 'content', actual: '93.5%', evidence: '验收报告' },
    ],
    summary: '全年任务完成。',
    problems: [],
    ...changes,
  };
}

/** The clean evaluation with one reported row changed. */
export function withActual(key: string, changes: Partial<SelfEvaluation['actuals'][number]>): SelfEvaluation {
  const { actuals, ...rest } = cleanEvaluation();
  return {
    ...rest,
    actuals: actuals.map((reported) => (reported.key === key ? { ...reported, ...changes } : reported)),
  };
}
