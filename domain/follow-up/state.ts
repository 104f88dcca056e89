import type { PlainDate } from '../calendar/plain-date.ts';
import type { Consequence, Grade } from '../policy/policy.ts';
import type { ProcessState } from '../process/process.ts';
import type { FollowUpPosition } from './lifecycle.ts';
import type { ReturnedDelivery } from './receipt.ts';
import type { DisclosureCorrection, DisclosurePart, PublishedFigures } from './publication.ts';

export interface Scored {
  readonly total: string;
  readonly grade: Grade;
}

export interface Evidence {
  readonly name: string;
  readonly sha256?: string;
}

export const PROBLEM_RESULTS = ['rectified', 'partly', 'cannot'] as const;
/** What finance finds when it verifies: closed out, sent back, or sent back with what is done acknowledged (R2). */
export const VERIFY_RESULTS = ['closedOut', 'partly', 'returned'] as const;
export type VerifyResult = (typeof VERIFY_RESULTS)[number];

/** What the unit says of a problem, and what finance has verified: never one field (page.md §0). */
export const UNIT_STATUSES = ['notStarted', 'inProgress', 'rectified', 'cannot'] as const;
export type UnitStatus = (typeof UNIT_STATUSES)[number];
export const FINANCE_STATUSES = ['notDue', 'awaiting', 'returned', 'closedOut', 'deferred'] as const;
export type FinanceStatus = (typeof FINANCE_STATUSES)[number];

/** A problem of the feedback, on two axes: what the unit says, what finance has verified. */
export interface Problem {
  readonly no: number;
  readonly title: string;
  readonly recommendation: string;
  readonly category?: string;
  readonly amountFen?: number;
  readonly unitStatus: UnitStatus;
  readonly financeStatus: FinanceStatus;
  readonly answer?: {
    readonly stance: 'agree' | 'partly' | 'disagree';
    readonly measure: string;
    readonly person: string;
    readonly by: PlainDate;
  };
  readonly reportedBy?: string;
  readonly evidence: readonly Evidence[];
  readonly deferral?: { readonly reason: string; readonly askedBy: string; readonly until?: PlainDate };
}

export interface FeedbackState {
  readonly versionId: string;
  readonly draftedBy: string;
  readonly form: 'officialDocument' | 'opinion';
  readonly documentNumber?: string;
  readonly issuedOn?: PlainDate;
  readonly receivedOn?: PlainDate;
  readonly deemed: boolean;
  readonly reports: number;
  readonly reportedOn?: PlainDate;
  readonly returnedOn?: PlainDate;
  /** Deliveries that came back unsigned; none on matters from before there were any. */
  readonly deliveriesReturned?: readonly ReturnedDelivery[];
}

/** What the use of a result keeps in a matter's state, whatever was evaluated (R1–R3, R7). */
export interface FollowUpState extends ProcessState {
  readonly position: FollowUpPosition;
  readonly conclusion?: Scored & { readonly on: PlainDate };
  readonly feedback?: FeedbackState;
  readonly problems: readonly Problem[];
  readonly consequence?: {
    readonly action: Consequence;
    readonly amountFen: number | null;
    readonly recommended: Consequence;
    readonly ruleId: string;
    readonly on: PlainDate;
    readonly reason?: string;
  };
  readonly disclosure?: {
    readonly decision: 'publish' | 'partly' | 'withhold';
    readonly ground?: string;
    readonly on: PlainDate;
    readonly reason?: string;
    readonly parts?: readonly DisclosurePart[];
    /** As published, with every correction carried in. */
    readonly figures?: PublishedFigures;
    readonly corrections?: readonly DisclosureCorrection[];
  };
}
