import type { Bilingual, Locale } from '../../domain/locale.ts';
import { COMMAND_DOCUMENTS, TRACK_NAMES } from '../../domain/messages/names-text.ts';
import { actName, inWords } from '../../domain/messages/words.ts';
import { ROLE_NAMES, type Role } from '../../domain/process/roles.ts';
import { PHASE_NAMES } from '../../domain/processes/names.ts';

export { actName, inWords };

type Table = Readonly<Record<string, Bilingual>>;

/** What a piece of work is called: the act itself, or drafting the document that it signs. */
export function workName(work: 'act' | 'draft', command: string, locale: Locale): string {
  const document = work === 'draft' ? COMMAND_DOCUMENTS[command] : undefined;
  return actName(document === undefined ? command : `draft:${document}`, locale);
}

/** What a track is called in the reader's language. */
export function trackName(track: string, locale: Locale): string {
  const names: Table = TRACK_NAMES;
  return names[track]?.[locale] ?? track;
}

/** What a phase is called in the reader's language. */
export function phaseName(phase: string, locale: Locale): string {
  return PHASE_NAMES[phase]?.[locale] ?? phase;
}

/** Names of roles in the reader's language. */
export function roleNames(roles: readonly Role[], locale: Locale): string[] {
  return roles.map((role) => ROLE_NAMES[role][locale]);
}
