import { tableWords, type LifecycleRow } from '../process/lifecycle.ts';
import { CLOCK, DIRECTOR, FINANCE, LEADER, UNIT, UNIT_SIGNS } from '../process/roles.ts';
import type { FollowUpCommand } from './commands.ts';

/** The tracks that the use of a result runs on, side by side. */
export const FOLLOW_UP_TRACKS = {
  feedback: {
    phases: ['none', 'drafted', 'delivered', 'sentBack', 'received', 'reported', 'returned', 'done'],
    terminal: [],
  },
  consequence: { phases: ['none', 'open', 'decided'], terminal: ['decided'] },
  disclosure: { phases: ['none', 'open', 'decided'], terminal: ['decided'] },
} as const;

type Track = keyof typeof FOLLOW_UP_TRACKS;
type Phase<T extends Track> = (typeof FOLLOW_UP_TRACKS)[T]['phases'][number];

/** Where the use of a result stands; `main` is the matter's own, in `followUp` while it is used. */
export type FollowUpPosition = { readonly [T in Track]: Phase<T> } & { readonly main: string };

export const FOLLOW_UP_START: { readonly [T in Track]: Phase<T> } = {
  feedback: 'none',
  consequence: 'none',
  disclosure: 'none',
};

/** What comes by itself: receipt where the region deems it, the end of a deferral. */
export type FollowUpMoment = 'receiptDeemed' | 'deferralExpired';

type Command = FollowUpCommand['kind'] | FollowUpMoment;

const { row } = tableWords<typeof FOLLOW_UP_TRACKS, Command>();

const ROWS: readonly LifecycleRow<Command>[] = [
  row('feedback', ['none', 'drafted', 'sentBack'], 'draftFeedback', ['drafted'], FINANCE, 'R1'),
  row('feedback', ['drafted'], 'issueFeedback', ['delivered'], DIRECTOR, 'R1'),
  row('feedback', ['delivered'], 'signReceipt', ['received', 'done'], UNIT, 'R1'),
  row('feedback', ['delivered'], 'recordReceipt', ['received', 'done'], FINANCE, 'R1', 'possible'),
  row('feedback', ['delivered'], 'returnReceipt', ['sentBack'], UNIT, 'R1', 'possible'),
  row('feedback', ['delivered'], 'receiptDeemed', ['received', 'done'], CLOCK, 'R1'),
  row('feedback', ['received', 'returned'], 'answerProblem', [], UNIT, 'R2'),
  row('feedback', ['received', 'returned'], 'askDeferral', [], UNIT, 'R2', 'possible'),
  row('feedback', ['received', 'returned', 'reported'], 'decideDeferral', ['done'], LEADER, 'R2'),
  row('feedback', ['received', 'returned'], 'reportRectification', ['reported', 'done'], UNIT_SIGNS, 'R2'),
  row('feedback', ['reported'], 'verifyProblem', ['reported', 'returned', 'done'], FINANCE, 'R2'),
  row('feedback', ['reported'], 'returnProblem', ['reported', 'returned'], FINANCE, 'R2'),
  row('feedback', ['reported'], 'verifyRectification', ['reported', 'returned', 'done'], FINANCE, 'R2', 'possible'),
  row('feedback', ['received', 'returned', 'reported', 'done'], 'deferralExpired', ['returned'], CLOCK, 'R2'),

  row('consequence', ['open'], 'decideConsequence', ['decided'], DIRECTOR, 'R3'),
  row('disclosure', ['open'], 'decideDisclosure', ['decided'], DIRECTOR, 'R7'),
  row('disclosure', ['decided'], 'correctDisclosure', [], DIRECTOR, 'R7', 'possible'),
];

/** Feedback, receipt, rectification, next year's money, publicity: the same for every process that ends in a result. */
export const FOLLOW_UP_ROWS: readonly LifecycleRow<Command>[] = ROWS.map((one) =>
  // A result is used once there is one; what was published may be corrected for ever.
  one.command === 'correctDisclosure' ? one : { ...one, during: ['followUp'] },
);
