import type { Instant, PlainDate } from '../calendar/plain-date.ts';
import type { ResubmitMode, SignOffRule } from '../policy/sign-off-rule.ts';
import type { Authority } from '../process/actor.ts';
import type { CommandLike } from '../process/process.ts';
import type { Role } from '../process/roles.ts';

/** A person by what the record needs of him. */
export interface PersonRef {
  readonly id: string;
  readonly name: string;
}

/** A person's authority: nothing is ever signed by the system. */
export type Signatory = Extract<Authority, { kind: 'person' }>;

/** Somebody who holds an office over the matter today, or stands in for one who does. */
export interface Signer extends PersonRef {
  readonly role: Role;
  readonly onBehalfOf?: string;
  /** Main phases for which the office was lent; all where left out. */
  readonly phases?: readonly string[];
}

/** What is to be carried out at the end, as it was put forward: frozen, and named by every signature. */
export interface Proposal {
  readonly command: CommandLike;
  readonly by: Signatory;
  readonly at: Instant;
  /** Who wrote the documents that the command names. */
  readonly authors: readonly string[];
}

/** What somebody decided on a seat. `no` orders everything done in a chain. */
export interface Signature {
  readonly no: number;
  readonly verdict: 'agreed' | 'declined';
  readonly by: Signatory;
  readonly at: Instant;
  readonly opinion: string;
  /** Which proposal was signed, counted from 1. */
  readonly proposal: number;
}

/** 转办: handed over for good. */
export interface Transfer {
  readonly no: number;
  readonly by: Signatory;
  readonly at: Instant;
  readonly note: string;
  /** Whose seat it was, and why it was his: what taking it back restores. */
  readonly was: Pick<Seat, 'role' | 'person' | 'standsIn'>;
}

/** 委派: asked to another, and back with his advice. */
export interface Consult {
  readonly no: number;
  readonly by: Signatory;
  readonly at: Instant;
  readonly question: string;
  readonly with: PersonRef;
  readonly role: Role;
  readonly advice?: { readonly no: number; readonly by: Signatory; readonly at: Instant; readonly text: string };
}

export const ADDED_PLACES = ['before', 'after', 'parallel'] as const;
export type AddedPlace = (typeof ADDED_PLACES)[number];

/** Why a seat is not with the office that the rule names. */
export type StandsIn =
  /** The office is held only by who put the matter forward: one level up. */
  | 'initiator'
  /** Nobody holds the office: the administrator finds a signer. */
  | 'nobody';

/** A signature that is asked for: of an office, or of one person in it. */
export interface Seat {
  /** `step.seat`, an added one `step.seat+n`. */
  readonly id: string;
  readonly role: Role;
  readonly person?: PersonRef;
  readonly standsIn?: StandsIn;
  /** 加签, one level deep. */
  readonly added?: {
    readonly no: number;
    readonly to: string;
    readonly place: AddedPlace;
    readonly by: Signatory;
    readonly at: Instant;
    readonly note: string;
  };
  readonly transfers: readonly Transfer[];
  readonly consults: readonly Consult[];
  readonly signature?: Signature;
  /** The seat as it was before a signature left nobody to fill it (one person signs once in a step). */
  readonly replaces?: { readonly because: string; readonly seat: Seat };
}

/** A step that has been reached, with its seats as they were filled then. */
export interface OpenedStep {
  readonly seats: readonly Seat[];
  /** The seat whose signature opened it. */
  readonly because?: string;
}

/** 退回: to a step that had passed, or to who put it forward. */
export interface Return {
  readonly no: number;
  readonly by: Signatory;
  readonly at: Instant;
  readonly opinion: string;
  readonly seat: string;
  readonly from: number;
  readonly to: number | 'proposer';
  readonly then: ResubmitMode;
  /** What stood before: taken up again when the return is taken back, and shown as the round that was. */
  readonly before: readonly OpenedStep[];
}

/** A chain that runs: facts only. Whose turn it is, and what has passed, is derived from them (`standing.ts`). */
export interface Chain {
  /** The act and what it is about, e.g. `issueFeedback`, `verifyProblem:2`, `grantExtension:correctDeviation:1.1`. */
  readonly key: string;
  /** The rule as it was when the chain began: a change of policy does not reach into it. */
  readonly rule: SignOffRule;
  readonly proposals: readonly Proposal[];
  readonly steps: readonly OpenedStep[];
  readonly returns: readonly Return[];
  /** Where the proposer has it back: since the return of that number. */
  readonly withProposer?: number;
  readonly copies: readonly { readonly person: PersonRef; readonly at: Instant }[];
  /** The last day on which it was urged; survives return and resubmission. */
  readonly urgedOn?: PlainDate;
}

/** What a command is about, where an act can be asked for several things of one matter at once. */
export function chainKey(command: CommandLike): string {
  const about = ['problemNo', 'period', 'key'].flatMap((name) =>
    name in command ? [String((command as unknown as Readonly<Record<string, unknown>>)[name])] : [],
  );
  return [command.kind, ...about].join(':');
}

/** The document version that a command names, where it names one. */
export function versionOf(command: CommandLike): string | undefined {
  return 'versionId' in command && typeof command.versionId === 'string' ? command.versionId : undefined;
}

/** The proposal in force. */
export function proposalOf({ proposals }: Chain): Proposal {
  const last = proposals.at(-1);
  if (!last) throw new Error('A chain begins with a proposal.');
  return last;
}

/** Who put it forward, whose place he took, and who wrote what is to be signed: none of them may sign it. */
export function ownersOf({ proposals }: Pick<Chain, 'proposals'>): ReadonlySet<string> {
  return new Set(
    proposals.flatMap(({ by, authors }) => [
      by.personId,
      ...(by.onBehalfOf === undefined ? [] : [by.onBehalfOf]),
      ...authors,
    ]),
  );
}

/** All seats that have been reached. */
export function seatsOf({ steps }: Pick<Chain, 'steps'>): readonly Seat[] {
  return steps.flatMap(({ seats }) => seats);
}

/** The number for the next thing done: taking something back gives its number back. */
export function nextNo({ steps, returns }: Pick<Chain, 'steps' | 'returns'>): number {
  return 1 + Math.max(0, ...returns.map(({ no }) => no), ...seatsOf({ steps }).flatMap(numbersOf));
}

/** Numbers of everything done on a seat. */
export function numbersOf({ signature, transfers, consults, added, replaces }: Seat): readonly number[] {
  return [
    ...(signature ? [signature.no] : []),
    ...(added ? [added.no] : []),
    ...transfers.map(({ no }) => no),
    ...consults.flatMap(({ no, advice }) => (advice ? [no, advice.no] : [no])),
    ...(replaces ? numbersOf(replaces.seat) : []),
  ];
}
