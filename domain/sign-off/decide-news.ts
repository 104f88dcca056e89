import { addWorkingDays } from '../calendar/period.ts';
import { DomainError } from '../domain-error.ts';
import { URGED_BY } from '../obligations/decide-obligation.ts';
import type { Role } from '../process/roles.ts';
import { seatsOf, type Chain, type PersonRef, type Signatory } from './chain.ts';
import type { Decision } from './decision.ts';
import type { SignOffCommandOf } from './sign-off-command.ts';
import { openConsult, openSeats } from './standing.ts';
import { refusal } from './turn.ts';
import { inOffice, proposerOf, turnOf, type SignOffContext } from './who-signs.ts';

/** Whom a chain waits for: offices, and people by name. */
export function waitedFor(chain: Chain): { readonly roles: readonly Role[]; readonly people: readonly PersonRef[] } {
  const seats = openSeats(chain).map((seat) => ({ ...seat, person: openConsult(seat)?.with ?? seat.person }));
  const office = ({ role, standsIn }: (typeof seats)[number]): Role => (standsIn === 'nobody' ? 'administrator' : role);
  return {
    roles: [...new Set(seats.filter(({ person }) => person === undefined).map(office))],
    people: seats.flatMap(({ person }) => (person ? [person] : [])),
  };
}

/** 催办 once per working day: a Saturday after a Friday is no new one. */
export function urgeSigners(
  chain: Chain,
  { note }: SignOffCommandOf<'urgeSigners'>,
  context: SignOffContext,
): Decision {
  const by = proposerOf(chain, context) ?? supervisor(context);
  if (!by) throw new DomainError('notYours', { command: 'urgeSigners', roles: URGED_BY.join(',') });
  if (openSeats(chain).length === 0) throw refusal(chain, context);
  const next = chain.urgedOn && addWorkingDays(chain.urgedOn, 1, context.calendar);
  if (next !== undefined && context.today < next) throw new DomainError('urgedToday', { next });
  const { roles, people } = waitedFor(chain);
  const urged = { chain: chain.key, on: context.today, note, by, roles, people: people.map(({ id }) => id) };
  return { by, events: [{ type: 'signersUrged', ...urged }] };
}

/** Who may always urge about the matter's clocks may urge here. */
function supervisor(context: SignOffContext): Signatory | undefined {
  return URGED_BY.map((role) => inOffice(role, undefined, context)).find((by) => by !== undefined);
}

/** 抄送 by anybody who takes part; a copy holds nothing up. */
export function copyTo(chain: Chain, { people, note }: SignOffCommandOf<'copyTo'>, context: SignOffContext): Decision {
  const by = participant(chain, context);
  const named = [...new Set(people)].map((id) => known(id, context));
  const fresh = named.filter(({ id }) => !chain.copies.some(({ person }) => person.id === id));
  if (fresh.length === 0) throw new DomainError('signerAlready', { name: named.map(({ name }) => name).join(', ') });
  return { by, events: [{ type: 'signOffCopied', chain: chain.key, people: fresh, note }] };
}

/** He who put it forward, whoever may sign now, whoever has signed. */
function participant(chain: Chain, context: SignOffContext): Signatory {
  const signatures = seatsOf(chain).flatMap(({ signature }) => (signature ? [signature.by] : []));
  const signed = signatures.find(({ personId }) => personId === context.actor.id);
  const by = proposerOf(chain, context) ?? turnOf(chain, context)?.by ?? signed;
  if (!by) throw refusal(chain, context);
  return by;
}

/** @throws {DomainError} `signerUnknown` */
function known(id: string, { signers }: Pick<SignOffContext, 'signers'>): PersonRef {
  const found = signers.find((signer) => signer.id === id);
  if (!found) throw new DomainError('signerUnknown');
  return { id, name: found.name };
}
