import type { SessionData } from 'express-session';
import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import type { Person } from '../../domain/process/actor.ts';

interface Read {
  readonly on: PlainDate;
  readonly grants: Person['grants'];
}

/** Whose session it was when it was read, and what he held then; forgotten with the request. */
const READ = new WeakMap<object, Read & { readonly personId: string }>();

/** Notes what was read with a session: beside it, since whatever stands in a session is kept with it. */
export function noteHeld(session: Partial<SessionData>, read: Read): void {
  if (session.person) READ.set(session, { ...read, personId: session.person.id });
}

/** What was read with one session holds for its copy. */
export function passHeld(from: object, to: object): void {
  const read = READ.get(from);
  if (read) READ.set(to, read);
}

/** What the person of a session holds on a day, where that was read with it; nothing of who signed in since. */
export function heldWith(session: Partial<SessionData>, on: PlainDate): Person['grants'] | undefined {
  const read = READ.get(session);
  return read?.on === on && read.personId === session.person?.id ? read.grants : undefined;
}
