import pg from 'pg';

export type Pool = pg.Pool;
/** Where a statement runs: on the pool, or on one connection inside a transaction. */
export type Queryable = Pick<pg.PoolClient, 'query'>;

export interface PoolOptions {
  /** Connections at most. */
  readonly max?: number;
  /** The role acted under; the application's own has no right to change the record. */
  readonly role?: string;
}

/** The role of everything that runs; only migrations are done by the owner. */
const APP_ROLE = 'bihuan_app';

const { builtins } = pg.types;
/** Dates stay civil dates, instants become what `Date.toISOString()` writes, and 分 fit into a number. */
const PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  [builtins.DATE]: (text) => text,
  [builtins.TIMESTAMPTZ]: (text) => new Date(text).toISOString(),
  [builtins.INT8]: Number,
  [builtins.NUMERIC]: Number,
  1182: (text) => (text === '{}' ? [] : text.slice(1, -1).split(',')),
};

/**
 * A machine that vanishes says no goodbye. Asked every few seconds, its connections end within half a minute, and with
 * them the lock of a relay that led; the system's own default is two hours.
 */
const KEEPALIVE = '-c tcp_keepalives_idle=15 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3';

/** Connections that speak the product's types and act under the application's role. */
export function createPool(url: string, { max = 10, role = APP_ROLE }: PoolOptions = {}): Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    // The role comes with the connection's first packet, so that no statement can run before it. On today's disks a
    // random page costs little more than the next one; told otherwise, the planner sorts what it could read in order.
    options: `-c role=${role} -c timezone=UTC -c random_page_cost=1.5 ${KEEPALIVE}`,
    connectionTimeoutMillis: 5_000,
    types: { getTypeParser: (oid: number, format?: string) => parserFor(oid, format) },
  });
  // An idle connection that dies with the server is replaced by the next query; the query that needs it reports.
  pool.on('error', () => undefined);
  return pool;
}

/** Every other type is read as the driver does; its typings know the types by an enumeration of their own. */
const usual = pg.types.getTypeParser as (oid: number, format?: string) => (text: string) => unknown;

function parserFor(oid: number, format?: string): (text: string) => unknown {
  return PARSERS[oid] ?? usual(oid, format);
}

/** Runs `work` in one transaction: all of it, or nothing. */
export async function inTransaction<T>(pool: Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    client.release();
    return result;
  } catch (error) {
    const rolledBack = await client.query('rollback').then(
      () => true,
      () => false,
    );
    // A connection that cannot even roll back is thrown away.
    client.release(!rolledBack);
    throw error;
  }
}
