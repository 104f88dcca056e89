import { formatDate, formatTime } from '../../domain/calendar/date-text.ts';
import { dateOf } from '../../domain/calendar/plain-date.ts';
import { fill, LOCALES, type Bilingual } from '../../domain/locale.ts';
import { DOCUMENT_NAMES } from '../../domain/messages/names-text.ts';
import type { Dossier, DossierSection } from '../../domain/papers/dossier.ts';
import { bureauOf } from '../papers/paper-content.ts';
import { positionView } from '../words/views.ts';
import type { ArchiveSource } from './archive-source.ts';
import { ARCHIVE_TEXT as T, WITHHELD_REASON } from './archive-text.ts';
import { L, moment, pairs, say, table, type Row } from './dossier-tables.ts';

const HASH_SHOWN = 16;

/** A history under its title; at the foot of every page the head of the chain that it was made from. */
export function dossierOf(
  { state, chain, region }: ArchiveSource,
  title: string,
  sections: readonly DossierSection[],
): Dossier {
  return {
    title,
    issuer: bureauOf(region),
    foot: say(T.foot, { code: state.code, count: chain.version, hash: shortHash(chain.headHash) }),
    sections,
  };
}

/** What the matter is, the policy that it is pinned to, who took the archive when, and what of the record he was not given. */
export function facts(
  { state, taken, withheld }: ArchiveSource,
  heading: Bilingual,
  rows: readonly Row[],
): DossierSection {
  const [date, time] = [formatDate(dateOf(taken.at), L, 'date'), formatTime(taken.at)];
  const count = withheld.length;
  const why = LOCALES.map((locale) => `${fill(T.withheldCount[locale], { count })}${WITHHELD_REASON[locale]}`);
  return pairs(heading, [
    ...rows,
    [say(T.policy), state.policy],
    [say(T.taken), say(T.takenBy, { date, time, person: taken.by })],
    ...(count === 0 ? [] : [[say(T.withheldFacts), why.join('\n')]]),
  ]);
}

/** Where the matter stands, track by track. */
export function stages({ state }: ArchiveSource): DossierSection {
  return pairs(
    T.stages,
    positionView(state.position, L).map(({ trackName, name }) => [trackName, name]),
  );
}

function shortHash(hash: string): string {
  return hash.slice(0, hash.indexOf(':') + 1 + HASH_SHOWN);
}

/** Every frozen version with its hash. */
export function documents({ versions }: ArchiveSource): DossierSection {
  const names: Readonly<Record<string, Bilingual>> = DOCUMENT_NAMES;
  return table(
    T.documents,
    [
      [T.document, 0.24],
      [T.version, 0.1],
      [T.author, 0.2],
      [T.at, 0.2],
      [T.hash, 0.26],
    ],
    versions.map(({ kind, number, authorName, createdAt, hash }) => [
      names[kind]?.[L] ?? kind,
      String(number),
      authorName ?? '',
      moment(createdAt),
      hash.slice(0, HASH_SHOWN),
    ]),
  );
}

/** Every attachment of the record with its hash. */
export function attachments(source: ArchiveSource): DossierSection {
  return table(
    T.attachments,
    [
      [T.file, 0.4],
      [T.size, 0.14],
      [T.at, 0.2],
      [T.hash, 0.26],
    ],
    source.attachments.map(({ name, size, uploadedAt, sha256, replacedBy }) => [
      replacedBy === null ? name : say(T.replaced, { name }),
      String(size),
      moment(uploadedAt),
      sha256.slice(0, HASH_SHOWN),
    ]),
  );
}
