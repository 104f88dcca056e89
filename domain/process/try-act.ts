import { dateOf } from '../calendar/plain-date.ts';
import { DomainError } from '../domain-error.ts';
import { versionOf, type Signatory } from '../sign-off/chain.ts';
import type { SignOffContext } from '../sign-off/who-signs.ts';
import type { Authority } from './actor.ts';
import { decideAsked, isObligationCommand } from './asked.ts';
import { mainPhase, rowsFor } from './lifecycle.ts';
import { rolesWith } from './permissions.ts';
import { notNow } from './place.ts';
import type {
  ActContext,
  CommandLike,
  DecideContext,
  DocumentVersion,
  EventLike,
  Instance,
  Process,
  ProcessState,
} from './process.ts';

/** Refusals that mean: this would be his own work. */
const OWN: ReadonlySet<string> = new Set(['ownDraft', 'ownReport', 'ownRequest']);

/** What a process looks at when it decides, by whose authority. */
export function decideContext(
  { book }: Pick<Instance, 'book'>,
  command: { readonly kind: string; readonly on?: DecideContext['on'] | undefined },
  authority: Authority,
  context: ActContext,
): DecideContext {
  const documents = context.documents ?? new Map<string, DocumentVersion>();
  return { ...context, on: command.on ?? dateOf(context.now), authority, book, documents };
}

/** Tries an act in memory: why it could not be done by this person now. */
export function refusalOf<S extends ProcessState, C extends CommandLike, E extends EventLike, I>(
  process: Process<S, C, E, I>,
  instance: Instance<S>,
  command: C,
  by: Signatory,
  context: ActContext,
): DomainError | undefined {
  const { position } = instance.state;
  if (!isObligationCommand(command) && rowsFor(process.lifecycle, position, command.kind).length === 0)
    return notNow(process.lifecycle, instance.state, command.kind);
  try {
    decideAsked(process, instance.state, command, decideContext(instance, command, by, context));
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

/**
 * Who is there to sign what is put forward: of those who may read it, and the administrator, who finds a signer where
 * there is none. And who would sign his own: the process itself says so, by refusing the act
 * to whoever drafted, reported or asked for what it is about.
 *
 * @throws {DomainError} `notYours` for the system, which signs nothing
 */
export function signOffContext<S extends ProcessState, C extends CommandLike, E extends EventLike, I>(
  process: Process<S, C, E, I>,
  instance: Instance<S>,
  command: C,
  context: ActContext,
): SignOffContext {
  const { actor, now, calendar, signers = [] } = context;
  if (actor.kind !== 'person') throw new DomainError('notYours', { command: 'sign', roles: '' });
  const { subject, position } = instance.state;
  const phase = mainPhase(process.lifecycle, position);
  const known = new Map<string, boolean>();
  const barred = (personId: string): boolean => {
    const found = known.get(personId) ?? isOwn(process, instance, command, personId, context);
    known.set(personId, found);
    return found;
  };
  const readers = rolesWith(process.lifecycle.read);
  const here = signers.filter(
    ({ role, phases }) =>
      (readers.includes(role) || role === 'administrator') && (phases === undefined || phases.includes(phase)),
  );
  return { now, today: dateOf(now), calendar, actor, subject, phase, signers: here, barred };
}

function isOwn<S extends ProcessState, C extends CommandLike, E extends EventLike, I>(
  process: Process<S, C, E, I>,
  instance: Instance<S>,
  command: C,
  personId: string,
  context: ActContext,
): boolean {
  const by: Signatory = { kind: 'person', personId, name: '', role: 'supervisingLeader' };
  return OWN.has(refusalOf(process, instance, command, by, context)?.code ?? '');
}

/** Who wrote the version that a command puts forward. */
export function authorsOf(command: CommandLike, { documents }: Pick<ActContext, 'documents'>): readonly string[] {
  const id = versionOf(command);
  const author = id === undefined ? undefined : documents?.get(id)?.authorId;
  return author === undefined ? [] : [author];
}
