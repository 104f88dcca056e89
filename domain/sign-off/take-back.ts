import { numbersOf, seatsOf, type Chain, type OpenedStep, type Return, type Seat } from './chain.ts';
import { mapSeat } from './evolve-seats.ts';
import type { SignOffEvent } from './sign-off-event.ts';
import { openConsult, openSeats, stepOfSeat } from './standing.ts';

type TakenBack = Extract<SignOffEvent, { type: 'signOffTakenBack' }>;

/** Something that can still be taken back: nobody whom it was passed on to has acted since. */
export type Undoable = Pick<TakenBack, 'what' | 'seat'> & { readonly no: number };

/** Takes something back: the chain then stands as it stood before it. */
export function takeBack(chain: Chain, { what, seat }: Pick<TakenBack, 'what' | 'seat'>): Chain {
  switch (what) {
    case 'return':
      return withoutReturn(chain);
    case 'signature':
      return withoutSignature(chain, seat);
    case 'transfer':
      return mapSeat(chain, seat, withoutTransfer);
    case 'consult':
      return mapSeat(chain, seat, (one) => ({ ...one, consults: one.consults.filter(({ advice }) => advice) }));
    case 'advice':
      return mapSeat(chain, seat, withoutAdvice);
  }
}

/** What a person did last in a chain, while it can be taken back (撤回). */
export function undoableBy(chain: Chain, personId: string): Undoable | undefined {
  return undoables(chain, personId).toSorted((a, b) => b.no - a.no)[0];
}

function undoables(chain: Chain, personId: string): readonly Undoable[] {
  const back = lastReturn(chain);
  if (back?.by.personId === personId && isUntouched(chain, back))
    return [{ what: 'return', seat: back.seat, no: back.no }];
  if (chain.withProposer !== undefined) return [];
  return seatsOf(chain).flatMap((seat) => undoableOn(chain, seat, personId));
}

function undoableOn(chain: Chain, seat: Seat, personId: string): readonly Undoable[] {
  const { id, signature, transfers, consults } = seat;
  if (signature) {
    const may = signature.by.personId === personId && isUnanswered(chain, seat, signature.no);
    return may ? [{ what: 'signature', seat: id, no: signature.no }] : [];
  }
  const asked = openConsult(seat);
  if (asked) return asked.by.personId === personId ? [{ what: 'consult', seat: id, no: asked.no }] : [];
  const { advice } = consults.at(-1) ?? {};
  if (advice)
    return advice.by.personId === personId && isUnheeded(chain, seat, advice.no)
      ? [{ what: 'advice', seat: id, no: advice.no }]
      : [];
  const handed = transfers.at(-1);
  const may =
    handed?.by.personId === personId &&
    Math.max(...numbersOf(seat)) === handed.no &&
    !hasAddedSince(chain, id, handed.no);
  return may ? [{ what: 'transfer', seat: id, no: handed.no }] : [];
}

function hasAddedSince(chain: Chain, id: string, no: number): boolean {
  return seatsOf(chain).some(({ added }) => added?.to === id && added.no > no);
}

/** Whether the seat still waits as the advice left it: nobody was asked, handed or added since, and nothing returned. */
function isUnheeded(chain: Chain, seat: Seat, no: number): boolean {
  const since = [
    ...seatsOf(chain)
      .filter((one) => one.id === seat.id || one.added?.to === seat.id)
      .flatMap(numbersOf),
  ];
  return openSeats(chain).includes(seat) && [...since, ...chain.returns.map((one) => one.no)].every((one) => one <= no);
}

function lastReturn({ returns }: Chain): Return | undefined {
  return returns.at(-1);
}

/** Whether nothing has been done since a return. */
function isUntouched(chain: Chain, { no, to }: Return): boolean {
  if (to === 'proposer' && chain.withProposer !== no) return false;
  return seatsOf(chain).every((seat) => numbersOf(seat).every((one) => one < no));
}

/** Whether nobody to whom a signature passed it on has acted since. */
function isUnanswered(chain: Chain, seat: Seat, no: number): boolean {
  if (chain.returns.some((one) => one.no > no)) return false;
  const step = stepOfSeat(chain, seat.id);
  const later = chain.steps.slice(step + 1).flatMap(({ seats }) => seats);
  return [...later, ...waitingOn(chain, step, seat)].every((one) => numbersOf(one).every((done) => done < no));
}

/** Seats of the same step that a signature opens: whoever asked for him, whom he asked for after himself, who comes next. */
function waitingOn({ rule, steps }: Chain, step: number, seat: Seat): readonly Seat[] {
  const seats = steps[step]?.seats ?? [];
  const index = seats.indexOf(seat);
  const next = rule.steps[step]?.mode.kind === 'inOrder' ? seats.slice(index + 1) : [];
  const bound = seats.filter(
    ({ id, added, replaces }) =>
      (id === seat.added?.to && seat.added.place === 'before') ||
      (added?.to === seat.id && added.place === 'after') ||
      (added?.place === 'after' && added.to === seat.added?.to) ||
      replaces?.because === seat.id,
  );
  return [...next, ...bound].filter(({ id }) => id !== seat.id);
}

function withoutSignature(chain: Chain, id: string): Chain {
  const step = stepOfSeat(chain, id);
  const ofStep = new Set(chain.steps[step]?.seats.map((seat) => seat.id));
  const steps = chain.steps
    .map(({ seats, ...rest }): OpenedStep => ({ ...rest, seats: seats.map((seat) => reopened(seat, id)) }))
    .filter(({ because }, index) => index <= step || because === undefined || !ofStep.has(because));
  return { ...chain, steps };
}

function reopened(seat: Seat, id: string): Seat {
  if (seat.replaces?.because === id) return seat.replaces.seat;
  if (seat.id !== id) return seat;
  const { signature: _taken, ...open } = seat;
  return open;
}

function withoutTransfer(seat: Seat): Seat {
  const { person: _to, ...rest } = seat;
  const was = seat.transfers.at(-1)?.was;
  return was ? { ...rest, ...was, transfers: seat.transfers.slice(0, -1) } : seat;
}

function withoutAdvice(seat: Seat): Seat {
  const last = seat.consults.at(-1);
  if (!last) return seat;
  const { advice: _given, ...asked } = last;
  return { ...seat, consults: [...seat.consults.slice(0, -1), asked] };
}

function withoutReturn({ returns, withProposer: _back, ...chain }: Chain): Chain {
  const steps = returns.at(-1)?.before ?? chain.steps;
  return { ...chain, returns: returns.slice(0, -1), steps };
}
