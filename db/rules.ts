import { CalendarSchema } from '../domain/calendar/calendar-schema.ts';
import type { Calendar } from '../domain/calendar/calendar.ts';
import { defaultCalendar } from '../domain/calendar/default-calendar.ts';
import { defaultPolicy } from '../domain/policy/default-policy.ts';
import { policyRef, PolicySchema, type Policy } from '../domain/policy/policy.ts';
import { DomainError } from '../domain/domain-error.ts';
import type { Queryable } from './pool.ts';

/** Versions of policy and calendar, each read once: they never change. */
export interface RuleBook {
  /** @throws {DomainError} `unknownPolicy` */
  policy(ref: string): Promise<Policy>;
  calendar(version: string): Promise<Calendar>;
}

export const DEFAULT_POLICY = policyRef(defaultPolicy);

export function createRuleBook(db: Queryable): RuleBook {
  return {
    policy: remembered(async (ref) => {
      const body = await readBody(db, 'select body from policy_version where ref = $1', ref);
      if (body === undefined) throw new DomainError('unknownPolicy', { policy: ref });
      return PolicySchema.parse(body);
    }),
    calendar: remembered(async (version) => {
      const body = await readBody(db, 'select body from calendar_version where version = $1', version);
      return CalendarSchema.parse(body);
    }),
  };
}

/** Asked for twice at once, it is read once; a failure is not remembered. */
function remembered<T>(read: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (key) => {
    const found = known.get(key);
    if (found) return found;
    const reading = read(key);
    known.set(key, reading);
    reading.catch(() => known.delete(key));
    return reading;
  };
}

async function readBody(db: Queryable, sql: string, key: string): Promise<unknown> {
  const { rows } = await db.query<{ body: unknown }>(sql, [key]);
  return rows[0]?.body;
}

/** The rules every installation starts with; those that are there already are left as they are. */
export async function ensureRules(db: Queryable): Promise<void> {
  await db.query('insert into policy_version (ref, body) values ($1, $2) on conflict do nothing', [
    DEFAULT_POLICY,
    JSON.stringify(defaultPolicy),
  ]);
  await db.query(
    `insert into calendar_version (version, body, loaded_by, loaded_at, active, activated_at, carried_out_at)
     select $1, $2, 'migrate', now(), true, now(), now()
     where not exists (select from calendar_version where active)
     on conflict do nothing`,
    [defaultCalendar.version, JSON.stringify(defaultCalendar)],
  );
}
