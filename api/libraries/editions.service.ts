import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '../../domain/domain-error.ts';
import { compareEditions } from '../../domain/libraries/compare-editions.ts';
import { textOf, type Content } from '../../domain/libraries/fields.ts';
import { writeField } from '../../domain/libraries/field-text.ts';
import { FRAMEWORKS } from '../../domain/libraries/indicator-fields.ts';
import { LIBRARY_PLANS } from '../../domain/libraries/library.ts';
import { EDITION_TEXT as T } from '../../domain/libraries/library-text.ts';
import { fill, type Locale } from '../../domain/locale.ts';
import {
  approveEdition,
  beginEdition,
  editionsIn,
  indicatorsOfEdition,
  type EditionRow,
} from '../../db/queries/indicator-editions.ts';
import { writeEntries } from '../../db/queries/library-changes.ts';
import type { EntryRow } from '../../db/queries/library-entries.ts';
import type { LibraryScope } from '../../db/queries/library-scope.ts';
import { entryWrite, type Wanted } from '../../db/queries/library-write.ts';
import { inTransaction, type Pool, type Queryable } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import type { Seal } from '../../db/sealed.ts';
import { CLOCK, PERSONAL_SEAL, POOL } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { stableId } from '../http/stable-id.ts';
import { LibrariesService } from './libraries.service.ts';
import { keptRegion, type Asker } from './library-changes.service.ts';
import type * as schemas from './edition.schemas.ts';

/** Indicators change edition by edition (S3): one is prepared, compared, approved by somebody else, and then stands. */
@Injectable()
export class EditionsService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(PERSONAL_SEAL) private readonly seal: Seal,
    @Inject(LibrariesService) private readonly libraries: LibrariesService,
  ) {}

  async list(caller: Caller, locale: Locale): Promise<schemas.Editions> {
    const scope = await this.libraries.scope('indicators', caller);
    const rows = await editionsIn(this.pool, scope);
    return {
      rows: rows.map(({ begunBy, ...row }) => ({
        ...row,
        frameworkName: FRAMEWORKS[row.framework][locale],
        mayApprove: row.state === 'draft' && scope.keeps.includes(row.regionId) && begunBy !== caller.id,
      })),
      mayBegin: scope.keeps.length > 0,
    };
  }

  /** @throws {DomainError} `editionExists`, `editionOpen`, `invalidInput` */
  async begin(asked: schemas.NewEdition, { caller, locale }: Asker): Promise<schemas.Editions> {
    const scope = await this.libraries.scope('indicators', caller);
    const { framework, edition, from } = asked;
    const key = { regionId: keptRegion(scope, asked.region), framework, edition };
    await inTransaction(this.pool, async (db) => {
      const open = (await this.inRegion(db, scope, key)).find(({ state }) => state === 'draft');
      if (open) throw new DomainError('editionOpen', { edition: open.edition });
      const at = this.clock.now();
      if (!(await beginEdition(db, key, caller.id, at))) throw new DomainError('editionExists', { edition });
      const base = from === undefined ? [] : await indicatorsOfEdition(db, { ...key, edition: from });
      const copies = base.map((row): Wanted => ({
        library: 'indicators',
        regionId: key.regionId,
        shared: row.shared,
        state: 'draft',
        act: 'create',
        id: stableId('edition', key.regionId, framework, edition, row.id, at),
        content: { ...row.content, edition },
        note: fill(T.from[locale], { edition: from ?? '' }),
      }));
      await writeEntries(
        db,
        copies.map((copy) => entryWrite(copy, caller.id, at, this.seal)),
      );
    });
    return this.list(caller, locale);
  }

  /** Not by whoever prepared it. @throws {DomainError} `notFound`, `ownEdition`, `entryNotNow`, `editionEmpty` */
  async approve(asked: schemas.ApproveEdition, { caller, locale }: Asker): Promise<schemas.Editions> {
    const scope = await this.libraries.scope('indicators', caller);
    const { framework, edition } = asked;
    const key = { regionId: keptRegion(scope, asked.region), framework, edition };
    await inTransaction(this.pool, async (db) => {
      const editions = await this.inRegion(db, scope, key);
      const found = editions.find((one) => one.edition === edition);
      if (!found) throw new DomainError('notFound');
      if (found.state !== 'draft') throw new DomainError('editionExists', { edition });
      if (found.begunBy === caller.id) throw new DomainError('ownEdition');
      const drafts = (await indicatorsOfEdition(db, key)).filter(({ state }) => state === 'draft');
      if (drafts.length === 0) throw new DomainError('editionEmpty');
      await this.move(db, drafts, { state: 'listed', act: 'approve', stateReason: '' }, caller);
      for (const { edition: before, state } of editions.filter((one) => one.state === 'approved'))
        await this.supersede(db, { ...key, edition: before }, { edition, state, locale }, caller);
      await approveEdition(db, key, caller.id, this.clock.now());
    });
    return this.list(caller, locale);
  }

  /** Two editions side by side. @throws {DomainError} `notFound` */
  async compare(asked: schemas.CompareEditions, caller: Caller, locale: Locale): Promise<schemas.EditionsCompared> {
    const scope = await this.libraries.scope('indicators', caller);
    const key = { regionId: asked.region, framework: asked.framework, edition: '' };
    const known = (await this.inRegion(this.pool, scope, key)).map(({ edition }) => edition);
    if (!known.includes(asked.before) || !known.includes(asked.after)) throw new DomainError('notFound');
    const [before, after] = await inTransaction(this.pool, async (db) => [
      await indicatorsOfEdition(db, { ...key, edition: asked.before }),
      await indicatorsOfEdition(db, { ...key, edition: asked.after }),
    ]);
    const compared = compareEditions(contentsOf(before), contentsOf(after));
    return {
      added: compared.added.map(placeOf),
      removed: compared.removed.map(placeOf),
      changed: compared.changed.map((one) => ({ ...placeOf(one.after), fields: fieldsOf(one, locale) })),
      same: compared.same,
    };
  }

  private async inRegion(
    db: Queryable,
    scope: LibraryScope,
    { regionId, framework }: Pick<EditionRow, 'regionId' | 'framework'>,
  ): Promise<readonly EditionRow[]> {
    const rows = await editionsIn(db, scope);
    return rows.filter((row) => row.regionId === regionId && row.framework === framework);
  }

  private async supersede(
    db: Queryable,
    key: Parameters<typeof indicatorsOfEdition>[1],
    { edition, locale }: { readonly edition: string; readonly state: string; readonly locale: Locale },
    caller: Caller,
  ): Promise<void> {
    const listed = (await indicatorsOfEdition(db, key)).filter(({ state }) => state === 'listed');
    const stateReason = fill(T.superseded[locale], { edition });
    await this.move(db, listed, { state: 'removed', act: 'supersede', stateReason }, caller);
  }

  private async move(
    db: Queryable,
    rows: readonly EntryRow[],
    to: Pick<Wanted, 'state' | 'act'> & { readonly stateReason: string },
    caller: Caller,
  ): Promise<void> {
    const at = this.clock.now();
    const writes = rows.map((row) => {
      const { id, regionId, shared, unitId, content } = row;
      const before = { row, personal: {} };
      const wanted = { library: 'indicators', id, regionId, shared, unitId, content, before, ...to } as const;
      return entryWrite({ ...wanted, note: to.stateReason }, caller.id, at, this.seal);
    });
    await writeEntries(db, writes);
  }
}

function contentsOf(rows: readonly EntryRow[]): readonly Content[] {
  return rows.map(({ content }) => content);
}

function placeOf(content: Content): schemas.EditionsCompared['added'][number] {
  return { l1: textOf(content, 'l1'), l2: textOf(content, 'l2'), name: textOf(content, 'name') };
}

function fieldsOf(
  { before, after, keys }: ReturnType<typeof compareEditions>['changed'][number],
  locale: Locale,
): schemas.EditionsCompared['changed'][number]['fields'] {
  return LIBRARY_PLANS.indicators.fields
    .filter(({ key }) => keys.includes(key))
    .map((field) => ({
      name: field.name[locale],
      before: writeField(field, before[field.key], locale),
      after: writeField(field, after[field.key], locale),
    }));
}
