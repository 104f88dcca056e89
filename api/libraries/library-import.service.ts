import { Inject, Injectable } from '@nestjs/common';
import { FIRST_STATE, mayRewrite, type Library } from '../../domain/libraries/entry-acts.ts';
import type { Content } from '../../domain/libraries/fields.ts';
import {
  inRow,
  readTable,
  repeatedRows,
  type ImportedRow,
  type ImportFault,
} from '../../domain/libraries/import-table.ts';
import { faultInLanguage } from '../../domain/libraries/fault-in-language.ts';
import { changedKeys, LIBRARY_PLANS } from '../../domain/libraries/library.ts';
import { contentSchema } from '../../domain/libraries/field-schema.ts';
import { INFORMING_COLUMNS } from '../../domain/libraries/library-text.ts';
import { LOCALES, type Locale } from '../../domain/locale.ts';
import { writeEntries, type EntryWrite } from '../../db/queries/library-changes.ts';
import { entriesByCode, type EntryRow } from '../../db/queries/library-entries.ts';
import { entryWrite, type Wanted } from '../../db/queries/library-write.ts';
import { inTransaction, type Pool, type Queryable } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import type { Seal } from '../../db/sealed.ts';
import { readSheet } from '../../files/read-sheet.ts';
import { receive } from '../../files/receive.ts';
import { CLOCK, FILES, PERSONAL_SEAL, POOL, type Files } from '../deps.ts';
import type { ApiRequest, Caller } from '../http/request.ts';
import { stableId } from '../http/stable-id.ts';
import { shownFault } from '../problem/problem.ts';
import { schemaFaults } from '../problem/schema-faults.ts';
import { inWords } from '../words/words.ts';
import { LibrariesService } from './libraries.service.ts';
import { keptRegion, type Asker } from './library-changes.service.ts';
import { LibraryChecks } from './library-checks.service.ts';
import type { AskImport, ImportAnswer } from './library.schemas.ts';

const INFORMING = Object.values(INFORMING_COLUMNS).flatMap((name) => LOCALES.map((locale) => name[locale]));

interface Planned {
  readonly writes: readonly EntryWrite[];
  readonly unchanged: number;
  readonly faults: readonly ImportFault[];
}

/** A file into a library: every fault by row and column, and all of it or nothing. */
@Injectable()
export class LibraryImport {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(PERSONAL_SEAL) private readonly seal: Seal,
    @Inject(FILES) private readonly files: Files,
    @Inject(LibrariesService) private readonly libraries: LibrariesService,
    @Inject(LibraryChecks) private readonly checks: LibraryChecks,
  ) {}

  /** @throws {DomainError} what `readSheet` refuses, and `invalidInput` for a region that the caller does not keep */
  async import(
    library: Library,
    { name, region, dryRun = false }: AskImport,
    request: ApiRequest,
    { caller, locale }: Asker,
  ): Promise<ImportAnswer> {
    const regionId = keptRegion(await this.libraries.scope(library, caller), region);
    const { incoming, limit } = this.files;
    const cells = await receive(request, { folder: incoming, limit }, ({ path }) => readSheet(path, name));
    const { fields, codeOf } = LIBRARY_PLANS[library];
    const table = readTable(cells, fields, INFORMING);
    return inTransaction(this.pool, async (db) => {
      const planned = await this.plan(db, { library, regionId, rows: table.rows }, caller);
      const faults = [...table.faults, ...repeatedRows(table.rows, codeOf), ...planned.faults];
      const done = !dryRun && faults.length === 0;
      if (done) await writeEntries(db, planned.writes);
      const said = faults.map((fault) => faultInLanguage(fault, fields, locale));
      return answer({ ...planned, faults: said }, done, locale);
    });
  }

  private async plan(
    db: Queryable,
    { library, regionId, rows }: { library: Library; regionId: string; rows: readonly ImportedRow[] },
    caller: Caller,
  ): Promise<Planned> {
    const { fields, codeOf } = LIBRARY_PLANS[library];
    const codes = rows.map(({ content }) => codeOf(content));
    const found = await entriesByCode(db, library, regionId, codes);
    const whole = rows.map(({ row, content }, at) => this.whole(row, content, found.get(codes[at] ?? '')));
    const schema = contentSchema(fields, 'imported');
    const others = await this.checks.faultsOfAll(
      db,
      library,
      regionId,
      whole.map(({ content }) => content),
    );
    const faults = whole.flatMap(({ row, content, before }, at) => [
      ...schemaFaults(schema.safeParse(content).error?.issues ?? []).map((fault) => inRow(row, fields, fault)),
      ...(others[at] ?? []).map((fault) => inRow(row, fields, fault)),
      ...lockedFaults(library, row, before?.row),
    ]);
    const changed = whole.filter(({ before, content }) => !before || differs(before, content));
    const writes = changed.map(({ content, before }) => this.write({ library, regionId, content, before }, caller));
    return { writes, unchanged: whole.length - changed.length, faults };
  }

  private write(
    { library, regionId, content, before }: Pick<Wanted, 'library' | 'regionId' | 'content' | 'before'>,
    caller: Caller,
  ): EntryWrite {
    const at = this.clock.now();
    const wanted = {
      library,
      id: before?.row.id ?? stableId('library', library, regionId, LIBRARY_PLANS[library].codeOf(content), at),
      regionId,
      shared: before?.row.shared ?? false,
      state: before?.row.state ?? FIRST_STATE[library],
      stateReason: before?.row.stateReason ?? '',
      content,
      before,
      act: 'import',
    } as const;
    return entryWrite(wanted, caller.id, at, this.seal);
  }

  /** A masked cell of an exported file says nothing new: what is known of the person stays. */
  private whole(row: number, content: Content, found: EntryRow | undefined) {
    const personal = found ? this.libraries.opened(found) : {};
    const said = Object.entries(content).filter(([, value]) => typeof value !== 'string' || !value.includes('*'));
    const before = found && { row: found, personal };
    return { row, content: { ...personal, ...Object.fromEntries(said) }, before };
  }
}

type Before = NonNullable<Wanted['before']>;

function differs({ row, personal }: Before, content: Content): boolean {
  return changedKeys({ ...row.content, ...personal }, content).length > 0;
}

function lockedFaults(library: Library, row: number, found: EntryRow | undefined): readonly ImportFault[] {
  if (!found || mayRewrite(library, found.state)) return [];
  return [{ row, column: null, code: 'rowLocked', params: { entryState: found.state } }];
}

function answer({ writes, unchanged, faults }: Planned, done: boolean, locale: Locale): ImportAnswer {
  const created = writes.filter(({ version }) => version === 1).length;
  return {
    done,
    created,
    changed: writes.length - created,
    unchanged,
    faults: faults.map(({ params, ...fault }) => ({
      ...fault,
      detail: shownFault({ path: '', code: fault.code, params: inWords(params, locale) }, locale).detail,
    })),
  };
}
