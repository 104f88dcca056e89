import { DomainError } from '../domain-error.ts';
import { proposalOf, type Chain, type PersonRef, type Signatory } from './chain.ts';
import { openConsult, openSeats } from './standing.ts';
import { inOffice, isOwner, proposerOf, turnOf, type SignOffContext, type Turn } from './who-signs.ts';

/** The seat on which the actor may act. @throws {DomainError} why it is not his turn */
export function myTurn(chain: Chain, context: SignOffContext): Turn {
  const turn = turnOf(chain, context);
  if (!turn) throw refusal(chain, context);
  const asked = openConsult(turn.seat);
  if (asked) throw new DomainError('consultOpen', { name: asked.with.name });
  return turn;
}

/** Why somebody may not sign: it is back with the proposer, it is his own, he has signed, or others are at it. */
export function refusal(chain: Chain, context: SignOffContext): DomainError {
  if (chain.withProposer !== undefined) return new DomainError('withProposer', { name: proposalOf(chain).by.name });
  const seats = openSeats(chain);
  const holds = seats.some(({ role, person }) => inOffice(role, person, context));
  const roles = [...new Set(seats.map(({ role }) => role))].join(',');
  if (!holds) return new DomainError('notYourTurn', { roles });
  return new DomainError(ownsAnyWay(chain, context) ? 'ownDraft' : 'alreadySigned');
}

/** Whether all that he could sign by is barred to him: his own person, or those in whose place he would. */
function ownsAnyWay(chain: Chain, context: SignOffContext): boolean {
  if (isOwner(chain, context.actor.id, context)) return true;
  const principals = context.actor.grants.flatMap(({ delegation }) => (delegation ? [delegation.onBehalfOf] : []));
  return principals.some((id) => isOwner(chain, id, context));
}

/** @throws {DomainError} `notProposer` */
export function asProposer(chain: Chain, context: SignOffContext): Signatory {
  const by = proposerOf(chain, context);
  if (!by) throw new DomainError('notProposer', { name: proposalOf(chain).by.name });
  return by;
}

/** The authority of the proposer, or of a colleague in his office. @throws {DomainError} `notYours` */
export function inProposingOffice(chain: Chain, context: SignOffContext): Signatory {
  const { role } = proposalOf(chain).by;
  const by = proposerOf(chain, context) ?? inOffice(role, undefined, context);
  if (!by) throw new DomainError('notYours', { command: 'resubmit', roles: role });
  return by;
}

/** Who put it forward first: whom returns and ends are told. */
export function proposerRef({ proposals }: Pick<Chain, 'proposals'>): PersonRef {
  const { personId: id = '', name = '' } = proposals[0]?.by ?? {};
  return { id, name };
}
