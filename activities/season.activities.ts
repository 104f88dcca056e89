import { dateOf } from '../domain/calendar/plain-date.ts';
import { DomainError } from '../domain/domain-error.ts';
import { notice } from '../domain/obligations/clock-notices.ts';
import { ruledId } from '../domain/process/ruled-id.ts';
import { UNIT } from '../domain/process/roles.ts';
import type { SystemActor } from '../domain/process/actor.ts';
import type { BudgetItemInput } from '../domain/processes/budget-item/state.ts';
import { CALLED_PER_SECOND } from '../domain/processes/season/load.ts';
import type { SeasonState } from '../domain/processes/season/state.ts';
import { inTransaction, type Pool } from '../db/pool.ts';
import type { OpenRequest, ProcessStore } from '../db/process-store-types.ts';
import { policiesInForce } from '../db/queries/policy-in-force.ts';
import { itemsToCarry, reachOf, takeNextUnits, type CarriedItem } from '../db/queries/season-calls.ts';
import { tellUnits } from '../db/queries/unit-notices.ts';
import type { SeasonActivities } from './contract.ts';
import type { Plan } from './delivery/planner.ts';

const BY_ROUND: SystemActor = { kind: 'system', ruleId: 'season' };
/** Where an opened round goes on to its units; one that is paused waits. */
const CALLING: ReadonlySet<string> = new Set(['seasonOpen', 'seasonEnded']);

/**
 * Brings an opened round to its units (G1, M1, E1): first last year's continuing items are carried on as drafts, where
 * finance has said so, then each unit is told once. What is left is what the database does not show as done.
 */
export function createSeasonActivities(
  pool: Pool,
  store: Pick<ProcessStore, 'load' | 'openMany'>,
  plan: Plan,
): SeasonActivities {
  return {
    async callUnits({ instanceId, now }) {
      const matter = await store.load(instanceId);
      if (matter?.process !== 'season') throw new DomainError('notFound');
      const state = matter.state as SeasonState;
      const { announced } = state;
      if (!announced || !CALLING.has(state.position.main)) return { left: false };
      const reach = reachOf(state);
      const items = announced.carryOn ? await itemsToCarry(pool, reach, CALLED_PER_SECOND) : [];
      if (items.length > 0) {
        const policy = (await policiesInForce(pool, [reach.regionId])).get(reach.regionId);
        await store.openMany(
          items.map((item) => openingOf(item, state, { now, ...(policy !== undefined && { policy }) })),
        );
        return { left: true };
      }
      const told = await inTransaction(pool, async (db) => {
        const units = await takeNextUnits(db, instanceId, reach, { limit: CALLED_PER_SECOND, now });
        const params = { item: state.name, code: state.code, due: announced.ownDue ?? state.due, note: announced.note };
        await tellUnits(db, { instanceId, units, effect: notice('digest', UNIT, 'seasonOpened', params), now });
        return units.length;
      });
      if (told > 0) await plan(now);
      return { left: told === CALLED_PER_SECOND };
    },
  };
}

/** Last year's item as this year's draft: its unit writes the targets, and sees the last score by `previousItemId`. */
function openingOf(
  { id, unitId, divisionId, source, ...carried }: CarriedItem,
  { subject, fiscalYear, announced }: SeasonState,
  more: Pick<OpenRequest, 'now' | 'policy'>,
): OpenRequest {
  const { regionId, regionPath } = subject;
  const input: BudgetItemInput = {
    ...carried,
    subject: { regionId, regionPath, unitId, ...(divisionId !== null && { divisionId }) },
    fiscalYear,
    openedOn: dateOf(more.now),
    previousItemId: id,
    ...(announced?.ownDue !== undefined && { dates: { targetsDue: announced.ownDue } }),
    ...(source !== null && { source }),
  };
  return { process: 'budgetItem', id: ruledId(`season:${id}:${String(fiscalYear)}`), input, actor: BY_ROUND, ...more };
}
