import type { Pool } from '../../../db/pool.ts';
import { becomes } from './becomes.ts';

/**
 * Waits until the server keeps a text in a draft of a matter. The page says "saved" of what was written before, too, until
 * the next pause.
 */
export function draftHolds(pool: Pool, matterId: string, text: string): Promise<void> {
  return becomes<unknown>(async () => {
    const { rows } = await pool.query<{ body: string }>('select body::text from draft where instance_id = $1', [
      matterId,
    ]);
    return rows.map(({ body }) => body).join('\n');
  }, expect.stringContaining(text));
}
