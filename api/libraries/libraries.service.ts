import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '../../domain/domain-error.ts';
import type { Locale } from '../../domain/locale.ts';
import {
  actsIn,
  ENTRY_ACT_NAMES,
  mayRewrite,
  type EntryState,
  type Library,
} from '../../domain/libraries/entry-acts.ts';
import { LIBRARY_PLANS } from '../../domain/libraries/library.ts';
import { grantsWith } from '../../domain/process/permissions.ts';
import { wordOf } from '../../db/queries/grams.ts';
import { entryHistory } from '../../db/queries/library-changes.ts';
import {
  countEntries,
  countFacets,
  entriesPage,
  readEntry,
  type EntryFilter,
  type EntryRow,
} from '../../db/queries/library-entries.ts';
import { libraryScope, type LibraryScope } from '../../db/queries/library-scope.ts';
import type { Pool, Queryable } from '../../db/pool.ts';
import type { Seal } from '../../db/sealed.ts';
import { PERSONAL_SEAL, POOL } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { entryView, facetView, historyView } from './library-views.ts';
import { LibraryFigures } from './library-figures.service.ts';
import type { AskEntries, EntryDetail, EntryHistory, EntryPage } from './library.schemas.ts';

/** What a list shows unless a state is asked for: what is over is left out. */
const USUAL_STATES: readonly EntryState[] = ['proposed', 'draft', 'listed', 'suspended'];
const MOST_CHANGES = 100;

/** Reading the four libraries: within the scope in SQL, personal data masked but for whoever keeps the entry. */
@Injectable()
export class LibrariesService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(PERSONAL_SEAL) private readonly seal: Seal,
    @Inject(LibraryFigures) private readonly figures: LibraryFigures,
  ) {}

  /** Where the caller reads and keeps a library. */
  scope(library: Library, caller: Caller): Promise<LibraryScope> {
    const { read, change } = LIBRARY_PLANS[library];
    return libraryScope(this.pool, grantsWith(caller, read), grantsWith(caller, change));
  }

  async list(
    library: Library,
    { cursor, limit, ...asked }: AskEntries,
    caller: Caller,
    locale: Locale,
  ): Promise<EntryPage> {
    const scope = await this.scope(library, caller);
    const filter = filterOf(library, asked);
    const without = LIBRARY_PLANS[library].fields.filter(({ apart }) => apart === true).map(({ key }) => key);
    const [page, total, facets] = await Promise.all([
      entriesPage(this.pool, scope, filter, { cursor, limit, without }),
      cursor === undefined ? countEntries(this.pool, scope, filter) : null,
      cursor === undefined ? countFacets(this.pool, scope, filter) : [],
    ]);
    const figures = await this.figures.of(library, page.rows);
    return {
      rows: page.rows.map((row) => entryView(library, row, figures, { locale, open: this.opened(row), shown: false })),
      next: page.next,
      total,
      facets: facets.map((one) => facetView(library, one, locale)),
      mayCreate: scope.keeps.length > 0,
    };
  }

  /** @throws {DomainError} `notFound` */
  async one(library: Library, id: string, caller: Caller, locale: Locale): Promise<EntryDetail> {
    const scope = await this.scope(library, caller);
    const row = await this.row(this.pool, library, id, scope);
    const keeps = scope.keeps.includes(row.regionId);
    const proposes = row.unitId !== null && scope.units.includes(row.unitId);
    const acts = [
      ...(keeps ? actsIn(library, row.state, false) : []),
      ...(proposes ? actsIn(library, row.state, true) : []),
    ];
    const figures = await this.figures.of(library, [row]);
    return {
      ...entryView(library, row, figures, { locale, open: this.opened(row), shown: keeps }),
      mayChange: keeps && mayRewrite(library, row.state),
      acts: acts.map((act) => ({ act, name: ENTRY_ACT_NAMES[act][locale] })),
      personal: keeps ? 'shown' : 'masked',
    };
  }

  /** Everything that an entry has been, newest first. @throws {DomainError} `notFound` */
  async history(library: Library, id: string, caller: Caller, locale: Locale): Promise<EntryHistory> {
    await this.row(this.pool, library, id, await this.scope(library, caller));
    const rows = await entryHistory(this.pool, id, MOST_CHANGES);
    return { rows: historyView(LIBRARY_PLANS[library].fields, rows, locale) };
  }

  /** @throws {DomainError} `notFound` for what does not exist and for what is outside the scope alike */
  async row(
    db: Queryable,
    library: Library,
    id: string,
    scope: LibraryScope,
    lock: '' | 'for update of e' = '',
  ): Promise<EntryRow> {
    const row = await readEntry(db, scope, library, id, lock);
    if (!row) throw new DomainError('notFound');
    return row;
  }

  /** An entry's personal data; nothing where it was sealed by another installation's key. */
  opened({ id, sealed }: EntryRow): Readonly<Record<string, string>> {
    const text = sealed === null ? undefined : this.seal.unlock(sealed, id);
    return text === undefined ? {} : (JSON.parse(text) as Readonly<Record<string, string>>);
  }
}

/** What a list is asked with, as the query takes it. */
function filterOf(library: Library, { q, region, state, facet = [] }: AskEntries): EntryFilter {
  return {
    library,
    states: state === undefined ? USUAL_STATES : [state],
    facets: facet,
    regionId: region,
    word: wordOf(q),
  };
}
