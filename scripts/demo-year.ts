import { hashPassword } from '../api/session/passwords.ts';
import type { Variables } from '../config/variables.ts';
import { DEMO_PASSWORD } from '../demo/cast.ts';
import { loadYear } from '../demo/load-year.ts';
import { asInstant } from '../domain/calendar/plain-date.ts';

export { DEMO_ACCOUNTS, type DemoAccount } from '../demo/cast.ts';

/** Fills an empty database with the demo year, laid around today; one that knows anybody is left alone. */
export async function loadDemoYear(
  { HASH_ALGORITHM, CLOCK_ORIGIN_MS, NODE_ENV }: Variables,
  databaseUrl: string,
  say: (line: string) => void,
): Promise<void> {
  // Nobody's password of a demo belongs into a real installation.
  if (NODE_ENV === 'production') return;
  const now = asInstant(new Date(Date.now() + CLOCK_ORIGIN_MS).toISOString());
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  await loadYear({ databaseUrl, hash: HASH_ALGORITHM, now, passwordHash, say });
}
