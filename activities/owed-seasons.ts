import type { Instant, PlainDate } from '../domain/calendar/plain-date.ts';
import { DomainError } from '../domain/domain-error.ts';
import { policyRef } from '../domain/policy/policy.ts';
import { isSameRound, roundsOwedOn } from '../domain/processes/season/dates.ts';
import { seasonId, seasonInput } from '../domain/processes/season/season-input.ts';
import type { Pool } from '../db/pool.ts';
import type { ProcessStore } from '../db/process-store-types.ts';
import { activeCalendar } from '../db/queries/calendar-versions.ts';
import { policiesInForce } from '../db/queries/policy-in-force.ts';
import { regionNamed } from '../db/queries/places.ts';
import { owesRound, roundsThere } from '../db/queries/seasons.ts';
import { createRuleBook } from '../db/rules.ts';

/** A region's morning. */
interface Morning {
  readonly regionId: string;
  readonly on: PlainDate;
  readonly now: Instant;
}

/**
 * From the days that the policy says, a bureau owes its rounds (G1, M1, E1, R4, R5): the morning opens the matter of each that
 * nobody has announced, whose clock then reminds, runs over and climbs the ladder like any other. Opened twice it is
 * opened once: both times under the same id.
 */
export function createOwedSeasons(pool: Pool, store: Pick<ProcessStore, 'open'>): (morning: Morning) => Promise<void> {
  const book = createRuleBook(pool);
  return async ({ regionId, on, now }) => {
    const ref = (await policiesInForce(pool, [regionId])).get(regionId);
    if (ref === undefined) return;
    const policy = await book.policy(ref);
    const owed = roundsOwedOn(on, { policy, calendar: await activeCalendar(pool) });
    const region = owed.length === 0 ? undefined : await regionNamed(pool, regionId);
    if (!region) return;
    const there = await roundsThere(pool, regionId, [...new Set(owed.map(({ fiscalYear }) => fiscalYear))]);
    for (const round of owed) {
      if (there.some((one) => isSameRound(one, round)) || !(await owesRound(pool, regionId, round, on))) continue;
      const input = seasonInput({ id: regionId, path: region.path }, round);
      const actor = { kind: 'system', ruleId: 'owedSeason' } as const;
      const id = seasonId(regionId, round);
      await store
        .open({ process: 'season', id, input, actor, now, policy: policyRef(policy) })
        .catch((error: unknown) => {
          // Somebody of the office was faster.
          if (!(error instanceof DomainError) || error.code !== 'instanceExists') throw error;
        });
    }
  };
}
