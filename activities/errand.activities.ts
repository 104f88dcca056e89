import type { ActRequest, ProcessStore } from '../db/process-store-types.ts';
import { DomainError } from '../domain/domain-error.ts';
import type { SystemActor } from '../domain/process/actor.ts';
import type { ErrandActivities } from './contract.ts';

/** What one matter sends another, or opens: the system's doing, by the rule that asks for it. */
export function createErrandActivities(store: Pick<ProcessStore, 'act' | 'open'>): ErrandActivities {
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
    async openMatters({ effects, now }) {
      const refusals: DomainError[] = [];
      for (const { effect } of effects) {
        if (effect.kind !== 'open') continue;
        const { process, instanceId: id, input, policy, ruleId } = effect;
        const actor: SystemActor = { kind: 'system', ruleId };
        await store.open({ process, id, input, policy, actor, now }).catch((error: unknown) => {
          if (!(error instanceof DomainError)) throw error;
          // The rule chose the id: what exists under it was opened by the same rule before.
          if (error.code !== 'instanceExists') refusals.push(error);
        });
      }
      // What one refuses keeps none of the others from being opened.
      const [first] = refusals;
      if (first) throw first;
    },
  };
}
