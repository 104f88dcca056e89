import type { Instant } from '../calendar/plain-date.ts';
import type { Chain, OpenedStep, Seat } from './chain.ts';
import type { SignOffEvent } from './sign-off-event.ts';

type Of<T extends SignOffEvent['type']> = Extract<SignOffEvent, { type: T }>;
type SeatEvent = Of<
  'signerReplaced' | 'signatureTransferred' | 'signatureConsulted' | 'adviceGiven' | 'signerAdded' | 'signerRemoved'
>;

/** Carries what happened to the seats themselves: who sits on them, who was asked, who was added. */
export function evolveSeats(chain: Chain, event: SeatEvent, at: Instant): Chain {
  switch (event.type) {
    case 'signerReplaced':
      return mapSeat(chain, event.seat, (seat) => replaced(seat, event));
    case 'signatureTransferred':
      return mapSeat(chain, event.seat, (seat) => transferred(seat, event, at));
    case 'signatureConsulted': {
      const { no, by, question, with: person, role } = event;
      return mapSeat(chain, event.seat, (seat) => ({
        ...seat,
        consults: [...seat.consults, { no, by, at, question, with: person, role }],
      }));
    }
    case 'adviceGiven':
      return mapSeat(chain, event.seat, (seat) => ({ ...seat, consults: answered(seat, event, at) }));
    case 'signerAdded':
      return withAdded(chain, event, at);
    case 'signerRemoved':
      return mapSteps(chain, ({ seats, ...step }) => ({ ...step, seats: seats.filter(({ id }) => id !== event.seat) }));
  }
}

/** Changes one seat, wherever it stands. */
export function mapSeat(chain: Chain, id: string, change: (seat: Seat) => Seat): Chain {
  return mapSteps(chain, ({ seats, ...step }) => ({
    ...step,
    seats: seats.map((seat) => (seat.id === id ? change(seat) : seat)),
  }));
}

function mapSteps(chain: Chain, change: (step: OpenedStep) => OpenedStep): Chain {
  return { ...chain, steps: chain.steps.map(change) };
}

function replaced(seat: Seat, { role, standsIn, because }: Of<'signerReplaced'>): Seat {
  const { id, added } = seat;
  return {
    id,
    role,
    ...(standsIn !== undefined && { standsIn }),
    ...(added && { added }),
    transfers: [],
    consults: [],
    ...(because !== undefined && { replaces: { because, seat } }),
  };
}

function transferred(seat: Seat, { no, by, to, role, note }: Of<'signatureTransferred'>, at: Instant): Seat {
  const { person, standsIn, ...rest } = seat;
  const was = { role: seat.role, ...(person && { person }), ...(standsIn !== undefined && { standsIn }) };
  return { ...rest, role, person: to, transfers: [...seat.transfers, { no, by, at, note, was }] };
}

function answered({ consults }: Seat, { no, by, advice }: Of<'adviceGiven'>, at: Instant): Seat['consults'] {
  return consults.map((consult) => (consult.advice ? consult : { ...consult, advice: { no, by, at, text: advice } }));
}

/** One who is added sits next to the one who asked for him, after those who were added before. */
function withAdded(chain: Chain, event: Of<'signerAdded'>, at: Instant): Chain {
  const { seat: to, added: id, person, role, place, no, by, note } = event;
  const seat: Seat = { id, role, person, added: { no, to, place, by, at, note }, transfers: [], consults: [] };
  return mapSteps(chain, ({ seats, ...step }) => {
    const last = seats.findLastIndex((one) => one.id === to || one.added?.to === to);
    return { ...step, seats: last === -1 ? seats : [...seats.slice(0, last + 1), seat, ...seats.slice(last + 1)] };
  });
}
