import { DomainError } from '../domain-error.ts';
import type { ObligationCommand } from '../obligations/obligation-command.ts';
import { findOpen, undecidedExtension, type ObligationBook } from '../obligations/obligation.ts';
import { proposalOf, type Chain } from '../sign-off/chain.ts';
import type { SignOffEvent } from '../sign-off/sign-off-event.ts';
import { proposerRef } from '../sign-off/turn.ts';
import { isObligationCommand } from './asked.ts';
import { rowsFor, type Lifecycle } from './lifecycle.ts';
import { notNow } from './place.ts';
import type { Instance } from './process.ts';

/** The end of a chain whose act cannot be carried out any more, with the refusal's reason. */
export function lapse(chain: Chain, { code, details }: DomainError): SignOffEvent {
  return { type: 'signOffLapsed', chain: chain.key, code, details, proposer: proposerRef(chain) };
}

/** Chains whose act has no place any more where the matter now stands: it has moved on without them. */
export function lapsedChains(
  lifecycle: Lifecycle,
  { state, book }: Pick<Instance, 'state' | 'book'>,
): readonly SignOffEvent[] {
  return (state.signOff ?? []).flatMap((chain) => {
    const { command } = proposalOf(chain);
    if (isObligationCommand(command)) return isOpen(command, book) ? [] : [lapse(chain, notOpen(command))];
    const { kind } = command;
    const gone = rowsFor(lifecycle, state.position, kind).length === 0;
    return gone ? [lapse(chain, notNow(lifecycle, state, kind))] : [];
  });
}

/** A clock that has ended asks for nothing; nor does a request that has been decided. */
function isOpen({ kind, key }: ObligationCommand, book: ObligationBook): boolean {
  const clock = findOpen(book, key);
  if (!clock) return false;
  const decides = kind === 'grantExtension' || kind === 'refuseExtension';
  return !decides || undecidedExtension(clock) !== undefined;
}

function notOpen({ key }: ObligationCommand): DomainError {
  return new DomainError('obligationNotOpen', { key });
}
