import type { z } from 'zod';
import type { PlainDate } from '../calendar/plain-date.ts';
import { DomainError, type Fault } from '../domain-error.ts';
import { isOneself } from './actor.ts';
import type { CommandLike, DecideContext, DocumentVersion } from './process.ts';

/** One decider per command of a process; adding a command without one does not compile. */
export type DecidersOf<S, C extends CommandLike, E> = {
  readonly [K in C['kind']]: (
    state: S,
    command: Extract<C, { readonly kind: K }>,
    context: DecideContext,
  ) => readonly E[];
};

/** Decides by the one decider of the command's kind. @throws {DomainError} whatever it refuses with */
export function decideBy<S, C extends CommandLike, E>(
  deciders: DecidersOf<S, C, E>,
): (state: S, command: C, context: DecideContext) => readonly E[] {
  return (state, command, context) => {
    const decider = deciders[command.kind as C['kind']] as (
      state: S,
      command: C,
      context: DecideContext,
    ) => readonly E[];
    return decider(state, command, context);
  };
}

/** The acting person's id; the clock never comes here. */
export function person({ authority }: DecideContext): string {
  return authority.kind === 'person' ? authority.personId : 'system';
}

/** Who drew up what is handed in: where signatures carried it out, whoever put it forward. */
export function drafter({ authority, proposer }: DecideContext): { readonly id: string; readonly name: string } {
  const by = proposer ?? authority;
  return by.kind === 'person' ? { id: by.personId, name: by.name } : { id: 'system', name: '' };
}

/**
 * A version that a command names.
 *
 * @throws {DomainError} `documentMissing` when it does not exist on this matter or is of another kind
 */
export function version(
  context: Pick<DecideContext, 'documents'>,
  id: string | undefined,
  kind: string,
): DocumentVersion {
  const found = id === undefined ? undefined : context.documents.get(id);
  if (found?.kind !== kind) throw new DomainError('documentMissing', { kind, id: id ?? '' });
  return found;
}

/** Reads a version's content by its schema. @throws {DomainError} `invalidInput` with every fault */
export function content<T>(schema: z.ZodType<T>, { body }: DocumentVersion): T {
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  const faults = read.error.issues.map((issue): Fault => ({
    path: `/${issue.path.join('/')}`,
    code: issue.code,
    params: { message: issue.message },
  }));
  throw new DomainError('invalidInput', { count: faults.length }, faults);
}

/** The one who drafts may not sign, nor anybody in his place (design.md §5). @throws {DomainError} `ownDraft` */
export function notOwnDraft(authorId: string, { authority }: DecideContext): void {
  if (isOneself(authorId, authority)) throw new DomainError('ownDraft');
}

/** The one who reported may not verify, nor anybody in his place. @throws {DomainError} `ownReport` */
export function notOwnReport(reporterId: string | undefined, { authority }: DecideContext): void {
  if (isOneself(reporterId, authority)) throw new DomainError('ownReport');
}

/** A fact is never dated before the one it answers. @throws {DomainError} `dateBeforeFact` */
export function notBefore(fact: PlainDate | undefined, { on }: DecideContext): void {
  if (fact !== undefined && on < fact) throw new DomainError('dateBeforeFact', { date: on, fact });
}

/** Several faults at once, or none. */
export function refuseFaults(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new DomainError('invalidInput', { count: faults.length }, faults);
}
