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
  /** One notice per effect and person, unique on both; the mail of an urgent one has a stable message id. */
  deliverNotices(request: {
    readonly instanceId: string;
    readonly effects: readonly PlannedEffect[];
    readonly now: Instant;
  }): Promise<void>;
}

/** What one matter sends another, or opens. */
export interface ErrandActivities {
  /** One act per effect, under the effect's id as its key: a second time it gets the first answer. */
  sendActs(request: {
    readonly instanceId: string;
    readonly effects: readonly PlannedEffect[];
    readonly now: Instant;
  }): Promise<void>;
  /** One matter per effect, under the id that its rule chose: a second time it is there already. */
  openMatters(request: {
    readonly instanceId: string;
    readonly effects: readonly PlannedEffect[];
    readonly now: Instant;
  }): Promise<void>;
}

/** An opened round on its way to its units. */
export interface SeasonActivities {
  /**
   * The next items carried on, or the next units told, each once: a second time the next ones. Answers whether any are
   * left; none while the round is paused.
   */
  callUnits(request: { readonly instanceId: string; readonly now: Instant }): Promise<{ readonly left: boolean }>;
}

/** A region's morning round. */
export interface MorningRoundActivities {
  /** One transaction, unique on region and day: the second call answers with the figures of the first. */
  runRound(request: {
    readonly regionId: string;
    readonly on: PlainDate;
    readonly now: Instant;
  }): Promise<{ readonly reminders: number; readonly digests: number; readonly unaddressed: number }>;
  /** Decides where what is queued goes; the delivery loop sends it. Decided twice it is decided once. */
  carryMails(request: { readonly now: Instant }): Promise<void>;
}

/** What can be wrong; its sentences stand with the incidents' page. */
export const INCIDENT_CODES = [
  'workflowMissing',
  'workflowClosed',
  'workflowBehind',
  'momentMissed',
  'recordDiffers',
  'outboxStuck',
  'effectFailed',
  'nobodyToRemind',
  'recomputeFailed',
  'mailBounced',
  'endpointFailing',
  'mailServerAway',
] as const;
export type IncidentCode = (typeof INCIDENT_CODES)[number];

export interface ReconciliationActivities {
  /** Looks at the next instances and repairs by signal-with-start, which does nothing to what is in order. */
  reconcilePage(request: {
    readonly after: string | null;
    readonly now: Instant;
    /** Only this region and what lies below it; everything where left out. */
    readonly regionId?: string | undefined;
  }): Promise<{ readonly checked: number; readonly repaired: number; readonly after: string | null }>;
  /** Seals yesterday's record and removes what nobody asks for again; a sealed day stays as it is. */
  housekeep(request: { readonly now: Instant }): Promise<void>;
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

/** What operators ask for that has failed before. */
export interface AskedActivities {
  /** As `deliverNotices`, and what failed is struck off the operators' list. */
  deliverAgain(request: {
    readonly instanceId: string;
    readonly effects: readonly PlannedEffect[];
    readonly now: Instant;
  }): Promise<void>;
}

export interface CalendarChangeActivities {
  /** Sends `recomputeObligations`, which moves only what is not yet where the calendar says: a second time nothing. */
  recomputePage(request: {
    readonly calendarVersion: string;
    readonly after: string | null;
    readonly now: Instant;
  }): Promise<{ readonly recomputed: number; readonly moved: number; readonly after: string | null }>;
  /** Notes that every clock has been laid by this calendar; noting it twice is once. */
  finishChange(request: { readonly calendarVersion: string; readonly now: Instant }): Promise<void>;
}

export interface PolicyChangeActivities {
  /** Sends `changePolicy`, which does nothing to what is pinned to the version already: a second time nothing. */
  carryPolicyPage(request: {
    readonly ref: string;
    readonly after: string | null;
    readonly now: Instant;
  }): Promise<{ readonly carried: number; readonly moved: number; readonly after: string | null }>;
  /** Notes that everything follows it; noting it twice is once. */
  finishPolicyChange(request: { readonly ref: string; readonly now: Instant }): Promise<void>;
}
