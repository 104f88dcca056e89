import pg from 'pg';
import { createDataSource } from './data-source.ts';
import { ensureRules } from './rules.ts';
import { ensureEvaluationPublications } from './store/rebuild-evaluation-publications.ts';
import { ensureProblems } from './store/rebuild-problems.ts';
import { ensureResults } from './store/rebuild-results.ts';

/** Any number that nobody else in this database locks. */
const MIGRATION_LOCK = 7_142_014_005;

/**
 * Brings the database to the newest schema, puts the default rules in place and makes list rows that older matters lack. Two at once wait for each other; the
 * second finds nothing to do.
 */
export async function migrate(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await runMigrations(databaseUrl);
    await ensureRules(client);
    await ensureProblems(client);
    await ensureEvaluationPublications(client);
    await ensureResults(client);
  } finally {
    // Closing the connection gives the lock back, whatever happened.
    await client.end();
  }
}

async function runMigrations(databaseUrl: string): Promise<void> {
  const source = await createDataSource(databaseUrl).initialize();
  try {
    await source.runMigrations({ transaction: 'all' });
  } finally {
    await source.destroy();
  }
}
