import type { DomainError } from '../domain-error.ts';
import { proposalOf, type Chain } from '../sign-off/chain.ts';
import type { SignOffEvent } from '../sign-off/sign-off-event.ts';
import { proposerRef } from '../sign-off/turn.ts';
import { rowsFor, type Lifecycle } from './lifecycle.ts';
import { notNow } from './place.ts';
import type { ProcessState } from './process.ts';

/** The end of a chain whose act cannot be carried out any more, with the refusal's reason. */
export function lapse(chain: Chain, { code, details }: DomainError): SignOffEvent {
  return { type: 'signOffLapsed', chain: chain.key, code, details, proposer: proposerRef(chain) };
}

/** Chains whose act has no place any more where the matter now stands: it has moved on without them. */
export function lapsedChains(lifecycle: Lifecycle, state: ProcessState): readonly SignOffEvent[] {
  return (state.signOff ?? []).flatMap((chain) => {
    const { kind } = proposalOf(chain).command;
    const gone = rowsFor(lifecycle, state.position, kind).length === 0;
    return gone ? [lapse(chain, notNow(lifecycle, state, kind))] : [];
  });
}
