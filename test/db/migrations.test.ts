import pg from 'pg';
import { createDataSource } from '../../db/data-source.ts';
import { migrate } from '../../db/migrate.ts';
import { openEmptyDatabase, openTestDatabase } from '../support/postgres.ts';

describe('migrations (habit 23)', () => {
  it('build exactly what the entities describe', async () => {
    const database = await openTestDatabase();
    const source = await createDataSource(database.url).initialize();
    try {
      const drift = await source.driver.createSchemaBuilder().log();
      expect(drift.upQueries.map(({ query }) => query)).toEqual([]);
    } finally {
      await source.destroy();
      await database.close();
    }
  });

  it('are found out when they build something else', async () => {
    const database = await openTestDatabase();
    const source = await createDataSource(database.url).initialize();
    try {
      await source.query('alter table task add column forgotten text; drop index budget_item_name');
      const drift = await source.driver.createSchemaBuilder().log();
      const statements = drift.upQueries.map(({ query }) => query).join();
      expect(statements).toContain('forgotten');
      expect(statements).toContain('budget_item_name');
    } finally {
      await source.destroy();
      await database.close();
    }
  });

  it('run once when three start at the same moment', async () => {
    const database = await openEmptyDatabase();
    try {
      await Promise.all([migrate(database.url), migrate(database.url), migrate(database.url)]);
      const { rows } = await select(database.url, 'select name, count(*)::int as times from migration group by name');
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.every(({ times }) => times === 1)).toBe(true);
    } finally {
      await database.close();
    }
  });

  it('can be taken back to an empty database', async () => {
    const database = await openTestDatabase();
    const source = await createDataSource(database.url).initialize();
    try {
      for (let left = source.migrations.length; left > 0; left -= 1) await source.undoLastMigration();
      const tables = await source.query<readonly unknown[]>(
        `select tablename from pg_tables where schemaname = 'public' and tablename <> 'migration'`,
      );
      expect(tables).toEqual([]);
    } finally {
      await source.destroy();
      await database.close();
    }
  });
});

async function select(url: string, sql: string): Promise<pg.QueryResult<{ name: string; times: number }>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}
