import type { Calendar } from '../calendar/calendar.ts';
import type { Instant, PlainDate } from '../calendar/plain-date.ts';
import { authorityFor, type Person, type Subject } from '../process/actor.ts';
import type { Role } from '../process/roles.ts';
import { ownersOf, type Chain, type PersonRef, type Seat, type Signatory, type Signer } from './chain.ts';
import { openConsult, openSeats, stepOfSeat } from './standing.ts';

/** Who is there to sign, and whose own work it is: inputs, like everything else that deciding looks at. */
export interface Signers {
  /** Everybody who holds an office over the matter now. */
  readonly signers: readonly Signer[];
  /** Whether the process itself would refuse this person as one who acts on his own work. */
  readonly barred: (personId: string) => boolean;
}

export interface SignOffContext extends Signers {
  readonly now: Instant;
  readonly today: PlainDate;
  readonly calendar: Calendar;
  readonly actor: Person;
  readonly subject: Subject;
  /** Phase of the main track: a delegation may be for some stages only. */
  readonly phase: string;
}

/** Whether what is to be signed is a person's own: he put it forward or wrote it, or it was done in his place. */
export function isOwner(
  chain: Pick<Chain, 'proposals'>,
  personId: string,
  { barred }: Pick<Signers, 'barred'>,
): boolean {
  return ownersOf(chain).has(personId) || barred(personId);
}

/** People who have signed in a step, and those in whose place they did: a step counts each person once. */
export function signedIn({ steps }: Pick<Chain, 'steps'>, step: number): ReadonlySet<string> {
  const signatures = (steps[step]?.seats ?? []).flatMap(({ signature }) => (signature ? [signature.by] : []));
  return new Set(signatures.flatMap(idsOf));
}

/** A person who acts, and the one in whose place he does. */
export function idsOf({ personId, onBehalfOf }: Signatory): readonly string[] {
  return onBehalfOf === undefined ? [personId] : [personId, onBehalfOf];
}

/** Everybody who could sign on a seat of a step. */
export function eligible(chain: Chain, step: number, seat: Seat, context: Signers): readonly Signer[] {
  const signed = signedIn(chain, step);
  return context.signers.filter((signer) => {
    const ids = signer.onBehalfOf === undefined ? [signer.id] : [signer.id, signer.onBehalfOf];
    const named = seat.person === undefined || ids.includes(seat.person.id);
    return named && signer.role === seat.role && ids.every((id) => !isOwner(chain, id, context) && !signed.has(id));
  });
}

/** What a person may do on a seat: whose authority he would sign by. */
function authorityOn(chain: Chain, seat: Seat, context: SignOffContext): Signatory | undefined {
  const signed = signedIn(chain, stepOfSeat(chain, seat.id));
  return inOffice(seat.role, seat.person, context, (id) => !isOwner(chain, id, context) && !signed.has(id));
}

/** The actor's authority in an office, his own or lent, leaving out whoever may not act. */
export function inOffice(
  role: Role,
  person: PersonRef | undefined,
  { actor, subject, phase }: SignOffContext,
  may: (personId: string) => boolean = () => true,
): Signatory | undefined {
  if (!may(actor.id)) return undefined;
  const grants = actor.grants.filter(({ delegation }) => {
    const principal = delegation?.onBehalfOf;
    const named = person === undefined || person.id === actor.id || person.id === principal;
    return named && (principal === undefined || may(principal));
  });
  const authority = authorityFor({ ...actor, grants }, [role], subject, phase);
  return authority?.kind === 'person' ? authority : undefined;
}

/** A seat on which the actor may act now, and by what authority. */
export interface Turn {
  readonly seat: Seat;
  readonly by: Signatory;
}

/** The seat on which it is the actor's turn to sign. */
export function turnOf(chain: Chain, context: SignOffContext): Turn | undefined {
  for (const seat of openSeats(chain)) {
    const by = authorityOn(chain, seat, context);
    if (by) return { seat, by };
  }
  return undefined;
}

/** The seat on which the actor has been asked for his advice. */
export function askedOf(chain: Chain, context: SignOffContext): Turn | undefined {
  for (const seat of openSeats(chain)) {
    const consult = openConsult(seat);
    const by = consult && inOffice(consult.role, consult.with, context, (id) => !isOwner(chain, id, context));
    if (by) return { seat, by };
  }
  return undefined;
}

/** The proposer's authority, or of one in his place; once he holds the office no more, of whoever does. */
export function proposerOf(chain: Chain, context: SignOffContext): Signatory | undefined {
  const { by } = chain.proposals[0] ?? {};
  if (!by) return undefined;
  const holders = context.signers.filter(({ role }) => role === by.role);
  const person = { id: by.onBehalfOf ?? by.personId, name: '' };
  const gone = !holders.some(({ id, onBehalfOf }) => [id, onBehalfOf].includes(person.id) || id === by.personId);
  const itself = { id: by.personId, name: by.name };
  return (
    inOffice(by.role, itself, context) ??
    inOffice(by.role, person, context) ??
    (gone ? inOffice(by.role, undefined, context) : undefined)
  );
}
