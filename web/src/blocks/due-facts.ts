import type { PlainDate } from '../../../domain/calendar/plain-date.ts';
import type { TraceStep } from '../../../domain/calendar/trace.ts';

/** What every due date on the page is printed from. */
export interface DueFacts {
  /** The date the ladder follows: the legal one, or the extended one. */
  readonly due: PlainDate;
  readonly legalDue?: PlainDate | undefined;
  readonly provisional?: boolean | undefined;
  readonly extended?: boolean | undefined;
  readonly paused?: boolean | undefined;
  readonly finalDate?: PlainDate | undefined;
  /** Everybody has done what was due: the date stays, no light burns. */
  readonly met?: boolean | undefined;
}

/** The arithmetic behind a date, as the server recorded it. */
export interface DueExplanation extends DueFacts {
  readonly trace: readonly TraceStep[];
  readonly clause: string;
  readonly statutory: boolean;
  readonly policy: string;
  readonly calendar: string;
}
