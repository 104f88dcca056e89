import type { Instant, PlainDate } from '../domain/calendar/plain-date.ts';
import type { PlannedEffect, RecordedSince } from '../workflows/contract.ts';

/**
 * What workflows may ask of the outside world. Every promise here is at-least-once: the comment on a method says
 * what makes repeating it harmless.
 */

/** The shell's two questions to the record; local activities, since both are one short transaction. */
export interface StoreActivities {
  /** Records every moment up to `now`. A moment already recorded is not recorded again: the version decides. */
  reach(request: {
    readonly instanceId: string;
    readonly now: Instant;
    readonly since: number;
  }): Promise<RecordedSince>;
  /** Only reads. */
  since(request: { readonly instanceId: string; readonly version: number }): Promise<RecordedSince>;
}

/** What is told to people at once. */
export interface NoticeActivities {
  /** One row per effect and person, unique on both; the channel gets a stable message id. */
  deliverNotices(request: {
    readonly instanceId: string;
    readonly effects: readonly PlannedEffect[];
    readonly now: Instant;
  }): Promise<void>;
}

/** A region's morning round. */
export interface MorningRoundActivities {
  /** One set-based statement, unique on (obligation, rung): a second call finds nothing left to remind of. */
  remind(request: {
    readonly regionId: string;
    readonly on: PlainDate;
    readonly now: Instant;
  }): Promise<{ reminders: number }>;
  /** One digest per person and day, unique on both; what is already on the channel keeps its message id. */
  sendDigests(request: {
    readonly regionId: string;
    readonly on: PlainDate;
    readonly now: Instant;
  }): Promise<{ digests: number }>;
}

/** One difference between what is and what should be; `code` is closed, its sentence stands with the incidents. */
export const INCIDENT_CODES = [
  'workflowMissing',
  'workflowClosed',
  'momentMissed',
  'outboxStuck',
  'effectFailed',
] as const;
export type IncidentCode = (typeof INCIDENT_CODES)[number];

export interface ReconciliationActivities {
  /** Looks at the next instances and repairs by signal-with-start, which does nothing to what is in order. */
  reconcilePage(request: {
    readonly after: string | null;
    readonly now: Instant;
  }): Promise<{ readonly checked: number; readonly repaired: number; readonly after: string | null }>;
  /** Creates the Schedules of regions that have none; those that exist are left as they are. */
  ensureSchedules(): Promise<void>;
}

export interface IncidentActivities {
  /** One open incident per code and instance; opening it again changes nothing. */
  openIncident(incident: {
    readonly code: IncidentCode;
    readonly instanceId: string;
    readonly detail: string;
    readonly now: Instant;
  }): Promise<void>;
}

export interface CalendarChangeActivities {
  /** Sends `recomputeObligations` with a key made of change and instance: the second sending answers as the first. */
  recomputePage(request: {
    readonly changeId: string;
    readonly after: string | null;
    readonly now: Instant;
  }): Promise<{ readonly recomputed: number; readonly moved: number; readonly after: string | null }>;
  /** Marks the change as carried out; marking it twice is once. */
  finishChange(request: { readonly changeId: string; readonly now: Instant }): Promise<void>;
}
