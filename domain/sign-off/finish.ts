import type { Role } from '../process/roles.ts';
import {
  seatsOf,
  type Chain,
  type PersonRef,
  type Seat,
  type Signatory,
  type Signature,
  type Signer,
} from './chain.ts';
import { upwards } from './level-up.ts';
import type { SignOffEvent } from './sign-off-event.ts';
import { proposerRef } from './turn.ts';

/** The end of a chain that is complete: it names every signature, and who gets a copy. */
export function finished(chain: Chain, signers: readonly Signer[]): SignOffEvent {
  const signatures = signed(seatsOf(chain)).toSorted((a, b) => a.signature.no - b.signature.no);
  return {
    type: 'signOffFinished',
    chain: chain.key,
    signatures: signatures.map(({ id, signature: { by, opinion } }) => ({ seat: id, by, opinion })),
    proposer: proposerRef(chain),
    copies: copiesOf(chain, signers),
  };
}

function copiesOf({ rule, copies, proposals }: Chain, signers: readonly Signer[]): readonly PersonRef[] {
  const told = new Set([...copies.map(({ person }) => person.id), ...proposals.map(({ by }) => by.personId)]);
  const offices: readonly Role[] = rule.copies;
  const people = signers.filter(({ id, role }) => offices.includes(role) && !told.has(id));
  return [...new Map(people.map(({ id, name }) => [id, { id, name }])).values()];
}

/**
 * Whose signature carries the act out: the last one of the last step by an office that could do the act without a chain,
 * or by one above it. A countersignature that comes later completes it, but does not decide.
 */
export function decidingSignature(chain: Chain, who: readonly Role[]): Signatory | undefined {
  const decisive = new Set(who.flatMap(upwards));
  const last = signed(chain.steps.at(-1)?.seats ?? []).toSorted((a, b) => b.signature.no - a.signature.no);
  return (last.find(({ signature }) => decisive.has(signature.by.role)) ?? last[0])?.signature.by;
}

function signed(seats: readonly Seat[]): readonly (Seat & { readonly signature: Signature })[] {
  return seats.flatMap(({ signature, ...seat }) => (signature?.verdict === 'agreed' ? [{ ...seat, signature }] : []));
}
