import { heartbeat } from '@temporalio/activity';
import type { Instant } from '../domain/calendar/plain-date.ts';
import { DomainError } from '../domain/domain-error.ts';
import { movesDate } from '../domain/obligations/obligation-event.ts';
import type { SystemActor } from '../domain/process/actor.ts';
import type { Pool } from '../db/pool.ts';
import type { ActRequest, ProcessStore } from '../db/process-store-types.ts';
import { openIncident } from '../db/queries/reconcile.ts';
import type { IncidentCode } from './contract.ts';

/** What carrying a confirmed change from matter to matter needs. */
export interface CarryingParts {
  readonly pool: Pool;
  readonly store: Pick<ProcessStore, 'act'>;
}

/** A change of the calendar or of the policy, as the system asks it of each matter. */
export interface Carried {
  readonly command: ActRequest['command'];
  readonly by: SystemActor;
  readonly now: Instant;
}

/** Beside people's acts, not before them. */
const AT_ONCE = 4;

/** Asks the change of every matter, a few at a time; answers of how many a date moved. */
export async function carryToAll(
  parts: CarryingParts,
  matters: readonly { readonly id: string }[],
  change: Carried,
): Promise<number> {
  const queue = matters.map(({ id }) => id);
  let moved = 0;
  const lane = async (): Promise<void> => {
    for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
      const didMove = await moves(parts, id, change);
      // Added after the wait: the other lanes have counted meanwhile.
      moved += Number(didMove);
      heartbeat(id);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return moved;
}

/** Whether a date of the matter moved. One that the rules refuse is shown to operators and does not stop the others. */
async function moves({ pool, store }: CarryingParts, instanceId: string, change: Carried): Promise<boolean> {
  const { command, by, now } = change;
  try {
    const { events } = await store.act({ instanceId, command, actor: by, now });
    return events.some(({ event }) => movesDate(event));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const kind: IncidentCode = 'recomputeFailed';
    await openIncident(pool, { kind, instanceId, detail: error.message, now });
    return false;
  }
}
