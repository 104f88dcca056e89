import { ENTRY_STATE_NAMES, type Library } from '../../domain/libraries/entry-acts.ts';
import type { Content, LibraryField } from '../../domain/libraries/fields.ts';
import { writeField } from '../../domain/libraries/field-text.ts';
import { masked } from '../../domain/libraries/id-number.ts';
import { changedKeys, LIBRARY_PLANS } from '../../domain/libraries/library.ts';
import { ENTRY_CHANGE_NAMES, HISTORY_TEXT } from '../../domain/libraries/library-text.ts';
import type { Locale } from '../../domain/locale.ts';
import type { ChangeRow } from '../../db/queries/library-changes.ts';
import type { EntryRow } from '../../db/queries/library-entries.ts';
import type { FiguresOf } from './library-figures.service.ts';
import type { EntryHistory, EntryPage, EntryView } from './library.schemas.ts';

interface Shown {
  readonly locale: Locale;
  /** Personal data as it is. */
  readonly open: Readonly<Record<string, string>>;
  /** Whether the reader may see it. */
  readonly shown: boolean;
}

/** An entry as it is answered: personal data in its place, masked where the reader does not keep it. */
export function entryView(library: Library, row: EntryRow, figures: FiguresOf, how: Shown): EntryView {
  const { id, regionId, regionName, shared, unitName, state, stateReason, name, version, changedAt } = row;
  const personal = Object.entries(how.open).map(([key, text]) => [key, how.shown ? text : masked(text)] as const);
  const keys = LIBRARY_PLANS[library].fields.map(({ key }) => key);
  const content: Content = { ...row.content, ...Object.fromEntries(personal) };
  return {
    id,
    regionId,
    regionName,
    shared,
    unitName,
    state,
    stateReason,
    name,
    version,
    changedAt,
    stateName: ENTRY_STATE_NAMES[state][how.locale],
    content: Object.fromEntries(keys.flatMap((key) => (content[key] === undefined ? [] : [[key, content[key]]]))),
    figures: figures(id),
  };
}

/** A facet with its name and how many entries hold it. */
export function facetView(
  library: Library,
  { facet, count }: { readonly facet: string; readonly count: number },
  locale: Locale,
): EntryPage['facets'][number] {
  const at = facet.indexOf(':');
  const [key, value] = [facet.slice(0, at), facet.slice(at + 1)];
  const field = LIBRARY_PLANS[library].fields.find((one) => one.key === key);
  return { key, value, name: field?.options?.[value]?.[locale] ?? value, count };
}

/** Each change with what it changed, newest first. */
export function historyView(
  fields: readonly LibraryField[],
  rows: readonly ChangeRow[],
  locale: Locale,
): EntryHistory['rows'] {
  return rows.map((row, at) => {
    const before = rows[at + 1]?.content ?? {};
    const keys = rows[at + 1] === undefined ? [] : changedKeys(before, row.content);
    const changed = fields
      .filter(({ key }) => keys.includes(key))
      .map((field) => ({
        key: field.key,
        name: field.name[locale],
        before: writeField(field, before[field.key], locale),
        after: writeField(field, row.content[field.key], locale),
      }));
    const personal = { key: 'personal', name: HISTORY_TEXT.personal[locale], before: '', after: '' };
    const { version, at: when, byName, act, note } = row;
    return {
      version,
      at: when,
      byName,
      act,
      note,
      actName: ENTRY_CHANGE_NAMES[act][locale],
      stateName: ENTRY_STATE_NAMES[row.state][locale],
      changed: row.personalChanged && rows[at + 1] !== undefined ? [...changed, personal] : changed,
    };
  });
}
