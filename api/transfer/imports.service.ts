import { Inject, Injectable, StreamableFile } from '@nestjs/common';
import { importBatch, importBatches, itemsOnPast, withdrawBatch, type ImportKind } from '../../db/queries/imports.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { fill, type Locale } from '../../domain/locale.ts';
import { BUDGET_FIELDS } from '../../domain/transfer/budget-table.ts';
import { RESULT_FIELDS } from '../../domain/transfer/results-table.ts';
import { dispositionOf } from '../../files/file-name.ts';
import { WholeRegionService } from '../access/whole-region.service.ts';
import { CLOCK, FILES, POOL, type Files } from '../deps.ts';
import { sheetFile } from '../export/sheet.ts';
import { madeFile, OCTETS, XLSX } from '../http/files.ts';
import type { Paging } from '../http/paging.ts';
import type { Caller } from '../http/request.ts';
import { AccountLogService } from '../people/account-log.service.ts';
import { TEMPLATE_TEXT as T } from './template-text.ts';
import type { ImportPage } from './transfer.schemas.ts';

/** What came in as tables: templates, who brought what and when, the files themselves, and taking results back. */
@Injectable()
export class ImportsService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(FILES) private readonly files: Files,
    @Inject(WholeRegionService) private readonly regions: WholeRegionService,
    @Inject(AccountLogService) private readonly log: AccountLogService,
  ) {}

  async list(paging: Paging, caller: Caller): Promise<ImportPage> {
    const { rows, next } = await importBatches(this.pool, await this.regions.readable(caller, 'result.read'), paging);
    return { rows: [...rows], next };
  }

  /** @throws {DomainError} `notFound` also where the content is not in the store */
  async file(id: string, caller: Caller): Promise<StreamableFile> {
    const batch = await importBatch(this.pool, id, await this.regions.readable(caller, 'result.read'));
    const content = batch && (await this.files.store.read(batch.sha256));
    if (!batch || !content) throw new DomainError('notFound');
    const disposition = dispositionOf(batch.fileName);
    return new StreamableFile(content, { type: OCTETS, disposition, length: batch.size });
  }

  /** An empty table with the columns that an import reads, and above them what may stand in each. */
  async template(kind: ImportKind, locale: Locale): Promise<StreamableFile> {
    const fields = kind === 'budget' ? BUDGET_FIELDS : RESULT_FIELDS;
    const hints = fields.flatMap(({ name, required, options, hint }) => {
      const may = options && Object.values(options).map((option) => option[locale]);
      const parts = [
        ...(required ? [T.required[locale]] : []),
        ...(may ? [may.join(T.or[locale])] : []),
        ...(hint ? [hint[locale]] : []),
      ];
      return parts.length === 0
        ? []
        : [fill(T.hint[locale], { column: name[locale], what: parts.join(T.and[locale]) })];
    });
    const bytes = await sheetFile({
      title: T[kind][locale],
      head: [T[kind][locale], ...hints],
      columns: fields.map(({ name, width = 20 }) => ({ name, kind: 'text', width, of: () => null })),
      rows: noRows(),
      locale,
    });
    return madeFile(bytes, { type: XLSX, name: `${T[kind][locale]}.xlsx` });
  }

  /**
   * Takes a table of results back, while no item goes on from one of them.
   *
   * @throws {DomainError} `notFound`, `importInUse`, `importNotWithdrawn` for a budget, whose items are matters by now
   */
  async withdraw(id: string, caller: Caller): Promise<void> {
    const regionIds = await this.regions.readable(caller, 'item.open');
    await this.log.change(caller, async (db, write) => {
      const batch = await importBatch(db, id, regionIds);
      if (!batch) throw new DomainError('notFound');
      if (batch.kind !== 'results') throw new DomainError('importNotWithdrawn');
      if (batch.withdrawnAt !== null) return;
      const count = await itemsOnPast(db, id);
      if (count > 0) throw new DomainError('importInUse', { count });
      await withdrawBatch(db, { id, by: caller.id, now: this.clock.now() });
      const before = { file: batch.fileName, rows: batch.rowCount, sha256: batch.sha256 };
      await write({ kind: 'importWithdrawn', person: null, regionIds: [batch.regionId], before });
    });
  }
}

async function* noRows(): AsyncGenerator<readonly never[]> {
  yield [];
}
