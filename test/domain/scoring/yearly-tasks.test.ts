import { describe, expect, it } from '@jest/globals';
import { checkSelfEvaluation, SelfEvaluationSchema } from '../../../domain/scoring/self-evaluation.ts';
import { checkTargetTable } from '../../../domain/scoring/indicator.ts';
import { ministry2020 } from '../../../domain/scoring/template.ts';
import { missingTasks, type TaskReport, type YearlyTask } from '../../../domain/scoring/yearly-tasks.ts';
import { taskRowFindings, taskRowsOf, tasksOf } from '../../../domain/targets/task-rows.ts';
import { cleanEvaluation, cleanTable } from './makers.ts';

const toilets: YearlyTask = {
  key: 't1',
  name: '厕所改造',
  content: '改造二千户',
  amountFen: 12_000_000,
  fiscalFen: 10_000_000,
};
const villages: YearlyTask = { ...toilets, key: 't2', name: '示范村建设', content: '建四个村' };
const found = (tasks: readonly YearlyTask[], amountFen = 24_000_000) =>
  checkTargetTable({ ...cleanTable(), tasks, amountFen }, ministry2020).map(({ code, path, severity }) => [
    code,
    path,
    severity,
  ]);

describe('the main tasks of a whole department, 年度主要任务 (G1; 财预〔2015〕88号)', () => {
  it('have nothing against them where each is named once and its treasury’s part lies within its whole', () => {
    expect(found([toilets, villages])).toEqual([]);
    expect(missingTasks({ tasks: [toilets] })).toEqual([]);
  });

  it('must be named by a whole department', () => {
    expect(missingTasks(cleanTable())).toMatchObject([{ code: 'tasksMissing', path: '/tasks', severity: 'error' }]);
  });

  it('stop the submission where a task stands twice or a part is larger than its whole; more than the budget is a hint', () => {
    expect(
      found([toilets, { ...villages, name: ' 厕所 改造' }, { ...villages, key: 't3', fiscalFen: 12_000_001 }], 1),
    ).toEqual([
      ['taskTwice', '/tasks/1/name', 'error'],
      ['taskFiscalAbove', '/tasks/2/fiscalFen', 'error'],
      ['tasksAboveBudget', '/tasks', 'hint'],
    ]);
  });

  it('are told row by row while they are written: what is missing, what is no amount, what is too long', () => {
    const rows = taskRowsOf(
      [
        { key: 't1', name: '厕所改造' },
        { key: 't2', content: '写'.repeat(2001), amountFen: '约12', fiscalFen: -1 },
        {},
      ],
      () => 'new',
    );
    expect(taskRowFindings(rows, undefined).map(({ code, row, column }) => [code, row, column])).toEqual([
      ['taskContentMissing', 't1', 'content'],
      ['taskAmountMissing', 't1', 'amount'],
      ['taskAmountMissing', 't1', 'fiscal'],
      ['taskNameMissing', 't2', 'name'],
      ['taskTextTooLong', 't2', 'content'],
      ['taskAmountUnread', 't2', 'amount'],
      ['taskAmountUnread', 't2', 'fiscal'],
    ]);
    expect(tasksOf(taskRowsOf([toilets, villages], () => 'new'))).toEqual([toilets, villages]);
    const above = taskRowsOf([{ ...toilets, fiscalFen: 12_000_001 }], () => 'new');
    expect(taskRowFindings(above, undefined)).toMatchObject([{ code: 'taskFiscalAbove', row: 't1', column: 'fiscal' }]);
  });
});

describe('what became of the main tasks (E1)', () => {
  const report = (key: string, more: Partial<TaskReport> = {}): TaskReport => ({
    key,
    result: '已完成',
    spentFen: 11_000_000,
    spentFiscalFen: 10_000_000,
    ...more,
  });
  const said = (tasks: readonly TaskReport[]) =>
    checkSelfEvaluation({ ...cleanTable(), tasks: [toilets, villages] }, cleanEvaluation({ tasks }), ministry2020)
      .filter(({ path }) => path.startsWith('/tasks'))
      .map(({ code, path }) => [code, path]);

  it('is reported of each, in words and money', () => {
    const evaluation = cleanEvaluation({ tasks: [report('t1')] });
    expect(SelfEvaluationSchema.parse(evaluation).tasks).toEqual([report('t1')]);
    expect(said([report('t1', { spentFen: 1, spentFiscalFen: 1 })])).toEqual([['taskUnreported', '/tasks']]);
  });

  it('is refused of an unknown task, of one told twice, without words, or with a part larger than its whole', () => {
    expect(
      said([
        report('t1', { result: ' ', spentFen: 1, spentFiscalFen: 2 }),
        report('t1', { spentFen: 1 }),
        report('nobody', { spentFen: 1 }),
        report('t2', { spentFen: 1, spentFiscalFen: 0 }),
      ]),
    ).toEqual([
      ['taskResultMissing', '/tasks/0/result'],
      ['taskFiscalAbove', '/tasks/0/spentFiscalFen'],
      ['taskTwice', '/tasks/1/key'],
      ['taskUnknown', '/tasks/2/key'],
    ]);
  });
});
