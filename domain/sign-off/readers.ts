import { covers, isOfUnit, mayRead, type Person, type Subject } from '../process/actor.ts';
import type { ProcessState, Task } from '../process/process.ts';
import { isOutsideRole, isUnitRole, MACHINE_ROLE, type Role } from '../process/roles.ts';
import { ownersOf, proposalOf, seatsOf, type Chain } from './chain.ts';
import { levelUp } from './level-up.ts';
import { idsOf } from './who-signs.ts';

/** Who reads every chain that he may see at all: who audits, and who finds a signer where there is none. */
const OVERSEES: ReadonlySet<Role> = new Set(['auditor', 'administrator']);

/**
 * Whether somebody reads what is said in a chain: the body that put the matter forward (the unit, or the authority of the
 * region itself), whoever is asked to sign or to advise, and who audits. To all others, the unit under a bureau's chain
 * and the city over a county's, it is the inner work of another body until the act itself is done.
 */
export function readsChain(chain: Chain, reader: Person, subject: Subject): boolean {
  const { grants } = reader;
  if (grants.some((grant) => OVERSEES.has(grant.role) && mayRead(grant, subject))) return true;
  const here = grants.filter((grant) => covers(grant, subject));
  const ofUnit = isPutByUnit(chain);
  if (here.some((grant) => isOfUnit(grant) === ofUnit && isOfBody(grant.role))) return true;
  const offices = askedOffices(chain);
  if (here.some(({ role }) => offices.has(role))) return true;
  const people = askedPeople(chain);
  return [reader.id, ...grants.flatMap(({ delegation }) => delegation?.onBehalfOf ?? [])].some((id) => people.has(id));
}

/** Whether somebody sees a piece of work: what waits in another body's chain, he does not. */
export function seesTask(
  { chain: key }: Pick<Task, 'chain'>,
  { signOff = [], subject }: Pick<ProcessState, 'signOff' | 'subject'>,
  reader: Person,
): boolean {
  const chain = signOff.find((one) => one.key === key);
  return chain === undefined || readsChain(chain, reader, subject);
}

/** Keys of the chains of which somebody reads nothing: the inner work of another body, whether it runs or has ended. */
export function closedChains(
  told: readonly { readonly chain: Chain }[],
  reader: Person,
  subject: Subject,
): ReadonlySet<string> {
  return new Set(told.filter(({ chain }) => !readsChain(chain, reader, subject)).map(({ chain }) => chain.key));
}

/** Whether a unit, not an authority, put it forward. */
export function isPutByUnit(chain: Chain): boolean {
  return isUnitRole(proposalOf(chain).by.role);
}

/** Those whom a bureau puts to work, and other systems, are of no body. */
function isOfBody(role: Role): boolean {
  return !isOutsideRole(role) && role !== MACHINE_ROLE;
}

/** Offices whose signature the rule asks for, or a seat of it has. */
function askedOffices(chain: Chain): ReadonlySet<Role> {
  const { role } = proposalOf(chain).by;
  const ruled = chain.rule.steps.flatMap(({ signers }) =>
    signers.flatMap(({ office }): readonly Role[] => [office === 'levelUp' ? (levelUp(role) ?? role) : office]),
  );
  return new Set([...ruled, ...seatsOf(chain).flatMap((seat) => (seat.person ? [] : [seat.role]))]);
}

/** People whose own it is, who sit on a seat, were asked for advice, or have signed. */
function askedPeople(chain: Chain): ReadonlySet<string> {
  const seats = seatsOf(chain).flatMap(({ person, consults, signature }) => [
    ...(person ? [person.id] : []),
    ...consults.map((one) => one.with.id),
    ...(signature ? idsOf(signature.by) : []),
  ]);
  return new Set([...ownersOf(chain), ...seats]);
}
