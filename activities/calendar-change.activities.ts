import { heartbeat } from '@temporalio/activity';
import type { Instant, PlainDate } from '../domain/calendar/plain-date.ts';
import { DomainError } from '../domain/domain-error.ts';
import type { RecomputeCommand } from '../domain/obligations/obligation-command.ts';
import type { SystemActor } from '../domain/process/actor.ts';
import type { Pool } from '../db/pool.ts';
import type { ProcessStore } from '../db/process-store-types.ts';
import { addCarriedPage, calendarNote, markCarriedOut } from '../db/queries/calendar-changes.ts';
import { mattersWithOpenClocks } from '../db/queries/obligations.ts';
import { openIncident } from '../db/queries/reconcile.ts';
import type { CalendarChangeActivities, IncidentCode } from './contract.ts';
import { inLanes } from './lanes.ts';

export interface CalendarChangeParts {
  readonly pool: Pool;
  readonly store: Pick<ProcessStore, 'act'>;
}

const BY_RULE: SystemActor = { kind: 'system', ruleId: 'calendarChange' };
const PAGE = 100;
/** Whatever the change, a clock that does not move costs two reads and writes nothing. */
const EVERY_CLOCK = '0001-01-01' as PlainDate;

/** Lays every open clock again by the calendar that is active. */
export function createCalendarChangeActivities({ pool, store }: CalendarChangeParts): CalendarChangeActivities {
  return {
    async recomputePage({ calendarVersion, after, now }) {
      const note = await calendarNote(pool, calendarVersion);
      const command: RecomputeCommand = { kind: 'recomputeObligations', note };
      const matters = await mattersWithOpenClocks(pool, { after, dueFrom: EVERY_CLOCK, limit: PAGE });
      const movedAny = await inLanes(matters, async ({ id }) => {
        const moved = await moves({ pool, store }, id, command, now);
        heartbeat(id);
        return moved;
      });
      const moved = movedAny.filter(Boolean).length;
      const last = matters.length < PAGE ? null : (matters.at(-1)?.id ?? null);
      await addCarriedPage(pool, {
        version: calendarVersion,
        from: after,
        to: last,
        recomputed: matters.length,
        moved,
      });
      return { recomputed: matters.length, moved, after: last };
    },
    async finishChange({ calendarVersion, now }) {
      await markCarriedOut(pool, calendarVersion, now);
    },
  };
}

/** Whether a date of the matter moved. One that the rules refuse is shown to operators and does not stop the others. */
async function moves(
  { pool, store }: CalendarChangeParts,
  instanceId: string,
  command: RecomputeCommand,
  now: Instant,
): Promise<boolean> {
  try {
    const { events } = await store.act({ instanceId, command, actor: BY_RULE, now });
    return events.some(({ event }) => event.type === 'obligationMoved');
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const kind: IncidentCode = 'recomputeFailed';
    await openIncident(pool, { kind, instanceId, detail: error.message, now });
    return false;
  }
}
