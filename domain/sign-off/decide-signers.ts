import { DomainError } from '../domain-error.ts';
import type { Role } from '../process/roles.ts';
import { nextNo, type AddedPlace, type Chain, type Seat, type Signatory, type Signer } from './chain.ts';
import type { Decision } from './decision.ts';
import { upwards } from './level-up.ts';
import type { SignOffCommandOf } from './sign-off-command.ts';
import { openConsult, openSeats, stepOfSeat } from './standing.ts';
import { refusal } from './turn.ts';
import { inOffice, isOwner, signedIn, turnOf, type SignOffContext, type Turn } from './who-signs.ts';

/** 转办: to somebody of the same office or of one above; the administrator hands over where nobody fills it. */
export function transfer(
  chain: Chain,
  { seat: wanted, to, note }: SignOffCommandOf<'transfer'>,
  context: SignOffContext,
): Decision {
  const { seat, by } = handing(chain, wanted, context);
  if (openConsult(seat)) throw new DomainError('consultOpen', { name: openConsult(seat)?.with.name ?? '' });
  const { id, name, role } = signerFor(chain, seat, to, context, upwards(seat.role));
  const handed = { seat: seat.id, no: nextNo(chain), by, to: { id, name }, role, note };
  return { by, events: [{ type: 'signatureTransferred', chain: chain.key, ...handed }] };
}

function handing(chain: Chain, wanted: string | undefined, context: SignOffContext): Turn {
  const own = turnOf(chain, context);
  if (own && (wanted === undefined || own.seat.id === wanted)) return own;
  const seat = openSeats(chain).find(({ id, standsIn }) =>
    wanted === undefined ? standsIn === 'nobody' : id === wanted,
  );
  const by = seat && inOffice('administrator', undefined, context);
  if (seat && by) return { seat, by };
  throw refusal(chain, context);
}

/** 委派: to anybody in office over the matter; the seat stays mine. */
export function consult(
  chain: Chain,
  command: SignOffCommandOf<'consult'>,
  { seat, by }: Turn,
  context: SignOffContext,
): Decision {
  const { id, name, role } = signerFor(chain, seat, command.with, context);
  const asked = { seat: seat.id, no: nextNo(chain), by, with: { id, name }, role, question: command.question };
  return { by, events: [{ type: 'signatureConsulted', chain: chain.key, ...asked }] };
}

/** 加签, one level deep. Beside somebody where one signature counts for the other, it takes the same office. */
export function addSigner(
  chain: Chain,
  { person, place, note }: SignOffCommandOf<'addSigner'>,
  { seat, by }: Turn,
  context: SignOffContext,
): Decision {
  if (seat.added) throw new DomainError('addedCannotAdd');
  const { id, name, role } = signerFor(chain, seat, person, context, officesBeside(chain, seat, place));
  const added = `${seat.id}+${String(1 + lastAdded(chain, seat))}`;
  const event = { seat: seat.id, no: nextNo(chain), by, added, person: { id, name }, role, place, note };
  return { by, events: [{ type: 'signerAdded', chain: chain.key, ...event }] };
}

function officesBeside({ rule, steps }: Chain, seat: Seat, place: AddedPlace): readonly Role[] | undefined {
  const mode = rule.steps[stepOfSeat({ steps }, seat.id)]?.mode.kind;
  const counts = mode !== 'allOf' && mode !== 'inOrder';
  return place === 'parallel' && counts ? upwards(seat.role) : undefined;
}

function lastAdded(chain: Chain, { id }: Seat): number {
  const numbers = chain.steps
    .flatMap(({ seats }) => seats)
    .filter(({ added }) => added?.to === id)
    .map((seat) => Number(seat.id.split('+')[1]));
  return Math.max(0, ...numbers);
}

/** 减签: only of one who was added, by who asked for him, before he has signed. */
export function removeSigner(
  chain: Chain,
  { seat: id }: SignOffCommandOf<'removeSigner'>,
  context: SignOffContext,
): Decision {
  const step = stepOfSeat(chain, id);
  const seat = chain.steps[step]?.seats.find((one) => one.id === id);
  const added = seat?.added;
  if (!seat || !added || seat.signature) throw new DomainError('notAdded');
  const by = sameAuthority(added.by, context);
  if (!by) throw new DomainError('addedByOther', { name: added.by.name });
  const person = seat.person ?? { id: '', name: '' };
  return { by, events: [{ type: 'signerRemoved', chain: chain.key, seat: id, person, by }] };
}

function sameAuthority(by: Signatory, { actor }: SignOffContext): Signatory | undefined {
  return by.personId === actor.id ? by : undefined;
}

/**
 * A person who may be asked in: in one of the offices where they matter, not the actor himself, nobody whose own work it
 * is, and nobody who sits or has signed in this step.
 */
function signerFor(chain: Chain, seat: Seat, id: string, context: SignOffContext, offices?: readonly Role[]): Signer {
  if (id === context.actor.id) throw new DomainError('signerIsYourself');
  const offering = context.signers.filter((signer) => signer.id === id && signer.role !== 'administrator');
  const found = offices
    ? offices.map((role) => offering.find((signer) => signer.role === role)).find((one) => one !== undefined)
    : offering[0];
  if (!found) throw new DomainError('signerUnknown');
  if (isOwner(chain, id, context)) throw new DomainError('signerOwns', { name: found.name });
  if (found.onBehalfOf !== undefined && isOwner(chain, found.onBehalfOf, context))
    throw new DomainError('signerOwns', { name: found.name });
  const step = stepOfSeat(chain, seat.id);
  const sits = chain.steps[step]?.seats.some((one) => one.person?.id === id) ?? false;
  if (sits || signedIn(chain, step).has(id)) throw new DomainError('signerAlready', { name: found.name });
  return found;
}
