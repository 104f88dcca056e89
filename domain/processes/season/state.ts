import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Subject } from '../../process/actor.ts';
import type { ProcessState } from '../../process/process.ts';
import type { SeasonPosition } from './lifecycle.ts';

/**
 * What is asked for together: targets (G1), the report of a monitoring period (M1), self-evaluations (E1), the
 * performance reports of units (R4) and those of the bureaus right below (R5), which have dates of their own.
 */
export const SEASON_KINDS = ['targets', 'monitoring', 'selfEvaluation', 'unitReports', 'bureauReports'] as const;
export type SeasonKind = (typeof SEASON_KINDS)[number];

/** Rounds whose opening opens performance reports. */
export type ReportSeason = Extract<SeasonKind, 'unitReports' | 'bureauReports'>;

export function asksForReports(kind: SeasonKind): kind is ReportSeason {
  return kind === 'unitReports' || kind === 'bureauReports';
}

/** What a round is opened as a matter with: whose it is, and its dates by policy and calendar. */
export interface SeasonInput {
  /** The bureau as a whole: the unit is the bureau itself. */
  readonly subject: Subject;
  readonly code: string;
  readonly name: string;
  readonly fiscalYear: number;
  readonly seasonKind: SeasonKind;
  /** Of monitoring and of reports: the period's key in the policy and its last day. */
  readonly period?: { readonly key: string; readonly to: PlainDate };
  readonly owedFrom: PlainDate;
  readonly openBy?: PlainDate;
  /** The units' date by policy and calendar; their own clocks follow it whatever the round says. */
  readonly due: PlainDate;
}

/** What finance has said to the units. */
export interface Announcement {
  readonly on: PlainDate;
  readonly by: string;
  readonly note: string;
  /** The units it is for; all of the region where left out. */
  readonly unitIds?: readonly string[];
  /** Of targets: whether last year's continuing items are carried on into the year as drafts. */
  readonly carryOn: boolean;
  /** Of items that the round carries on: finance's own date, never after the policy's. */
  readonly ownDue?: PlainDate;
}

/** How a round stood when it was closed: what was owed, begun, reported and reviewed. */
export interface SeasonFigures {
  readonly expected: number;
  readonly begun: number;
  readonly reported: number;
  readonly reviewed: number;
}

/** A round as its events have left it. */
export interface SeasonState extends SeasonInput, ProcessState {
  readonly position: SeasonPosition;
  readonly announced?: Announcement;
  readonly opened?: { readonly on: PlainDate; readonly by: string };
  readonly paused?: { readonly on: PlainDate; readonly reason: string; readonly by: string };
  readonly closed?: {
    readonly on: PlainDate;
    readonly by: string;
    readonly reason: string;
    readonly figures: SeasonFigures;
  };
  readonly withdrawn?: { readonly on: PlainDate; readonly reason: string; readonly by: string };
  readonly closedOn?: PlainDate;
}
