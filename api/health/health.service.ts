import { Inject, Injectable } from '@nestjs/common';
import { MIGRATIONS } from '../../db/migrations/index.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { CLOCK, POOL } from '../deps.ts';
import { databaseAway } from '../problem/translate-error.ts';
import type { Ready } from './health.schemas.ts';

/** A relay that polls several times a second is behind when something has waited this long. */
const BEHIND_SECONDS = 60;

interface Row {
  readonly migrations: readonly string[];
  readonly unsent: number;
  readonly oldestSeconds: number;
  readonly incidents: number;
}

/** One round trip; the outbox's age is how worker, relay and Temporal together are doing. */
const SQL = `
  select (select array_agg(name) from migration) as migrations,
    (select count(*) from outbox where sent_at is null)::integer as unsent,
    (select coalesce(extract(epoch from $1::timestamptz - min(created_at)), 0)::float from outbox where sent_at is null)
      as "oldestSeconds",
    (select count(*) from incident where closed_at is null)::integer as incidents`;

@Injectable()
export class HealthService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
  ) {}

  /** Ready means PostgreSQL answers with today's schema: acts need nothing else. */
  async ready(): Promise<Ready> {
    const { migrations, unsent, oldestSeconds, incidents } = await this.read();
    const missing = MIGRATIONS.filter(({ name }) => !migrations.includes(name));
    if (missing.length > 0)
      throw databaseAway(new Error(`not migrated: ${missing.map(({ name }) => name).join(', ')}`));
    const behind = oldestSeconds > BEHIND_SECONDS;
    return {
      status: behind || incidents > 0 ? 'degraded' : 'ok',
      database: { status: 'ok', migrations: migrations.length },
      relay: { status: behind ? 'behind' : 'ok', unsent, oldestSeconds: Math.max(0, Math.round(oldestSeconds)) },
      incidents,
    };
  }

  private async read(): Promise<Row> {
    const { rows } = await this.pool.query<Row>(SQL, [this.clock.now()]).catch((error: unknown) => {
      // Whatever PostgreSQL says here, a table that is not there included, means: not ready, ask again.
      throw databaseAway(error);
    });
    const [row] = rows;
    if (!row) throw databaseAway(new Error('no answer'));
    return row;
  }
}
