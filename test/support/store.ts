import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { createPool, type Pool } from '../../db/pool.ts';
import { createProcessStore } from '../../db/process-store.ts';
import type { HashName, ProcessStore } from '../../db/process-store-types.ts';
import { saveVersion } from '../../db/queries/documents.ts';
import { asPlainDate } from '../../domain/calendar/plain-date.ts';
import { PROCESSES } from '../../domain/processes/index.ts';
import type { BudgetItemInput } from '../../domain/processes/budget-item/state.ts';
import { morning, targetTable } from './budget-item-play.ts';
import { people, subject } from './people.ts';
import { openTestDatabase } from './postgres.ts';

/** A store on a database of one test's own. */
export interface TestStore {
  readonly url: string;
  readonly pool: Pool;
  readonly store: ProcessStore;
  /** As the database's owner, whom no privilege holds back. */
  asOwner(sql: string, values?: readonly unknown[]): Promise<pg.QueryResult<Record<string, unknown>>>;
  close(): Promise<void>;
}

export async function openTestStore(hash: HashName = 'sha256'): Promise<TestStore> {
  const database = await openTestDatabase();
  const pool = createPool(database.url, { max: 16 });
  return {
    url: database.url,
    pool,
    store: createProcessStore({ pool, processes: PROCESSES, hash }),
    asOwner: (sql, values = []) => ownerQuery(database.url, sql, values),
    close: async () => {
      await pool.end();
      await database.close();
    },
  };
}

/** As the database's owner, whom no privilege holds back. */
export async function ownerQuery(
  url: string,
  sql: string,
  values: readonly unknown[],
): Promise<pg.QueryResult<Record<string, unknown>>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(sql, [...values]);
  } finally {
    await client.end();
  }
}

/** What a budget item of the tests is opened with. */
export function itemInput(more: Partial<BudgetItemInput> = {}): BudgetItemInput {
  return {
    subject,
    code: '2025-431-017',
    name: '马铃薯种薯繁育示范推广项目',
    itemKind: 'project',
    fundAccount: 'generalPublic',
    continuity: 'continuing',
    livelihood: true,
    fiscalYear: 2025,
    requestedFen: 30_000_000,
    openedOn: asPlainDate('2024-09-02'),
    ...more,
  };
}

/** Opens a budget item as its season does, and answers its id. */
export async function openItem(
  { store }: Pick<TestStore, 'store'>,
  more: Partial<BudgetItemInput> = {},
): Promise<string> {
  const id = randomUUID();
  const actor = { kind: 'system', ruleId: 'season' } as const;
  await store.open({ process: 'budgetItem', id, input: itemInput(more), actor, now: morning('2024-09-02') });
  return id;
}

/** Saves a version of the targets, drafted by the clerk. */
export async function saveTargets({ pool }: Pick<TestStore, 'pool'>, instanceId: string): Promise<string> {
  const { id } = await saveVersion(pool, {
    instanceId,
    kind: 'targets',
    body: targetTable,
    authorId: people.clerk.id,
    now: morning('2024-10-14'),
  });
  return id;
}
