import type { ActRequest, ProcessStore } from '../db/process-store-types.ts';
import { DomainError } from '../domain/domain-error.ts';
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
      for (const { effect } of effects) {
        if (effect.kind !== 'open') continue;
        const { process, instanceId: id, input, policy, ruleId } = effect;
        await store.open({ process, id, input, policy, actor: { kind: 'system', ruleId }, now }).catch(openedAlready);
      }
    },
  };
}

/** The rule chose the id: what exists under it was opened by the same rule before. */
function openedAlready(error: unknown): void {
  if (!(error instanceof DomainError) || error.code !== 'instanceExists') throw error;
}
