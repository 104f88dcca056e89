import { randomUUID } from 'node:crypto';
import { inTransaction, type Pool } from '../../../db/pool.ts';
import { createProcessStore } from '../../../db/process-store.ts';
import { saveVersion } from '../../../db/queries/documents.ts';
import { lockSeries } from '../../../db/queries/number-authorities.ts';
import { personNamed } from '../../../demo/cast.ts';
import { codeOf } from '../../../demo/numbers.ts';
import { CITY, subjectOf } from '../../../demo/organisation.ts';
import { asPlainDate } from '../../../domain/calendar/plain-date.ts';
import { nextNumber, printDocumentNumber } from '../../../domain/papers/document-number.ts';
import { PROCESSES } from '../../../domain/processes/index.ts';
import type { BudgetItemCommand } from '../../../domain/processes/budget-item/commands.ts';
import type { BudgetItemInput } from '../../../domain/processes/budget-item/state.ts';
import { allQualified, morning, targetTable } from '../../support/budget-item-play.ts';
import type { Playground } from './playground.ts';

/** 800 thousand and 500 thousand yuan, of 1.5 million. */
const TASKS = [
  { key: 'teaching', name: '教学运行', content: '全年授课', amountFen: 80_000_000, fiscalFen: 80_000_000 },
  { key: 'bases', name: '实训基地', content: '新建两个', amountFen: 50_000_000, fiscalFen: 40_000_000 },
];
const AMOUNT_FEN = 150_000_000;

const DEPARTMENT: BudgetItemInput = {
  subject: subjectOf('college'),
  code: '2025-整体-1',
  name: '中等职业学校整体支出（虚构）',
  itemKind: 'wholeDepartment',
  fundAccount: 'generalPublic',
  continuity: 'continuing',
  livelihood: false,
  fiscalYear: 2025,
  requestedFen: AMOUNT_FEN,
  openedOn: asPlainDate('2024-09-02'),
};

/** The next number of the city's approvals of budgets, which may leave none out. */
async function nextNumberOf(pool: Pool, year: number): Promise<string> {
  const series = await inTransaction(pool, (db) => lockSeries(db, codeOf(CITY, 'approval'), year));
  return printDocumentNumber(nextNumber(series));
}

/**
 * The expenditure of a whole department after its year: its targets with two main tasks are approved, its
 * self-evaluation is awaited. Answers its id.
 */
export async function departmentToEvaluate({ pool }: Playground): Promise<string> {
  const store = createProcessStore({ pool, processes: PROCESSES, hash: 'sha256' });
  const id = randomUUID();
  const act = (date: string, login: string, command: BudgetItemCommand) =>
    store.act({ instanceId: id, command, actor: personNamed(login), now: morning(date) });
  const actor = { kind: 'system', ruleId: 'season' } as const;
  await store.open({ process: 'budgetItem', id, input: DEPARTMENT, actor, now: morning('2024-09-02') });
  const body = { ...targetTable, tasks: TASKS };
  const authorId = personNamed('clerk.college').id;
  const targets = await saveVersion(pool, {
    instanceId: id,
    kind: 'targets',
    authorId,
    body,
    now: morning('2024-10-14'),
  });
  await act('2024-10-15', 'leader.college', { kind: 'submitTargets', versionId: targets.id });
  await act('2024-10-22', 'officer.education', { kind: 'qualifyTargets', criteria: allQualified, opinion: '' });
  await act('2025-01-20', 'performance', { kind: 'recordBudgetPassed', on: asPlainDate('2025-01-17') });
  const documentNumber = await nextNumberOf(pool, 2025);
  const { version } = await act('2025-01-24', 'director', {
    kind: 'approveBudget',
    documentNumber,
    amountFen: AMOUNT_FEN,
  });
  await store.reach(id, morning('2026-11-23'), version);
  return id;
}

/** What the unit handed in is evaluated again by finance, from the demo's day on. */
export async function orderReEvaluation({ pool }: Playground, instanceId: string): Promise<void> {
  const store = createProcessStore({ pool, processes: PROCESSES, hash: 'sha256' });
  const command: BudgetItemCommand = { kind: 'orderReEvaluation', reason: '任务执行数超过全年执行数' };
  await store.act({ instanceId, command, actor: personNamed('performance'), now: morning('2026-11-23') });
}
