import type { SelfEvaluation } from '../domain/scoring/self-evaluation.ts';
import type { TargetTable } from '../domain/scoring/indicator.ts';

/** The published table that is of a whole department. */
export const WHOLE_DEPARTMENT = 'C20';

interface Reported {
  readonly targets: TargetTable;
  readonly evaluation: SelfEvaluation;
}

/** Shares of the year's money, in percent: what is left pays for the people. */
const TASKS = [
  { key: 'task-1', share: 45, name: '精品示范村和自然村庄建设', content: '示范村建设、自然村庄整治及验收。（虚构）' },
  { key: 'task-2', share: 30, name: '农村户用卫生厕所改造', content: '改造任务下达、技术指导和竣工验收。（虚构）' },
] as const;

/** The published tables leave out 年度主要任务: two invented ones, and what became of them. */
export function withYearlyTasks<T extends Reported>(year: T): T {
  const { initialFen, executedFen } = year.evaluation.execution;
  // Whole hundredths of 万元, as tables have them.
  const part = (fen: number, share: number): number => Math.floor((fen * share) / 1_000_000) * 10_000;
  return {
    ...year,
    targets: {
      ...year.targets,
      tasks: TASKS.map(({ key, share, name, content }) => {
        const amountFen = part(initialFen, share);
        return { key, name, content, amountFen, fiscalFen: amountFen };
      }),
    },
    evaluation: {
      ...year.evaluation,
      tasks: TASKS.map(({ key, share }) => {
        const spentFen = part(executedFen, share);
        return { key, result: '已按计划完成。（虚构）', spentFen, spentFiscalFen: spentFen };
      }),
    },
  };
}
