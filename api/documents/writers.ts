import { DomainError } from '../../domain/domain-error.ts';
import type { DocumentKind } from '../../domain/messages/names-text.ts';
import { authorityFor } from '../../domain/process/actor.ts';
import { UNIT, type Role } from '../../domain/process/roles.ts';
import { FINANCE_ANSWERS } from '../../domain/processes/supervision/lifecycle.ts';
import type { Filed, Supervision } from '../access/matters.service.ts';
import type { Caller } from '../http/request.ts';
import { DOCUMENT_KINDS } from './document-kinds.ts';

/** Whether somebody drafts documents of this kind for the matter: a draft and its files are its writers' own. */
export function isWriter(matter: Filed, kind: DocumentKind, caller: Caller): boolean {
  const { subject, position } = matter.state;
  return authorityFor(caller, writersOf(matter, kind), subject, position.main) !== undefined;
}

/** Only its writers save a draft, freeze it and attach to it. @throws {DomainError} `notYours` */
export function mayWrite(matter: Filed, kind: DocumentKind, caller: Caller): void {
  if (isWriter(matter, kind, caller)) return;
  throw new DomainError('notYours', { command: `draft:${kind}`, roles: writersOf(matter, kind).join(',') });
}

/** Evidence on a supervised matter is handed in by whoever is asked there, the unit or finance. */
function writersOf(matter: Filed, kind: DocumentKind): readonly Role[] {
  if (!isSupervision(matter)) return DOCUMENT_KINDS[kind].authors;
  if (kind !== 'supervisionAnswer') return [];
  return matter.state.answeredBy === 'unit' ? UNIT : FINANCE_ANSWERS;
}

function isSupervision(matter: Filed): matter is Supervision {
  return matter.process === 'supervision';
}
