import type { ObligationKind } from '../domain/policy/obligation-kinds.ts';
import type { RecordedEvent } from '../domain/process/process.ts';
import type { Settled } from '../domain/obligations/obligation.ts';
import { isObligationEvent } from '../domain/obligations/obligation-event.ts';
import type { Audit } from './audit.ts';
import type { Counts } from './facts.ts';
import type { Papers } from './papers.ts';
import type { Post } from './post-office.ts';
import type { Life } from './script.ts';

/** One item with everything the run knows of it. */
export interface Lived {
  readonly life: Life;
  readonly record: readonly RecordedEvent[];
  readonly phase: string;
  readonly workflow: string;
  readonly audit: Audit;
  /** Where the record differs from the same life played in memory. */
  readonly disagreements: readonly string[];
}

/** What the run comes to; `problems` is empty when everything held. */
export interface Summary {
  readonly items: {
    readonly total: number;
    readonly byPhase: Readonly<Record<string, number>>;
    readonly checkedOnly: number;
  };
  readonly obligations: Readonly<Record<Settled['outcome'], number>>;
  readonly statutory: { readonly onTime: number; readonly late: number };
  readonly escalations: Readonly<Record<string, number>>;
  readonly reminders: number;
  readonly digests: number;
  readonly notices: number;
  readonly mails: number;
  /** Over a real mail server: what left and what arrived. */
  readonly post: Post;
  /** Official papers as .docx and PDF. */
  readonly papers: Omit<Papers, 'faults'>;
  /** Chains of signatures: how many ended by being carried out, and what happened on the way. */
  readonly signOff: SignOffs;
  readonly morningRounds: number;
  readonly refusals: number;
  readonly moments: { readonly recorded: number; readonly latestAfterSeconds: number };
  readonly dueDates: { readonly compared: number; readonly different: number };
  readonly record: { readonly events: number; readonly verified: boolean };
  readonly agreesWithMemory: boolean;
  readonly workflows: Readonly<Record<string, number>>;
  readonly seconds: number;
  readonly problems: readonly string[];
}

/** What happened in chains of signatures. */
export interface SignOffs {
  readonly proposed: number;
  readonly signatures: number;
  readonly added: number;
  readonly sentBack: number;
  readonly transferred: number;
  readonly carriedOut: number;
}

export interface Findings {
  readonly lived: readonly Lived[];
  readonly counts: Counts;
  readonly post: Post;
  readonly papers: Papers;
  readonly morningRounds: number;
  /** Acts that the script wants refused, and how many were. */
  readonly refusals: { readonly foreseen: number; readonly seen: number };
  readonly checkedOnly: number;
  /** From the proof of the record and the reconciliation. */
  readonly faults: readonly string[];
  readonly verified: boolean;
  readonly seconds: number;
}

/** The policy's window in which a clock wakes, and what the real servers may take on a busy machine. */
const LATEST_AFTER_SECONDS = 300 + 60;
const END_PHASES: readonly string[] = ['closed', 'refused'];

/** Adds up the run and says everything that should not be so. */
export function summarise(findings: Findings): Summary {
  const { lived, counts, post, papers, morningRounds, refusals, checkedOnly, verified, seconds } = findings;
  const events = lived.flatMap(({ record }) => record);
  const settled = events.flatMap(({ event }) =>
    isObligationEvent(event) && event.type === 'obligationSettled' ? [event.settled] : [],
  );
  const { reminders, digests, notices, mails } = counts;
  const summed = {
    items: { total: lived.length, byPhase: tally(lived.map(({ phase }) => phase)), checkedOnly },
    obligations: { onTime: 0, withinExtension: 0, late: 0, waived: 0, ...tally(settled.map(({ outcome }) => outcome)) },
    statutory: statutory(settled),
    escalations: tally(
      events.flatMap(({ event }) =>
        isObligationEvent(event) && event.type === 'rungReached' ? [String(event.step.workingDays)] : [],
      ),
    ),
    reminders,
    digests,
    notices,
    mails,
    post,
    morningRounds,
    seconds,
    papers: { folder: papers.folder, byKind: papers.byKind },
    signOff: signOffs(events),
    refusals: refusals.seen,
    moments: moments(events),
    dueDates: {
      compared: lived.reduce((sum, { audit }) => sum + audit.compared, 0),
      different: lived.reduce((sum, { audit }) => sum + audit.differences.length, 0),
    },
    record: { events: events.length, verified },
    agreesWithMemory: lived.every(({ disagreements }) => disagreements.length === 0),
    workflows: tally(lived.map(({ workflow }) => workflow)),
  };
  return { ...summed, problems: problems(findings, summed) };
}

function signOffs(events: readonly RecordedEvent[]): SignOffs {
  const count = (type: string): number => events.filter(({ event }) => event.type === type).length;
  return {
    proposed: count('signOffProposed'),
    signatures: count('signatureGiven'),
    added: count('signerAdded'),
    sentBack: count('signOffSentBack'),
    transferred: count('signatureTransferred'),
    carriedOut: count('signOffFinished'),
  };
}

function tally(words: readonly string[]): Readonly<Record<string, number>> {
  return words.reduce<Readonly<Record<string, number>>>(
    (counts, word) => ({ ...counts, [word]: (counts[word] ?? 0) + 1 }),
    {},
  );
}

const POLICY_S_OWN: readonly ObligationKind[] = ['giveFeedback', 'reportRectification'];

function statutory(settled: readonly Settled[]): Summary['statutory'] {
  const own = settled.filter(({ kind, outcome }) => POLICY_S_OWN.includes(kind) && outcome !== 'waived');
  const onTime = own.filter(({ outcome }) => outcome === 'onTime').length;
  return { onTime, late: own.length - onTime };
}

/** How long after their moment the clocks' acts were written down. */
function moments(events: readonly RecordedEvent[]): Summary['moments'] {
  const byClock = events.filter(({ cause }) => cause === 'momentReached');
  const after = byClock.map(({ at, recordedAt }) => (Date.parse(recordedAt) - Date.parse(at)) / 1000);
  return { recorded: byClock.length, latestAfterSeconds: Math.ceil(Math.max(0, ...after)) };
}

function problems(
  { lived, counts, post, papers, refusals, faults }: Findings,
  { moments: { latestAfterSeconds } }: Pick<Summary, 'moments'>,
): readonly string[] {
  return [
    ...lived.flatMap(({ audit, disagreements }) => [...audit.differences, ...disagreements]),
    ...lived
      .filter(({ phase }) => !END_PHASES.includes(phase))
      .map(({ life, phase }) => `${life.key} ends in ${phase}`),
    ...lived
      .filter(({ workflow }) => workflow !== 'COMPLETED')
      .map(({ life, workflow }) => `${life.key}: its workflow is ${workflow}`),
    ...faults,
    ...papers.faults,
    ...(counts.incidents > 0 ? [`${String(counts.incidents)} incidents are open`] : []),
    ...(counts.unsent > 0 ? [`${String(counts.unsent)} acts were never told`] : []),
    ...(post.sent === post.arrived && post.twice === 0 && post.open === 0
      ? []
      : [
          `of ${String(post.sent)} mails ${String(post.arrived)} arrived, ${String(post.twice)} twice; ${String(post.open)} never left`,
        ]),
    ...(refusals.seen === refusals.foreseen
      ? []
      : [`${String(refusals.seen)} of ${String(refusals.foreseen)} refusals`]),
    ...(latestAfterSeconds > LATEST_AFTER_SECONDS
      ? [`a moment was recorded ${String(latestAfterSeconds)} s late`]
      : []),
  ];
}
