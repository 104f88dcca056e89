import type { DayKind } from './calendar.ts';
import type { Holiday } from './holidays.ts';
import type { PlainDate } from './plain-date.ts';

/** When the last day ends: at 24:00, or with the business hours where there are such (Civil Code, article 203). */
export type Cutoff = 'endOfDay' | 'closeOfBusiness';

/** Rest days in a row that were not counted; without a holiday it is a weekend. */
export interface Skipped {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly holiday?: Holiday;
}

/** A rest day on which the period would have ended. */
export interface PassedDay {
  readonly date: PlainDate;
  readonly kind: Extract<DayKind, 'weekend' | 'holiday'>;
  readonly holiday?: Holiday;
}

/**
 * One step of a computation, as plain data with the Civil Code's article; `trace-text.ts` puts it into words.
 * `backwards` marks the other order, "no later than so many days before".
 */
export type TraceStep =
  | { readonly kind: 'started'; readonly from: PlainDate; readonly backwards?: true }
  | {
      readonly kind: 'resumed';
      readonly on: PlainDate;
      readonly unit: 'calendarDay' | 'workingDay';
      readonly left: number;
    }
  | { readonly kind: 'fixed'; readonly date: PlainDate }
  | { readonly kind: 'dayNotCounted'; readonly date: PlainDate; readonly article: 201 }
  | { readonly kind: 'correspondingDay'; readonly date: PlainDate; readonly article: 202 }
  | {
      readonly kind: 'noCorrespondingDay';
      readonly missingDay: number;
      readonly monthEnd: PlainDate;
      readonly article: 202;
    }
  | { readonly kind: 'countedDays'; readonly count: number; readonly to: PlainDate; readonly backwards?: true }
  | {
      readonly kind: 'countedWorkingDays';
      readonly count: number;
      readonly to: PlainDate;
      readonly skipped: readonly Skipped[];
      readonly backwards?: true;
    }
  | {
      readonly kind: 'rolled';
      readonly past: readonly PassedDay[];
      readonly to: PlainDate;
      readonly article: 203;
      readonly backwards?: true;
    }
  | { readonly kind: 'notRolled'; readonly date: PlainDate; readonly reason: 'makeupWorkday'; readonly article: 203 }
  | { readonly kind: 'ends'; readonly date: PlainDate; readonly cutoff: Cutoff; readonly article: 203 }
  | { readonly kind: 'provisional'; readonly year: number }
  | { readonly kind: 'calendar'; readonly version: string }
  | { readonly kind: 'policy'; readonly version: string };

/** A due date with its arithmetic. */
export interface DueComputation {
  readonly due: PlainDate;
  /** A day that was looked at lies in a year the State Council has not arranged: the date may still move. */
  readonly provisional: boolean;
  readonly trace: readonly TraceStep[];
}
