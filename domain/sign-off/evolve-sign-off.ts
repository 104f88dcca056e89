import type { Instant } from '../calendar/plain-date.ts';
import type { Chain, OpenedStep, Proposal, Seat, Signature } from './chain.ts';
import { evolveSeats, mapSeat } from './evolve-seats.ts';
import type { SignOffEvent } from './sign-off-event.ts';
import { takeBack } from './take-back.ts';

type Of<T extends SignOffEvent['type']> = Extract<SignOffEvent, { type: T }>;

/** Carries a chain's event into the chains that run. Pure, and needs nothing but the event. */
export function evolveSignOff(chains: readonly Chain[], event: SignOffEvent, at: Instant): readonly Chain[] {
  if (event.type === 'signOffProposed') return [...chains, begun(event, at)];
  if (isEnd(event)) return chains.filter(({ key }) => key !== event.chain);
  return chains.map((chain) => (chain.key === event.chain ? carried(chain, event, at) : chain));
}

type End = Of<'signOffFinished' | 'signOffDeclined' | 'signOffWithdrawn' | 'signOffLapsed'>;
const ENDS: ReadonlySet<string> = new Set<End['type']>([
  'signOffFinished',
  'signOffDeclined',
  'signOffWithdrawn',
  'signOffLapsed',
]);

/** Whether a chain ends with this event. */
export function isEnd(event: SignOffEvent): event is End {
  return ENDS.has(event.type);
}

function begun({ chain, rule, command, by, authors }: Of<'signOffProposed'>, at: Instant): Chain {
  return { key: chain, rule, proposals: [{ command, by, at, authors }], steps: [], returns: [], copies: [] };
}

function carried(chain: Chain, event: Exclude<SignOffEvent, Of<'signOffProposed'> | End>, at: Instant): Chain {
  switch (event.type) {
    case 'signOffResubmitted':
      return resubmitted(chain, event, at);
    case 'signOffStepOpened': {
      const { seats, because } = event;
      const opened: OpenedStep = { seats, ...(because !== undefined && { because }) };
      return { ...chain, steps: [...chain.steps.slice(0, event.step), opened, ...chain.steps.slice(event.step + 1)] };
    }
    case 'signatureGiven':
    case 'signatureDeclined':
      return mapSeat(chain, event.seat, (seat) => ({ ...seat, signature: signatureOf(event, at) }));
    case 'signOffSentBack':
      return sentBack(chain, event, at);
    case 'signOffTakenBack':
      return takeBack(chain, event);
    case 'signersUrged':
      return { ...chain, urgedOn: event.on };
    case 'signOffCopied':
      return { ...chain, copies: [...chain.copies, ...event.people.map((person) => ({ person, at }))] };
    default:
      return evolveSeats(chain, event, at);
  }
}

function signatureOf(
  { type, no, by, opinion, proposal }: Of<'signatureGiven' | 'signatureDeclined'>,
  at: Instant,
): Signature {
  return { no, verdict: type === 'signatureGiven' ? 'agreed' : 'declined', by, at, opinion, proposal };
}

function resubmitted(chain: Chain, { command, by, authors, fallen }: Of<'signOffResubmitted'>, at: Instant): Chain {
  const { withProposer: _over, ...rest } = chain;
  const proposal: Proposal = { command, by, at, authors };
  const steps = rest.steps.map(({ seats, ...step }) => ({
    ...step,
    seats: seats.map((seat) => (fallen.includes(seat.id) ? unsigned(seat) : seat)),
  }));
  return { ...rest, proposals: [...rest.proposals, proposal], steps };
}

/** The signatures of the step that gets it back fall; those between stay only where it comes straight back. */
function sentBack(chain: Chain, event: Of<'signOffSentBack'>, at: Instant): Chain {
  const { no, by, opinion, seat, from, to, then } = event;
  const returns = [...chain.returns, { no, by, at, opinion, seat, from, to, then, before: chain.steps }];
  // What was opened before stays opened, whatever becomes of the signature that opened it.
  const kept = chain.steps.map(({ seats }): OpenedStep => ({ seats }));
  if (to === 'proposer') return { ...chain, returns, withProposer: no, steps: then === 'straight' ? kept : [] };
  const steps = then === 'straight' ? kept : kept.slice(0, to + 1);
  return { ...chain, returns, steps: steps.map((step, index) => (index === to ? givenBack(step) : step)) };
}

/** It goes back to the very people who had signed. */
function givenBack({ seats }: OpenedStep): OpenedStep {
  return {
    seats: seats.map((seat) => {
      const { signature } = seat;
      if (!signature) return seat;
      const { personId, name, onBehalfOf, onBehalfOfName } = signature.by;
      return { ...unsigned(seat), person: { id: onBehalfOf ?? personId, name: onBehalfOfName ?? name } };
    }),
  };
}

function unsigned({ signature: _fallen, ...seat }: Seat): Seat {
  return seat;
}
