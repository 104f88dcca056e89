import { hashPassword } from '../api/session/passwords.ts';
import type { Variables } from '../config/variables.ts';
import { createPool } from '../db/pool.ts';
import { DEMO_PASSWORD, demoAccounts, type DemoAccount } from '../demo/cast.ts';
import { loadYear } from '../demo/load-year.ts';
import { asInstant } from '../domain/calendar/plain-date.ts';

export type { DemoAccount } from '../demo/cast.ts';

/** Who may be told of at the start, and how many others the demo has beside them. */
export interface DemoPeople {
  readonly accounts: readonly DemoAccount[];
  readonly others: number;
}

/** Fills an empty database with the demo, laid around today; one that knows anybody is left alone. Answers who is there. */
export async function loadDemoYear(
  { HASH_ALGORITHM, CLOCK_ORIGIN_MS, NODE_ENV, DEMO_DATA }: Variables,
  databaseUrl: string,
  say: (line: string) => void,
): Promise<DemoPeople> {
  // Nobody's password of a demo belongs into a real installation.
  if (NODE_ENV === 'production') return { accounts: [], others: 0 };
  const now = asInstant(new Date(Date.now() + CLOCK_ORIGIN_MS).toISOString());
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  await loadYear({ databaseUrl, hash: HASH_ALGORITHM, now, passwordHash, say, layer: DEMO_DATA });
  return peopleOf(databaseUrl);
}

/** An installation of before has the people it was filled with then, whatever would be loaded today. */
async function peopleOf(databaseUrl: string): Promise<DemoPeople> {
  const pool = createPool(databaseUrl, { max: 1, role: 'none' });
  try {
    const { rows } = await pool.query<{ login: string }>('select login from person where active');
    const accounts = demoAccounts(rows.map(({ login }) => login));
    return { accounts, others: rows.length - accounts.length };
  } finally {
    await pool.end();
  }
}
