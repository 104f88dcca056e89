import { DomainError } from '../domain-error.ts';
import { nextNo, proposalOf, seatsOf, type Chain, type Signatory } from './chain.ts';
import { copyTo, urgeSigners } from './decide-news.ts';
import { decideReturn } from './decide-return.ts';
import { addSigner, consult, removeSigner, transfer } from './decide-signers.ts';
import type { Decision } from './decision.ts';
import { evolveSignOff, isEnd } from './evolve-sign-off.ts';
import { goOn } from './fill-seats.ts';
import { resubmit } from './propose.ts';
import type { SignOffCommand, SignOffCommandOf } from './sign-off-command.ts';
import type { SignOffEvent } from './sign-off-event.ts';
import { currentStep, openConsult, outcomeOf } from './standing.ts';
import { undoableBy, type Undoable } from './take-back.ts';
import { asProposer, myTurn, proposerRef } from './turn.ts';
import { askedOf, turnOf, type SignOffContext } from './who-signs.ts';

/**
 * Decides what is asked of a chain, and what must follow so that somebody can go on. That the last signature is there
 * is for the caller to see (`isComplete`): he carries the act out.
 *
 * @throws {DomainError} `notYourTurn`, `ownDraft`, `alreadySigned`, `withProposer`, `consultOpen`, `notAsked`,
 * `notReturnable`, `returnFixed`, `nothingToTakeBack`, `notProposer`, `notReturnedToYou`, `nobodySigns`,
 * `signerUnknown`, `signerIsYourself`, `signerOwns`, `signerAlready`, `addedCannotAdd`, `notAdded`, `addedByOther`,
 * `urgedToday`
 */
export function decideSignOff(chain: Chain, command: SignOffCommand, context: SignOffContext): Decision {
  if (command.kind === 'resubmit') return resubmit(chain, proposalOf(chain), command.note, context);
  const { by, events } = decide(chain, command, context);
  return { by, events: [...events, ...followUp(chain, events, context)] };
}

function decide(
  chain: Chain,
  command: Exclude<SignOffCommand, { kind: 'resubmit' }>,
  context: SignOffContext,
): Decision {
  switch (command.kind) {
    case 'sign':
    case 'decline':
      return decideSignature(chain, command, context);
    case 'sendBack':
      return decideReturn(chain, command, myTurn(chain, context));
    case 'takeBack':
      return decideTakeBack(chain, context);
    case 'withdraw': {
      const by = asProposer(chain, context);
      return { by, events: [{ type: 'signOffWithdrawn', chain: chain.key, reason: command.reason, by }] };
    }
    case 'transfer':
      return transfer(chain, command, context);
    case 'consult':
      return consult(chain, command, myTurn(chain, context), context);
    case 'advise':
      return advise(chain, command, context);
    case 'addSigner':
      return addSigner(chain, command, myTurn(chain, context), context);
    case 'removeSigner':
      return removeSigner(chain, command, context);
    case 'urgeSigners':
      return urgeSigners(chain, command, context);
    case 'copyTo':
      return copyTo(chain, command, context);
  }
}

/** A step that has failed ends the chain; one that has passed opens the next. */
function followUp(chain: Chain, events: readonly SignOffEvent[], context: SignOffContext): readonly SignOffEvent[] {
  const [first] = events;
  const after = events.reduce<readonly Chain[]>((so, event) => evolveSignOff(so, event, context.now), [chain])[0];
  if (!first || !after || isEnd(first)) return [];
  if (first.type === 'signatureDeclined' && hasFailed(after)) {
    return [{ type: 'signOffDeclined', chain: chain.key, opinion: first.opinion, proposer: proposerRef(chain) }];
  }
  const signed = first.type === 'signatureGiven' || first.type === 'signatureDeclined';
  return goOn(after, context, signed ? first.seat : undefined);
}

function hasFailed(chain: Chain): boolean {
  const index = currentStep(chain);
  const [rule, step] = [chain.rule.steps[index], chain.steps[index]];
  return rule !== undefined && step !== undefined && outcomeOf(rule, step) === 'failed';
}

function decideSignature(
  chain: Chain,
  { kind, opinion }: SignOffCommandOf<'sign' | 'decline'>,
  context: SignOffContext,
): Decision {
  const { seat, by } = myTurn(chain, context);
  const given = { chain: chain.key, seat: seat.id, no: nextNo(chain), by, opinion, proposal: chain.proposals.length };
  return { by, events: [{ type: kind === 'sign' ? 'signatureGiven' : 'signatureDeclined', ...given }] };
}

/** 撤回 of one's own last act; a question that is out, by whoever sits on the seat. */
function decideTakeBack(chain: Chain, context: SignOffContext): Decision {
  const turn = turnOf(chain, context);
  const out = turn && openConsult(turn.seat);
  const asked: Undoable | undefined = turn && out && { what: 'consult', seat: turn.seat.id, no: out.no };
  const undoable = undoableBy(chain, context.actor.id) ?? asked;
  if (!undoable) throw new DomainError('nothingToTakeBack');
  const { what, seat, no } = undoable;
  const by = authorOf(chain, no, context.actor.id) ?? turn?.by;
  if (!by) throw new DomainError('nothingToTakeBack');
  return { by, events: [{ type: 'signOffTakenBack', chain: chain.key, what, seat, by }] };
}

/** By whose authority a person did something: he takes it back by the same. */
function authorOf(chain: Chain, no: number, personId: string): Signatory | undefined {
  const done = seatsOf(chain).flatMap(({ signature, transfers, consults }) => [
    ...(signature ? [signature] : []),
    ...transfers,
    ...consults.flatMap((consult) => (consult.advice ? [consult, consult.advice] : [consult])),
  ]);
  const by = [...chain.returns, ...done].find((one) => one.no === no)?.by;
  return by?.personId === personId ? by : undefined;
}

function advise(chain: Chain, { advice }: SignOffCommandOf<'advise'>, context: SignOffContext): Decision {
  const asked = askedOf(chain, context);
  if (!asked) throw new DomainError('notAsked');
  const { seat, by } = asked;
  return { by, events: [{ type: 'adviceGiven', chain: chain.key, seat: seat.id, no: nextNo(chain), by, advice }] };
}
