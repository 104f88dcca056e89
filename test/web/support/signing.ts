import type { Page } from 'playwright-core';
import { createPool } from '../../../db/pool.ts';
import type { SignOffRule } from '../../../domain/policy/sign-off-rule.ts';
import type { Room } from './room.ts';
import { sent } from './sent.ts';

/** What stands in place of a button, in Chinese and in English, while something that speaks against it is being signed. */
export const SIGNED = /正在签批，由 .+ 提请，现在等 /;
export const SIGNED_EN = /is being signed, put forward by .+/;

/** Lays down that these acts need signatures, in every version of the policy of the room. */
export async function needSignatures({ play }: Room, rules: Readonly<Record<string, SignOffRule>>): Promise<void> {
  const owner = createPool(play.databaseUrl, { max: 1, role: 'none' });
  await owner.query(
    `update policy_version set body = jsonb_set(body, '{signOff}', coalesce(body -> 'signOff', '{}') || $1)`,
    [JSON.stringify(rules)],
  );
  await owner.end();
}

/** The first item of the city of which this holds, by columns of `i` (its matter) and of `o` (a clock that runs). */
export async function itemOf(
  { play }: Room,
  condition: string,
): Promise<{ readonly id: string; readonly key: string }> {
  const { rows } = await play.pool.query<{ id: string; key: string }>(
    `select i.id, o.key from instance i join obligation o on o.instance_id = i.id and o.settled_on is null
     where i.process = 'budgetItem' and i.region_id = '431000' and ${condition} order by o.due, i.id limit 1`,
  );
  const [row] = rows;
  if (!row) throw new Error(`the demo year has no item of which ${condition}`);
  return row;
}

/** What somebody does at another window. */
export function does(page: Page, id: string, command: object): Promise<string> {
  return sent(page, `/budget-items/${id}/commands`, { command });
}

/** Who put it forward takes it back: its chain ends without the act. */
export function withdrawn(page: Page, id: string, chain: string): Promise<string> {
  return does(page, id, { kind: 'withdraw', chain, reason: '再议' });
}
