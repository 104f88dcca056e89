import { URGED_BY } from '../obligations/decide-obligation.ts';
import { seatsOf, type Chain } from './chain.ts';
import type { SignOffCommand } from './sign-off-command.ts';
import { openConsult, openSeats } from './standing.ts';
import { undoableBy } from './take-back.ts';
import { askedOf, inOffice, proposerOf, turnOf, type SignOffContext } from './who-signs.ts';

type Kind = SignOffCommand['kind'];

/** What a person may do in a chain now, what is expected of him first. A hint for pages: deciding looks again. */
export function possibleOn(chain: Chain, context: SignOffContext): readonly Kind[] {
  const turn = turnOf(chain, context);
  const asked = askedOf(chain, context);
  return [
    ...(asked ? (['advise'] as const) : []),
    ...(turn && !openConsult(turn.seat) ? ofSigner(turn.seat.added === undefined) : []),
    ...ofProposer(chain, context),
    ...(undoableBy(chain, context.actor.id) || (turn && openConsult(turn.seat)) ? (['takeBack'] as const) : []),
    ...(hasAdded(chain, context.actor.id) ? (['removeSigner'] as const) : []),
    ...others(chain, context, turn !== undefined),
  ];
}

function ofSigner(mayAdd: boolean): readonly Kind[] {
  return ['sign', 'sendBack', 'decline', ...(mayAdd ? (['addSigner'] as const) : []), 'transfer', 'consult'];
}

function ofProposer(chain: Chain, context: SignOffContext): readonly Kind[] {
  const { by } = chain.proposals.at(-1) ?? {};
  const back = chain.withProposer !== undefined;
  const colleague = back && by !== undefined && inOffice(by.role, undefined, context) !== undefined;
  const own = proposerOf(chain, context) !== undefined;
  return [...(colleague || (own && back) ? (['resubmit'] as const) : []), ...(own ? (['withdraw'] as const) : [])];
}

function hasAdded(chain: Chain, personId: string): boolean {
  return seatsOf(chain).some(({ added, signature }) => added?.by.personId === personId && !signature);
}

function others(chain: Chain, context: SignOffContext, signs: boolean): readonly Kind[] {
  const seats = openSeats(chain);
  const own = proposerOf(chain, context) !== undefined;
  const supervises = URGED_BY.some((role) => inOffice(role, undefined, context) !== undefined);
  const signed = seatsOf(chain).some(({ signature }) => signature?.by.personId === context.actor.id);
  const finds = seats.some(({ standsIn }) => standsIn === 'nobody') && inOffice('administrator', undefined, context);
  return [
    ...(finds && !signs ? (['transfer'] as const) : []),
    ...(seats.length > 0 && (own || supervises) ? (['urgeSigners'] as const) : []),
    ...(own || signs || signed ? (['copyTo'] as const) : []),
  ];
}
