import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '../../domain/domain-error.ts';
import { FIRST_STATE, mayRewrite, stateAfter, type Library } from '../../domain/libraries/entry-acts.ts';
import type { Locale } from '../../domain/locale.ts';
import type { EntryRow } from '../../db/queries/library-entries.ts';
import { entryWrite, type Wanted } from '../../db/queries/library-write.ts';
import type { LibraryScope } from '../../db/queries/library-scope.ts';
import { inTransaction, type Pool, type Queryable } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import type { Seal } from '../../db/sealed.ts';
import { CLOCK, PERSONAL_SEAL, POOL } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { stableId } from '../http/stable-id.ts';
import { refuse } from '../people/dated.ts';
import { LibrariesService } from './libraries.service.ts';
import { LibraryChecks } from './library-checks.service.ts';
import { writeEntry } from './library-writer.ts';
import type { AskEntryAct, ChangedEntry, EntryDetail, NewEntry } from './library.schemas.ts';

/** Who asks, and in which language he is answered. */
export interface Asker {
  readonly caller: Caller;
  readonly locale: Locale;
}

/** Changing the libraries: by the keepers of an entry's own region, each state of it kept for good. */
@Injectable()
export class LibraryChanges {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(PERSONAL_SEAL) private readonly seal: Seal,
    @Inject(LibrariesService) private readonly libraries: LibrariesService,
    @Inject(LibraryChecks) private readonly checks: LibraryChecks,
  ) {}

  /** Enters something; the same key again answers the same id. @throws {DomainError} `invalidInput` */
  async create(library: Library, asked: NewEntry, key: string, { caller, locale }: Asker): Promise<EntryDetail> {
    const scope = await this.libraries.scope(library, caller);
    const regionId = keptRegion(scope, asked.region);
    const id = stableId('library', library, caller.id, key);
    const { content, shared, note } = asked;
    await inTransaction(this.pool, async (db) => {
      const { rowCount } = await db.query('select from library_entry where id = $1', [id]);
      if (rowCount) return;
      refuse(await this.checks.faults(db, library, { content, regionId }));
      const state = FIRST_STATE[library];
      await this.write(db, { library, id, regionId, shared, state, content, act: 'create', note }, caller);
    });
    return this.libraries.one(library, id, caller, locale);
  }

  /** @throws {DomainError} `notFound`, `entryElsewhere`, `entryLocked`, `staleVersion`, `invalidInput` */
  async change(library: Library, id: string, asked: ChangedEntry, { caller, locale }: Asker): Promise<EntryDetail> {
    const { content, shared, note, version } = asked;
    await this.kept(library, id, version, caller, async (db, row) => {
      const { state, stateReason, regionId } = row;
      if (!mayRewrite(library, state)) throw new DomainError('entryLocked', { entryState: state });
      refuse(await this.checks.faults(db, library, { content, regionId }));
      const before = { row, personal: this.libraries.opened(row) };
      const wanted = { library, id, regionId, shared, state, stateReason, content, before, note };
      await this.write(db, { ...wanted, act: 'change' }, caller);
    });
    return this.libraries.one(library, id, caller, locale);
  }

  /** @throws {DomainError} `notFound`, `entryElsewhere`, `entryNotNow`, `staleVersion`, `invalidInput` */
  async act(library: Library, id: string, asked: AskEntryAct, { caller, locale }: Asker): Promise<EntryDetail> {
    const { act, reason, version } = asked;
    await this.kept(library, id, version, caller, async (db, row) => {
      const state = stateAfter(library, row.state, act, reason);
      const personal = this.libraries.opened(row);
      const { regionId, shared, unitId } = row;
      const content = { ...row.content, ...personal };
      const wanted = { library, id, regionId, shared, unitId, state, content, before: { row, personal } };
      await this.write(db, { ...wanted, stateReason: reason, act, note: reason }, caller);
    });
    return this.libraries.one(library, id, caller, locale);
  }

  private async kept(
    library: Library,
    id: string,
    version: number,
    caller: Caller,
    work: (db: Queryable, row: EntryRow) => Promise<void>,
  ): Promise<void> {
    const scope = await this.libraries.scope(library, caller);
    await inTransaction(this.pool, async (db) => {
      const row = await this.libraries.row(db, library, id, scope, 'for update of e');
      if (!scope.keeps.includes(row.regionId)) throw new DomainError('entryElsewhere', { region: row.regionName });
      if (row.version !== version) throw new DomainError('staleVersion', { expected: version, current: row.version });
      await work(db, row);
    });
  }

  private write(db: Queryable, wanted: Wanted, caller: Caller): Promise<void> {
    return writeEntry(db, entryWrite(wanted, caller.id, this.clock.now(), this.seal));
  }
}

/** The region asked for, or the only one kept. @throws {DomainError} `invalidInput` for one that the caller does not keep */
export function keptRegion({ keeps }: LibraryScope, asked: string | undefined): string {
  const regionId = asked ?? keeps[0];
  if (regionId !== undefined && keeps.includes(regionId)) return regionId;
  throw new DomainError('invalidInput', { count: 1 }, [
    { path: '/region', code: 'idUnknown', params: { id: regionId ?? '' } },
  ]);
}
