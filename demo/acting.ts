import { DomainError } from '../domain/domain-error.ts';
import { policyRef } from '../domain/policy/policy.ts';
import type { ActRequest, ProcessStore } from '../db/process-store-types.ts';
import type { Pool } from '../db/pool.ts';
import { saveVersion } from '../db/queries/documents.ts';
import { personFor } from './cast.ts';
import { assertRefusal, ScriptError, SEASON } from './rehearsal.ts';
import type { Life, Step } from './script.ts';
import type { Refusal } from './timeline.ts';

export interface Stage {
  readonly pool: Pool;
  readonly store: ProcessStore;
}

/** Policies of their own that items are pinned to. */
export async function keepPolicies(pool: Pool, lives: readonly Life[]): Promise<void> {
  for (const policy of new Set(lives.flatMap((life) => life.policy ?? []))) {
    const values = [policyRef(policy), JSON.stringify(policy)];
    await pool.query('insert into policy_version (ref, body) values ($1, $2) on conflict do nothing', values);
  }
}

/** Opens the items as their season does, in one statement; policies of their own are loaded first. */
export async function openLives({ pool, store }: Stage, lives: readonly Life[]): Promise<void> {
  await keepPolicies(pool, lives);
  await store.openMany(
    lives.map(({ id, input, openedAt, policy }) => ({
      process: 'budgetItem',
      id,
      input,
      actor: SEASON,
      now: openedAt,
      idempotencyKey: `open:${id}`,
      ...(policy && { policy: policyRef(policy) }),
    })),
  );
}

/**
 * Does one step, or the steps of one batch in one transaction, at the step's own time.
 *
 * @returns the refusal, where the script foresees one
 * @throws {ScriptError} where the rules answer otherwise than the script says
 */
export async function perform(
  stage: Stage,
  steps: readonly Step[],
  lives: ReadonlyMap<string, Life>,
): Promise<readonly Refusal[]> {
  const [step] = steps;
  if (!step) return [];
  const requests = await Promise.all(steps.map((each) => request(stage.pool, each, lives.get(each.item))));
  try {
    if (requests.length === 1 && requests[0]) await stage.store.act(requests[0]);
    else await stage.store.actMany(requests);
  } catch (error) {
    assertRefusal(step, error);
    return error instanceof DomainError ? [{ step, error }] : [];
  }
  if (step.refused !== undefined) throw new ScriptError(step, `was not refused with ${step.refused}`);
  return [];
}

/** Versions get their ids when they are saved; the command then names them. */
async function request(pool: Pool, step: Step, life: Life | undefined): Promise<ActRequest> {
  if (!life) throw new ScriptError(step, 'belongs to no item');
  const ids = new Map<string, string>();
  for (const { id, kind, authorId, body } of step.saves) {
    const saved = await saveVersion(pool, { instanceId: life.id, kind, authorId, body, now: step.at });
    ids.set(id, saved.id);
  }
  return {
    instanceId: life.id,
    actor: personFor(step.who, life.input.subject),
    now: step.at,
    command: naming(step.command, ids),
  };
}

function naming(command: Step['command'], ids: ReadonlyMap<string, string>): Step['command'] {
  if (!('versionId' in command)) return command;
  return { ...command, versionId: ids.get(command.versionId) ?? command.versionId };
}

/** Steps in the order of time, those of one batch together. */
export function together(steps: readonly Step[]): readonly (readonly Step[])[] {
  const batches = new Set<string>();
  return steps.flatMap((step) => {
    if (step.batch === undefined) return [[step]];
    if (batches.has(step.batch)) return [];
    batches.add(step.batch);
    return [steps.filter(({ batch }) => batch === step.batch)];
  });
}
