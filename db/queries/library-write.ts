import type { Instant } from '../../domain/calendar/plain-date.ts';
import type { EntryState, Library } from '../../domain/libraries/entry-acts.ts';
import type { Content } from '../../domain/libraries/fields.ts';
import { apart, facetsOf, LIBRARY_PLANS, wordsOf } from '../../domain/libraries/library.ts';
import type { EntryChange } from '../../domain/libraries/library-text.ts';
import type { Seal } from '../sealed.ts';
import type { EntryWrite } from './library-changes.ts';
import type { EntryRow } from './library-entries.ts';

/** An entry as somebody wants it to stand; `before` is how it stands now. */
export interface Wanted {
  readonly library: Library;
  readonly id: string;
  readonly regionId: string;
  readonly unitId?: string | null;
  readonly shared: boolean;
  readonly state: EntryState;
  readonly stateReason?: string;
  /** All facts, personal ones among them. */
  readonly content: Content;
  readonly before?: { readonly row: EntryRow; readonly personal: Content } | undefined;
  readonly act: EntryChange;
  readonly note?: string | undefined;
}

/**
 * An entry as it is written: what it is found by follows from its facts, and personal data is sealed for it alone. What
 * did not change stays sealed as it was, so that the history tells a change from none.
 */
export function entryWrite(
  { library, id, content, before, ...wanted }: Wanted,
  by: string,
  at: Instant,
  seal: Pick<Seal, 'lock'>,
): EntryWrite {
  const { fields, codeOf } = LIBRARY_PLANS[library];
  const { open, personal } = apart(fields, content);
  const same = before !== undefined && JSON.stringify(before.personal) === JSON.stringify(personal);
  const locked = Object.keys(personal).length === 0 ? null : seal.lock(JSON.stringify(personal), id);
  return {
    id,
    library,
    regionId: wanted.regionId,
    shared: wanted.shared,
    unitId: wanted.unitId ?? null,
    state: wanted.state,
    stateReason: wanted.stateReason ?? '',
    name: typeof content['name'] === 'string' ? content['name'] : '',
    code: codeOf(content),
    facets: facetsOf(fields, content),
    content: open,
    sealed: same ? before.row.sealed : locked,
    words: wordsOf(fields, content),
    version: (before?.row.version ?? 0) + 1,
    act: wanted.act,
    by,
    note: wanted.note ?? '',
    at,
  };
}
