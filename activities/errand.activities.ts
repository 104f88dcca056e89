import type { ActRequest, ProcessStore } from '../db/process-store-types.ts';
import type { ErrandActivities } from './contract.ts';

/** What one matter sends another: an act of the system's, by the rule that asks for it. */
export function createErrandActivities(store: Pick<ProcessStore, 'act'>): ErrandActivities {
  return {
    async sendActs({ effects, now }) {
      for (const { id, effect } of effects) {
        if (effect.kind !== 'act') continue;
        const request: ActRequest = {
          instanceId: effect.instanceId,
          command: effect.command,
          actor: { kind: 'system', ruleId: 'errand' },
          now,
          idempotencyKey: id,
        };
        await store.act(request);
      }
    },
  };
}
