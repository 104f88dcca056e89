import { formatDate, formatTime } from '../../domain/calendar/date-text.ts';
import { dateOf, type Instant } from '../../domain/calendar/plain-date.ts';
import { fill, type Bilingual } from '../../domain/locale.ts';
import type { DossierSection } from '../../domain/papers/dossier.ts';
import { ARCHIVE_TEXT as T } from './archive-text.ts';

/** The archive is Chinese, whoever takes it. */
export const L = 'zh-CN';
const PAIRS = [0.24, 0.76];

/** A text of the archive, filled in. */
export function say(text: Bilingual, values: Readonly<Record<string, string | number>> = {}): string {
  return fill(text[L], values);
}

/** Day and time as the archive prints them. */
export function moment(at: Instant): string {
  return `${formatDate(dateOf(at), L, 'date')} ${formatTime(at)}`;
}

/** Cells of a row. */
export type Row = readonly string[];

/** Names and what stands beside them. */
export function pairs(heading: Bilingual, rows: readonly Row[]): DossierSection {
  return { heading: say(heading), shares: PAIRS, names: [], rows, none: say(T.none) };
}

/** Columns by name and share of the width. */
export function table(
  heading: Bilingual,
  columns: readonly (readonly [Bilingual, number])[],
  rows: readonly Row[],
): DossierSection {
  return {
    heading: say(heading),
    shares: columns.map(([, share]) => share),
    names: columns.map(([name]) => say(name)),
    rows,
    none: say(T.none),
  };
}
