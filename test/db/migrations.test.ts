import pg from 'pg';
import { WebhookGaps1795700094000 } from '../../db/migrations/1795700094000-webhook-gaps.ts';
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

  it('look once more at what a place of webhooks had not settled, there and back', async () => {
    const database = await openTestDatabase();
    const source = await createDataSource(database.url).initialize();
    const [runner, migration] = [source.createQueryRunner(), new WebhookGaps1795700094000()];
    try {
      await migration.down(runner);
      await source.query('insert into webhook_place (id, done, seen, seen_before) values (1, 10, 13, 7)');
      await migration.up(runner);
      expect(await source.query('select reached, missing, awaited from webhook_place')).toEqual([
        { reached: '13', missing: ['11', '12', '13'], awaited: '13' },
      ]);
      await migration.down(runner);
      expect(await source.query('select seen, done from webhook_place')).toEqual([{ seen: '13', done: '10' }]);
    } finally {
      await source.destroy();
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
