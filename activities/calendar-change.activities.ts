import type { PlainDate } from '../domain/calendar/plain-date.ts';
import type { RecomputeCommand } from '../domain/obligations/obligation-command.ts';
import type { SystemActor } from '../domain/process/actor.ts';
import { addCarriedPage, calendarNote, markCarriedOut } from '../db/queries/calendar-changes.ts';
import { mattersWithOpenClocks } from '../db/queries/obligations.ts';
import { carryToAll, type CarryingParts } from './carry-change.ts';
import type { CalendarChangeActivities } from './contract.ts';

const BY_RULE: SystemActor = { kind: 'system', ruleId: 'calendarChange' };
const PAGE = 100;
/** Whatever the change, a clock that does not move costs two reads and writes nothing. */
const EVERY_CLOCK = '0001-01-01' as PlainDate;

/** Lays every open clock again by the calendar that is active. */
export function createCalendarChangeActivities(parts: CarryingParts): CalendarChangeActivities {
  const { pool } = parts;
  return {
    async recomputePage({ calendarVersion, after, now }) {
      const note = await calendarNote(pool, calendarVersion);
      const command: RecomputeCommand = { kind: 'recomputeObligations', note };
      const matters = await mattersWithOpenClocks(pool, { after, dueFrom: EVERY_CLOCK, limit: PAGE });
      const moved = await carryToAll(parts, matters, { command, by: BY_RULE, now });
      const last = matters.length < PAGE ? null : (matters.at(-1)?.id ?? null);
      const recomputed = matters.length;
      await addCarriedPage(pool, { version: calendarVersion, from: after, to: last, recomputed, moved });
      return { recomputed, moved, after: last };
    },
    async finishChange({ calendarVersion, now }) {
      await markCarriedOut(pool, calendarVersion, now);
    },
  };
}
