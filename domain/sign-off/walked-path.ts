import type { Instant } from '../calendar/plain-date.ts';
import type { SignOffMode } from '../policy/sign-off-rule.ts';
import type { Bilingual } from '../locale.ts';
import type { Role } from '../process/roles.ts';
import type { Chain, Return, Seat } from './chain.ts';
import { evolveSignOff, isEnd } from './evolve-sign-off.ts';
import { levelUp } from './level-up.ts';
import type { SignOffEvent } from './sign-off-event.ts';
import { currentStep, openConsult, openSeats } from './standing.ts';

export const SEAT_STATES = ['signed', 'declined', 'open', 'asked', 'waiting', 'notNeeded', 'ahead'] as const;
export type SeatState = (typeof SEAT_STATES)[number];

/** A seat on the path; one that is not reached yet has its office only. */
export interface PathSeat extends Partial<Omit<Seat, 'role' | 'replaces'>> {
  readonly role: Role;
  readonly state: SeatState;
}

export interface PathStep {
  readonly key: string;
  readonly name: Bilingual;
  readonly mode: SignOffMode;
  readonly state: 'passed' | 'current' | 'ahead';
  readonly seats: readonly PathSeat[];
}

/** The way a chain has gone, and the way still to go: what is drawn. */
export interface WalkedPath {
  readonly withProposer: boolean;
  readonly steps: readonly PathStep[];
  readonly returns: readonly Omit<Return, 'before'>[];
}

/** Draws a chain from its facts. */
export function walkedPath(chain: Chain): WalkedPath {
  const current = currentStep(chain);
  const open = new Set(openSeats(chain).map(({ id }) => id));
  const steps = chain.rule.steps.map(({ key, name, mode }, index): PathStep => {
    const state = index < current ? 'passed' : index === current ? 'current' : 'ahead';
    const seats = chain.steps[index]?.seats.map((seat) => pathSeat(seat, state, open)) ?? seatsAhead(chain, index);
    return { key, name, mode, state, seats };
  });
  const returns = chain.returns.map(({ before: _round, ...one }) => one);
  return { withProposer: chain.withProposer !== undefined, steps, returns };
}

function pathSeat({ replaces: _was, ...seat }: Seat, step: PathStep['state'], open: ReadonlySet<string>): PathSeat {
  return { ...seat, state: seatState(seat, step, open) };
}

function seatState(
  seat: Pick<Seat, 'id' | 'signature' | 'consults'>,
  step: PathStep['state'],
  open: ReadonlySet<string>,
): SeatState {
  if (seat.signature) return seat.signature.verdict === 'agreed' ? 'signed' : 'declined';
  if (open.has(seat.id)) return openConsult(seat) ? 'asked' : 'open';
  return step === 'passed' ? 'notNeeded' : 'waiting';
}

function seatsAhead({ rule, proposals }: Chain, index: number): readonly PathSeat[] {
  const role = proposals[0]?.by.role ?? 'unitClerk';
  return (rule.steps[index]?.signers ?? []).map(({ office }) => ({
    role: office === 'levelUp' ? (levelUp(role) ?? role) : office,
    state: 'ahead',
  }));
}

/** A chain as the record tells it, with its end where it has ended. */
export interface ToldChain {
  readonly chain: Chain;
  readonly end?: { readonly event: Extract<SignOffEvent, { chain: string }>; readonly at: Instant };
}

/** Every chain of a matter, played from its events in order: also those that have ended. */
export function chainsOf(
  events: readonly { readonly event: SignOffEvent; readonly at: Instant }[],
): readonly ToldChain[] {
  const told: ToldChain[] = [];
  let running: readonly Chain[] = [];
  for (const { event, at } of events) {
    const ending = isEnd(event) ? running.find(({ key }) => key === event.chain) : undefined;
    if (ending) told.push({ chain: ending, end: { event, at } });
    running = evolveSignOff(running, event, at);
  }
  return [...told, ...running.map((chain) => ({ chain }))];
}
