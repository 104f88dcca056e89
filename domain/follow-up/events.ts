import type { PlainDate } from '../calendar/plain-date.ts';
import type { Consequence } from '../policy/policy.ts';
import type { DisclosureCorrection, DisclosurePart, PublishedFigures } from './publication.ts';
import type { PaperSigner, ReceiptReturnGround, RecordedForUnit } from './receipt.ts';
import type { Evidence, Problem } from './state.ts';

/** Facts of the use of a result: feedback, receipt, rectification, consequence and disclosure (R1–R3, R7). */
export type FollowUpEvent =
  | {
      readonly type: 'feedbackDrafted';
      readonly on: PlainDate;
      readonly versionId: string;
      readonly form: 'officialDocument' | 'opinion';
      readonly draftedBy: string;
      readonly problems: readonly Pick<Problem, 'title' | 'recommendation' | 'category' | 'amountFen'>[];
    }
  | { readonly type: 'feedbackIssued'; readonly on: PlainDate; readonly documentNumber: string }
  | {
      readonly type: 'receiptSigned';
      readonly on: PlainDate;
      readonly paper: boolean;
      readonly deemed: boolean;
      readonly signer?: PaperSigner;
      /** Written down by finance: who did is the event's authority. */
      readonly recorded?: RecordedForUnit;
    }
  | {
      readonly type: 'receiptReturned';
      readonly on: PlainDate;
      readonly ground: ReceiptReturnGround;
      readonly reason: string;
    }
  | ({ readonly type: 'problemAnswered'; readonly on: PlainDate; readonly problemNo: number } & NonNullable<
      Problem['answer']
    >)
  | {
      readonly type: 'deferralAsked';
      readonly on: PlainDate;
      readonly problemNo: number;
      readonly reason: string;
      readonly askedBy: string;
    }
  | {
      readonly type: 'deferralDecided';
      readonly on: PlainDate;
      readonly problemNo: number;
      readonly granted: boolean;
      readonly until?: PlainDate;
      readonly opinion: string;
    }
  | { readonly type: 'deferralExpired'; readonly on: PlainDate; readonly problemNo: number }
  | {
      readonly type: 'rectificationReported';
      readonly on: PlainDate;
      readonly versionId: string;
      readonly by: string;
      readonly problems: readonly {
        readonly no: number;
        readonly result: 'rectified' | 'partly' | 'cannot';
        readonly evidence: readonly Evidence[];
      }[];
    }
  | { readonly type: 'problemClosedOut'; readonly on: PlainDate; readonly problemNo: number; readonly opinion: string }
  | {
      readonly type: 'problemReturned';
      readonly on: PlainDate;
      readonly problemNo: number;
      readonly opinion: string;
      /** What is done already is acknowledged; the rest goes back. */
      readonly partly?: true;
    }
  | {
      readonly type: 'consequenceDecided';
      readonly on: PlainDate;
      readonly action: Consequence;
      readonly amountFen: number | null;
      readonly recommended: Consequence;
      readonly ruleId: string;
      readonly reason: string;
    }
  | {
      readonly type: 'disclosureDecided';
      readonly on: PlainDate;
      readonly decision: 'publish' | 'partly' | 'withhold';
      readonly ground?: string;
      readonly reason: string;
      /** What of it is public, where not all is. */
      readonly parts?: readonly DisclosurePart[];
      /** The published figures, frozen here: the record proves what the public was told. */
      readonly figures?: PublishedFigures;
    }
  | ({ readonly type: 'disclosureCorrected' } & Readonly<DisclosureCorrection>);

/** What the evaluated unit reads of the record: from the feedback on, what it and finance said of its problems. */
export const RECTIFICATION_EVENTS = [
  'feedbackIssued',
  'receiptSigned',
  'receiptReturned',
  'problemAnswered',
  'deferralAsked',
  'deferralDecided',
  'deferralExpired',
  'rectificationReported',
  'problemClosedOut',
  'problemReturned',
] as const satisfies readonly FollowUpEvent['type'][];

/** The event of one type. */
export type EventOf<T extends FollowUpEvent['type']> = Extract<FollowUpEvent, { type: T }>;
