import { DomainError } from '../../domain/domain-error.ts';
import type { DocumentKind } from '../../domain/messages/names-text.ts';
import { authorityFor } from '../../domain/process/actor.ts';
import type { Matter } from '../access/matters.service.ts';
import type { Caller } from '../http/request.ts';
import { DOCUMENT_KINDS } from './document-kinds.ts';

/** Whether somebody drafts documents of this kind for the matter: a draft and its files are its writers' own. */
export function isWriter({ state }: Matter, kind: DocumentKind, caller: Caller): boolean {
  return authorityFor(caller, DOCUMENT_KINDS[kind].authors, state.subject, state.position.main) !== undefined;
}

/** Only its writers save a draft, freeze it and attach to it. @throws {DomainError} `notYours` */
export function mayWrite(matter: Matter, kind: DocumentKind, caller: Caller): void {
  if (isWriter(matter, kind, caller)) return;
  throw new DomainError('notYours', { command: `draft:${kind}`, roles: DOCUMENT_KINDS[kind].authors.join(',') });
}
