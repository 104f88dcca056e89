import pg from 'pg';

export interface DatabaseAddress {
  readonly user: string;
  readonly password: string;
  readonly port: number;
  readonly database: string;
}

export function databaseUrl({ user, password, port, database }: DatabaseAddress): string {
  return `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;
}

/** The same server and user, another database. */
export function withDatabase(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}

export async function isAnswering(url: string): Promise<boolean> {
  try {
    await query(url, 'select 1');
    return true;
  } catch {
    return false;
  }
}

const DUPLICATE_DATABASE = '42P04';

/** Makes the database, empty or as a copy of a template; one that is there already is left as it is. */
export async function createDatabase(adminUrl: string, name: string, template?: string): Promise<void> {
  const from = template === undefined ? '' : ` template ${quoted(template)}`;
  try {
    await query(adminUrl, `create database ${quoted(name)}${from}`);
  } catch (error) {
    if ((error as { readonly code?: string }).code !== DUPLICATE_DATABASE) throw error;
  }
}

/** Removes the database and everybody still connected to it. */
export async function dropDatabase(adminUrl: string, name: string): Promise<void> {
  await query(adminUrl, `drop database if exists ${quoted(name)} with (force)`);
}

export async function renameDatabase(adminUrl: string, from: string, to: string): Promise<void> {
  await query(adminUrl, `alter database ${quoted(from)} rename to ${quoted(to)}`);
}

export async function databaseExists(adminUrl: string, name: string): Promise<boolean> {
  return (await query(adminUrl, 'select 1 from pg_database where datname = $1', [name])) === 1;
}

async function query(url: string, sql: string, parameters: readonly string[] = []): Promise<number> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
  // The server may vanish between two answers; that is the query's failure, not an uncaught event.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query(sql, [...parameters])).rowCount ?? 0;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function quoted(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`;
}
